import { problem, type Problem } from '../core/problem.js';
import { parseNumber } from './numbers.js';
import { isBlank, type Row } from './table.js';
import type { Columns } from './way.js';

/** `Note:`, `Notes.`, `Source 1:` and their Spanish. */
const noteWord = /^\W*(?:notes?|notas?|sources?|fuentes?)\s*\d*\s*[:.]/i;
/** The same where a number stands beside it: that may be a row, too. */
const noteOrRow = /^\W*(?:notes?|notas?|sources?|fuentes?)\s*\d*\s*:/i;
/** A mark that a note under a table begins with. */
const noteMark = /^\s*(?:[*†‡§¹²³]|\(\*+\))/;

/**
 * Leaves out the notes under a table: rows at its end that hold text in their first cell only, and
 * that begin or end as a note does, span the table, or stand below a blank row and are longer than a
 * name. Each is a warning. A row that begins as a note and holds a number is an error: it may be
 * either.
 */
export function leaveOutNotes(
  rows: readonly Row[],
  kinds: readonly (Columns[string] | null)[],
  problems: Problem[],
): readonly Row[] {
  const blankAbove = rows.findLastIndex((row, at) => row.number > (rows[at - 1]?.number ?? 0) + 1);
  const isNote = (row: Row, at: number): boolean => {
    const [first, ...others] = row.cells;
    if (typeof first !== 'string' || first === '') return false;
    if (!isBlank(others)) return noteWord.test(first) && !others.some(isNumber);
    if (row.spanned !== undefined) return true;
    const words = first.split(/\s+/).length;
    if (kinds.length < 2) return false;
    if (noteWord.test(first) || noteMark.test(first)) return true;
    // Names can be long and end in a full stop: nobody is taken for a note.
    const isBelow = blankAbove > 0 && at >= blankAbove;
    return kinds[0] !== 'id' && words > 3 && (isBelow || first.endsWith('.'));
  };
  const end = rows.findLastIndex((row, at) => !isNote(row, at)) + 1;
  for (const { number, cells } of rows.slice(end)) {
    const text = cells.filter((cell) => !isBlank([cell])).join(', ');
    problems.push(problem('warning', 'unknown-value', ['rows', number], 'note', text));
  }
  return rows.slice(0, end).filter(({ number, cells }) => {
    const [first, ...others] = cells;
    if (typeof first !== 'string' || !noteOrRow.test(first) || !others.some(isNumber)) return true;
    problems.push(problem('error', 'unknown-value', ['rows', number], 'note-or-row', first));
    return false;
  });
}

function isNumber(cell: unknown): boolean {
  return typeof cell === 'number' || (typeof cell === 'string' && parseNumber(cell) !== null);
}
