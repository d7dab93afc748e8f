import type { PartTerm } from './funding.words.js';

/** Whether money is spent once or goes on. */
const terms: Readonly<Record<PartTerm, string>> = {
  'one-time': 'one-time',
  ongoing: 'ongoing',
  'not-stated': 'not stated if one-time or ongoing',
};

/** The words of plans for money. Numbers arrive as text. */
export const messages = {
  plans: 'How each plan would spend the money',
  lines: 'What is the money for?',
  limit: (amount: string) => `The upright line marks ${amount}, all there is.`,
  mark: 'A line above a bar marks what is disputed.',
  toSpend: 'to spend',
  notKnown: 'not known',
  /** As short as it can be said in a field, where it can be read again. */
  nearly: 'about',
  terms,
  buys: (quantity: string, unit: string | null, cost: string) =>
    `${quantity}${unit === null ? '' : ` ${unit}`} at ${cost} each`,
  lacks: {
    'not-itemized': 'not itemized',
    'not-stated-if-itemized': 'not stated if itemized',
  },
  disputed: (who: string) => `disputed by ${who}`,
  left: (amount: string) => `${amount} is left`,
  over: (amount: string) => `${amount} more than there is`,
  thePlan: 'The plan',
  wouldSpend: (plan: string, amount: string | null) =>
    `${plan} would spend ${amount ?? 'an amount that is not known'}`,
  unsaid: '“Not itemized” or “not stated” means that the plan does not say.',
};

export type FundingMessages = typeof messages;
