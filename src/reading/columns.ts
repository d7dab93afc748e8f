import { problem, type Problem } from '../core/problem.js';
import { missing, text, type Reader } from './readers.js';
import { isBlank, type Row, type Table } from './table.js';
import type { ColumnMatcher, Columns } from './way.js';

/** A row whose cells are reached by the names of a topic's columns. */
export interface NamedRow<Name extends string> {
  readonly number: number;
  has(name: Name): boolean;
  /** Reads a cell; what is wrong with it is added to the problems as an error, and `null` returned. */
  read<Value>(name: Name, reader: Reader<Value>): Value | null;
  /** Reads a cell that may not be empty: if it is, that is an error, too. */
  require<Value>(name: Name, reader: Reader<Value>): Value | null;
  /** The other languages that the author gave a text column in, by language. */
  twins(name: Name): Readonly<Record<string, string>>;
}

/**
 * Finds a topic's columns in a table, as a way of reading matches their headings. A heading that
 * fits none is a warning and is not read; two that fit the same column are an error, and so is a
 * cell under no heading: a number may have been cut in two.
 */
export function matchColumns<Name extends string>(
  { headings, rows }: Table,
  columns: Columns<Name>,
  match: ColumnMatcher,
  problems: Problem[],
): NamedRow<Name>[] {
  const places = new Map<string, number>();
  headings.forEach((heading, place) => {
    const label = heading.field ?? heading.text;
    const key = match(heading, columns);
    if (key !== null && places.has(key)) {
      problems.push(problem('error', 'duplicate', ['heading'], 'heading', label));
    } else if (key !== null) {
      places.set(key, place);
    } else if (label !== '' || rows.some(({ cells }) => !isBlank([cells[place]]))) {
      problems.push(problem('warning', 'unknown-column', ['heading'], 'column', label));
    }
  });
  for (const { number, cells } of rows) {
    const stray = cells.slice(headings.length).find((cell) => !isBlank([cell]));
    if (stray === undefined) continue;
    const path = ['rows', number];
    problems.push(problem('error', 'inconsistent', path, 'cells-under-headings', stray));
  }
  return rows.map((row) => nameCells(row, places, problems));
}

/** Whether a table has the columns that it must have; each that it lacks is an error. */
export function haveColumns<Name extends string>(
  rows: readonly NamedRow<Name>[],
  names: readonly Name[],
  problems: Problem[],
): boolean {
  const [first] = rows;
  const lacking = names.filter((name) => first && !first.has(name));
  for (const name of lacking) {
    problems.push(problem('error', 'missing-data', ['heading'], 'column-of', name));
  }
  return first !== undefined && lacking.length === 0;
}

function nameCells<Name extends string>(
  { number, cells }: Row,
  places: ReadonlyMap<string, number>,
  problems: Problem[],
): NamedRow<Name> {
  const cell = (key: string): unknown => cells[places.get(key) ?? -1];
  const read = <Value>(name: Name, reader: Reader<Value>, isRequired?: boolean): Value | null => {
    const { value, fault } = reader(cell(name));
    const path = ['rows', number, name];
    if (fault) {
      problems.push(problem('error', fault.code, path, fault.expected, cell(name)));
    } else if (value === null && isRequired) {
      problems.push(problem('error', 'missing-data', path, 'cell'));
    }
    return value;
  };
  return {
    number,
    has: (name) => places.has(name),
    read: (name, reader) => read(name, reader),
    require: (name, reader) => read(name, reader, true),
    twins: (name) =>
      Object.fromEntries(
        [...places.keys()].flatMap((key) => {
          const language = key.startsWith(`${name}-`) ? key.slice(name.length + 1) : '';
          // `unit-cost` is a column of its own, not `unit` in another language.
          const { value } = /^[a-z]{2,3}$/.test(language) ? text(cell(key)) : missing;
          return value === null ? [] : [[language, value]];
        }),
      ),
  };
}
