import type { Source } from '../../../reading/table.js';
import type { TabulatedRow } from './tabulation.js';

/** What is told in counted rows. */
export const countedColumns = ['item', 'group', 'wave', 'response', 'count'] as const;

/** Counted rows as the reader of the format `long` takes them. Columns without a value are left out. */
export function sourceOf(rows: readonly TabulatedRow[]): Source {
  const filled = countedColumns.filter((column) => rows.some((row) => row[column] !== null));
  return {
    fields: new Map(),
    table: {
      headings: filled.map((column) => ({ text: column, field: column })),
      rows: rows.map((row, index) => ({
        number: index + 2,
        cells: filled.map((column) => row[column]),
      })),
    },
  };
}
