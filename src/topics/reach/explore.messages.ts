import type { Language } from '../../widget/locale/locale.js';
import type { RangeText } from './messages.en.js';

interface ExploreMessages {
  readonly label: (leaders: string) => string;
  readonly back: (leaders: string) => string;
  readonly whatIf: (who: string) => string;
  /** How many of whom would be reached; `share` of them is `null` where it is not known. */
  readonly would: (people: string, whole: string, share: string | null) => string;
  /** What a part of the figure would be, from what it is called when it is. */
  readonly marks: Readonly<Record<'certain' | 'possible' | 'none', string>>;
  readonly assumption: string;
  readonly everyone: (count: RangeText, leaders: string) => string;
}

/** The words of trying another number of leaders, which few pages offer, in every language. */
export const exploreMessages: Record<Language, ExploreMessages> = {
  en: {
    label: (leaders) => `Try another number of ${leaders}`,
    back: (leaders) => `Back to ${leaders}`,
    whatIf: (who) => `What if there were ${who}? These numbers are not reported by the source.`,
    would: (people, whole, share) =>
      `The training would reach ${people} of ${whole}${share ? ` (${share})` : ''}.`,
    marks: { certain: 'would be reached', possible: 'more might be', none: 'would not be' },
    assumption:
      'This assumes that each added leader would reach as many new people as each of the present ones, and nobody beyond those there are.',
    everyone: ({ low, high }, leaders) =>
      `Reaching everyone would take ${high === null ? 'at least ' : ''}${String(low)}${high === null || high === low ? '' : ` to ${high}`} ${leaders}.`,
  },
  es: {
    label: (leaders) => `Pruebe con otro número de ${leaders}`,
    back: (leaders) => `Volver a ${leaders}`,
    whatIf: (who) => `¿Y si hubiera ${who}? La fuente no informa estos números.`,
    would: (people, whole, share) =>
      `La capacitación llegaría a ${people}, de ${whole}${share ? ` (${share})` : ''}.`,
    marks: {
      certain: 'a las que se llegaría',
      possible: 'más, a las que quizás se llegaría',
      none: 'a las que no se llegaría',
    },
    assumption:
      'Se supone que cada líder adicional llegaría a tantas personas nuevas como cada líder actual, sin pasar del total de personas.',
    everyone: ({ low, high }, leaders) =>
      `Para llegar a todas las personas harían falta ${high === null ? 'por lo menos ' : ''}${high === null || high === low ? String(low) : `entre ${String(low)} y ${high}`} ${leaders}.`,
  },
};
