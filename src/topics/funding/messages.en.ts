import type { PartTerm } from './funding.words.js';

/** Whether money is spent once or goes on. */
const terms: Readonly<Record<PartTerm, string>> = {
  'one-time': 'one-time',
  ongoing: 'ongoing',
  'not-stated': 'not stated if one-time or ongoing',
};

/** The words of plans for money. Numbers arrive as text. */
export const messages = {
  heading: 'What would each plan buy?',
  plans: 'How each plan would spend the money',
  toSpend: 'to spend',
  notKnown: 'not known',
  terms,
  buys: (quantity: string, unit: string | null, cost: string) =>
    `${quantity}${unit === null ? '' : ` ${unit}`} at ${cost} each`,
  notItemized: 'not itemized',
  notItemizedOf: (amount: string) => `${amount} is not itemized`,
  disputed: (who: string) => `disputed by ${who}`,
  rates: {
    'per-student': (amount: string) => `${amount} for each student`,
    'per-ada': (amount: string) => `${amount} for each ADA`,
    'per-teacher': (amount: string) => `${amount} for each teacher`,
  },
  ada: 'ADA is average daily attendance: how many students are in school on an average day. It is not the number of students.',
  left: (amount: string) => `${amount} is left`,
  over: (amount: string) => `${amount} more than there is`,
  thePlan: 'The plan',
  wouldSpend: (plan: string, amount: string | null) =>
    `${plan} would spend ${amount ?? 'an amount that is not known'}`,
  unstated: '“Not stated” means that the plan does not say if the money is spent once or goes on.',
};

export type FundingMessages = typeof messages;
