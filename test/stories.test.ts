import { expect, fixture, html } from '@open-wc/testing';
import { comesSlowly } from '../stories/data/responses.js';
import { neverAnswers } from '../stories/data/never-answers.js';
import { storiesOf, tags, type Story } from './support/stories.js';
import {
  firstWidget,
  isSeen,
  listenToConsole,
  seen,
  seenPart,
  shadowAll,
  shadowOne,
  until,
  type AnyWidget,
} from './support/widgets.js';

/** A host page in each theme: what a story stands on. */
const themes = {
  light: { colorScheme: 'light', background: '#fff', color: '#1c1f23' },
  dark: { colorScheme: 'dark', background: '#15181c', color: '#e8eaed' },
};

/** The order in which a frame is read; a part that a story lacks is left out. */
const readingOrder = ['heading', 'figure', 'problems', 'tools', 'steps', 'table', 'source', 'note'];

/** Stories that stay loading on purpose: their data never comes. */
const neverSettles = ({ args }: Story) => args.src === neverAnswers || args.src === comesSlowly;

const stories = new Map(
  await Promise.all(tags.map(async (tag) => [tag, await storiesOf(tag)] as const)),
);
const [someStory] = stories.get('pd-reach') ?? [];

const { fetch: realFetch } = globalThis;
let heard = listenToConsole();

beforeEach(() => {
  heard = listenToConsole();
  // The story's missing file is answered here: asked of the server, it would be noise in its log.
  window.fetch = (input, init) =>
    (input as URL).pathname.endsWith('/no-such-file.csv')
      ? Promise.resolve(new Response('', { status: 404 }))
      : realFetch(input, init);
});

afterEach(() => {
  heard.stop();
  window.fetch = realFetch;
  document.documentElement.removeAttribute('style');
});

/** Draws a story on a page of one theme, as far as it goes. */
async function show(story: Story, theme: keyof typeof themes = 'light'): Promise<AnyWidget> {
  Object.assign(document.documentElement.style, themes[theme]);
  const canvas = await fixture<HTMLElement>(html`<div>${story.template}</div>`);
  const widget = firstWidget(canvas);
  if (neverSettles(story)) await until(() => shadowAll(widget, '[part=frame]').length, 'a frame');
  else await widget.ready;
  await story.play(canvas);
  await widget.updateComplete;
  return widget;
}

/** What the author wrote between the tags for readers. */
function writtenByAuthor(widget: AnyWidget): Element[] {
  return [...widget.children].filter(({ localName }) => localName !== 'script');
}

describe('the check for accessibility', () => {
  it('looks into the shadow of a widget', async () => {
    const widget = await show(someStory!);
    await expect(widget).to.be.accessible();

    shadowOne(widget, '[part=figure]').append(document.createElement('img'));

    await expect(widget).not.to.be.accessible();
  });

  it('sees the colors in the shadow of a widget on a dark page', async () => {
    const widget = await show(someStory!, 'dark');
    await expect(widget).to.be.accessible();

    shadowOne(widget, 'figcaption').style.color = '#444';

    await expect(widget).not.to.be.accessible();
  });
});

for (const [tag, ofTag] of stories) {
  describe(`<${tag}> in its stories`, () => {
    it('is shown ready, empty, in error and loading', async () => {
      const states = new Set<string>();

      for (const story of ofTag) states.add((await show(story)).state);

      expect([...states]).to.have.members(['ready', 'empty', 'error', 'loading']);
    });

    for (const story of ofTag) {
      it(`${story.name} is accessible on a light and on a dark page`, async () => {
        const widget = await show(story);
        await expect(widget).to.be.accessible();

        Object.assign(document.documentElement.style, themes.dark);

        await expect(widget).to.be.accessible();
        expect(heard.errors).to.deep.equal([]);
        expect(heard.warnings.filter((text) => !text.startsWith(`<${tag}> `))).to.deep.equal([]);
      });

      it(`${story.name} shows a figure or says why there is none, and reads in order`, async () => {
        const widget = await show(story);

        const { state, problems } = widget;
        const isReady = state === 'ready';
        expect(state === 'loading').to.equal(neverSettles(story));
        expect(widget.result !== null).to.equal(isReady);
        expect(shadowAll(widget, 'figure[part=figure]').filter(isSeen)).to.have.lengthOf(
          isReady ? 1 : 0,
        );
        expect(shadowAll(widget, '[part=tools]')).to.have.lengthOf(isReady ? 1 : 0);
        const isPrivate = problems.some(({ code }) => code === 'personal-data');
        for (const child of writtenByAuthor(widget)) {
          expect(isSeen(child)).to.equal(!isReady && !isPrivate);
        }

        const level = Number(story.args['heading-level'] ?? 3);
        expect(seen(shadowOne(widget, `h${level}[part=heading]`))).not.to.equal('');
        expect(shadowAll(widget, 'h1, h2, h3, h4, h5, h6')).to.have.lengthOf(1);

        const stated = seenPart(widget, 'problems');
        for (const { message } of problems.slice(0, 5)) expect(stated).to.include(message);
        expect(stated === '').to.equal(problems.length === 0);
        expect(problems.some(({ severity }) => severity === 'error')).to.equal(state === 'error');

        const parts = shadowAll(widget, '[part]').map((part) => part.getAttribute('part')!);
        const inOrder = readingOrder.filter((part) => parts.includes(part));
        // What there is to know of a survey stands before its steps, and looks like them.
        const read = parts.filter((part, place) => part !== 'frame' && part !== parts[place - 1]);
        expect(read).to.deep.equal(inOrder);
      });
    }
  });
}
