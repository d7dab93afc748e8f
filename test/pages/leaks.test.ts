import { expect, html } from '@open-wc/testing';
import { render } from 'lit';
import type { Tag } from '../../src/catalogue.js';
import { opened } from '../../stories/opened.js';
import { storiesOf, tags } from '../support/stories.js';
import { firstWidget, listenToConsole, seenPart, type AnyWidget } from '../support/widgets.js';
import { watchHeld, type Held } from './held.js';

/** Enough for one that is left behind each time to stand out from one that is kept once. */
const rounds = 6;

const { fetch: realFetch, setTimeout: realTimeout } = globalThis;
const nothing = () => undefined;

// Here, before anything is watched: stories prepare the page that they are told on.
const stories = new Map(
  await Promise.all(tags.map(async (tag) => [tag, await storiesOf(tag)] as const)),
);

let heard = listenToConsole();
let held: Held;

beforeEach(() => {
  heard = listenToConsole();
  held = watchHeld();
});

afterEach(() => {
  held.stop();
  heard.stop();
  window.fetch = realFetch;
  document.body.replaceChildren();
});

/** Whether what is held ends by itself. */
const isPassing = (one: string): boolean => /^(set|request|fetch)/.test(one);

/** As `until` of the other tests, with a clock that is not counted. */
async function until(isTrue: () => unknown, what: string): Promise<void> {
  for (let turn = 0; turn < 12_000; turn += 1) {
    if (isTrue()) return;
    await new Promise((resolve) => realTimeout(resolve, 5));
  }
  throw new Error(`It never came to ${what}.`);
}

/** Expects that nothing is held, once what was called off has had its time to end. */
async function expectNothingHeld(): Promise<void> {
  await until(() => held.now().length === 0, 'an end').catch(nothing);
  expect(held.now()).to.deep.equal([]);
  expect(document.body.childElementCount).to.equal(0);
}

/** A widget as its first story has it, not yet on the page. */
function create(tag: Tag): AnyWidget {
  const [story] = stories.get(tag)!;
  const place = document.createElement('div');
  render(story!.template, place);
  const widget = firstWidget(place);
  widget.remove();
  return widget;
}

/** A place for a widget: on the page, or two shadow roots deep. */
function newPlace(isDeep: boolean): Element {
  const place = document.createElement('div');
  document.body.append(place);
  if (!isDeep) return place;
  const inner = document.createElement('div');
  place.attachShadow({ mode: 'open' }).append(inner);
  const root = inner.attachShadow({ mode: 'open' });
  render(html`<section></section>`, root);
  return root.querySelector('section')!;
}

/** Changes what a page may change, and what a reader may open, and waits until all of it is drawn. */
async function change(widget: AnyWidget, round: number): Promise<void> {
  const heading = `Heading ${round}`;
  widget.heading = heading;
  widget.lang = 'en';
  await until(() => seenPart(widget, 'heading') === heading, 'a heading');
  await widget.ready;
  await until(() => widget.shadowRoot?.querySelector('[part=frame][lang|=en]'), 'English words');
  await opened(widget);
  const english = seenPart(widget, 'tools');
  widget.lang = 'es';
  await until(() => seenPart(widget, 'tools') !== english, 'Spanish words');
  widget.append(document.createElement('p'));
  widget.lastElementChild?.remove();
  await widget.updateComplete;
}

/** The data of a widget as a file: the JSON it was given, or its table as CSV. */
function fileOf(widget: AnyWidget): string {
  if (widget.data !== null) return JSON.stringify(widget.data);
  return [...widget.querySelectorAll('tr')]
    .map(({ cells }) => [...cells].map((cell) => `"${cell.textContent.trim()}"`).join(','))
    .join('\n');
}

/** A server that never answers, but hears when nobody wants its answer any more. */
const silence: typeof fetch = (_, init) =>
  new Promise((_answer, fail) => {
    init?.signal?.addEventListener('abort', () => fail(new DOMException('', 'AbortError')), {
      once: true,
    });
  });

const requests = (): string[] => held.now().filter((one) => one.startsWith('fetch'));

/** Has every request answered in this way, and goes on watching. */
function answerWith(answer: typeof fetch): void {
  held.stop();
  window.fetch = answer;
  held = watchHeld();
}

