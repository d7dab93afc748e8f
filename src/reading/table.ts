/** A cell as it was found: text from a table or a CSV file, any JSON value from JSON. */
export type Cell = unknown;

/** A heading: its text, and the field that `th[data-field]` names, if it names one. */
export interface Heading {
  readonly text: string;
  readonly field: string | null;
}

/** A row and its number as a person counts it in the source: a heading row is row 1. */
export interface Row {
  readonly number: number;
  readonly cells: readonly Cell[];
  /** The fields that `th[data-field]` names, by cell, where any is named. */
  readonly fields?: readonly (string | null)[];
  /** The text of a cell that spans others, so that the row cannot be read as data. */
  readonly spanned?: string;
}

/** Rows under headings, whatever they were read from. */
export interface Table {
  readonly headings: readonly Heading[];
  readonly rows: readonly Row[];
  /** The first row of a file or a page's table, while it may still be a title above the headings. */
  readonly head?: Row | undefined;
}

/** What a source holds once it is read: named inputs, rows, or both. */
export interface Source {
  readonly fields: ReadonlyMap<string, unknown>;
  readonly table: Table | null;
}

/** Whether a row, or a part of one, holds nothing. */
export function isBlank(cells: readonly Cell[]): boolean {
  return cells.every((cell) => cell === null || cell === undefined || cell === '');
}
