import { problem, type Problem } from '../core/problem.js';
import { fold } from './numbers.js';
import { text, type Reader } from './readers.js';
import type { Heading, Row, Table } from './table.js';

/** The headings, in English and Spanish, under which a topic knows a column; its name is one of them. */
export type ColumnHeadings<Name extends string> = Readonly<Record<Name, readonly string[]>>;

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
 * Finds a topic's columns in a table: by `th[data-field]`, then by the column's own name, then by
 * its headings. A heading that fits none is a warning and is not read; two that fit the same column
 * are an error. `x-es` is the Spanish twin of the text column `x`.
 */
export function matchColumns<Name extends string>(
  table: Table,
  columns: ColumnHeadings<Name>,
  problems: Problem[],
): NamedRow<Name>[] {
  const places = new Map<Name, number>();
  const twins = new Map<Name, Map<string, number>>();
  table.headings.forEach((heading, place) => {
    const twin = findTwin(heading, columns);
    const name = twin?.name ?? findColumn(heading, columns);
    const taken = twin ? twins.get(twin.name)?.has(twin.language) : name && places.has(name);
    if (name === null) {
      if (heading.text === '' && heading.field === null) return;
      problems.push(problem('warning', 'unknown-column', ['heading'], 'column', label(heading)));
    } else if (taken) {
      problems.push(problem('error', 'duplicate', ['heading'], 'heading', label(heading)));
    } else if (twin) {
      const languages = twins.get(twin.name) ?? new Map<string, number>();
      twins.set(twin.name, languages.set(twin.language, place));
    } else {
      places.set(name, place);
    }
  });
  return table.rows.map((row) => nameCells(row, places, twins, problems));
}

/** Whether a table has the columns that it must have; each that it lacks is an error. */
export function haveColumns<Name extends string>(
  rows: readonly NamedRow<Name>[],
  names: readonly Name[],
  problems: Problem[],
): boolean {
  const [first] = rows;
  if (!first) return false;
  const lacking = names.filter((name) => !first.has(name));
  for (const name of lacking) {
    problems.push(problem('error', 'missing-data', ['heading'], 'column-of', name));
  }
  return lacking.length === 0;
}

function label({ text, field }: Heading): string {
  return field ?? text;
}

function findColumn<Name extends string>(
  { text, field }: Heading,
  columns: ColumnHeadings<Name>,
): Name | null {
  const names = Object.keys(columns) as Name[];
  const wanted = headingKey(field ?? text);
  const byName = names.find((name) => headingKey(name) === wanted);
  if (byName !== undefined || field !== null) return byName ?? null;
  return names.find((name) => columns[name].some((one) => headingKey(one) === wanted)) ?? null;
}

function findTwin<Name extends string>(
  heading: Heading,
  columns: ColumnHeadings<Name>,
): { name: Name; language: string } | null {
  const parts = /^(?<name>.+)-(?<language>[a-z]{2,3})$/.exec(label(heading))?.groups;
  if (!parts?.name || !parts.language) return null;
  const name = findColumn({ text: '', field: parts.name }, columns);
  return name === null ? null : { name, language: parts.language };
}

function headingKey(heading: string): string {
  return fold(heading)
    .replace(/[_\s-]+/g, ' ')
    .trim();
}

function nameCells<Name extends string>(
  { number, cells }: Row,
  places: ReadonlyMap<Name, number>,
  twins: ReadonlyMap<Name, ReadonlyMap<string, number>>,
  problems: Problem[],
): NamedRow<Name> {
  const read = <Value>(name: Name, reader: Reader<Value>, mayBeEmpty: boolean): Value | null => {
    const place = places.get(name);
    const found = place === undefined ? null : cells[place];
    const { value, fault } = reader(found);
    const path = ['rows', number, name];
    if (fault) {
      problems.push(problem('error', fault.code, path, fault.expected, found));
    } else if (value === null && !mayBeEmpty) {
      problems.push(problem('error', 'missing-data', path, 'cell'));
    }
    return value;
  };
  return {
    number,
    has: (name) => places.has(name),
    read: (name, reader) => read(name, reader, true),
    require: (name, reader) => read(name, reader, false),
    twins: (name) =>
      Object.fromEntries(
        [...(twins.get(name) ?? [])].flatMap(([language, place]) => {
          const { value } = text(cells[place]);
          return value === null ? [] : [[language, value]];
        }),
      ),
  };
}
