/** Every kind of thing that can be wrong with a widget's data or markup. Stable: hosts match on them. */
export const problemCodes = [
  'missing-data',
  'unreadable-number',
  'out-of-range',
  'unknown-value',
  'unknown-column',
  'duplicate',
  'inconsistent',
  'personal-data',
  'not-modelled',
  'not-found',
  'blocked',
  'not-csv',
  'too-large',
  'timeout',
  'unsafe-url',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** An `error` stops the figure; a `warning` is drawn on it. */
export type Severity = 'error' | 'warning';

/**
 * Something wrong with the data or the markup.
 *
 * `path` leads to it: the name of an input, or `rows`, the row as a person counts it in the source
 * (a heading row is row 1), and the column. `expected` names the rule that was broken, or lists
 * what would be taken, as `a | b`; `got` quotes what was found, `null` where nothing was.
 */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly path: readonly (string | number)[];
  readonly expected: string;
  readonly got: string | null;
}

/** Text longer than this is cut where a problem quotes it. */
const longestQuote = 60;

/** Marks that turn the direction of the text around them, with which a quote could reverse its sentence. */
const directionMarks = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/** What a problem quotes of a value that was found; of a list or an object only that it was one. */
export function quote(found: unknown): string | null {
  if (found === null || found === undefined) return null;
  if (typeof found === 'object') return Array.isArray(found) ? '[…]' : '{…}';
  const written = typeof found === 'string' ? found : (found as number).toString();
  const text = written.replace(directionMarks, '');
  const characters = [...text.slice(0, longestQuote * 4)];
  return characters.length > longestQuote
    ? `${characters.slice(0, longestQuote - 1).join('')}…`
    : text;
}

/** A problem, with the quoted value cut to a readable length. */
export function problem(
  severity: Severity,
  code: ProblemCode,
  path: readonly (string | number)[],
  expected: string,
  found: unknown = null,
): Problem {
  return { code, severity, path, expected, got: quote(found) };
}
