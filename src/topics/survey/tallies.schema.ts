import { problem, type Problem } from '../../core/problem.js';
import type { Quantity } from '../../core/quantity.js';
import { haveColumns, matchColumns, type NamedRow } from '../../reading/columns.js';
import { text, type NumberReaders, type Reader } from '../../reading/readers.js';
import type { Heading, Table } from '../../reading/table.js';
import type { Columns, ReadingWay } from '../../reading/way.js';
import { hasQuestions, unfoldQuestions } from './questions.schema.js';
import type { Item, SurveyRule, Tally } from './survey.model.js';

/** How a table of answers can be laid out. */
export const formats = ['counts', 'long', 'shares', 'questions', 'responses'] as const;
export type SurveyFormat = (typeof formats)[number];

export const surveyColumns = {
  item: 'text',
  wording: 'text',
  note: 'text',
  group: 'key',
  wave: 'key',
  n: 'number',
  favorable: 'share',
  response: 'key',
  count: 'number',
  weighted: 'number',
  'effective-n': 'number',
} as const satisfies Columns;
type SurveyRow = NamedRow<keyof typeof surveyColumns>;

/** What one set of people answered to one item, as its rows tell it. */
export interface Entry {
  readonly about: Omit<Item, 'scale'>;
  readonly tally: Omit<Tally, 'item'>;
}

/** Groups of this name are everyone. */
const everyone = new RegExp(
  '^((grand |gran )?total( general)?|overall|(all|everyone|tod[ao]s)( l[ao]s)?' +
    '( (staff|groups?|teachers|educators|employees|respondents|grupos|docentes|maestr[ao]s|personas))?)$',
  'i',
);

/** What is answered in a row. */
type Answers = Pick<Tally, 'counts' | 'weighted' | 'favorable'>;

const nothing: Answers = { counts: null, weighted: null, favorable: null };

/**
 * Reads rows of answers. Without a format it is what the columns say: a response and its count in
 * each row, a favorable share, the texts of all answers, or a column for each response.
 */
export function readTallies(
  table: Table,
  wanted: SurveyFormat | null,
  { match, numbers }: ReadingWay,
  problems: Problem[],
): readonly Entry[] {
  const names = table.headings.map((heading) => match(heading, surveyColumns));
  // Responses come here as counts.
  const format = wanted === 'responses' ? 'long' : (wanted ?? formatOf(table, names));
  if (format === 'questions') {
    const unfolded = unfoldQuestions(table, names, numbers, problems);
    return readTallies(unfolded, 'long', { match, numbers }, problems);
  }
  const count = exact(numbers.whole());
  const decimal = exact(numbers.decimal);
  const options = format === 'counts' ? optionsOf(table, names, numbers) : [];
  const rows = matchColumns(without(table, options), surveyColumns, match, problems);
  if (!haveColumns(rows, required[format], problems)) return [];
  if (format === 'counts' && options.length === 0) {
    problems.push(problem('error', 'missing-data', ['heading'], 'column-of', 'response'));
  }
  const heading = table.headings[names.indexOf('favorable')]?.text ?? '';
  const share = numbers.share(/%|percent|por ciento|porcentaje/i.test(heading));
  const answersOf: Record<typeof format, (row: SurveyRow, index: number) => Answers> = {
    counts: ({ number }, index) => {
      const { cells = [] } = table.rows[index] ?? {};
      const counts = options.flatMap((place): [string, number][] => {
        const label = labelOf(table.headings[place]);
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
      // Weights of some answers alone would be no weights.
      const weighted = row.has('weighted') ? row.require('weighted', decimal) : null;
      if (response === null || answered === null) return nothing;
      return {
        counts: new Map([[response, answered]]),
        weighted: weighted === null ? null : new Map([[response, weighted]]),
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
      effective: row.read('effective-n', decimal),
    };
    const about = {
      note: row.read('note', text),
      wording: row.read('wording', text),
      twins: {
        item: row.twins('item'),
        note: row.twins('note'),
        wording: row.twins('wording'),
      },
    };
    const tally = { ...who, ...answersOf[format](row, index) };
    if (item === null) return;
    const entry = { about: { item, ...about }, tally };
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

function formatOf(table: Table, names: readonly unknown[]): Exclude<SurveyFormat, 'responses'> {
  if (names.includes('response')) return 'long';
  if (hasQuestions(table)) return 'questions';
  return names.includes('favorable') ? 'shares' : 'counts';
}

/**
 * The places of the columns that are responses: those of no other name with a count under it, also
 * one that cannot be taken as it is, such as "about 40". Percentages and means are none.
 */
function optionsOf({ headings, rows }: Table, names: readonly unknown[], numbers: NumberReaders) {
  const whole = numbers.whole();
  const isCount = (cell: unknown): boolean => {
    const { value, fault } = whole(cell);
    if (value !== null || (fault !== null && !/^(whole-)?number$/.test(fault.expected)))
      return true;
    // 1.400 is a count that cannot be read; 3.4 is a mean.
    return typeof cell === 'string' && /^\s*\d{1,3}(?:\.\d{3})+\s*$/.test(cell);
  };
  return [...headings.keys()].filter(
    (place) =>
      names[place] === null &&
      labelOf(headings[place]) !== '' &&
      rows.some(({ cells }) => isCount(cells[place])),
  );
}

function labelOf(heading: Heading | undefined): string {
  return heading?.field ?? heading?.text ?? '';
}

function without({ headings, rows }: Table, places: readonly number[]): Table {
  const keep = (_: unknown, place: number): boolean => !places.includes(place);
  return {
    headings: headings.filter(keep),
    rows: rows.map(({ number, cells }) => ({ number, cells: cells.filter(keep) })),
  };
}

/** Two rows of one item and one set of people; `null` where both tell of the same response. */
function merge({ about, tally: one }: Entry, { tally: other }: Entry): Entry | null {
  const counts = new Map([...(one.counts ?? []), ...(other.counts ?? [])]);
  const isTwice = counts.size < (one.counts?.size ?? 0) + (other.counts?.size ?? 0);
  if (isTwice || counts.size === 0) return null;
  const weighted = one.weighted && other.weighted && new Map([...one.weighted, ...other.weighted]);
  const base = one.base ?? other.base;
  const effective = one.effective ?? other.effective;
  return { about, tally: { ...one, counts, weighted, base, effective } };
}

/** People who answered are counted: "about 40" of them are not read as 40. */
function exact(reader: Reader<Quantity>): Reader<number> {
  return (found) => {
    const { value, fault } = reader(found);
    if (value && value.qualifier !== 'exact') {
      const expected = 'exact-count' satisfies SurveyRule;
      return { value: null, fault: { code: 'unreadable-number', expected } };
    }
    return { value: value?.value ?? null, fault };
  };
}
