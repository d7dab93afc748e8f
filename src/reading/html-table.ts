import { outcome, type Outcome } from '../core/outcome.js';
import { problem } from '../core/problem.js';
import { isBlank, type Row, type Source, type Table } from './table.js';
import type { ReadingWay } from './way.js';

/**
 * Reads a table as an author wrote it: the first row is the headings, a `tfoot` is not data, and
 * `th[data-field]` names its column's field. Cells that span rows or columns are refused, since
 * what they mean for the rows beside them cannot be known.
 */
export function readHtmlTable(
  element: HTMLTableElement,
  textOf: ReadingWay['textOf'],
): Outcome<Source> {
  const rows = [...element.rows].filter((row) => row.parentElement?.localName !== 'tfoot');
  const spanning = rows
    .flatMap((row) => [...row.cells])
    .find((cell) => cell.colSpan !== 1 || cell.rowSpan !== 1 || textOf(cell) === null);
  const [head, ...body] = rows;
  const table: Table = {
    headings: [...(head?.cells ?? [])].map((cell) => ({
      text: textOf(cell) ?? '',
      field: cell.dataset.field ?? null,
    })),
    rows: body
      .map((row): Row => ({ number: rows.indexOf(row) + 1, cells: [...row.cells].map(textOf) }))
      .filter(({ cells }) => !isBlank(cells)),
  };
  const problems = spanning
    ? [problem('error', 'inconsistent', ['table'], 'plain-cells', spanning.textContent.trim())]
    : [];
  return outcome({ fields: new Map(), table }, problems);
}
