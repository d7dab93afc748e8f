import Papa from 'papaparse';
import { isBlank, type Row, type Table } from './table.js';

/** Reads CSV text (RFC 4180; the separator is detected) whose first row that is not blank is the headings. */
export function readCsv(text: string): Table {
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''));
  const rows = data
    .map((cells, index): Row => ({ number: index + 1, cells: cells.map((cell) => cell.trim()) }))
    .filter(({ cells }) => !isBlank(cells));
  const [head, ...body] = rows;
  return {
    headings: (head?.cells ?? []).map((cell) => ({ text: String(cell), field: null })),
    rows: body,
  };
}
