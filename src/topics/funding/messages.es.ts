import type { FundingMessages } from './messages.en.js';

/** The words of plans for money in Spanish. */
export const messages: FundingMessages = {
  plans: 'Cómo gastaría el dinero cada plan',
  lines: '¿Para qué es el dinero?',
  limit: (amount) => `La raya vertical marca ${amount}, todo lo que hay.`,
  mark: 'Una raya sobre una barra marca lo que alguien cuestiona.',
  toSpend: 'para gastar',
  notKnown: 'no se sabe',
  nearly: 'cerca de',
  terms: {
    'one-time': 'una sola vez',
    ongoing: 'continuo',
    'not-stated': 'no se indica si es una sola vez o continuo',
  },
  buys: (quantity, unit, cost) =>
    `${quantity}${unit === null ? '' : ` ${unit}`}, a ${cost} por unidad`,
  lacks: {
    'not-itemized': 'sin desglosar',
    'not-stated-if-itemized': 'no se indica si está desglosado',
  },
  disputed: (who) => `lo cuestiona: ${who}`,
  left: (amount) => `quedan ${amount}`,
  over: (amount) => `${amount} más de lo que hay`,
  thePlan: 'El plan',
  wouldSpend: (plan, amount) => `${plan} gastaría ${amount ?? 'un monto que no se conoce'}`,
  unsaid: '“Sin desglosar” o “no se indica” significa que el plan no lo dice.',
};
