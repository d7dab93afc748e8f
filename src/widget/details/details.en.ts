import type { Operation } from '../../core/step.js';
import type { Expectation } from '../../reading/readers.js';
import type { ProblemWords } from '../locale/words.js';

/** A sentence for each rule that data or markup can break. */
const rules: Record<Expectation, (found: ProblemWords) => string> = {
  number: ({ where, got }) => `${where}: “${got}” cannot be read as a number, such as 1.5.`,
  'whole-number': ({ where, got }) =>
    `${where}: “${got}” cannot be read as a whole number, such as 1,400.`,
  amount: ({ where, got }) =>
    `${where}: “${got}” cannot be read as an amount, such as $24,000,000.`,
  share: ({ where, got }) => `${where}: “${got}” cannot be read as a share, such as 75%.`,
  'share-as-percent': ({ where, got }) =>
    `${where}: “${got}” is more than 1. Write percentages with a % sign.`,
  'zero-or-more': ({ where, got }) => `${where}: “${got}” is less than 0.`,
  'one-or-more': ({ where, got }) => `${where}: “${got}” is less than 1.`,
  'up-to-one': ({ where, got }) => `${where}: “${got}” is more than 100%.`,
  'exactly-readable': ({ where, got }) => `${where}: “${got}” is too large a number.`,
  input: ({ where }) => `${where}: no input has this name, so it was not read.`,
  text: ({ where, got }) => `${where}: “${got}” is not text.`,
  cell: ({ where }) => `${where}: this cell is empty.`,
  column: ({ where, got }) =>
    `${where} “${got}”: not known, so it was not read. To say what it is, give its heading a data-field.`,
  'column-of': ({ where, got }) => `${where} “${got}”: not found in the data.`,
  heading: ({ where, got }) => `${where} “${got}”: another column already stands for this.`,
  'plain-cells': ({ where, got }) =>
    `${where}: “${got}” spans several rows or columns, which cannot be read.`,
  json: ({ where, got }) => `${where}: this is not valid JSON: “${got}”`,
  'object-or-rows': ({ where, got }) => `${where}: “${got}” is not a list of rows or named values.`,
  date: ({ where, got }) => `${where}: “${got}” is not a date such as 2013-08 or 2018/2019.`,
  currency: ({ where, got }) => `${where}: “${got}” is not a currency code such as USD.`,
  level: ({ where, got }) => `${where}: “${got}” is not a level from 2 to 6.`,
  'web-address': ({ where, got }) => `${where}: “${got}” is not an https: or http: address.`,
  'html-is-not-data': () => 'The data address leads to a web page, not to a CSV or JSON file.',
  file: ({ got }) => `The data file was not found: ${got}`,
  'answer-in-time': ({ got }) => `The data file did not come in time: ${got}`,
  'readable-size': () => 'The data file is too large for a page.',
  permission: ({ got }) =>
    `The data file could not be read: ${got}. Its site may not allow this page to read it.`,
  part: () => 'A part of this widget could not be loaded. Try again later.',
  'cells-under-headings': ({ where, got }) =>
    `${where}: “${got}” stands under no heading. Headings must fill the first row; in CSV, a number with commas needs quotation marks.`,
  'closed-quotes': ({ where }) => `${where}: a quotation mark is opened and never closed.`,
  'working-server': ({ got }) => `The site that holds the data answered with an error: ${got}`,
  once: ({ where, got }) => `${where}: “${got}” stands more than once.`,
  'same-as-attribute': ({ where, got }) =>
    `${where}: the data says “${got}”, the attribute says something else. The attribute is used.`,
};

const operations: Record<Operation, (terms: readonly string[]) => string> = {
  given: (terms) => terms.join(''),
  add: (terms) => terms.join(' + '),
  subtract: (terms) => terms.join(' − '),
  multiply: (terms) => terms.join(' × '),
  divide: (terms) => terms.join(' ÷ '),
  proportion: ([first = '', second = '', third = '']) => `${first} × ${second} ÷ ${third}`,
  largest: (terms) => `the largest of: ${terms.join('; ')}`,
  smallest: (terms) => `the smallest of: ${terms.join('; ')}`,
};

/** The words of what is opened, done or wrong; loaded with it. */
export const details = {
  moreProblems: (count: number) => `And ${String(count)} more.`,
  checkThese: 'Please note:',
  qualified: {
    exact: (number: string) => number,
    about: (number: string) => `about ${number}`,
    'at-least': (number: string) => `at least ${number}`,
    'at-most': (number: string) => `at most ${number}`,
  },
  where: {
    data: 'Data',
    src: 'Data address',
    heading: 'Column',
    table: 'Table',
    row: (row: string) => `Row ${row}`,
    cell: (row: string, column: string) => `Row ${row}, “${column}”`,
    input: (name: string) => `“${name}”`,
  },
  rules,
  notOneOf: ({ where, got }: ProblemWords, choices: readonly string[]) =>
    `${where}: “${got}” is not one of ${choices.map((one) => `“${one}”`).join(', ')}.`,
  done: {
    csv: 'The download of the table has started.',
    json: 'The download of the numbers has started.',
    print: 'Printing was asked for.',
    link: 'The link was copied.',
  },
  refused: 'The browser did not allow this.',
  copyByHand: 'The browser did not allow copying. Copy this link by hand:',
  roundedUp: 'rounded up',
  operations,
};

export type WidgetDetails = typeof details;
