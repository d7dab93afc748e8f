import type { CompareMessages } from './compare.messages.en.js';
import { messages as funding } from './messages.es.js';

/** The words of plans that are compared, in Spanish. */
export const messages: CompareMessages = {
  ...funding,
  heading: '¿Qué compraría cada plan?',
  parts: '¿Se gasta una sola vez o sigue?',
};
