import { outcome, type Outcome } from '../core/outcome.js';
import { problem, type Problem } from '../core/problem.js';
import { findHeadings, leaveOutRepeated, type Known } from './heading-row.js';
import { leaveOutNotes } from './notes.js';
import type { Row, Source, Table } from './table.js';
import { leaveOutTotals } from './totals.js';
import type { ColumnMatcher, Columns } from './way.js';

/**
 * Finds the rows of data among all that people write into a table: titles above the headings,
 * headings once more, totals, notes below. What is left out is told, and what may be data or may not
 * is an error.
 */
export function tidySource(
  source: Source,
  match: ColumnMatcher,
  columns: Columns,
): Outcome<Source> {
  if (!source.table) return { value: source, problems: [] };
  const problems: Problem[] = [];
  const known: Known = (heading) => match(heading, columns);
  const table = findHeadings(source.table, known, problems);
  const { headings } = table;
  const kinds = headings.map((heading) => {
    const name = known(heading);
    return name === null ? null : (columns[name] ?? null);
  });
  const rows = leaveOutTotals(
    table.head ? dataRows(table, kinds, problems) : table.rows,
    kinds,
    problems,
  );
  return outcome({ ...source, table: { headings, rows: rows.map(plainRow) } }, problems);
}

/** The rows of a table that a person wrote as a table, not as JSON. */
function dataRows(
  table: Table,
  kinds: readonly (Columns[string] | null)[],
  problems: Problem[],
): readonly Row[] {
  const once = leaveOutRepeated(table, problems);
  const rows = leaveOutNotes(once, kinds, problems);
  for (const { number, spanned } of rows) {
    if (spanned === undefined) continue;
    problems.push(problem('error', 'inconsistent', ['rows', number], 'plain-cells', spanned));
  }
  return rows;
}

function plainRow({ number, cells }: Row): Row {
  return { number, cells };
}
