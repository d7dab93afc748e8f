import type { Language } from '../../widget/locale/locale.js';
import type { SurveyInputs, SurveyResult } from './survey.model.js';

/** What is said only where there are groups, waves, samples drawn by chance, or numbers for answers. */
const en = {
  between: (low: string, high: string) => `${low} to ${high}`,
  mean: 'on average',
  atMost: (share: string) => `at most ${share}`,
  withheld: 'not shown, to protect people',
  probability:
    'People were drawn by chance. Each range holds the share among everyone, with 95% confidence. Anyone who did not answer may think differently.',
  unmeasured:
    'People were drawn by chance. Too little was reported, so no margin of error is given.',
  hidden: (groups: string) => `Not shown, to protect people in small groups: ${groups}.`,
  allHidden: 'Groups are not shown, to protect people in small groups.',
  lastWave: (wave: string) => `Told here is the last time it was asked: ${wave}.`,
};

type Sentences = typeof en;

/** The sentences, and those of them that are said under a figure. */
export interface ComparedMessages extends Sentences {
  readonly caveats: (inputs: SurveyInputs, result: SurveyResult) => string[];
}

const es: Sentences = {
  between: (low, high) => `de ${low} a ${high}`,
  mean: 'en promedio',
  atMost: (share) => `como máximo ${share}`,
  withheld: 'no se muestra, para proteger a los grupos pequeños',
  probability:
    'Se eligió a las personas al azar. Cada intervalo contiene, con una confianza del 95%, el porcentaje entre todas. Quienes no respondieron quizás piensen otra cosa.',
  unmeasured:
    'Se eligió a las personas al azar, pero lo que se informó no alcanza para dar un margen de error.',
  hidden: (groups) =>
    `No se muestran, para proteger a quienes están en grupos pequeños: ${groups}.`,
  allHidden: 'No se muestran los grupos, para proteger a quienes están en los más pequeños.',
  lastWave: (wave) => `Aquí se cuenta la última vez que se preguntó: ${wave}.`,
};

function withCaveats(words: Sentences): ComparedMessages {
  return {
    ...words,
    caveats: ({ groups, waves }, result) => {
      const names = result.groups.flatMap(({ group, hidden }) => (hidden ? group : []));
      return [
        ...waves.slice(1).slice(-1).map(words.lastWave),
        ...(groups.length > 0 && result.groups.length === 0 ? [words.allHidden] : []),
        ...(names.length > 0 ? [words.hidden(names.join('; '))] : []),
      ];
    },
  };
}

/** The words of comparisons, in all languages: loaded with what compares. */
export const comparedMessages: Readonly<Record<Language, ComparedMessages>> = {
  en: withCaveats(en),
  es: withCaveats(es),
};
