import type { Outcome } from '../core/outcome.js';
import type { NumberReaders } from './readers.js';
import type { Heading, Source } from './table.js';

/**
 * The columns of a topic: only text is given in several languages, only numbers can be added up, and
 * keys are words that many rows may share; an id is of somebody.
 */
export type Columns<Name extends string = string> = Readonly<
  Record<Name, 'text' | 'number' | 'share' | 'key' | 'id'>
>;

/**
 * Finds the column that a heading stands for: its name, or its name and `-es` for the Spanish twin
 * of a text; `null` where it stands for none.
 */
export type ColumnMatcher = (heading: Heading, columns: Columns) => string | null;

/** How numbers and headings are read, whatever an author may write. */
export interface ReadingWay {
  readonly numbers: NumberReaders;
  readonly match: ColumnMatcher;
}

/** How the sources of a page are read, and which of their rows are data. */
export interface SourceWay {
  readonly readJson: (value: unknown, rowsField: string) => Outcome<Source>;
  readonly readJsonText: (text: string, rowsField: string) => Outcome<Source>;
  readonly readTable: (element: HTMLTableElement) => Outcome<Source>;
  /**
   * Leaves out rows that are no data: titles, totals, notes. `'loading'` while what it takes is on
   * its way.
   */
  readonly tidy: (source: Source) => Outcome<Source> | 'loading';
}
