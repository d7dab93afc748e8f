import { problem, type Problem, type ProblemCode } from '../core/problem.js';
import type { Outcome } from '../core/outcome.js';
import { decode } from './decoding.js';
import { isGoogleSheet, sheetAsCsv } from './google-sheet.js';
import { readJsonText } from './json-data.js';
import type { TakingIn } from './intake.js';
import { Patience } from './patience.js';
import type { Expectation } from './readers.js';
import type { Source } from './table.js';
import { webAddress } from './web-address.js';

/** Bytes of a file that a page can hold as a table without freezing. */
const largestFile = 20_000_000;

/** As much of a file as tells what it is. */
const enoughBytes = 65_536;

type Bytes = Uint8Array<ArrayBuffer>;

/** What is asked for: as the author wrote it, and where that leads. */
interface Asked {
  readonly src: string;
  readonly url: URL;
  /** The address of the page. */
  readonly base: string;
  readonly rowsField: string;
  readonly host: TakingIn;
}

/**
 * Fetches a table or JSON document. Whatever goes wrong becomes one problem; only an abort of
 * `signal` rejects. Credentials are never sent to another site. The browser's cache is used only as
 * far as the server says that nothing changed: neither a failure nor a number outlives its mending.
 *
 * @param host may take in some files itself
 */
export async function fetchSource(
  src: string,
  base: string,
  rowsField: string,
  signal: AbortSignal,
  host: TakingIn = {},
): Promise<Outcome<Source>> {
  signal.throwIfAborted();
  const url = src.trim() === '' ? null : webAddress(src, base);
  if (url) return ask({ src, url: sheetAsCsv(url), base, rowsField, host }, signal);
  const isOnDisk = /^file:/i.test(base) && !/^\s*[a-z][\w+.-]*:/i.test(src);
  return failed('unsafe-url', isOnDisk ? 'page-on-site' : 'web-address', src);
}

async function ask(asked: Asked, signal: AbortSignal): Promise<Outcome<Source>> {
  const wait = new Patience(signal);
  try {
    const response = await fetch(asked.url, {
      signal: wait.signal,
      credentials: 'same-origin',
      cache: 'no-cache',
    });
    if (!response.ok) return refused(asked, response.status);
    const chunks = chunksOf(response);
    try {
      return await readAnswer(asked, response, chunks, wait);
    } finally {
      // Whoever stops early stops the answer.
      await chunks.return();
    }
  } catch (error) {
    if (signal.aborted) throw error;
    return wait.signal.aborted
      ? failed('timeout', 'answer-in-time', asked.src)
      : failed('blocked', whyUnanswered(asked), asked.src);
  } finally {
    wait.end();
  }
}

async function readAnswer(
  asked: Asked,
  response: Response,
  chunks: AsyncGenerator<Bytes, void>,
  wait: Patience,
): Promise<Outcome<Source>> {
  const beginning = await collect(chunks, enoughBytes);
  const taken = await takeIn(asked, response, beginning, chunks, wait);
  if (taken) return taken;
  const bytes = await collect(chunks, largestFile, beginning);
  wait.stop();
  return bytes.length > largestFile
    ? failed('too-large', 'readable-size')
    : readBytes(bytes, response, asked, wait.signal);
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

/** The bytes of an answer as they come. */
async function* chunksOf({ body }: Response): AsyncGenerator<Bytes, void> {
  const reader = body?.getReader();
  try {
    for (;;) {
      const read = await reader?.read();
      if (!read?.value) return;
      yield read.value;
    }
  } finally {
    await reader?.cancel().catch(() => undefined);
  }
}

/** Bytes, and more of them until they are more than `enough` or there are no more. */
async function collect(
  chunks: AsyncIterator<Bytes, void>,
  enough: number,
  first?: Bytes,
): Promise<Bytes> {
  const collected = first ? [first] : [];
  let size = first?.length ?? 0;
  while (size <= enough) {
    const { done, value } = await chunks.next();
    if (done) break;
    size += value.length;
    collected.push(value);
  }
  return new Uint8Array(await new Blob(collected).arrayBuffer());
}

/** Lets the host take in a file of its own; `null` for any other, which is read in one piece. */
async function takeIn(
  { host }: Asked,
  { headers }: Response,
  beginning: Bytes,
  chunks: AsyncIterable<Bytes>,
  wait: Patience,
): Promise<Outcome<Source> | null> {
  if (!host.intake) return null;
  const { text } = decode(wholeLines(beginning), charsetOf(headers));
  // Whatever is not CSV is told of as such where it is read.
  if (text === null || /^\s*(?:[<{[]|$)/.test(text)) return null;
  const intake = await host.intake.get();
  if (!intake) return failed('blocked', 'part');
  if (!intake.takes(text)) return null;
  async function* bytes(): AsyncGenerator<Bytes, void> {
    yield beginning;
    for await (const chunk of chunks) {
      wait.renew();
      yield chunk;
    }
    wait.stop();
  }
  // What is compressed on its way is longer than its server says.
  const size = headers.has('content-encoding') ? 0 : Number(headers.get('content-length'));
  return intake.takeFile({ bytes: bytes(), size: size || null }, wait.signal);
}

/** Without the end of a line, which may be half a letter. */
function wholeLines(bytes: Bytes): Bytes {
  const end = bytes.lastIndexOf(10) + 1;
  // In UTF-16, the end of a line may have a second byte, of 0.
  return end === 0 ? bytes : bytes.subarray(0, bytes[end] === 0 ? end + 1 : end);
}

function charsetOf(headers: Headers): string | null {
  return /charset="?([\w-]+)/i.exec(headers.get('content-type') ?? '')?.[1] ?? null;
}

async function readBytes(
  bytes: Bytes,
  { headers, redirected, url: address }: Response,
  { src, url, rowsField, host }: Asked,
  signal: AbortSignal,
): Promise<Outcome<Source>> {
  const { text, fault } = decode(bytes, charsetOf(headers));
  if (text === null) return failed('not-csv', fault, src);
  const start = text.trimStart().slice(0, 1);
  if (start === '') return failed('missing-data', 'filled-file', src);
  if (start === '<') {
    if (isGoogleSheet(url)) return failed('not-csv', 'published-sheet', src);
    return redirected
      ? failed('not-csv', 'data-not-another-page', address)
      : failed('not-csv', 'html-is-not-data', text.trim());
  }
  if (headers.get('content-type')?.includes('json') || start === '{' || start === '[') {
    const read = readJsonText(text, rowsField);
    if (!read.value || !host.intake) return read;
    const intake = await host.intake.get();
    if (!intake) return failed('blocked', 'part');
    return (await intake.takeSource(read.value, signal)) ?? read;
  }
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
