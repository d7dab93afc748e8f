import { expect } from '@open-wc/testing';
import { tabulate } from '../../../../src/topics/survey/responses/tabulate.js';
import type { TabulateProgress } from '../../../../src/topics/survey/responses/tabulation.js';
import { microsoftForms } from '../../../fixtures/responses/exports.js';
import { lines, tabulated, times } from './support.js';

const text = microsoftForms();
const bytes = new TextEncoder().encode(text);

/** A stream of pieces of this length. */
function streamOf<Piece extends Uint8Array | string>(
  whole: Piece,
  length: number,
  onCancel: (reason: unknown) => void = () => undefined,
): ReadableStream<Piece> {
  let start = 0;
  return new ReadableStream<Piece>({
    pull(controller) {
      if (start >= whole.length) controller.close();
      else controller.enqueue(whole.slice(start, start + length) as Piece);
      start += length;
    },
    cancel: onCancel,
  });
}

async function* each<Piece>(pieces: readonly Piece[]): AsyncGenerator<Piece> {
  for (const piece of pieces) yield await Promise.resolve(piece);
}

describe('counting a stream', () => {
  const streams: Record<string, () => Parameters<typeof tabulate>[0]> = {
    'of bytes': () => streamOf(bytes, 777),
    'of single bytes': () => streamOf(bytes, 1),
    'of text': () => streamOf(text, 1001),
    'that is an iterable of bytes': () => each([bytes.subarray(0, 5000), bytes.subarray(5000)]),
    'that is an iterable of text': () => each([text]),
  };

  for (const [name, stream] of Object.entries(streams)) {
    it(`gives what comes of the whole text: ${name}`, async () => {
      expect(await tabulate(stream())).to.deep.equal(tabulated(text));
    });
  }

  it('tells how far it is after each slice, and lets others have their turn', async () => {
    const told: TabulateProgress[] = [];
    let pauses = 0;

    await tabulate(streamOf(bytes, 4000), {
      size: bytes.length,
      onProgress: (progress) => told.push(progress),
      pause: () => {
        pauses += 1;
        return Promise.resolve();
      },
    });

    expect(told.at(-1)).to.deep.equal({
      read: bytes.length,
      size: bytes.length,
      rows: told.at(-1)?.rows,
    });
    expect(told.map(({ read }) => read)).to.deep.equal(
      told.map(({ read }) => read).toSorted((a, b) => a - b),
    );
    expect([told.length, pauses]).to.deep.equal([Math.ceil(bytes.length / 4000), told.length]);
  });

  it('works on no more than 256 KB at once', async () => {
    const rows = lines('Timestamp,Useful', ...times(60_000, (index) => `x${String(index)},Agree`));
    const steps: number[] = [];
    let before = 0;

    await tabulate(each([rows]), {
      onProgress: ({ read }) => {
        steps.push(read - before);
        before = read;
      },
    });

    expect(before).to.equal(rows.length);
    expect(Math.max(...steps)).to.be.at.most(256 * 1024);
  });

  for (const [what, given] of [
    ['the text itself', 'Timestamp,Email\nx,zq@x.example'],
    ['bytes', new TextEncoder().encode('zq@x.example')],
    ['nothing', null],
  ] as const) {
    it(`says what it takes, and quotes nothing, where it is given ${what}`, async () => {
      const failure: unknown = await tabulate(given as never).catch((error: unknown) => error);

      expect(failure).to.be.instanceOf(TypeError);
      expect(String(failure)).to.include('ReadableStream').and.not.include('zq');
    });
  }

  it('stops when it is aborted, and lets the stream go', async () => {
    const controller = new AbortController();
    let reason: unknown = null;
    const stream = streamOf(bytes, 100, (why) => (reason = why));
    const stop = new Error('removed');

    const counting = tabulate(stream, {
      signal: controller.signal,
      onProgress: ({ read }) => {
        if (read >= 300) controller.abort(stop);
      },
    });

    const failure: unknown = await counting.then(
      () => null,
      (error: unknown) => error,
    );
    expect([failure === stop, reason === stop]).to.deep.equal([true, true]);
  });

  it('stops when it is aborted while a stream makes it wait', async () => {
    const controller = new AbortController();
    const stop = new Error('removed');
    let isReturned = false;
    const stalled: AsyncIterable<string> = {
      [Symbol.asyncIterator]: () => ({
        next: () => new Promise(() => undefined),
        return: () => {
          isReturned = true;
          return Promise.resolve({ done: true, value: undefined });
        },
      }),
    };

    const counting = tabulate(stalled, { signal: controller.signal });
    controller.abort(stop);

    const failure: unknown = await counting.catch((error: unknown) => error);
    expect([failure === stop, isReturned]).to.deep.equal([true, true]);
  });

  it('lets its stream go where what it calls fails', async () => {
    const broken = new Error('broken');
    let isCancelled = false;
    const stream = streamOf(bytes, 100, () => (isCancelled = true));

    const failure: unknown = await tabulate(stream, {
      onProgress: () => {
        throw broken;
      },
    }).catch((error: unknown) => error);

    expect([failure === broken, isCancelled]).to.deep.equal([true, true]);
  });

  it('does not begin where it was aborted before', async () => {
    const stop = new Error('removed');

    const failure: unknown = await tabulate(streamOf(bytes, 100), {
      signal: AbortSignal.abort(stop),
    }).then(
      () => null,
      (error: unknown) => error,
    );

    expect(failure === stop).to.equal(true);
  });

  it('fails as its stream fails', async () => {
    const broken = new Error('broken');
    const stream = new ReadableStream<string>({ pull: (controller) => controller.error(broken) });

    const failure: unknown = await tabulate(stream).then(
      () => null,
      (error: unknown) => error,
    );

    expect(failure === broken).to.equal(true);
  });

  it('says so where bytes are no text that is known', async () => {
    const { problems } = await tabulate(each([Uint8Array.from([0x41, 0xc3, 0xb1, 0x42, 0xff])]));

    expect(problems.map(({ code, expected }) => [code, expected])).to.deep.equal([
      ['not-csv', 'known-encoding'],
    ]);
  });
});
