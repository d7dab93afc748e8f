import { problem, type Problem } from '../core/problem.js';
import { fold } from './fold.js';
import { isMissing } from './number-readers.js';
import { parseNumber } from './numbers.js';
import type { Cell, Row } from './table.js';
import type { Columns } from './way.js';

/** What the row of a total is called, without accents, in lower case. */
const totalLabel = new RegExp(
  [
    String.raw`^(?:(?:grand |overall |gran |sub-?)?total(?:s|es)?(?: general(?:es)?)?`,
    String.raw`overall|all(?: channels)?|(?:total )?sums?|sumas?(?: total)?`,
    String.raw`tod[oa]s(?: los canales)?)\s*[:.]?$`,
  ].join('|'),
);

/** What the row of an average is called. "Media" is left out: it is Spanish, and a channel. */
const averageLabel =
  /^(?:(?:overall|grand) )?(?:average|avg|mean|promedio(?: general)?)(?: of all| score)?\s*[:.]?$/;

/** Whether a text is what a total is called. */
export function isTotal(text: string): boolean {
  return totalLabel.test(fold(text));
}

/** Whether a text is what the row of a total or an average is called. */
export function isSummary(text: string): boolean {
  return isTotal(text) || averageLabel.test(fold(text));
}

/**
 * Leaves out rows that hold the total of others, so that nothing is counted twice; each is a
 * warning. A row that is called a total and whose numbers are not the sum of the other rows, of those
 * above it, or of those since the last total is an error. Averages, and totals of shares, are no sums
 * and are left out whatever they are.
 *
 * Where the numbers stand in columns that are not known, as under the responses of a survey, they are
 * summed there.
 *
 * @param kinds of the columns; `null` for one that is not known
 */
export function leaveOutTotals(
  rows: readonly Row[],
  kinds: readonly (Columns[string] | null)[],
  problems: Problem[],
): readonly Row[] {
  const placesOf = (kind: Columns[string] | null): number[] =>
    [...kinds.keys()].filter((place) => kinds[place] === kind);
  const [known, unknown, shares] = [placesOf('number'), placesOf(null), placesOf('share')];
  const keys = placesOf('key').filter((place) =>
    rows.every(({ cells }) => !isMissing(cells[place])),
  );
  // The only row of its group, such as a plan with one line called "All", sums up no other.
  const isAlone = ({ cells }: Row): boolean =>
    keys.some(
      (place) =>
        !isTotal(String(cells[place])) &&
        rows.filter((other) => other.cells[place] === cells[place]).length === 1,
    );
  const labels = new Map(
    rows.flatMap((row) => {
      const label = labelOf(row, kinds);
      return isSummary(label) && !isAlone(row) ? [[row, label] as const] : [];
    }),
  );
  if (labels.size === 0 || labels.size === rows.length) return rows;
  let since = 0;
  return rows.filter((row, at) => {
    const label = labels.get(row);
    if (label === undefined) return true;
    const path = ['rows', row.number];
    const holds = (place: number): boolean => valueOf(row.cells[place]) !== null;
    const tellSummary = (): false => {
      problems.push(problem('warning', 'duplicate', path, 'no-summary', label));
      return false;
    };
    if (!isTotal(label)) return tellSummary();
    const groups = [rows, rows.slice(0, at), rows.slice(since, at)].map((group) =>
      group.filter((one) => !labels.has(one)),
    );
    since = at + 1;
    const [told = []] = [known, unknown]
      .map((places) => places.filter((place) => holds(place) && sumIn(groups[0], place) !== null))
      .filter(({ length }) => length > 0);
    if (shares.some(holds)) return tellSummary();
    if (told.length === 0) return true;
    const isSum = groups.some((group) =>
      told.every((place) => isSame(sumIn(group, place), valueOf(row.cells[place]))),
    );
    problems.push(
      isSum
        ? problem('warning', 'duplicate', path, 'no-total', label)
        : problem('error', 'inconsistent', path, 'sum-of-rows', label),
    );
    return false;
  });
}

/**
 * The first text in a row that is no number, and no word that other rows share: in a column that is
 * known, or else in any other, which may hold the names of groups.
 */
function labelOf({ cells }: Row, kinds: readonly (Columns[string] | null)[]): string {
  const isLabel = (cell: Cell): cell is string =>
    typeof cell === 'string' && !isMissing(cell) && valueOf(cell) === null;
  const isKnown = (place: number): boolean => kinds[place] !== null && kinds[place] !== 'key';
  const known = cells.find((cell, place) => isKnown(place) && isLabel(cell));
  const label = known ?? cells.find((cell, place) => kinds[place] !== 'key' && isLabel(cell));
  return typeof label === 'string' ? label : '';
}

function valueOf(cell: Cell): number | null {
  if (typeof cell === 'number') return cell;
  return typeof cell === 'string' ? (parseNumber(cell)?.value ?? null) : null;
}

/** `null` where a cell is no number: then nothing can be said of the sum. */
function sumIn(rows: readonly Row[] = [], place: number): number | null {
  let sum = 0;
  for (const { cells } of rows) {
    const cell = cells[place];
    const value = isMissing(cell) ? 0 : valueOf(cell);
    if (value === null) return null;
    sum += value;
  }
  return sum;
}

/** Sums of cents are not exact in binary. */
function isSame(one: number | null, other: number | null): boolean {
  return one !== null && other !== null && Math.abs(one - other) <= 1e-9 * Math.abs(other);
}
