import type { Language } from '../../widget/locale/locale.js';

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

export type ComparedMessages = typeof en;

const es: ComparedMessages = {
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

/** The words of comparisons, in all languages: loaded with what compares. */
export const comparedMessages: Readonly<Record<Language, ComparedMessages>> = { en, es };
