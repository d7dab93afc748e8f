import { PlainReader } from '../../reading/plain-reader.js';
import { plainNumbers } from '../../reading/plain-numbers.js';
import { oneOf, text } from '../../reading/readers.js';
import type { Source } from '../../reading/table.js';
import {
  samplings,
  surveyViews,
  type Scale,
  type SurveyInputs,
  type Tally,
} from './survey.model.js';

/** The name of the rows in JSON data. */
export const surveyRowsField = 'items';

const nothing = {
  group: null,
  wave: null,
  counts: null,
  weighted: null,
  effective: null,
  favorable: null,
  base: null,
};

/**
 * Reads items with a column for each response, or with the favorable share and its base; `null` for
 * whatever takes careful reading.
 *
 * @param recognize recognizes a scale by its labels; `null` while it is on its way
 * @returns `later` when it is needed and not there
 */
export function readPlainSurvey(
  source: Source | null,
  given: object,
  recognize: ((labels: readonly string[]) => Scale | null) | null,
): SurveyInputs | 'later' | null {
  const plain = new PlainReader(given, source);
  const fields = {
    view: plain.input('view', oneOf(surveyViews)) ?? 'bars',
    invited: plain.input('invited', plainNumbers.whole(1)),
    population: plain.input('population', plainNumbers.whole(1)),
    sampling: plain.input('sampling', oneOf(samplings)),
    minN: plain.input('minN', plainNumbers.whole(1))?.value ?? 10,
    about: {
      respondents: plain.input('respondents', text),
      sponsor: plain.input('sponsor', text),
      fielded: plain.input('fielded', text),
      mode: plain.input('mode', text),
      wording: plain.input('wording', text),
    },
  };
  for (const name of ['format', 'scale', 'favorable', 'groupBy']) {
    if (plain.input(name, text) !== null) plain.giveUp();
  }
  const { names = [], labels = [], rows = [] } = plain.table() ?? {};
  const itemPlace = names.indexOf('item');
  const sharePlace = names.indexOf('favorable');
  const isOfShares = names.every((name) => name === 'item' || name === 'favorable' || name === 'n');
  const options = isOfShares ? [] : labels.filter((_, place) => place !== itemPlace);
  if (itemPlace < 0 || rows.length === 0 || sharePlace < 0 === isOfShares) plain.giveUp();
  const tallies = rows.map(({ cells }, item): Tally => {
    if (isOfShares) {
      const [favorable = null] = plain.require(cells[sharePlace], plainNumbers.share());
      const base = plain.value(cells[names.indexOf('n')], plainNumbers.whole());
      return { ...nothing, item, favorable, base };
    }
    const counts = options.flatMap((label): [string, number][] =>
      plain
        .require(cells[labels.indexOf(label)], plainNumbers.whole())
        .map(({ value }) => [label, value]),
    );
    return { ...nothing, item, counts: new Map(counts) };
  });
  const items = rows.flatMap(({ cells }) => plain.require(cells[itemPlace], text));
  if (new Set(items).size < items.length) plain.giveUp();
  const isRead = options.length > 0 && plain.isPlain;
  const scale = isRead ? (recognize?.(options) ?? null) : null;
  if (options.length > 0 && recognize && !scale) plain.giveUp();
  const twins = { item: {}, wording: {}, note: {} };
  const leftOut = (scale?.aside ?? []).map((column) => ({
    column,
    reason: 'not-an-answer' as const,
  }));
  const inputs = plain.finish({
    ...fields,
    items: items.map((item) => ({ item, wording: null, note: null, twins, scale })),
    tallies,
    waves: [],
    groups: [],
    leftOut,
  });
  return inputs && options.length > 0 && !recognize ? 'later' : inputs;
}
