import type { FundingMessages } from './messages.en.js';

/** The words of plans for money in Spanish. */
export const messages: FundingMessages = {
  heading: '¿Qué compraría cada plan?',
  plans: 'Cómo gastaría el dinero cada plan',
  toSpend: 'para gastar',
  notKnown: 'no se sabe',
  terms: {
    'one-time': 'una sola vez',
    ongoing: 'continuo',
    'not-stated': 'no se indica si es una sola vez o continuo',
  },
  buys: (quantity, unit, cost) =>
    `${quantity}${unit === null ? '' : ` ${unit}`}, a ${cost} por unidad`,
  notItemized: 'sin desglosar',
  notItemizedOf: (amount) => `${amount} sin desglosar`,
  disputed: (who) => `lo cuestiona: ${who}`,
  rates: {
    'per-student': (amount) => `${amount} por estudiante`,
    'per-ada': (amount) => `${amount} por unidad de ADA`,
    'per-teacher': (amount) => `${amount} por docente`,
  },
  ada: 'ADA es la asistencia diaria promedio: cuántos estudiantes están en la escuela en un día promedio. No es el número de estudiantes.',
  left: (amount) => `quedan ${amount}`,
  over: (amount) => `${amount} más de lo que hay`,
  thePlan: 'El plan',
  wouldSpend: (plan, amount) => `${plan} gastaría ${amount ?? 'un monto que no se conoce'}`,
  unstated:
    '“No se indica” significa que el plan no dice si el gasto es de una sola vez o continuo.',
};
