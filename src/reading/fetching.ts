import { problem, type Problem, type ProblemCode } from '../core/problem.js';
import type { Outcome } from '../core/outcome.js';
import { decode } from './decoding.js';
import { isGoogleSheet, sheetAsCsv } from './google-sheet.js';
import { readJsonText } from './json-data.js';
import type { Expectation } from './readers.js';
import type { Source } from './table.js';
import { webAddress } from './web-address.js';

/** Longer than any page's reader waits for a table of figures. */
const patience = 20_000;

/** Bytes of a file that a page can hold as a table without freezing. */
const largestFile = 20_000_000;

/** What is asked for: as the author wrote it, and where that leads. */
interface Asked {
  readonly src: string;
  readonly url: URL;
  /** The address of the page. */
  readonly base: string;
  readonly rowsField: string;
}

/**
 * Fetches a table or JSON document. Whatever goes wrong becomes one problem; only an abort of
 * `signal` rejects. Credentials are never sent to another site. The browser's cache is used only as
 * far as the server says that nothing changed: neither a failure nor a number outlives its mending.
 */
export async function fetchSource(
  src: string,
  base: string,
  rowsField: string,
  signal: AbortSignal,
): Promise<Outcome<Source>> {
  signal.throwIfAborted();
  const url = src.trim() === '' ? null : webAddress(src, base);
  if (url) return ask({ src, url: sheetAsCsv(url), base, rowsField }, signal);
  const isOnDisk = /^file:/i.test(base) && !/^\s*[a-z][\w+.-]*:/i.test(src);
  return failed('unsafe-url', isOnDisk ? 'page-on-site' : 'web-address', src);
}

async function ask(asked: Asked, signal: AbortSignal): Promise<Outcome<Source>> {
  const timer = new AbortController();
  const giveUp = () => {
    timer.abort();
  };
  const timeout = setTimeout(giveUp, patience);
  signal.addEventListener('abort', giveUp, { once: true });
  try {
    const response = await fetch(asked.url, {
      signal: timer.signal,
      credentials: 'same-origin',
      cache: 'no-cache',
    });
    if (!response.ok) return refused(asked, response.status);
    const bytes = await bytesOf(response);
    clearTimeout(timeout);
    return bytes ? await readBytes(bytes, response, asked) : failed('too-large', 'readable-size');
  } catch (error) {
    if (signal.aborted) throw error;
    return timer.signal.aborted
      ? failed('timeout', 'answer-in-time', asked.src)
      : failed('blocked', whyUnanswered(asked), asked.src);
  } finally {
    clearTimeout(timeout);
    signal.removeEventListener('abort', giveUp);
  }
}

function refused({ src, url }: Asked, status: number): Outcome<Source> {
  if (status === 404 || status === 410) return failed('not-found', 'file', src);
  const isForbidden = status === 401 || status === 403;
  if (isForbidden && isGoogleSheet(url)) return failed('blocked', 'published-sheet', src);
  const rule = isForbidden ? 'permission' : 'working-server';
  return failed('blocked', rule, `${src} (${String(status)})`);
}

/** A browser does not say why there is no answer. This is what a page can know of it. */
function whyUnanswered({ url, base }: Asked): Expectation {
  if (!navigator.onLine) return 'online';
  if (url.protocol === 'http:' && /^https:/i.test(base)) return 'https-address';
  if (isGoogleSheet(url)) return 'published-sheet';
  return url.origin === self.origin ? 'reachable-site' : 'allowed-origin';
}

/** The bytes of an answer; `null` as soon as there are too many. */
async function bytesOf({ body }: Response): Promise<Uint8Array<ArrayBuffer> | null> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const reader = body?.getReader();
  let size = 0;
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
    if (done) break;
    size += value.length;
    if (size > largestFile) {
      await reader?.cancel();
      return null;
    }
    chunks.push(value);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

async function readBytes(
  bytes: Uint8Array<ArrayBuffer>,
  response: Response,
  { src, url, rowsField }: Asked,
): Promise<Outcome<Source>> {
  const type = response.headers.get('content-type') ?? '';
  const { text, fault } = decode(bytes, /charset="?([\w-]+)/i.exec(type)?.[1] ?? null);
  if (text === null) return failed('not-csv', fault, src);
  const start = text.trimStart().slice(0, 1);
  if (start === '') return failed('missing-data', 'filled-file', src);
  if (start === '<') {
    if (isGoogleSheet(url)) return failed('not-csv', 'published-sheet', src);
    return response.redirected
      ? failed('not-csv', 'data-not-another-page', response.url)
      : failed('not-csv', 'html-is-not-data', text.trim());
  }
  if (type.includes('json') || start === '{' || start === '[') return readJsonText(text, rowsField);
  const csv = await import('./csv.js').catch(() => null);
  return csv ? csv.readCsv(text) : failed('blocked', 'part');
}

function failed(
  code: ProblemCode,
  expected: Expectation,
  found: string | null = null,
): Outcome<Source> {
  const problems: Problem[] = [problem('error', code, ['src'], expected, found)];
  return { value: null, problems };
}
