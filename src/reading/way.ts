import { fold } from './fold.js';
import { parsePlainNumber, type NumberParser } from './plain-numbers.js';
import type { Heading } from './table.js';

/**
 * Finds the column that a heading stands for among the columns' names: the name, or the name and
 * `-es` for its Spanish twin; `null` where it stands for none.
 */
export type ColumnMatcher = (heading: Heading, names: readonly string[]) => string | null;

/** How numbers and headings are read. */
export interface ReadingWay {
  readonly parse: NumberParser;
  readonly match: ColumnMatcher;
}

/**
 * How most tables can be read: plain numbers, columns called by their names. Where this leaves a
 * problem, a table is read once more with all that an author may write.
 */
export const plainReading: ReadingWay = {
  parse: parsePlainNumber,
  match: ({ text, field }, names) => names.find((name) => name === fold(field ?? text)) ?? null,
};
