import { PlainReader } from '../../reading/plain-reader.js';
import { plainNumbers } from '../../reading/plain-numbers.js';
import { oneOf, text, type NumberReaders, type Reader } from '../../reading/readers.js';
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

/** Reads the named inputs of which both ways of reading make the same. */
export function readFields(
  read: <Value>(name: string, reader: Reader<Value>) => Value | null,
  numbers: NumberReaders,
) {
  return {
    view: read('view', oneOf(surveyViews)) ?? ('bars' as const),
    invited: read('invited', numbers.whole(1)),
    population: read('population', numbers.whole(1)),
    sampling: read('sampling', oneOf(samplings)),
    minN: read('minN', numbers.whole(1))?.value ?? 10,
    about: {
      respondents: read('respondents', text),
      sponsor: read('sponsor', text),
      fielded: read('fielded', text),
      mode: read('mode', text),
      wording: read('wording', text),
    },
  };
}

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
  const fields = readFields((name, reader) => plain.input(name, reader), plainNumbers);
  const { names = [], labels = [], rows = [] } = plain.table() ?? {};
  const itemPlace = names.indexOf('item');
  const sharePlace = names.indexOf('favorable');
  const isOfShares = names.every((name) => name === 'item' || name === 'favorable' || name === 'n');
  const options = isOfShares ? [] : labels.filter((_, place) => place !== itemPlace);
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
  const folded = items.map((item) => item.toLowerCase());
  const isOdd =
    itemPlace < 0 ||
    sharePlace < 0 === isOfShares ||
    new Set(folded).size < rows.length ||
    rows.length === 0 ||
    // Whoever agreed or disagreed is not in favor.
    /greed|cuerdo/.test(folded.join()) ||
    ['format', 'scale', 'favorable', 'groupBy'].some((name) => plain.input(name, text) !== null);
  if (isOdd) plain.giveUp();
  const scale = isOfShares ? null : (recognize?.(options) ?? null);
  // What is not an answer is told by what loads with the careful way.
  if (!isOfShares && recognize && scale?.aside.length !== 0) plain.giveUp();
  const twins = { item: {}, wording: {}, note: {} };
  const inputs = plain.finish({
    ...fields,
    items: items.map((item) => ({ item, wording: null, note: null, twins, scale })),
    tallies,
    waves: [],
    groups: [],
    leftOut: [],
  });
  return inputs && !isOfShares && !recognize ? 'later' : inputs;
}
