import { problem, type Problem } from '../core/problem.js';
import { fold } from './fold.js';
import { isBlank, type Cell, type Heading, type Row, type Table } from './table.js';

/** Rows further down are never taken for headings. */
const furthest = 12;

/** The column that a heading stands for, `null` where it stands for none. */
export type Known = (heading: Heading) => string | null;

/**
 * Finds the row of headings: the one that holds the most names of columns. Rows above it are titles,
 * and of two levels of headings the upper one; each that is not read is a warning. A heading that is
 * left empty under a cell that spans rows, as a spreadsheet saves it, is the one above.
 */
export function findHeadings(table: Table, known: Known, problems: Problem[]): Table {
  const { head } = table;
  if (!head) return table;
  const rows = [head, ...table.rows];
  const scores = rows.slice(0, furthest).map((row) => score(row, known));
  const best = Math.max(...scores);
  const named = scores.indexOf(best);
  // One name alone may be data, unless all that stands above it are titles.
  const isBelowTitles = best > 1 && !isTitle(rows[named]) && rows.slice(0, named).every(isTitle);
  const place = best > 3 || isBelowTitles ? named : 0;
  const above = rows.slice(0, place);
  const chosen = rows[place] ?? head;
  const headings = fillFromAbove(headingsOf(chosen), above, known);
  for (const row of above) {
    const unread = row.cells.filter((cell, at) => !isBlank([cell]) && cell !== headings[at]?.text);
    if (unread.length === 0) continue;
    const path = ['rows', row.number];
    problems.push(problem('warning', 'unknown-value', path, 'title-row', unread.join(', ')));
  }
  if (chosen.spanned !== undefined) {
    const path = ['rows', chosen.number];
    problems.push(problem('error', 'inconsistent', path, 'plain-cells', chosen.spanned));
  }
  return { headings, rows: rows.slice(place + 1), head: chosen };
}

/** Leaves out rows that say the headings once more, as a table cut from several pages does. */
export function leaveOutRepeated({ headings, rows }: Table, problems: Problem[]): Row[] {
  const repeats = ({ cells }: Row): boolean =>
    headings.length > 1 &&
    headings.every(({ text }, place) => fold(text) === fold(textOf(cells[place])));
  return rows.filter((row) => {
    if (!repeats(row)) return true;
    const path = ['rows', row.number];
    problems.push(problem('warning', 'duplicate', path, 'headings-once', row.cells[0]));
    return false;
  });
}

/** Whether a row holds one text and nothing beside it. */
function isTitle(row: Row | undefined): boolean {
  return row?.cells.filter((cell) => !isBlank([cell])).length === 1;
}

/** Twice the number of columns that a row names; one more where none of its cells spans. */
function score(row: Row, known: Known): number {
  const names = new Set(headingsOf(row).map(known));
  names.delete(null);
  return names.size * 2 + (row.spanned === undefined ? 1 : 0);
}

function headingsOf({ cells, fields }: Row): Heading[] {
  return cells.map((cell, place) => ({
    text: textOf(cell),
    field: fields?.[place] ?? null,
  }));
}

function fillFromAbove(headings: readonly Heading[], above: readonly Row[], known: Known) {
  const taken = new Set(headings.map(known));
  return headings.map((heading, place) => {
    if (heading.text !== '' || heading.field !== null) return heading;
    const over = above.map((row) => headingsOf(row)[place]).filter((one) => one && one.text !== '');
    const last = over.at(-1);
    const name = last ? known(last) : null;
    return last && name !== null && !taken.has(name) ? last : heading;
  });
}

function textOf(cell: Cell): string {
  return typeof cell === 'string' ? cell : '';
}
