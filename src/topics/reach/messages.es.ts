import type { RangeText, ReachMessages } from './messages.en.js';

function between({ low, high }: RangeText): string {
  if (low !== null && low === high) return low;
  if (low !== null && high !== null) return `${low} a ${high}`;
  if (high !== null) return `como máximo ${high}`;
  return low === null ? 'no se sabe' : `por lo menos ${low}`;
}

function atLeastAndAtMost({ low, high }: RangeText): string {
  return low !== null && high !== null && low !== high
    ? `por lo menos ${low} y como máximo ${high}`
    : between({ low, high });
}

function capitalize(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** The words of a reach figure in Spanish. */
export const messages: ReachMessages = {
  heading: '¿A quiénes llegó la capacitación?',
  range: between,
  leaders: (plural) => (plural === 'one' ? 'líder' : 'líderes'),
  people: (plural) => (plural === 'one' ? 'persona' : 'personas'),
  contacts: (plural) => (plural === 'one' ? 'contacto' : 'contactos'),
  // A round million takes “de”: 1,000,000 de docentes.
  counted: (number, noun, plural) => `${number} ${plural === 'many' ? 'de ' : ''}${noun}`,
  whole: (population, share) => `de ${population}: ${share}`,
  reached: ({ who, plural, people, noun, isOf, share }) =>
    people.low === null && people.high === null
      ? `No se sabe a cuántas personas se llegó.`
      : capitalize(
          `${who ?? 'La capacitación'} ${who === null || plural === 'one' ? 'llegó' : 'llegaron'} a ${atLeastAndAtMost(people)}${isOf ? ', de' : ''} ${noun}${share ? ` (${share})` : ''}.`,
        ),
  notReached: (people) => `No se llegó a: ${between(people)}.`,
  overlap: (contacts) =>
    `Los canales suman ${contacts}, pero quien estuvo en dos canales se cuenta dos veces en esa suma.`,
  countedOnce: 'Cada persona se contó una sola vez, sin importar en cuántos canales estuvo.',
  attendancesOnly:
    'Se contaron asistencias. Una persona pudo asistir muchas veces, así que no se sabe el número mínimo de personas.',
  ifDistinct: (population) =>
    population
      ? `Esto es válido si ningún canal contó a nadie dos veces y todas forman parte de: ${population}.`
      : 'Esto es válido si ningún canal contó a nadie dos veces.',
  flow: 'A cuántas personas llegó cada canal',
  certain: 'a las que seguro se llegó',
  reachedExactly: 'a las que se llegó',
  possible: 'más, a las que quizás se llegó',
  possibleOnly: 'a las que quizás se llegó',
  none: 'a las que seguro no se llegó',
  noneExactly: 'a las que no se llegó',
};
