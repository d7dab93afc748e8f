import type { Source } from './table.js';

/**
 * Turns a JSON value into a source: an array of objects is rows; an object is named inputs, of which
 * the one called `rowsField` (such as `channels`) holds rows. `null` for anything else.
 */
export function sourceOf(value: unknown, rowsField: string): Source | null {
  try {
    return readObject(value, rowsField);
  } catch {
    // A property of what a script gave may throw.
    return null;
  }
}

function readObject(value: unknown, rowsField: string): Source | null {
  if (Array.isArray(value)) return readObject({ [rowsField]: value }, rowsField);
  if (!isObject(value)) return null;
  const fields = new Map(Object.entries(value));
  const rows = fields.get(rowsField) ?? null;
  fields.delete(rowsField);
  if (rows === null) return { fields, table: null };
  if (!Array.isArray(rows) || !rows.every(isObject)) return null;
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const table = {
    headings: names.map((name) => ({ text: name, field: null })),
    rows: rows.map((row, index) => ({
      number: index + 1,
      cells: names.map((name) => (Object.hasOwn(row, name) ? (row[name] ?? null) : null)),
    })),
  };
  return { fields, table };
}

/** The value of a JSON text; `undefined` for text that is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
