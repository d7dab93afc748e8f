import type { CompareMessages } from './compare.messages.en.js';
import { messages as funding } from './messages.es.js';

/** The words of plans that are compared, in Spanish. */
export const messages: CompareMessages = {
  ...funding,
  lines: '¿Para qué es el dinero?',
  parts: '¿Se gasta una sola vez o sigue?',
  limit: (amount) => `La raya vertical marca ${amount}, todo lo que hay.`,
  mark: 'Una raya sobre una barra marca lo que alguien cuestiona.',
};
