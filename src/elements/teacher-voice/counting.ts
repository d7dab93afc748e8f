import type { Cell } from '../../reading/table.js';
import { tabulate, type StreamOptions } from '../../topics/survey/responses/tabulate.js';
import type {
  Tabulation,
  TabulateOptions,
  TabulateProgress,
} from '../../topics/survey/responses/tabulation.js';
import { Tabulator } from '../../topics/survey/responses/tabulator.js';
import { breath } from '../../widget/turn.js';
import { countInWorker, startWorker } from './counting-worker.js';

/** A smaller file is counted before a worker has started. */
const worthAWorker = 1_000_000;

/** Bytes that are counted without a pause. */
const slice = 65_536;

/** How a file is counted, and how its reading is followed. */
interface FileOptions extends TabulateOptions {
  readonly size: number | null;
  readonly signal: AbortSignal;
  readonly tell: (progress: TabulateProgress) => void;
}

/** Counts a file as it comes: in a worker where one may start, else in slices, with the same result. */
export async function countFile(
  bytes: AsyncIterable<Uint8Array>,
  { tell, ...options }: FileOptions,
): Promise<Tabulation> {
  const isLarge = options.size === null || options.size > worthAWorker;
  const worker = isLarge ? await startWorker(options.signal) : null;
  if (worker) return countInWorker(worker, bytes, { ...options, tell });
  return tabulate(inSlices(bytes), {
    ...options,
    onProgress: tell,
    pause: breath,
  } satisfies StreamOptions);
}

/** Pieces that are short enough to count between two frames, also where a processor is slow. */
async function* inSlices(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  for await (const piece of bytes) {
    for (let start = 0; start < piece.length; start += slice) {
      yield piece.subarray(start, start + slice);
    }
  }
}

/** Counts rows that are held in memory, those of their headings first. */
export function countRows(
  rows: readonly (readonly Cell[])[],
  options: TabulateOptions,
): Tabulation {
  const tabulator = new Tabulator(options);
  tabulator.write('sep=,\n');
  for (const cells of rows) tabulator.write(`${cells.map(quoted).join(',')}\n`);
  return tabulator.end();
}

/** A value with others in it is no answer. */
function quoted(cell: Cell): string {
  const isText = typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean';
  return isText ? `"${String(cell).replaceAll('"', '""')}"` : '';
}
