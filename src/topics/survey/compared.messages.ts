import type { Language } from '../../widget/locale/locale.js';

/** What is said only where there are groups, waves, samples drawn by chance, or numbers for answers. */
const en = {
  between: (low: string, high: string) => `${low} to ${high}`,
  mean: 'on average',
  atMost: (share: string) => `at most ${share}`,
  chose: 'chose this',
  choices: { Chosen: 'Chosen', 'Not chosen': 'Not chosen' },
  withheld: 'not shown, to protect people',
  probability:
    'People were drawn by chance. Each range very likely holds the share that everyone would give (95% confidence). Anyone who did not answer may think differently.',
  unmeasured:
    'People were drawn by chance. Too little was reported, so no margin of error is given.',
  leftOut: (labels: string) => `Not counted in the shares: ${labels}.`,
  hidden: (groups: string) => `Not shown, to protect people in small groups: ${groups}.`,
  allHidden: 'Groups are not shown, to protect people in small groups.',
  banded: 'Where nearly all or hardly any of a small group agree, only a bound is given.',
  bandedChoices:
    'Where nearly all or hardly any of a small group chose something, only a bound is given.',
  lastWave: (wave: string) => `These are the answers of the last time it was asked: ${wave}.`,
  onlyWave: (wave: string) => `When these answers were given: ${wave}.`,
  trendWave: (wave: string) => `The numbers in the text above are those of ${wave}.`,
  weighted: 'Answers were weighted.',
  effective: (size: string) => `Their ranges stand on an effective size of ${size}.`,
  apart: (one: string, other: string, value: string, low: string, high: string) =>
    `${one} minus ${other}: ${value} points (${low} to ${high})`,
};

export type ComparedMessages = typeof en;

const es: ComparedMessages = {
  between: (low, high) => `de ${low} a ${high}`,
  mean: 'en promedio',
  atMost: (share) => `como máximo ${share}`,
  chose: 'eligió esta opción',
  choices: { Chosen: 'Elegida', 'Not chosen': 'No elegida' },
  withheld: 'no se muestra, para proteger a los grupos pequeños',
  probability:
    'Se eligió a las personas al azar. Es muy probable que cada intervalo contenga el porcentaje que darían todas (confianza del 95%). Quienes no respondieron quizás piensen otra cosa.',
  unmeasured:
    'Se eligió a las personas al azar, pero lo que se informó no alcanza para dar un margen de error.',
  leftOut: (labels) => `No se cuentan en los porcentajes: ${labels}.`,
  hidden: (groups) =>
    `No se muestran, para proteger a quienes están en grupos pequeños: ${groups}.`,
  allHidden: 'No se muestran los grupos, para proteger a quienes están en los más pequeños.',
  banded:
    'Donde casi todas las personas de un grupo pequeño, o casi ninguna, están a favor, solo se da un límite.',
  bandedChoices:
    'Donde casi todas las personas de un grupo pequeño, o casi ninguna, eligieron algo, solo se da un límite.',
  lastWave: (wave) => `Estas son las respuestas de la última vez que se preguntó: ${wave}.`,
  onlyWave: (wave) => `Cuándo se dieron estas respuestas: ${wave}.`,
  trendWave: (wave) => `Los números del texto anterior son los de ${wave}.`,
  weighted: 'Las respuestas se ponderaron.',
  effective: (size) => `Sus intervalos se basan en un tamaño efectivo de ${size}.`,
  apart: (one, other, value, low, high) =>
    `${one} menos ${other}: ${value} puntos (de ${low} a ${high})`,
};

/** The words of comparisons, in all languages: loaded with what compares. */
export const comparedMessages: Readonly<Record<Language, ComparedMessages>> = { en, es };
