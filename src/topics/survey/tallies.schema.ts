import { problem, type Problem } from '../../core/problem.js';
import { haveColumns, matchColumns, type NamedRow } from '../../reading/columns.js';
import { text, type NumberReaders, type Reader } from '../../reading/readers.js';
import type { Table } from '../../reading/table.js';
import type { Columns, ReadingWay } from '../../reading/way.js';
import type { Item, SurveyRule, Tally } from './survey.model.js';

/** How a table of answers can be laid out. */
export const formats = ['counts', 'long', 'shares'] as const;
export type SurveyFormat = (typeof formats)[number];

export const surveyColumns = {
  item: 'text',
  wording: 'text',
  note: 'text',
  group: 'key',
  wave: 'key',
  n: 'number',
  favorable: 'number',
  response: 'key',
  count: 'number',
  weighted: 'number',
  'effective-n': 'number',
} as const satisfies Columns;
type SurveyRow = NamedRow<keyof typeof surveyColumns>;

/** What one set of people answered to one item, as its rows tell it. */
export type Entry = Omit<Tally, 'item'> & Omit<Item, 'scale'>;

/** Groups of this name are everyone. */
const everyone = /^(all|total|overall|everyone|tod[ao]s)\b/i;

/** "Agreed or disagreed": a share of both is no share in favor. */
const ofBothSides = /(?=.*\bagree)(?=.*\bdisagree)|(?=.*\bde acuerdo)(?=.*\bdesacuerdo)/i;

/** What is answered in a row. */
type Answers = Pick<Tally, 'counts' | 'weighted' | 'favorable'>;

const nothing: Answers = { counts: null, weighted: null, favorable: null };

/**
 * Reads rows of answers. Without a format it is what the columns say: a response and its count in
 * each row, a favorable share, or a column for each response.
 */
export function readTallies(
  table: Table,
  wanted: SurveyFormat | null,
  { match, numbers }: Pick<ReadingWay, 'match' | 'numbers'>,
  problems: Problem[],
): readonly Entry[] {
  const names = table.headings.map((heading) => match(heading, surveyColumns));
  const format =
    wanted ??
    (names.includes('response') ? 'long' : names.includes('favorable') ? 'shares' : 'counts');
  const count = exactCount(numbers);
  const options = format === 'counts' ? optionsOf(table, names, count) : [];
  const rows = matchColumns(without(table, options), surveyColumns, match, problems);
  if (!haveColumns(rows, required[format], problems)) return [];
  const heading = table.headings[names.indexOf('favorable')]?.text ?? '';
  const share = numbers.share(/%|percent|por ciento/i.test(heading));
  const answersOf: Record<SurveyFormat, (row: SurveyRow, index: number) => Answers> = {
    counts: ({ number }, index) => {
      const { cells = [] } = table.rows[index] ?? {};
      const counts = options.flatMap((place): [string, number][] => {
        const label = table.headings[place]?.text ?? '';
        const { value, fault } = count(cells[place]);
        if (fault) {
          const path = ['rows', number, label];
          problems.push(problem('error', fault.code, path, fault.expected, cells[place]));
        }
        return value === null ? [] : [[label, value]];
      });
      return { ...nothing, counts: new Map(counts) };
    },
    long: (row) => {
      const response = row.require('response', text);
      const answered = row.require('count', count);
      const weighted = row.read('weighted', numbers.decimal);
      if (response === null || answered === null) return nothing;
      return {
        counts: new Map([[response, answered]]),
        weighted: weighted && new Map([[response, weighted.value]]),
        favorable: null,
      };
    },
    shares: (row) => ({ ...nothing, favorable: row.read('favorable', share) }),
  };
  const entries = new Map<string, Entry>();
  rows.forEach((row, index) => {
    const item = row.require('item', text);
    const group = row.read('group', text);
    const who = {
      group: group !== null && everyone.test(group) ? null : group,
      wave: row.read('wave', text),
      base: row.read('n', numbers.whole()),
      effective: row.read('effective-n', numbers.decimal)?.value ?? null,
    };
    const note = row.read('note', text);
    const wording = row.read('wording', text);
    const answers = answersOf[format](row, index);
    if (item === null) return;
    const isOfBoth = note !== null && ofBothSides.test(note);
    const favorable = isOfBoth ? null : answers.favorable;
    const twins = {
      item: row.twins('item'),
      note: row.twins('note'),
      wording: row.twins('wording'),
    };
    const entry = { item, note, wording, twins, ...who, ...answers, favorable };
    const key = JSON.stringify([item, who.group, who.wave]);
    const before = entries.get(key);
    const merged = before ? merge(before, entry) : entry;
    if (merged) entries.set(key, merged);
    else problems.push(problem('error', 'duplicate', ['rows', row.number, 'item'], 'once', item));
  });
  return [...entries.values()];
}

const required = {
  counts: ['item'],
  long: ['item', 'response', 'count'],
  shares: ['item', 'favorable'],
} as const;

/** The places of the columns that are responses: those of no other name with a number under it. */
function optionsOf({ headings, rows }: Table, names: readonly unknown[], count: Reader<number>) {
  return [...headings.keys()].filter(
    (place) =>
      names[place] === null &&
      headings[place]?.text !== '' &&
      rows.some(({ cells }) => count(cells[place]).value !== null),
  );
}

function without({ headings, rows }: Table, places: readonly number[]): Table {
  const keep = (_: unknown, place: number): boolean => !places.includes(place);
  return {
    headings: headings.filter(keep),
    rows: rows.map(({ number, cells }) => ({ number, cells: cells.filter(keep) })),
  };
}

/** Two rows of one item and one set of people; `null` where both tell of the same response. */
function merge(one: Entry, other: Entry): Entry | null {
  const counts = new Map([...(one.counts ?? []), ...(other.counts ?? [])]);
  const isTwice = counts.size < (one.counts?.size ?? 0) + (other.counts?.size ?? 0);
  if (isTwice || counts.size === 0) return null;
  const weighted = one.weighted && other.weighted && new Map([...one.weighted, ...other.weighted]);
  return { ...one, counts, weighted };
}

/** Counts are of people: "about 40" gave this answer is not read as 40. */
function exactCount(numbers: NumberReaders): Reader<number> {
  const whole = numbers.whole();
  return (found) => {
    const { value, fault } = whole(found);
    if (value && value.qualifier !== 'exact') {
      const expected = 'exact-count' satisfies SurveyRule;
      return { value: null, fault: { code: 'unreadable-number', expected } };
    }
    return { value: value?.value ?? null, fault };
  };
}
