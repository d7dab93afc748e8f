import { outcome, type Outcome } from '../core/outcome.js';
import { problem } from '../core/problem.js';
import type { Source, Table } from './table.js';

/**
 * Reads a JSON value: an array of objects is rows; an object is named inputs, of which the one
 * called `rowsField` (such as `channels`) holds rows.
 */
export function readJson(value: unknown, rowsField: string): Outcome<Source> {
  if (Array.isArray(value)) return fromRows(new Map(), value, rowsField);
  if (!isObject(value)) {
    const wrong = problem('error', 'unknown-value', ['data'], 'object-or-rows', value);
    return { value: null, problems: [wrong] };
  }
  const fields = new Map(Object.entries(value));
  const rows = fields.get(rowsField) ?? null;
  fields.delete(rowsField);
  if (rows === null) return outcome({ fields, table: null }, []);
  return fromRows(fields, rows, rowsField);
}

/** Reads the text of a JSON document as {@link readJson} reads its value. */
export function readJsonText(text: string, rowsField: string): Outcome<Source> {
  try {
    return readJson(JSON.parse(text), rowsField);
  } catch {
    const wrong = problem('error', 'unknown-value', ['data'], 'json', text.trim());
    return { value: null, problems: [wrong] };
  }
}

function fromRows(
  fields: ReadonlyMap<string, unknown>,
  rows: unknown,
  rowsField: string,
): Outcome<Source> {
  if (!Array.isArray(rows) || !rows.every(isObject)) {
    const wrong = problem('error', 'unknown-value', [rowsField], 'object-or-rows', rows);
    return { value: null, problems: [wrong] };
  }
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const table: Table = {
    headings: names.map((name) => ({ text: name, field: null })),
    rows: rows.map((row, index) => {
      const cells = new Map(Object.entries(row));
      return { number: index + 1, cells: names.map((name) => cells.get(name) ?? null) };
    }),
  };
  return outcome({ fields, table }, []);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
