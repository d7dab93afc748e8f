import type { Outcome } from '../core/outcome.js';
import { problem } from '../core/problem.js';
import { parseJson, sourceOf } from './json.js';
import type { Source } from './table.js';

/** Reads a JSON value as {@link sourceOf} does, and says what is wrong where that gives nothing. */
export function readJson(value: unknown, rowsField: string): Outcome<Source> {
  const source = sourceOf(value, rowsField);
  if (source) return { value: source, problems: [] };
  const inside = rowsIn(value, rowsField);
  const isRows = inside !== undefined || Array.isArray(value);
  const [path, found] = [isRows ? rowsField : 'data', inside ?? value];
  const wrong = problem('error', 'unknown-value', [path], 'object-or-rows', found);
  return { value: null, problems: [wrong] };
}

/** What an object holds as its rows; `undefined` where it holds none, or throws. */
function rowsIn(value: unknown, rowsField: string): unknown {
  try {
    const isInside = typeof value === 'object' && value !== null && Object.hasOwn(value, rowsField);
    return isInside ? (Reflect.get(value, rowsField) as unknown) : undefined;
  } catch {
    return undefined;
  }
}

/** Reads the text of a JSON document. */
export function readJsonText(text: string, rowsField: string): Outcome<Source> {
  const value = parseJson(text);
  if (value !== undefined) return readJson(value, rowsField);
  const wrong = problem('error', 'unknown-value', ['data'], 'json', text.trim());
  return { value: null, problems: [wrong] };
}
