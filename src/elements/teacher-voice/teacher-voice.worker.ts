import { tabulate } from '../../topics/survey/responses/tabulate.js';
import type { TabulateProgress } from '../../topics/survey/responses/tabulation.js';
import type { FromWorker, ToWorker } from './counting-worker.js';

/* The script of a worker, apart from any page: counts the responses of the file that it is given. */

function tell(message: FromWorker): void {
  self.postMessage(message);
}

function told<Message>(): Promise<Message> {
  return new Promise((resolve) => {
    self.addEventListener(
      'message',
      ({ data }: MessageEvent<Message>) => {
        resolve(data);
      },
      { once: true },
    );
  });
}

async function* pieces(): AsyncGenerator<Uint8Array, void> {
  for (;;) {
    const answer = told<Uint8Array | null>();
    tell({ kind: 'more' });
    const piece = await answer;
    if (!piece) return;
    yield piece;
  }
}

async function count(): Promise<void> {
  const asked = told<ToWorker>();
  tell({ kind: 'started' });
  const onProgress = (progress: TabulateProgress): void => {
    tell({ kind: 'progress', progress });
  };
  try {
    tell({ kind: 'counted', counted: await tabulate(pieces(), { ...(await asked), onProgress }) });
  } catch {
    tell({ kind: 'failed' });
  }
}

void count();
