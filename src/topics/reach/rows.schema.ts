import { problem } from '../../core/problem.js';
import { readPeople } from './people.schema.js';
import { readChannels, type RowsReader } from './reach.schema.js';

/**
 * Reads all rows that a training may be told in: people in channels, or channels with their hours
 * and cost. What stands beside them and says something else is told.
 */
export const readRows: RowsReader = (
  rows,
  { counts, reached, uniqueReached },
  numbers,
  problems,
) => {
  const has = (name: 'person' | 'reached'): boolean => rows[0]?.has(name) ?? false;
  if (reached) {
    problems.push(
      problem('warning', 'inconsistent', ['reached'], 'channels-instead', reached.value),
    );
  }
  // Rows that count are of channels, whatever else they hold.
  if (!has('person') || has('reached')) {
    if (has('person')) {
      problems.push(problem('warning', 'unknown-column', ['heading'], 'column', 'person'));
    }
    const channels = readChannels(rows, numbers, problems, (row) => {
      const each = row.read('hours', numbers.decimal);
      return { hours: each && { each }, cost: row.read('cost', numbers.amount) };
    });
    return { channels, headcount: null };
  }
  const people = readPeople(rows, counts, numbers, problems);
  const { headcount } = people;
  if (headcount !== null && uniqueReached && uniqueReached.value !== headcount) {
    const found = uniqueReached.value;
    problems.push(problem('error', 'inconsistent', ['uniqueReached'], 'headcount-of-rows', found));
  }
  return people;
};
