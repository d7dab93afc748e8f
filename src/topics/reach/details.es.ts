import type { ReachDetails } from './details.en.js';
import { reachDetails } from './reach.details.js';

/** The words of the table and the arithmetic, and of what is wrong, in Spanish. */
const words: ReachDetails = {
  rules: {
    'at-most-population': ({ where, got }) =>
      `${where}: “${got}” es más que todas las personas que hay, lo cual no puede ser.`,
    'at-least-largest-channel': ({ where, got }) =>
      `${where}: “${got}” es menos que el canal más grande, lo cual no puede ser.`,
    'at-most-sum': ({ where, got }) =>
      `${where}: “${got}” es más que todos los canales juntos, lo cual no puede ser.`,
    'known-to-explore': ({ where }) =>
      `${where}: hace falta para probar con otro número de líderes.`,
    'channels-instead': ({ where, got }) =>
      `${where}: “${got}” no se usa, porque se dan los canales.`,
    'headcount-of-rows': ({ where, got }) =>
      `${where}: “${got}” no coincide con las personas contadas en las filas.`,
    'rows-of-people': ({ where, got }) =>
      `${where} “${got}”: no se leyó, porque cada fila es una persona en un canal.`,
    'totals-row': ({ where, got }) =>
      `${where}: “${got}” parece ser un total de las demás filas. Quítelo. Si cuenta a cada persona una sola vez, indíquelo como unique-reached. Si es un canal, dele otro nombre.`,
    'figures-of-reach': () =>
      'Hacen falta los canales con el número de personas a las que llegó cada uno, o un total.',
  },
  table: {
    caption: 'Personas a las que se llegó',
    channel: 'Canal',
    number: 'Número',
    share: 'Porcentaje',
    hours: 'Horas por persona',
    cost: 'Costo',
  },
  low: (name) => `${name}, como mínimo`,
  high: (name) => `${name}, como máximo`,
  names: {
    leaders: 'Líderes',
    population: 'Todas las personas que hay',
    total: 'Total',
    unique: 'Personas contadas una sola vez',
    contacts: 'Contactos, suma de los canales',
    reached: 'Personas a las que se llegó',
    possible: 'Más personas a las que quizás se llegó',
    share: 'Porcentaje al que se llegó',
    'not-reached': 'Personas a las que no se llegó',
    'per-leader': 'Personas por líder',
    hours: 'Horas de todas las personas',
    cost: 'Costo de todos los canales',
    'cost-per-contact': 'Costo por contacto',
    'cost-per-person': 'Costo por persona',
    'leaders-for-everyone': 'Líderes para llegar a todas las personas',
  },
  explored: (name) => `${name}, con los líderes de prueba`,
  uncapped: (name) => `${name}, si hubiera suficientes personas`,
  channelNames: {
    '': (channel) => channel,
    share: (channel) => `${channel}: porcentaje de todas las personas`,
    hours: (channel) => `${channel}: horas`,
    'hours-each': (channel) => `${channel}: horas por persona`,
    cost: (channel) => `${channel}: costo`,
  },
};

export const details = reachDetails(words);
