import { problem, type Problem } from '../../core/problem.js';
import { exactly, type Quantity } from '../../core/quantity.js';
import { haveColumns, matchColumns, type NamedRow } from '../../reading/columns.js';
import { fold } from '../../reading/fold.js';
import { percentHeading } from '../../reading/headings.js';
import { text, type Reader } from '../../reading/readers.js';
import type { Table } from '../../reading/table.js';
import { isTotal } from '../../reading/totals.js';
import type { Columns, ReadingWay } from '../../reading/way.js';
import { areBothSides } from './both-sides.schema.js';
import { areResponses, labelOf, optionsOf, tellRepeated } from './options.schema.js';
import { hasQuestions, unfoldQuestions } from './questions.schema.js';
import type { Item, SurveyRule, Tally } from './survey.model.js';

/** How a table of answers can be laid out. */
export const formats = ['counts', 'long', 'shares', 'questions', 'responses'] as const;
export type SurveyFormat = (typeof formats)[number];

/**
 * Rows that `tabulate` made: they are read to the letter. A group may be called "All", and a response
 * "Total".
 */
type Counted = 'counted';

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
  /** The number of its row, of the first where it has several. */
  readonly row: number;
  /** Responses whose cells are empty. */
  readonly blank: readonly string[];
}

/** Groups of this name are everyone. */
const everyone = new RegExp(
  '^((grand |gran )?total( general)?|overall|(all|everyone|tod[ao]s)( l[ao]s)?' +
    '( (staff|groups?|teachers|educators|employees|respondents|grupos|docentes|maestr[ao]s|personas))?)$',
  'i',
);

/** Whether a group of this name is everyone. */
export function isEveryone(group: string): boolean {
  return everyone.test(group);
}

/** What is answered in a row. */
interface Answers extends Pick<Tally, 'counts' | 'weighted' | 'favorable'> {
  /** How many answered, where a row of its own says so. */
  readonly total: Quantity | null;
  readonly blank: readonly string[];
}

const nothing: Answers = { counts: null, weighted: null, favorable: null, total: null, blank: [] };

/**
 * Reads rows of answers. Without a format it is what the columns say: a response and its count in
 * each row, the texts of all answers, a column for each response, or a favorable share.
 *
 * @param scale the responses that the author lists
 */
