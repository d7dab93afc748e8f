import Papa from 'papaparse';
import { outcome, type Outcome } from '../core/outcome.js';
import { problem } from '../core/problem.js';
import { isBlank, type Row, type Source } from './table.js';

/**
 * Reads CSV text (RFC 4180; the separator is detected) whose first row that is not blank is the
 * headings. Line ends at the end of the file would hide its separator. A quotation mark that is never closed is an error: it may have swallowed rows.
 */
export function readCsv(text: string): Outcome<Source> {
  const { data, errors } = Papa.parse<string[]>(text.trimEnd());
  const rows = data
    .map((cells, index): Row => ({ number: index + 1, cells: cells.map((cell) => cell.trim()) }))
    .filter(({ cells }) => !isBlank(cells));
  const [head, ...body] = rows;
  const problems = errors
    .filter(({ type }) => type === 'Quotes')
    .map(({ row = 0 }) => problem('error', 'not-csv', ['rows', row + 1], 'closed-quotes'));
  const headings = (head?.cells ?? []).map((cell) => ({ text: String(cell), field: null }));
  return outcome({ fields: new Map(), table: { headings, rows: body } }, problems.slice(0, 1));
}
