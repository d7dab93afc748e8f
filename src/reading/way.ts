import type { ColumnHeadings } from './columns.js';
import { parsePlainNumber, type NumberParser } from './plain-numbers.js';

/** How numbers and headings are read. */
export interface ReadingWay {
  readonly parse: NumberParser;
  /** Headings, beside its name, under which each column is known. */
  readonly headings: ColumnHeadings;
}

/**
 * How most tables can be read: plain numbers, columns called by their names. Where this leaves a
 * problem, a table is read once more with all that an author may write.
 */
export const plainReading: ReadingWay = { parse: parsePlainNumber, headings: {} };
