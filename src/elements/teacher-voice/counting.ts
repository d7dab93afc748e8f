import type { Cell } from '../../reading/table.js';
import { tabulate, type StreamOptions } from '../../topics/survey/responses/tabulate.js';
import type {
  Tabulation,
  TabulateOptions,
  TabulateProgress,
} from '../../topics/survey/responses/tabulation.js';
import { sliceLength } from '../../topics/survey/responses/tabulator.js';
import { breath } from '../../widget/turn.js';
import { countInWorker, startWorker } from './counting-worker.js';

/** A smaller file is counted before a worker has started. */
const worthAWorker = 1_000_000;

/** How rows are counted, and how that is followed. */
interface RowsOptions extends TabulateOptions {
  readonly signal: AbortSignal;
  readonly tell: (progress: TabulateProgress) => void;
}

interface FileOptions extends RowsOptions {
  readonly size: number | null;
}

/** Counts a file as it comes: in a worker where one may start, else in slices, with the same result. */
export async function countFile(
  bytes: AsyncIterable<Uint8Array>,
  { tell, ...options }: FileOptions,
): Promise<Tabulation> {
  const isLarge = options.size === null || options.size > worthAWorker;
  const worker = isLarge ? await startWorker(options.signal) : null;
  if (worker) return countInWorker(worker, bytes, { ...options, tell });
  // Not in the task in which this code was read.
  await breath();
  return tabulate(bytes, {
    ...options,
    onProgress: tell,
    pause: breath,
  } satisfies StreamOptions);
}

/** Counts rows that are held in memory, those of their headings first: in slices, too. */
export function countRows(
  rows: readonly (readonly Cell[])[],
  { tell, ...options }: RowsOptions,
): Promise<Tabulation> {
  let read = 0;
  async function* asText(): AsyncGenerator<string, void> {
    let text = 'sep=,\n';
    for (const cells of rows) {
      text += `${cells.map(quoted).join(',')}\n`;
      read += 1;
      if (text.length < sliceLength) continue;
      yield text;
      await breath();
      text = '';
    }
    yield text;
  }
  const onProgress = (counted: TabulateProgress): void => {
    tell({ ...counted, read, size: rows.length });
  };
  return tabulate(asText(), { ...options, onProgress });
}

/** A value with others in it is no answer. */
function quoted(cell: Cell): string {
  const isText = typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean';
  return isText ? `"${String(cell).replaceAll('"', '""')}"` : '';
}