describe('the watch over what is held', () => {
  const observing = (observer: MutationObserver | ResizeObserver | IntersectionObserver) => {
    if (observer instanceof MutationObserver) observer.observe(document, { childList: true });
    else observer.observe(document.body);
    return () => observer.disconnect();
  };
  const leaving: [what: string, leave: () => () => void][] = [
    [
      'resize listener on Window',
      () => {
        window.addEventListener('resize', nothing);
        return () => window.removeEventListener('resize', nothing);
      },
    ],
    [
      'click listener on body',
      () => {
        const leaver = new AbortController();
        document.body.addEventListener('click', nothing, { signal: leaver.signal });
        return () => leaver.abort();
      },
    ],
    [
      'told listener on HTMLDocument',
      () => {
        document.addEventListener('told', nothing, { once: true });
        return () => document.dispatchEvent(new Event('told'));
      },
    ],
    ['MutationObserver of HTMLDocument', () => observing(new MutationObserver(nothing))],
    ['ResizeObserver of body', () => observing(new ResizeObserver(nothing))],
    ['IntersectionObserver of body', () => observing(new IntersectionObserver(nothing))],
    [
      'setTimeout',
      () => {
        const timer = setTimeout(nothing, 60_000);
        return () => clearTimeout(timer);
      },
    ],
    [
      'setInterval',
      () => {
        const timer = setInterval(nothing, 60_000);
        return () => clearInterval(timer);
      },
    ],
    [
      'requestAnimationFrame',
      () => {
        const frame = requestAnimationFrame(nothing);
        return () => cancelAnimationFrame(frame);
      },
    ],
  ];
  for (const [what, leave] of leaving) {
    it(`sees a ${what} until it is given back`, () => {
      const giveBack = leave();
      expect(held.now()).to.deep.equal([what]);

      giveBack();

      expect(held.now()).to.deep.equal([]);
    });
  }

  it('sees a request until it is answered', async () => {
    const asked = fetch('data:text/plain,answer');
    expect(held.now()).to.deep.equal(['fetch of data:text/plain,answer']);

    await asked;

    expect(held.now()).to.deep.equal([]);
  });
});

for (const tag of tags) {
  describe(`<${tag}> holds nothing of its page`, () => {
    for (const isDeep of [false, true]) {
      const where = isDeep ? 'two shadow roots deep' : 'on the page';

      it(`when many of them came, changed and left, ${where}`, async () => {
        for (let round = 0; round < rounds; round += 1) {
          const place = newPlace(isDeep);
          const widget = create(tag);
          place.append(widget);
          await change(widget, round);
          document.body.replaceChildren();
        }

        await expectNothingHeld();
      });

      it(`when one came, changed and left many times, ${where}`, async () => {
        const widget = create(tag);
        for (let round = 0; round < rounds; round += 1) {
          newPlace(isDeep).append(widget);
          await change(widget, round);
          widget.remove();
          document.body.replaceChildren();
        }

        await expectNothingHeld();
      });
    }

    it('when it left before it was drawn', async () => {
      for (let round = 0; round < rounds; round += 1) {
        const widget = create(tag);
        document.body.append(widget);
        widget.lang = 'es';
        widget.remove();
      }

      await expectNothingHeld();
    });

    it('when it was moved from place to place and then left', async () => {
      const widget = create(tag);
      for (let round = 0; round < rounds; round += 1) newPlace(round % 2 === 1).append(widget);
      await change(widget, 0);
      document.body.replaceChildren();

      await expectNothingHeld();
    });

    it('when it left before its file came', async () => {
      answerWith(silence);
      for (let round = 0; round < rounds; round += 1) {
        const widget = create(tag);
        widget.src = `round-${round}.csv`;
        document.body.append(widget);
        await until(() => requests().length > 0, 'a request');
        widget.remove();
      }

      await expectNothingHeld();
    });

    it('but one request, when its file changed again and again, and that not when it left', async () => {
      answerWith(silence);
      const widget = create(tag);
      document.body.append(widget);
      for (let round = 0; round < rounds; round += 1) {
        widget.src = `round-${round}.csv`;
        await until(() => requests().some((one) => one.endsWith(`-${round}.csv`)), 'a request');
        await until(() => requests().length === 1, 'one request').catch(nothing);
        expect(requests()).to.have.lengthOf(1);
      }
      widget.remove();

      await expectNothingHeld();
    });

    for (const [what, status] of [
      ['came', 200],
      ['could not be had', 404],
    ] as const) {
      it(`when its file ${what} and it left`, async () => {
        const file = fileOf(create(tag));
        answerWith(() => Promise.resolve(new Response(file, { status })));
        for (let round = 0; round < rounds; round += 1) {
          const widget = create(tag);
          widget.data = null;
          widget.src = `round-${round}.csv`;
          document.body.append(widget);
          await widget.ready;
          expect(widget.state).to.equal(status === 200 ? 'ready' : 'error');
          widget.remove();
        }

        await expectNothingHeld();
      });
    }
  });

  it(`<${tag}> holds no more of its page after many changes than after one`, async () => {
    const widget = create(tag);
    document.body.append(widget);
    await change(widget, 0);
    await until(() => !held.now().some(isPassing), 'rest');
    const once = held.now();

    for (let round = 1; round < rounds; round += 1) await change(widget, round);

    await until(() => !held.now().some(isPassing), 'rest');
    expect(held.now()).to.deep.equal(once);
  });
}
