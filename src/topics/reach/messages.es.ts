import type { RangeText, ReachMessages } from './messages.en.js';

function between({ low, high }: RangeText): string {
  if (low !== null && low === high) return low;
  if (low !== null && high !== null) return `${low} a ${high}`;
  if (high !== null) return `${high} como máximo`;
  return low === null ? 'no se sabe' : `${low} como mínimo`;
}

function atLeastAndAtMost({ low, high }: RangeText): string {
  return low !== null && high !== null && low !== high
    ? `${low} como mínimo y ${high} como máximo`
    : between({ low, high });
}

/** The words of a reach figure in Spanish. */
export const messages: ReachMessages = {
  heading: '¿A quiénes llegó la capacitación?',
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
    'figures-of-reach': () =>
      'Hacen falta los canales con el número de personas a las que llegó cada uno, o un total.',
  },
  range: between,
  leaders: (plural) => (plural === 'one' ? 'líder' : 'líderes'),
  people: (plural) => (plural === 'one' ? 'persona' : 'personas'),
  contacts: (plural) => (plural === 'one' ? 'contacto' : 'contactos'),
  attendances: (plural) => (plural === 'one' ? 'asistencia' : 'asistencias'),
  // A round million takes “de”: 1,000,000 de docentes.
  counted: (number, noun, plural) => `${number} ${plural === 'many' ? 'de ' : ''}${noun}`,
  about: (number) => `aproximadamente ${number}`,
  whole: (population, share) => `de ${population}: ${share}`,
  reached: ({ who, plural, people, noun, of, share }) =>
    `${who ?? 'La capacitación'} ${who === null || plural === 'one' ? 'llegó' : 'llegaron'} a ${atLeastAndAtMost(people)}${of ? ', de' : ''} ${noun}${share ? ` (${share})` : ''}.`,
  wouldReach: ({ who, people, noun, share }) =>
    `${who ?? 'Más líderes'} llegarían a ${atLeastAndAtMost(people)}, de ${noun}${share ? ` (${share})` : ''}.`,
  notReached: (people, plural) =>
    people.low === people.high
      ? `No se llegó a ${between(people)}${plural === 'one' ? ' persona' : ''}.`
      : `No se llegó a ${atLeastAndAtMost(people)}.`,
  overlap: (contacts) =>
    `Los canales suman ${contacts}, pero quien estuvo en dos canales se cuenta dos veces en esa suma.`,
  countedOnce: 'Cada persona se contó una sola vez, sin importar en cuántos canales estuvo.',
  attendancesOnly:
    'Se contaron asistencias. Una persona pudo asistir muchas veces, así que no se sabe el número mínimo de personas.',
  ifDistinct: (population) =>
    population
      ? `Esto vale si cada canal contó a personas distintas, todas entre ${population}.`
      : 'Esto vale si cada canal contó a personas distintas.',
  flow: 'A cuántas personas llegó cada canal',
  stream: (channel, people, share) => `${channel}: ${people}${share ? `, ${share}` : ''}.`,
  certain: 'con seguridad',
  reachedExactly: 'a quienes se llegó',
  possible: 'más, quizás',
  possibleOnly: 'quizás',
  none: 'a quienes no se llegó',
  noneExactly: 'a quienes no se llegó',
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
    share: 'Porcentaje al que se llegó',
    'not-reached': 'Personas a las que no se llegó',
    'per-leader': 'Personas por líder',
    hours: 'Horas de todas las personas',
    cost: 'Costo de todos los canales',
    'cost-per-contact': 'Costo por contacto',
    'cost-per-person': 'Costo por persona',
    'explored-leaders': 'Líderes de prueba',
    'leaders-for-everyone': 'Líderes para llegar a todas las personas',
    'explored-total': 'Total con los líderes de prueba',
    'explored-unique': 'Personas contadas una sola vez, con los líderes de prueba',
  },
  channelNames: {
    share: (channel) => `${channel}: porcentaje de todas las personas`,
    hours: (channel) => `${channel}: horas`,
    'hours-each': (channel) => `${channel}: horas por persona`,
    cost: (channel) => `${channel}: costo`,
    explored: (channel) => `${channel}, con los líderes de prueba`,
  },
  ofAll: (name) => `${name}, sin pasar del total de personas`,
  exploreLabel: 'Pruebe con otro número de líderes',
  assumption:
    'Se supone que cada líder adicional llegaría a tantas personas nuevas como cada líder actual.',
  everyone: (leaders) =>
    `Para llegar a todas las personas harían falta ${atLeastAndAtMost(leaders)} líderes.`,
};
