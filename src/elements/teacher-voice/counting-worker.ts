import type {
  Tabulation,
  TabulateOptions,
  TabulateProgress,
} from '../../topics/survey/responses/tabulation.js';

/** What a page tells the worker: how to count, then the file piece by piece, and `null` at its end. */
export type ToWorker = TabulateOptions & { readonly size: number | null };

/** What the worker tells: that it is there, that it wants more, how far it is, what came of it. */
export type FromWorker =
  | { readonly kind: 'started' | 'more' }
  | { readonly kind: 'progress'; readonly progress: TabulateProgress }
  | { readonly kind: 'counted'; readonly counted: Tabulation }
  | { readonly kind: 'failed' };

interface Options extends ToWorker {
  readonly signal: AbortSignal;
  readonly tell: (progress: TabulateProgress) => void;
}

/** What Trusted Types need to know of an address that a script may be loaded from. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ): { createScriptURL(address: string): string };
}

let policy: ReturnType<TrustedTypes['createPolicy']> | null = null;

/** Only scripts of this library ever come here. */
function trusted({ href }: URL): string {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  policy ??=
    trustedTypes?.createPolicy('chalkwork', { createScriptURL: (address) => address }) ?? null;
  return policy?.createScriptURL(href) ?? href;
}

/** Whether the page lets no script run that was changed: browsers do not check those of workers so. */
function isChecked(): boolean {
  return [...document.querySelectorAll('script[type=importmap]')].some(({ textContent }) =>
    textContent.includes('"integrity"'),
  );
}

/**
 * A worker of the page's own site; `null` where none may start: the script comes from another site,
 * or the page's rules forbid it. Blobs, which go around that, are not allowed under those rules.
 */
export async function startWorker(signal: AbortSignal): Promise<Worker | null> {
  if (new URL(import.meta.url).origin !== self.origin || isChecked()) return null;
  let worker: Worker | null = null;
  try {
    /** Bundlers know the script of a worker by these very words. */
    const Worker = class extends globalThis.Worker {
      constructor(url: URL, options: WorkerOptions) {
        super(trusted(url), options);
      }
    };
    worker = new Worker(new URL('./teacher-voice.worker.ts', import.meta.url), { type: 'module' });
    return (await hasStarted(worker, signal)) ? worker : end(worker);
  } catch {
    return worker && end(worker);
  }
}

function end(worker: Worker): null {
  worker.terminate();
  return null;
}

/** Longer than a worker takes to start: one that was never heard of by then will not be. */
const patience = 10_000;

function hasStarted(worker: Worker, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const giveUp = (): void => {
      resolve(false);
    };
    const timeout = setTimeout(giveUp, patience);
    signal.addEventListener('abort', giveUp, { once: true });
    worker.addEventListener('message', () => {
      clearTimeout(timeout);
      resolve(!signal.aborted);
    });
    worker.addEventListener('error', (event) => {
      // Told of nowhere: without a worker, it only takes longer.
      event.preventDefault();
      resolve(false);
    });
  });
}

/** Counts a file in a worker, which asks for each piece when it is done with the one before. */
export function countInWorker(
  worker: Worker,
  bytes: AsyncIterable<Uint8Array>,
  { signal, tell, ...asked }: Options,
): Promise<Tabulation> {
  const pieces = bytes[Symbol.asyncIterator]();
  return new Promise<Tabulation>((resolve, reject) => {
    const give = async (): Promise<void> => {
      const { value } = (await pieces.next()) as { readonly value?: Uint8Array };
      worker.postMessage(value ?? null, value ? [value.buffer] : []);
    };
    signal.addEventListener(
      'abort',
      () => {
        reject(signal.reason as Error);
      },
      { once: true },
    );
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if (data.kind === 'more') give().catch(reject);
      else if (data.kind === 'progress') tell(data.progress);
      else if (data.kind === 'counted') resolve(data.counted);
      else reject(new Error(data.kind));
    };
    worker.onerror = (event) => {
      event.preventDefault();
      reject(new Error('failed'));
    };
    worker.postMessage(asked satisfies ToWorker);
  }).finally(async () => {
    worker.terminate();
    await pieces.return?.();
  });
}
