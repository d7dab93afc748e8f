import type { ProblemWords } from '../../widget/locale/words.js';
import { fundingDetails, numbersIn } from './funding.details.js';
import type { FundingRule } from './funding.model.js';

const rules: Record<FundingRule, (found: ProblemWords) => string> = {
  'modelled-formula': ({ got }) =>
    `The formula “${got}” is not worked out here. Use “grant”: a total, or an amount for each student or each ADA.`,
  'rate-times-base': ({ where, got }) => {
    const [rate, base, total] = numbersIn(got);
    return `${where}: ${String(rate)} times ${String(base)} does not come to ${String(total)}. Two of the three are enough; the third is worked out.`;
  },
  'quantity-times-cost': ({ where, got }) =>
    `${where}: “${got}” is not exactly the quantity times the cost of one. If a number is rounded, write “about” before it.`,
  'share-of-total': ({ where, got }) =>
    `${where}: “${got}” of the total is not the amount of this line.`,
  'amount-of-line': ({ where }) =>
    `${where}: what this line costs is not known. Give an amount, a share, or a quantity and the cost of one.`,
  'total-of-shares': () =>
    'Some lines are shares of all the money, and it is not known how much that is. Give the total.',
  'at-most-total': ({ where, got }) => `${where}: “${got}” would spend more than there is.`,
  'at-most-whole': ({ where, got }) => `${where}: the shares of “${got}” are more than 100%.`,
  'figures-of-grant': () =>
    'There are no numbers yet. Give the lines of plans; or, in a calculator, a total or an amount for each student or each ADA.',
  'lines-of-plans': () =>
    'There are no plans yet. Give the lines of two to four plans, with what each line costs.',
  'two-to-four-plans': ({ got }) =>
    `Two to four plans can be compared, and here the number of plans is ${got}. The column “plan” says which plan a line belongs to.`,
};

/** The words of the table and the arithmetic, and of what is wrong; loaded with them. */
const words = {
  rules,
  table: {
    caption: 'The money, and what it would buy',
    name: 'What',
    plan: 'Plan',
    number: 'Amount or number',
    share: 'Share of the total',
    quantity: 'Quantity',
    unit: 'Unit',
    unitCost: 'Cost of one',
    term: 'One-time or ongoing',
    itemized: 'Itemized',
    disputedBy: 'Disputed by',
    note: 'Note',
  },
  yes: 'yes',
  no: 'no',
  notStated: 'not stated',
  names: {
    total: 'Total',
    students: 'Students',
    'per-student': 'For each student',
    ada: 'Average daily attendance (ADA)',
    'per-ada': 'For each ADA',
    years: 'Years',
    'per-year': 'For each year',
    teachers: 'Teachers',
    'per-teacher': 'For each teacher',
    schools: 'Schools',
    'per-school': 'For each school',
  },
  planNames: {
    allocated: 'All lines',
    unallocated: 'What is left',
    over: 'More than there is',
    'per-student': 'For each student',
    'per-ada': 'For each ADA',
    'per-teacher': 'For each teacher',
    'per-school': 'For each school',
    'one-time': 'One-time',
    ongoing: 'Ongoing',
    'not-stated': 'Not stated if one-time or ongoing',
    'not-itemized': 'Not itemized',
    'not-stated-if-itemized': 'Not stated if itemized',
    'ongoing-per-year': 'Ongoing, for each year',
    'not-stated-per-year': 'Not stated, for each year if it goes on',
  },
  lineNames: {
    '': (line: string) => line,
    share: (line: string) => `${line}: share of the total`,
    quantity: (line: string) => `${line}: quantity`,
    'unit-cost': (line: string) => `${line}: cost of one`,
  },
  of: (name: string, plan: string) => `${plan}: ${name}`,
};

export type FundingDetails = typeof words;

export const details = fundingDetails(words);
