import type { FundingDetails } from './details.en.js';
import { fundingDetails, numbersIn } from './funding.details.js';

/** The words of the table and the arithmetic, and of what is wrong, in Spanish. */
const words: FundingDetails = {
  rules: {
    'modelled-formula': ({ got }) =>
      `La fórmula “${got}” no se calcula aquí. Use “grant”: un total, o un monto por estudiante o por ADA.`,
    'rate-times-base': ({ where, got }) => {
      const [rate, base, total] = numbersIn(got);
      return `${where}: ${String(rate)} por ${String(base)} no da ${String(total)}. Bastan dos de los tres; el tercero se calcula.`;
    },
    'quantity-times-cost': ({ where, got }) =>
      `${where}: “${got}” no es exactamente la cantidad por el costo de cada unidad. Si un número está redondeado, escriba “cerca de” antes.`,
    'share-of-total': ({ where, got }) =>
      `${where}: “${got}” del total no es el monto de esta línea.`,
    'amount-of-line': ({ where }) =>
      `${where}: no se sabe cuánto cuesta esta línea. Indique un monto, un porcentaje, o una cantidad y el costo de cada unidad.`,
    'total-of-shares': () =>
      'Algunas líneas son porcentajes de todo el dinero, y no se sabe cuánto es. Indique el total.',
    'at-most-total': ({ where, got }) => `${where}: “${got}” gastaría más de lo que hay.`,
    'at-most-whole': ({ where, got }) => `${where}: los porcentajes de “${got}” suman más de 100%.`,
    'figures-of-grant': () =>
      'Todavía no hay números. Indique las líneas de los planes; o, en una calculadora, un total o un monto por estudiante o por ADA.',
    'lines-of-plans': () =>
      'Todavía no hay planes. Indique las líneas de dos a cuatro planes, con lo que cuesta cada una.',
    'two-to-four-plans': ({ got }) =>
      `Se pueden comparar de dos a cuatro planes, y aquí el número de planes es ${got}. La columna “plan” dice a qué plan pertenece cada línea.`,
  },
  table: {
    caption: 'El dinero y lo que compraría',
    name: 'Qué',
    plan: 'Plan',
    number: 'Monto o número',
    share: 'Porcentaje del total',
    quantity: 'Cantidad',
    unit: 'Unidad',
    unitCost: 'Costo por unidad',
    term: 'Una sola vez o continuo',
    itemized: 'Desglosado',
    disputedBy: 'Quién lo cuestiona',
    note: 'Nota',
  },
  yes: 'sí',
  no: 'no',
  notStated: 'no se indica',
  names: {
    total: 'Total',
    students: 'Estudiantes',
    'per-student': 'Por estudiante',
    ada: 'Asistencia diaria promedio (ADA)',
    'per-ada': 'Por unidad de ADA',
    years: 'Años',
    'per-year': 'Por año',
    teachers: 'Docentes',
    'per-teacher': 'Por docente',
    schools: 'Escuelas',
    'per-school': 'Por escuela',
  },
  planNames: {
    allocated: 'Todas las líneas',
    unallocated: 'Lo que queda',
    over: 'Más de lo que hay',
    'per-student': 'Por estudiante',
    'per-ada': 'Por unidad de ADA',
    'per-teacher': 'Por docente',
    'per-school': 'Por escuela',
    'one-time': 'Una sola vez',
    ongoing: 'Continuo',
    'not-stated': 'No se indica si es una sola vez o continuo',
    'not-itemized': 'Sin desglosar',
    'not-stated-if-itemized': 'No se indica si está desglosado',
    'ongoing-per-year': 'Continuo, por año',
    'not-stated-per-year': 'No se indica, por año si continúa',
  },
  lineNames: {
    '': (line) => line,
    share: (line) => `${line}: porcentaje del total`,
    quantity: (line) => `${line}: cantidad`,
    'unit-cost': (line) => `${line}: costo por unidad`,
  },
  of: (name, plan) => `${plan}: ${name}`,
};

export const details = fundingDetails(words);