export function readTallies(
  table: Table,
  wanted: SurveyFormat | Counted | null,
  { match, numbers }: ReadingWay,
  scale: readonly string[] | null,
  problems: Problem[],
): readonly Entry[] {
  if (table.rows.length === 0) return [];
  const names = table.headings.map((heading) => match(heading, surveyColumns));
  const responses = optionsOf(table, names, numbers, scale);
  const isOfCounts = areResponses(table.headings, responses, scale);
  const isCounted = wanted === 'counted';
  const told = isCounted ? null : wanted;
  // Responses come here as counts.
  const format = told === 'responses' ? 'long' : (told ?? formatOf(table, names, isOfCounts));
  if (format === 'questions') {
    const unfolded = unfoldQuestions(table, names, numbers, problems);
    return readTallies(unfolded, 'long', { match, numbers }, scale, problems);
  }
  const count = exact(numbers.whole());
  const decimal = exact(numbers.decimal);
  const options = format === 'counts' ? responses : [];
  tellRepeated(table, names, options, problems);
  const rows = matchColumns(without(table, options), surveyColumns, match, problems);
  if (!haveColumns(rows, required[format], problems)) return [];
  if (format === 'counts' && options.length === 0) {
    const rule = 'counts-of-responses' satisfies SurveyRule;
    problems.push(problem('error', 'missing-data', ['heading'], rule));
  }
  const heading = table.headings[names.indexOf('favorable')]?.text ?? '';
  if (format === 'counts' && heading !== '') {
    const rule = 'counts-before-shares' satisfies SurveyRule;
    problems.push(problem('warning', 'unknown-column', ['heading'], rule, heading));
  }
  const share = numbers.share(percentHeading.test(heading));
  const isOfBoth = areBothSides(heading);
  const asFirst = isCounted ? (_: string, name: string | null) => name : firstSpellings();
  const isOption = (response: string): boolean =>
    isCounted || (scale?.some((label) => fold(label) === fold(response)) ?? false);
  const answersOf: Record<typeof format, (row: SurveyRow, index: number) => Answers | null> = {
    counts: ({ number }, index) => {
      const { cells = [] } = table.rows[index] ?? {};
      const counts = new Map<string, number>();
      const blank: string[] = [];
      for (const place of options) {
        const label = labelOf(table.headings[place]);
        const { value, fault } = count(cells[place]);
        if (fault) {
          const path = ['rows', number, label];
          problems.push(problem('error', fault.code, path, fault.expected, cells[place]));
        } else if (value === null) blank.push(label);
        else counts.set(label, value);
      }
      return { ...nothing, counts: counts.size > 0 ? counts : null, blank };
    },
    long: (row) => {
      const response = asFirst('response', row.require('response', text));
      const answered = row.require('count', count);
      // Weights of some answers alone would be no weights.
      const weighted = row.has('weighted') ? row.require('weighted', decimal) : null;
      if (response === null || answered === null) return null;
      if (isTotal(response) && !isOption(response)) return { ...nothing, total: exactly(answered) };
      return {
        ...nothing,
        counts: new Map([[response, answered]]),
        weighted: weighted === null ? null : new Map([[response, weighted]]),
      };
    },
    shares: (row) => {
      const favorable = row.read('favorable', share);
      return { ...nothing, favorable: isOfBoth ? null : favorable };
    },
  };
  const entries = new Map<string, Entry>();
  rows.forEach((row, index) => {
    const item = asFirst('item', row.require('item', text));
    const group = asFirst('group', row.read('group', text));
    const base = row.read('n', numbers.whole());
    const who = {
      group: group !== null && !isCounted && isEveryone(group) ? null : group,
      wave: asFirst('wave', row.read('wave', text)),
      effective: row.read('effective-n', decimal),
    };
    const answers = answersOf[format](row, index);
    if (item === null || answers === null) return;
    const { total, blank, ...told } = answers;
    const tally = { ...who, base: total ?? base, ...told };
    const key = JSON.stringify([item, who.group, who.wave]);
    const before = entries.get(key);
    const merged = before
      ? merge(before, tally)
      : { about: { item, ...aboutOf(row) }, tally, row: row.number, blank };
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

/** A favorable share beside the counts of all responses is one that they say themselves. */
function formatOf(
  table: Table,
  names: readonly unknown[],
  isOfCounts: boolean,
): Exclude<SurveyFormat, 'responses'> {
  if (names.includes('response')) return 'long';
  if (hasQuestions(table)) return 'questions';
  return names.includes('favorable') && !isOfCounts ? 'shares' : 'counts';
}

function without({ headings, rows }: Table, places: readonly number[]): Table {
  const keep = (_: unknown, place: number): boolean => !places.includes(place);
  return {
    headings: headings.filter(keep),
    rows: rows.map(({ number, cells }) => ({ number, cells: cells.filter(keep) })),
  };
}

/** What is said of an item beside its answers. */
function aboutOf(row: SurveyRow): Omit<Entry['about'], 'item'> {
  return {
    note: row.read('note', text),
    wording: row.read('wording', text),
    twins: {
      item: row.twins('item'),
      note: row.twins('note'),
      wording: row.twins('wording'),
    },
  };
}

/** Two rows of one item and one set of people; `null` where both tell of the same response. */
function merge(first: Entry, other: Entry['tally']): Entry | null {
  const { tally: one } = first;
  const counts = new Map([...(one.counts ?? []), ...(other.counts ?? [])]);
  const isTwice = counts.size < (one.counts?.size ?? 0) + (other.counts?.size ?? 0);
  if (isTwice || counts.size === 0 || first.blank.length > 0) return null;
  const ofBoth = new Map([...(one.weighted ?? []), ...(other.weighted ?? [])]);
  const weighted = ofBoth.size === counts.size ? ofBoth : null;
  const base = one.base ?? other.base;
  const effective = one.effective ?? other.effective;
  return { ...first, tally: { ...one, counts, weighted, base, effective } };
}

/** Names that differ in capitals only are one name, written as it was first. */
function firstSpellings(): (kind: string, name: string | null) => string | null {
  const known = new Map<string, string>();
  return (kind, name) => {
    if (name === null) return null;
    const key = `${kind} ${name.toLowerCase()}`;
    const first = known.get(key) ?? name;
    known.set(key, first);
    return first;
  };
}

/** People who answered are counted: "about 40" of them are not read as 40. */
function exact(reader: Reader<Quantity>): Reader<number> {
  return (found) => {
    const { value, fault } = reader(found);
    if (value && value.qualifier !== 'exact') {
      const expected = 'exact-count' satisfies SurveyRule;
      return { value: null, fault: { code: 'unreadable-number', expected } };
    }
    if (fault && typeof found === 'string' && /\d\s*%/.test(found)) {
      const expected = 'count-of-people' satisfies SurveyRule;
      return { value: null, fault: { code: 'unreadable-number', expected } };
    }
    return { value: value?.value ?? null, fault };
  };
}
