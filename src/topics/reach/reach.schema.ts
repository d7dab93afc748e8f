import { outcome, type Outcome } from '../../core/outcome.js';
import { problem, type Problem } from '../../core/problem.js';
import { exactly } from '../../core/quantity.js';
import { haveColumns, matchColumns, type NamedRow } from '../../reading/columns.js';
import { InputReader, type Given } from '../../reading/inputs.js';
import { oneOf, text, type NumberReaders } from '../../reading/readers.js';
import type { Source } from '../../reading/table.js';
import type { Columns, ReadingWay } from '../../reading/way.js';
import { countings, type Channel, type ReachInputs } from './reach.model.js';

/** The name of the rows in JSON data. */
export const reachRowsField = 'channels';

const columns = {
  channel: 'text',
  reached: 'number',
  hours: 'number',
  cost: 'number',
  person: 'key',
} as const satisfies Columns;

/** A row of the data, its cells reached by the names of this topic's columns. */
export type ReachRow = NamedRow<keyof typeof columns>;

/** What rows come to: channels, and how many people are in them where each is named. */
export interface RowsRead {
  readonly channels: readonly Channel[];
  readonly headcount: number | null;
}

/** The inputs that rows are read beside. */
export type ReachFields = Omit<ReachInputs, 'channels'>;

/** Reads rows that tell more than how many each channel reached, or that stand beside a total. */
export type RowsReader = (
  rows: readonly ReachRow[],
  fields: ReachFields,
  numbers: NumberReaders,
  problems: Problem[],
) => RowsRead;

/**
 * Reads what is known of a training: rows of channels, or a row for each person and channel, and
 * named inputs. An outcome of `null` without an error means that there is nothing to show yet.
 *
 * @returns `null` when the rows are not plain channels, and `readRows` is `null`: the part of the
 *   code that knows of them is not there yet.
 */
export function readReach(
  source: Source | null,
  given: Given,
  { numbers, match }: ReadingWay,
  readRows: RowsReader | null,
): Outcome<ReachInputs> | null {
  const problems: Problem[] = [];
  const inputs = new InputReader(given, source, problems);
  const fields = {
    counts: inputs.read('counts', oneOf(countings)) ?? 'people',
    uniqueReached: inputs.read('uniqueReached', numbers.whole()),
    leaders: inputs.read('leaders', numbers.whole(1)),
    population: inputs.read('population', numbers.whole(1)),
    reached: inputs.read('reached', numbers.whole()),
    leadersLabel: inputs.read('leadersLabel', text),
    populationLabel: inputs.read('populationLabel', text),
  };
  inputs.warnOfUnknown();
  const rows = source?.table ? matchColumns(source.table, columns, match, problems) : [];
  const [row] = rows;
  const isPlain =
    !row || (!row.has('person') && !row.has('hours') && !row.has('cost') && !fields.reached);
  if (!isPlain && !readRows) return null;
  const { channels, headcount } =
    isPlain || !readRows
      ? { channels: readChannels(rows, numbers, problems), headcount: null }
      : readRows(rows, fields, numbers, problems);
  const uniqueReached = headcount === null ? fields.uniqueReached : exactly(headcount);
  if (channels.length === 0 && !fields.reached && !fields.uniqueReached) {
    const stopped = problems.some(({ severity }) => severity === 'error');
    const nothing = problem('warning', 'missing-data', ['channels'], 'figures-of-reach');
    return { value: null, problems: stopped ? problems : [...problems, nothing] };
  }
  return outcome({ ...fields, uniqueReached, channels }, problems);
}

/** Reads rows of channels; `effortOf` reads their hours and cost, where they may have any. */
export function readChannels(
  rows: readonly ReachRow[],
  numbers: NumberReaders,
  problems: Problem[],
  effortOf?: (row: ReachRow) => Pick<Channel, 'hours' | 'cost'>,
): readonly Channel[] {
  if (!haveColumns(rows, ['channel', 'reached'], problems)) return [];
  return rows.flatMap((row) => {
    const channel = row.require('channel', text);
    const reached = row.require('reached', numbers.whole());
    const effort = effortOf?.(row) ?? { hours: null, cost: null };
    if (channel === null || reached === null) return [];
    return [{ channel, twins: row.twins('channel'), row: row.number, reached, ...effort }];
  });
}
