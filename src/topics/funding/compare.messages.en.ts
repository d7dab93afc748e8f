import { messages as funding } from './messages.en.js';

/** The words of plans that are compared. Amounts arrive as text. */
export const messages = {
  ...funding,
  heading: 'What would each plan buy?',
  parts: 'Is it spent once, or does it go on?',
};

export type CompareMessages = typeof messages;
