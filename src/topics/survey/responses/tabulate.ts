import { DecodingPieces } from '../../../reading/decoding-pieces.js';
import type { Tabulation, TabulateOptions, TabulateProgress } from './tabulation.js';
import { notCsv, nothing, sliceLength, Tabulator } from './tabulator.js';

/** What a file of responses can come as: bytes (UTF-8, UTF-16 with its mark) or text, in any pieces. */
export type ResponseStream =
  ReadableStream<Uint8Array> | ReadableStream<string> | AsyncIterable<Uint8Array | string>;

/** How a stream is counted, and how its reading is followed. */
export interface StreamOptions extends TabulateOptions {
  /** Stops reading; the promise is then rejected with the signal's reason. */
  readonly signal?: AbortSignal | null;
  /** Called after each slice. */
  readonly onProgress?: ((progress: TabulateProgress) => void) | null;
  /** How large the stream is, as `Content-Length` or `File.size` says; told on with the progress. */
  readonly size?: number | null;
  /** Awaited after each slice: where a page lets others have their turn. Without it, none is given. */
  readonly pause?: (() => Promise<void>) | null;
}

/**
 * Counts the survey responses in a stream: the same for the page, a worker and Node. Personal columns
 * are dropped before anything is kept, and what comes out holds counts only.
 *
 * @returns what is wrong with the file is in its `problems`; rejects only where the stream fails or
 *   is aborted, and with a `TypeError` where it is none
 */
export async function tabulate(
  stream: ResponseStream,
  options: StreamOptions = {},
): Promise<Tabulation> {
  const { signal = null, onProgress = null, size = null, pause = null } = options;
  const tabulator = new Tabulator(options);
  const decoding = new DecodingPieces();
  let read = 0;
  const write = (piece: Uint8Array | string): void => {
    tabulator.write(typeof piece === 'string' ? piece : decoding.decode(piece));
    read += piece.length;
    onProgress?.({ read, size, rows: tabulator.rows });
  };
  signal?.throwIfAborted();
  if (!isStream(stream)) {
    // What was given is not quoted: it may be the file itself.
    throw new TypeError('tabulate takes a ReadableStream, or an async iterable of text or bytes.');
  }
  for await (const piece of piecesOf(stream, signal)) {
    for (let start = 0; start < piece.length; start += sliceLength) {
      write(piece.slice(start, start + sliceLength));
      await pause?.();
      signal?.throwIfAborted();
    }
  }
  tabulator.write(decoding.decode(new Uint8Array(), true));
  return decoding.fault ? nothing(notCsv(decoding.fault)) : tabulator.end();
}

function isStream(given: unknown): boolean {
  if (typeof given !== 'object' || given === null) return false;
  return 'getReader' in given || Symbol.asyncIterator in given;
}

/**
 * The pieces of a stream. Whoever stops early, or aborts, stops the stream, also where it is waiting
 * for its next piece.
 */
async function* piecesOf(
  stream: ResponseStream,
  signal: AbortSignal | null,
): AsyncGenerator<Uint8Array | string, void> {
  const pieces = 'getReader' in stream ? readingOf(stream) : stream[Symbol.asyncIterator]();
  let stop = (): void => undefined;
  const aborted = new Promise<never>((_, reject) => {
    stop = () => {
      reject(signal?.reason as Error);
    };
  });
  // Nobody may be waiting when it is aborted.
  aborted.catch(() => undefined);
  signal?.addEventListener('abort', stop);
  let isDone: boolean | undefined = false;
  try {
    while (!isDone) {
      const next = await Promise.race([pieces.next(), aborted]);
      isDone = next.done;
      if (!next.done) yield next.value;
    }
  } finally {
    signal?.removeEventListener('abort', stop);
    // It may be waiting itself, and never answer.
    if (!isDone) pieces.return?.(signal?.reason).catch(() => undefined);
  }
}

/** Safari cannot iterate over a `ReadableStream`. */
function readingOf(
  stream: ReadableStream<Uint8Array> | ReadableStream<string>,
): AsyncIterator<Uint8Array | string, unknown> {
  const reader: ReadableStreamDefaultReader<Uint8Array | string> = stream.getReader();
  return {
    next: () => reader.read(),
    return: async (reason: unknown) => {
      await reader.cancel(reason);
      return { done: true, value: undefined };
    },
  };
}
