import { messages as funding } from './messages.en.js';

/** The words of plans that are compared. Amounts arrive as text. */
export const messages = {
  ...funding,
  lines: 'What is the money for?',
  parts: 'Is it spent once, or does it go on?',
  limit: (amount: string) => `The upright line marks ${amount}, all there is.`,
  mark: 'A line above a bar marks what is disputed.',
};

export type CompareMessages = typeof messages;
