import type { Outcome } from '../core/outcome.js';
import { problem, type Problem, type ProblemCode } from '../core/problem.js';
import { readJsonText } from './json.js';
import type { Expectation } from './readers.js';
import type { Source } from './table.js';
import { webAddress } from './web-address.js';

/** Longer than any page's reader waits for a table of figures. */
const patience = 20_000;

/** Characters of a text that a page can hold as a table without freezing. */
const largestText = 20_000_000;

/**
 * Fetches a table or JSON document. Whatever goes wrong becomes one problem; only an abort of
 * `signal` rejects. Credentials are never sent to another site.
 */
export async function fetchSource(
  src: string,
  base: string,
  rowsField: string,
  signal: AbortSignal,
): Promise<Outcome<Source>> {
  signal.throwIfAborted();
  const url = src.trim() === '' ? null : webAddress(src, base);
  if (!url) return failed('unsafe-url', 'web-address', src);
  const timer = new AbortController();
  const giveUp = () => {
    timer.abort();
  };
  const timeout = setTimeout(giveUp, patience);
  signal.addEventListener('abort', giveUp, { once: true });
  try {
    const response = await fetch(url, { signal: timer.signal, credentials: 'same-origin' });
    if (response.status === 404 || response.status === 410) return failed('not-found', 'file', src);
    if (!response.ok) {
      const rule = response.status < 500 ? 'permission' : 'working-server';
      return failed('blocked', rule, `${src} (${String(response.status)})`);
    }
    const text = await response.text();
    clearTimeout(timeout);
    return await readText(text, response.headers.get('content-type') ?? '', rowsField);
  } catch (error) {
    if (signal.aborted) throw error;
    return timer.signal.aborted
      ? failed('timeout', 'answer-in-time', src)
      : failed('blocked', 'permission', src);
  } finally {
    clearTimeout(timeout);
    signal.removeEventListener('abort', giveUp);
  }
}

async function readText(
  text: string,
  contentType: string,
  rowsField: string,
): Promise<Outcome<Source>> {
  const start = text.trimStart().slice(0, 1);
  if (text.length > largestText) return failed('too-large', 'readable-size', null);
  if (start === '<') return failed('not-csv', 'html-is-not-data', text.trim());
  if (contentType.includes('json') || start === '{' || start === '[') {
    return readJsonText(text, rowsField);
  }
  const csv = await import('./csv.js').catch(() => null);
  return csv ? csv.readCsv(text) : failed('blocked', 'part', null);
}

function failed(code: ProblemCode, expected: Expectation, found: string | null): Outcome<Source> {
  const problems: Problem[] = [problem('error', code, ['src'], expected, found)];
  return { value: null, problems };
}
