import { textIn, type SurveyTelling } from './survey.words.js';

/** A share at one wave, ready to be put into words. */
interface TrendPoint {
  readonly name: string;
  readonly place: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** The words of the trend; loaded with it. */
const words = {
  en: {
    label: 'Favorable answers over time',
    lacking: 'The drawing could not be loaded. These are its numbers:',
    point: (name: string, wave: string, share: string) => `${name}, ${wave}: ${share}`,
    between: (low: string, high: string) => `, between ${low} and ${high}`,
    unknown: 'not asked, or not reported',
  },
  es: {
    label: 'Respuestas favorables a lo largo del tiempo',
    lacking: 'No se pudo cargar el dibujo. Estos son sus números:',
    point: (name: string, wave: string, share: string) => `${name}, ${wave}: ${share}`,
    between: (low: string, high: string) => `, entre ${low} y ${high}`,
    unknown: 'no se preguntó o no se informó',
  },
};

/** The favorable share of every item over the waves, as series over an axis from 0 to 1. */
export function trendWords(telling: SurveyTelling) {
  const { inputs, result, format } = telling;
  const { label, lacking, point, between, unknown } = words[format.locale.language];
  const { waves } = result;
  const over = (item: number, name: 'share' | 'low' | 'high') =>
    waves.map(({ items }) => items[item]?.favorable?.[name] ?? null);
  return {
    label,
    lacking,
    kind: 'line' as const,
    places: waves.map(({ wave }) => wave),
    series: inputs.items.map((item, index) => ({
      name: textIn(telling, item, 'item') ?? '',
      values: over(index, 'share'),
      low: over(index, 'low'),
      high: over(index, 'high'),
    })),
    write: (share: number) => format.percent(share),
    tell: ({ name, place, value, low, high }: TrendPoint): string => {
      if (value === null) return point(name, place, unknown);
      const range =
        low === null || high === null ? '' : between(format.percent(low), format.percent(high));
      return point(name, place, format.percent(value)) + range;
    },
    least: 0,
    most: 1,
  };
}
