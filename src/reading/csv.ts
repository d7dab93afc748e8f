import Papa from 'papaparse';
import { outcome, type Outcome } from '../core/outcome.js';
import { problem } from '../core/problem.js';
import { isBlank, type Row, type Source } from './table.js';

/** What may stand between cells, in the order in which one is preferred where two do equally well. */
const separators = ['\t', ',', ';', '|'] as const;

/** A first line that names what stands between cells, and the mark that may stand before it. */
export const separatorLine = /^\uFEFF?"?sep=(.)"?[^\S\t]*(?:\r\n|\r|\n|$)/i;

/** Rows from which the separator is found. */
const enoughRows = 50;

/**
 * Reads CSV text (RFC 4180) whose first row that is not blank is the headings, or a title above them.
 * The separator is the one that a first line such as `sep=;` names, which spreadsheets write and do
 * not count, or the one that cuts the most rows alike; where a comma and a semicolon both cut every
 * row, that is an error. So is a quotation mark that is never closed: it may have swallowed rows.
 */
export function readCsv(text: string): Outcome<Source> {
  const [line, named] = separatorLine.exec(text) ?? [''];
  // Line ends at the end would be rows.
  const plain = text.slice(line.length).replace(/[\r\n]+$/, '');
  const separator = named ?? findSeparator(plain);
  if (separator === null) {
    const both = problem('error', 'not-csv', ['src'], 'one-separator');
    return { value: null, problems: [both] };
  }
  const { data, errors } = parse(plain, separator);
  const [head, ...rows] = data
    .map((cells, index): Row => ({ number: index + 1, cells: cells.map((cell) => cell.trim()) }))
    .filter(({ cells }) => !isBlank(cells));
  const problems = errors
    .filter(({ type }) => type === 'Quotes')
    .map(({ row = 0 }) => problem('error', 'not-csv', ['rows', row + 1], 'closed-quotes'));
  const headings = (head?.cells ?? []).map((cell) => ({ text: String(cell), field: null }));
  return outcome({ fields: new Map(), table: { headings, rows, head } }, problems.slice(0, 1));
}

function parse(text: string, delimiter: string, preview = 0): Papa.ParseResult<string[]> {
  return Papa.parse<string[]>(text, { delimiter, preview });
}

/**
 * What stands between the cells of a text, found from its first rows; `null` where a comma and a
 * semicolon both cut every row alike.
 */
export function findSeparator(text: string): string | null {
  const fits = separators.map((separator) => ({ separator, ...fitOf(text, separator) }));
  const best = fits.reduce((one, other) => (other.alike > one.alike ? other : one));
  const either = fits.filter(({ separator }) => separator === ',' || separator === ';');
  const isEither = either.every(({ alike, rows }) => alike === rows && rows > 1);
  if (isEither && best.separator !== '\t') return null;
  return best.alike > 0 ? best.separator : ',';
}

/** How many rows there are, and how many of them a separator cuts into equally many cells. */
function fitOf(text: string, separator: string): { readonly rows: number; readonly alike: number } {
  const rows = parse(text, separator, enoughRows).data.filter((cells) => !isBlank(cells));
  const counts = new Map<number, number>();
  for (const { length } of rows.filter((cells) => cells.length > 1)) {
    counts.set(length, (counts.get(length) ?? 0) + 1);
  }
  return { rows: rows.length, alike: Math.max(0, ...counts.values()) };
}
