import type { Tabulation, TabulateOptions, TabulateProgress } from './tabulation.js';
import { sliceLength, Tabulator } from './tabulator.js';

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
 *   is aborted
 */
export async function tabulate(
  stream: ResponseStream,
  options: StreamOptions = {},
): Promise<Tabulation> {
  const { signal = null } = options;
  const tabulator = new Tabulator(options);
  for await (const piece of stream as AsyncIterable<Uint8Array | string>) {
    signal?.throwIfAborted();
    if (typeof piece === 'string') tabulator.write(piece.slice(0, sliceLength));
  }
  return tabulator.end();
}
