import { outcome, type Outcome } from '../../core/outcome.js';
import { problem, type Problem } from '../../core/problem.js';
import { exactly } from '../../core/quantity.js';
import { matchColumns, type NamedRow } from '../../reading/columns.js';
import { InputReader, type Given } from '../../reading/inputs.js';
import { oneOf, text } from '../../reading/readers.js';
import type { Source } from '../../reading/table.js';
import type { Columns, ReadingWay } from '../../reading/way.js';
import { countings, type ReachInputs } from './reach.model.js';
import { readRows } from './rows.schema.js';

export const reachColumns = {
  channel: 'text',
  reached: 'number',
  hours: 'number',
  cost: 'number',
  person: 'id',
} as const satisfies Columns;

/** A row of the data, its cells reached by the names of this topic's columns. */
export type ReachRow = NamedRow<keyof typeof reachColumns>;

/**
 * Reads what is known of a training: rows of channels, or a row for each person and channel, and
 * named inputs. An outcome of `null` without an error means that there is nothing to show yet.
 */
export function readReach(
  source: Source | null,
  given: Given,
  { numbers, match }: ReadingWay,
): Outcome<ReachInputs> {
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
  const rows = source?.table ? matchColumns(source.table, reachColumns, match, problems) : [];
  const { channels, headcount } = readRows(rows, fields, numbers, problems);
  const uniqueReached = headcount === null ? fields.uniqueReached : exactly(headcount);
  if (channels.length === 0 && !fields.reached && !fields.uniqueReached) {
    const stopped = problems.some(({ severity }) => severity === 'error');
    const nothing = problem('warning', 'missing-data', ['channels'], 'figures-of-reach');
    return { value: null, problems: stopped ? problems : [...problems, nothing] };
  }
  return outcome({ ...fields, uniqueReached, channels }, problems);
}
