import type { Operation } from '../../core/step.js';
import type { Expectation } from '../../reading/readers.js';
import type { ProblemWords } from '../locale/words.js';
import type { FoundWords } from './problems.js';

/** A sentence for each rule that data or markup can break. */
const rules: Record<Expectation, (found: FoundWords) => string> = {
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
  'shown-number': ({ where, got }) =>
    `${where}: “${got}” hides a number. A sum without it would be too small. Ask for the number, or leave the row out.`,
  input: ({ where }) => `${where}: no input has this name, so it was not read.`,
  text: ({ where, got }) => `${where}: “${got}” is not text.`,
  cell: ({ where }) => `${where}: this cell is empty.`,
  column: ({ where, got }) =>
    `${where} “${got}”: not known, so it was not read. Call it by a known name or, in a page’s table, give its heading a data-field.`,
  'column-of': ({ where, got }) => `${where} “${got}”: not found in the data.`,
  heading: ({ where, got }) => `${where} “${got}”: another column already stands for this.`,
  'plain-cells': ({ where, got }) =>
    `${where}: “${got}” spans several rows or columns, and what it means for each of them is not clear. Split the cell.`,
  json: ({ where, got }) => `${where}: this is not valid JSON: “${got}”`,
  'object-or-rows': ({ where, got }) => `${where}: “${got}” is not a list of rows or named values.`,
  date: ({ where, got }) => `${where}: “${got}” is not a date such as 2013-08 or 2018/2019.`,
  currency: ({ where, got }) => `${where}: “${got}” is not a currency code such as USD.`,
  level: ({ where, got }) => `${where}: “${got}” is not a level from 2 to 6.`,
  'web-address': ({ where, got, isFile }) =>
    `${where}: “${got}” is not an https: or http: address. ${isFile ? 'Put the file on a website and use its address there.' : 'Use the address of a page on the web, or leave it out.'}`,
  'page-on-site': ({ got }) =>
    `The data file “${got}” cannot be read, because this page was opened from a disk. Put the page and the file on a website.`,
  'html-is-not-data': () =>
    'The data address leads to a web page, not to a CSV or JSON file. Use the address that downloads the file.',
  'data-not-another-page': ({ got }) =>
    `The data address leads on to another page, perhaps one to sign in: ${got}. Use an address that gives the file to everybody.`,
  'published-sheet': ({ got }) =>
    `This Google sheet cannot be read: ${got}. In Google Sheets, choose File → Share → Publish to web → Comma-separated values (.csv), and use the address given there.`,
  'plain-text': ({ got }) =>
    `The data file is not plain text${got && `: ${got}`}. A workbook (.xlsx) or an archive (.zip) cannot be read. Unpack it, or save it as “CSV UTF-8”, and use that file.`,
  'known-encoding': ({ got }) =>
    `The accents in the data file cannot be read for sure: ${got}. Save it as “CSV UTF-8”.`,
  'filled-file': ({ got }) => `The data file is empty: ${got}. Save it again, with its rows.`,
  file: ({ got }) =>
    `The data file was not found: ${got}. Check the address: capital letters, the folder and the ending.`,
  'answer-in-time': ({ got }) =>
    `The data file did not come within 20 seconds: ${got}. If this goes on, use a smaller file or put it on this page’s own site.`,
  'readable-size': () =>
    'The data file is larger than 20 MB, which is too large for a page. Leave out what is not shown here.',
  permission: ({ got }) =>
    `The site that holds the data refuses to give the file: ${got}. Allow everybody to read it, without signing in.`,
  'working-server': ({ got }) =>
    `The site that holds the data answered with an error: ${got}. Try again later. If this goes on, tell whoever runs that site.`,
  online: ({ got }) =>
    `The data file could not be loaded, because this device is offline: ${got}. Go online and try again.`,
  'https-address': ({ got }) =>
    `The data file could not be loaded: ${got}. This page is on https:, so its data must be, too. Use an address that begins with https:`,
  'reachable-site': ({ got }) =>
    `The data file could not be loaded: ${got}. The connection was lost, this site is down, or the address leads on to another site, perhaps to sign in.`,
  'allowed-origin': ({ got, page }) =>
    `The data file could not be loaded: ${got}. If that address opens in a browser, its site must allow this page to read it, with the header “Access-Control-Allow-Origin: ${page}”. Or put the file on this page’s own site.`,
  part: () => 'A part of this widget could not be loaded. Try again later.',
  'cells-under-headings': ({ where, got }) =>
    `${where}: “${got}” stands under no heading. Every column needs a heading in one row; in CSV, a number with commas needs quotation marks.`,
  'title-row': ({ where, got }) =>
    `${where}: “${got}” stands above the headings, so it was not read.`,
  'headings-once': ({ where }) => `${where}: these are the headings again, so they were not read.`,
  'no-total': ({ where, got }) =>
    `${where}: “${got}” is the sum of other rows, so it was not read as one of them.`,
  'no-summary': ({ where, got }) =>
    `${where}: “${got}” sums up other rows, so it was not read as one of them. If it does not, give it another name.`,
  'sum-of-rows': ({ where, got }) =>
    `${where}: “${got}” is not the sum of the other rows. Correct the numbers, or leave this row out. If it is no total, give it another name.`,
  note: ({ where, got }) => `${where}: “${got}” was taken for a note and not read.`,
  'note-or-row': ({ where, got }) =>
    `${where}: “${got}” may be a note or a row of data. Put a note into one cell: in CSV, in quotation marks.`,
  'closed-quotes': ({ where }) =>
    `${where}: a quotation mark is opened and never closed. Close it, or take it out.`,
  'one-separator': () =>
    'Both commas and semicolons could separate the cells of the data file. Write sep=; or sep=, as its first line.',
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
  'wilson-low': (terms) =>
    `low end of the 95% interval (Wilson’s method) from: ${terms.join('; ')}`,
  'wilson-high': (terms) =>
    `high end of the 95% interval (Wilson’s method) from: ${terms.join('; ')}`,
  'newcombe-low': (terms) =>
    `low end of the 95% interval (Newcombe’s method) from: ${terms.join('; ')}`,
  'newcombe-high': (terms) =>
    `high end of the 95% interval (Newcombe’s method) from: ${terms.join('; ')}`,
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
    column: (position: string) => `Column ${position}`,
    input: (name: string) => `“${name}”`,
  },
  rules,
  /** Of a number whose point is a comma to some. */
  twoReadings: ({ where, got }: ProblemWords) =>
    `${where}: “${got}” could mean two things. If it means thousands, write “${got.replace('.', ',')}”.`,
  notOneOf: ({ where, got }: ProblemWords, choices: readonly string[]) =>
    `${where}: “${got}” is not one of ${choices.map((one) => `“${one}”`).join(', ')}.`,
  done: {
    csv: 'The download of the table has started.',
    json: 'The download of the numbers has started.',
    image: 'The download of the image has started.',
    embed: 'The code was copied.',
    print: 'Printing was asked for.',
    link: 'The link was copied.',
  },
  linkOfPage:
    'This link leads to the page only, and numbers that you try are not in it. For that, whoever makes the page has to give this figure an id of its own.',
  refused: 'The browser did not allow this.',
  inFrame: {
    refused: 'Nothing was saved: the frame around this page does not allow it.',
    perhaps: 'If nothing was saved, the frame around this page does not allow it.',
  },
  copyByHand: 'The browser did not allow copying. Copy this link by hand:',
  image: {
    png: { label: 'Save as PNG', use: 'for slides, documents and messages' },
    svg: { label: 'Save as SVG', use: 'for print: sharp at any size' },
    refused: 'The browser could not make this image. Try the other kind, or print the figure.',
  },
  embed: {
    figure: {
      label: 'For any page',
      use: 'Where an editor takes out scripts, the table stays. Whoever runs the site adds the first two lines to its pages, once.',
    },
    tag: { label: 'For a page that may have scripts', use: 'It needs nothing else.' },
    bundler: {
      label: 'For a site with a bundler',
      use: 'The first line goes into a script, after “npm install chalkwork”.',
    },
    copy: 'Copy code',
    byHand: 'The browser did not allow copying. The code is selected: copy it by hand.',
    standIn: (folder: string) =>
      `${folder} stands for the folder with the Chalkwork files. Put the address of your own folder there.`,
    notTried: 'The code holds the numbers of this page, not those that you tried.',
    ofPeople:
      'There is no code for this figure: its data has a row for each person, and such rows are not passed on.',
    withheld:
      'There is no code for this figure: its data holds numbers that are not shown, to protect people.',
    notWritten:
      'There is no code for this figure: its data cannot be written as a table. Save it as a file, and give its address as src.',
  },
  tryAgain: 'Try again',
  rounded: { up: 'rounded up', cent: 'rounded to the cent' },
  points: (number: string) => `${number} points`,
  nothingWorkedOut: 'Nothing was worked out: the numbers stand as they were published.',
  operations,
};

export type WidgetDetails = typeof details;
