import { fold } from './fold.js';
import { plainNumbers } from './plain-numbers.js';
import type { NumberReaders } from './readers.js';
import type { Heading } from './table.js';

/** The columns of a topic: only text is given in several languages. */
export type Columns<Name extends string = string> = Readonly<
  Record<Name, 'text' | 'number' | 'key'>
>;

/**
 * Finds the column that a heading stands for: its name, or its name and `-es` for the Spanish twin
 * of a text; `null` where it stands for none.
 */
export type ColumnMatcher = (heading: Heading, columns: Columns) => string | null;

/** How numbers, headings and cells are read. */
export interface ReadingWay {
  readonly numbers: NumberReaders;
  readonly match: ColumnMatcher;
  /** The text of a table's cell; `null` where it takes another way of reading. */
  readonly textOf: (cell: Element) => string | null;
}

/**
 * How most tables can be read: plain numbers, columns called by their names,
 * cells without markup. Where this leaves a
 * problem, a table is read once more with all that an author may write.
 */
export const plainReading: ReadingWay = {
  numbers: plainNumbers,
  match: ({ text, field }, columns) => {
    const name = fold(field ?? text);
    return Object.hasOwn(columns, name) ? name : null;
  },
  textOf: (cell) => (cell.childElementCount > 0 ? null : cell.textContent.trim()),
};
