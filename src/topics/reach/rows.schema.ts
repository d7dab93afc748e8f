import { problem, type Problem } from '../../core/problem.js';
import { haveColumns } from '../../reading/columns.js';
import { text, type NumberReaders } from '../../reading/readers.js';
import { readPeople } from './people.schema.js';
import type { Channel, ReachInputs } from './reach.model.js';
import type { ReachRow } from './reach.schema.js';

/** What rows come to: channels, and how many people are in them where each is named. */
export interface RowsRead {
  readonly channels: readonly Channel[];
  readonly headcount: number | null;
}

/**
 * Reads all rows that a training may be told in: people in channels, or channels with their hours
 * and cost. What stands beside them and says something else is told.
 */
export function readRows(
  rows: readonly ReachRow[],
  { counts, reached, uniqueReached }: Omit<ReachInputs, 'channels'>,
  numbers: NumberReaders,
  problems: Problem[],
): RowsRead {
  const [row] = rows;
  if (!row) return { channels: [], headcount: null };
  if (reached) {
    problems.push(
      problem('warning', 'inconsistent', ['reached'], 'channels-instead', reached.value),
    );
  }
  // Rows that count are of channels, whatever else they hold.
  if (!row.has('person') || row.has('reached')) {
    if (row.has('person')) {
      problems.push(problem('warning', 'unknown-column', ['heading'], 'column', 'person'));
    }
    return { channels: readChannels(rows, numbers, problems), headcount: null };
  }
  const people = readPeople(rows, counts, numbers, problems);
  const { headcount } = people;
  if (headcount !== null && uniqueReached && uniqueReached.value !== headcount) {
    const found = uniqueReached.value;
    problems.push(problem('error', 'inconsistent', ['uniqueReached'], 'headcount-of-rows', found));
  }
  return people;
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
