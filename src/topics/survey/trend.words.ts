import { shareOf } from './choices.model.js';
import {
  favorableText,
  stated,
  tallyOf,
  tenths,
  textIn,
  type SurveyTelling,
} from './survey.words.js';

/** The words of the trend; loaded with it. */
const words = {
  en: {
    label: 'Favorable answers over time',
    labelOfAll: 'Answers over time',
    lacking: 'The drawing could not be loaded. These are its numbers:',
    point: (name: string, wave: string, share: string, base: string) =>
      `${name}, ${wave}: ${share}, ${base}`,
    between: (low: string, high: string) => ` (${low} to ${high})`,
    unasked: (name: string, wave: string) => `${name}, ${wave}: not asked, or not reported`,
    bases: (list: string) => `Bases: ${list}.`,
    note: (name: string, note: string) => `${name}: ${note}`,
    population:
      'Only the last range takes into account how many people there are in all: of earlier times that is not known.',
  },
  es: {
    label: 'Respuestas favorables a lo largo del tiempo',
    labelOfAll: 'Respuestas a lo largo del tiempo',
    lacking: 'No se pudo cargar el dibujo. Estos son sus números:',
    point: (name: string, wave: string, share: string, base: string) =>
      `${name}, ${wave}: ${share}, ${base}`,
    between: (low: string, high: string) => ` (de ${low} a ${high})`,
    unasked: (name: string, wave: string) => `${name}, ${wave}: no se preguntó o no se informó`,
    bases: (list: string) => `Bases: ${list}.`,
    note: (name: string, note: string) => `${name}: ${note}`,
    population:
      'Solo el último intervalo toma en cuenta cuántas personas hay en total: de antes no se sabe.',
  },
};

/** What a point is called and where it stands. */
interface TrendPlace {
  readonly name: string;
  readonly place: string;
}

/** The favorable share of every item, or who chose it, over the waves: series from 0 to 1. */
export function trendWords(telling: SurveyTelling) {
  const { inputs, result, format } = telling;
  const { label, labelOfAll, lacking } = words[format.locale.language];
  const { waves } = result;
  const names = inputs.items.map((item) => textIn(telling, item, 'item') ?? '');
  const over = (item: number, name: 'share' | 'low' | 'high') =>
    waves.map(({ items }) => {
      const told = items[item];
      return (told && shareOf(told)?.[name]) ?? null;
    });
  return {
    label: result.items.some(({ chosen }) => chosen) ? labelOfAll : label,
    lacking,
    kind: 'line' as const,
    places: waves.map(({ wave }) => wave),
    series: names.map((name, index) => ({
      name,
      values: over(index, 'share'),
      low: over(index, 'low'),
      high: over(index, 'high'),
    })),
    write: format.percent,
    tell: ({ name, place }: TrendPlace): string =>
      tellPoint(telling, names.indexOf(name), name, place),
    least: 0,
    most: 1,
  };
}

/** A share with its range and its base, as surely as they are known. */
function tellPoint(telling: SurveyTelling, item: number, name: string, wave: string): string {
  const { inputs, result, messages, format } = telling;
  const { point, between, unasked } = words[format.locale.language];
  const told = result.waves.find((one) => one.wave === wave)?.items[item];
  const tally = tallyOf(inputs, item, null, wave);
  if (!told || !tally) return unasked(name, wave);
  const found = shareOf(told);
  const { low = null, high = null } = found ?? {};
  const write = tenths(format);
  const range = low === null || high === null ? '' : between(write(low), write(high));
  const share = found && favorableText(telling, found, tally);
  return point(name, wave, (share ?? messages.noShare) + range, baseText(telling, item, wave));
}

function baseText(telling: SurveyTelling, item: number, wave: string): string {
  const { inputs, result, messages, format } = telling;
  const n = result.waves.find((one) => one.wave === wave)?.items[item]?.n ?? null;
  const { base = null } = tallyOf(inputs, item, null, wave) ?? {};
  return n === null
    ? messages.noBase
    : messages.base(stated(telling, format.whole(n), base?.qualifier), format.plural(n));
}

/** What stands below the figure: on how many answers it stands, and what its author noted. */
export function trendNotes(telling: SurveyTelling): string[] {
  const { inputs, result, format } = telling;
  const { bases, note, population } = words[format.locale.language];
  const list = result.waves.map(({ wave }) => {
    const asked = [...inputs.items.keys()].filter((item) => tallyOf(inputs, item, null, wave));
    return `${wave}: ${[...new Set(asked.map((item) => baseText(telling, item, wave)))].join(', ')}`;
  });
  const notes = inputs.items.flatMap((item) => {
    const text = textIn(telling, item, 'note');
    return text === null ? [] : [note(textIn(telling, item, 'item') ?? '', text)];
  });
  const isOfAll = inputs.population !== null && result.interval !== null;
  return [bases(list.join('; ')), ...notes, ...(isOfAll ? [population] : [])];
}
