import { outcome, type Outcome } from '../../core/outcome.js';
import { problem, type Problem } from '../../core/problem.js';
import { exactly } from '../../core/quantity.js';
import { haveColumns, matchColumns, type NamedRow } from '../../reading/columns.js';
import { InputReader, type Given } from '../../reading/inputs.js';
import { oneOf, text, type NumberReaders } from '../../reading/readers.js';
import type { Source } from '../../reading/table.js';
import type { Columns, ReadingWay } from '../../reading/way.js';
import { countings, type Channel, type Counting, type ReachInputs } from './reach.model.js';

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

/** What rows of people come to. */
export interface People {
  readonly channels: readonly Channel[];
  readonly headcount: number;
}

/** Reads a row for each person and channel. */
export type PeopleReader = (
  rows: readonly ReachRow[],
  counts: Counting,
  numbers: NumberReaders,
  problems: Problem[],
) => People | null;

/**
 * Reads what is known of a training: rows of channels, or a row for each person and channel, and
 * named inputs. An outcome of `null` without an error means that there is nothing to show yet.
 *
 * @returns `null` when the rows tell of people, hours or cost, and `readPeople` is `null`: the part
 *   of the code that knows of them is not there yet.
 */
export function readReach(
  source: Source | null,
  given: Given,
  { numbers, match }: ReadingWay,
  readPeople: PeopleReader | null,
): Outcome<ReachInputs> | null {
  const problems: Problem[] = [];
  const inputs = new InputReader(given, source, problems);
  const counts = inputs.read('counts', oneOf(countings)) ?? 'people';
  const uniqueReached = inputs.read('uniqueReached', numbers.whole());
  const fields = {
    leaders: inputs.read('leaders', numbers.whole(1)),
    population: inputs.read('population', numbers.whole(1)),
    reached: inputs.read('reached', numbers.whole()),
    counts,
    leadersLabel: inputs.read('leadersLabel', text),
    populationLabel: inputs.read('populationLabel', text),
  };
  inputs.warnOfUnknown();
  const rows = source?.table ? matchColumns(source.table, columns, match, problems) : [];
  const has = (name: keyof typeof columns): boolean => rows[0]?.has(name) ?? false;
  // Rows that count are of channels, whatever else they hold.
  const areOfPeople = has('person') && !has('reached');
  if (!readPeople && (areOfPeople || has('hours') || has('cost'))) return null;
  if (has('person') && !areOfPeople) {
    problems.push(problem('warning', 'unknown-column', ['heading'], 'column', 'person'));
  }
  const people = areOfPeople ? readPeople?.(rows, counts, numbers, problems) : null;
  const channels = areOfPeople ? (people?.channels ?? []) : readChannels(rows, numbers, problems);
  if (people && uniqueReached && uniqueReached.value !== people.headcount) {
    const found = uniqueReached.value;
    problems.push(problem('error', 'inconsistent', ['uniqueReached'], 'headcount-of-rows', found));
  }
  if (channels.length > 0 && fields.reached) {
    problems.push(
      problem('warning', 'inconsistent', ['reached'], 'channels-instead', fields.reached.value),
    );
  }
  if (channels.length === 0 && !fields.reached && !uniqueReached) {
    const stopped = problems.some(({ severity }) => severity === 'error');
    const nothing = problem('warning', 'missing-data', ['channels'], 'figures-of-reach');
    return { value: null, problems: stopped ? problems : [...problems, nothing] };
  }
  return outcome(
    {
      ...fields,
      uniqueReached: people ? exactly(people.headcount) : uniqueReached,
      channels,
    },
    problems,
  );
}

function readChannels(
  rows: readonly ReachRow[],
  numbers: NumberReaders,
  problems: Problem[],
): readonly Channel[] {
  if (!haveColumns(rows, ['channel', 'reached'], problems)) return [];
  return rows.flatMap((row) => {
    const channel = row.require('channel', text);
    const reached = row.require('reached', numbers.whole());
    const each = row.read('hours', numbers.decimal);
    const cost = row.read('cost', numbers.amount);
    if (channel === null || reached === null) return [];
    const hours = each && { each };
    return [{ channel, twins: row.twins('channel'), row: row.number, reached, hours, cost }];
  });
}
