import { expect } from '@open-wc/testing';
import { firstMarkup, heightOf, HostPage, openPanels } from '../support/pages.js';
import { tags } from '../support/stories.js';
import { firstWidget, seenPart, until, type AnyWidget } from '../support/widgets.js';

/** Brings a widget to a page that has the library. */
type Arrival = (page: HostPage, markup: string) => AnyWidget | Promise<AnyWidget>;

/** Elements as the page's own scripts would make them from markup, without any widget's doing. */
function inert(page: HostPage, markup: string): DocumentFragment {
  const template = page.document.createElement('template');
  template.innerHTML = markup;
  return template.content;
}

async function drawnBy(page: HostPage, markup: string): Promise<AnyWidget> {
  page.place.innerHTML = markup;
  return page.widget();
}

/** Lets whatever is under way go on: updates, observers, a paint. */
function pause({ window: page }: HostPage): Promise<unknown> {
  return new Promise((resolve) => page.requestAnimationFrame(() => page.setTimeout(resolve)));
}

const arrivals: Readonly<Record<string, Arrival>> = {
  'by innerHTML': drawnBy,

  'by insertAdjacentHTML, into an element that is not on the page yet': (page, markup) => {
    const section = page.document.createElement('section');
    section.insertAdjacentHTML('beforeend', markup);
    page.place.append(section);
    return page.widget();
  },

  'by createElement, its attributes and children one by one': async (page, markup) => {
    const model = inert(page, markup).firstElementChild!;
    const widget = page.document.createElement(model.localName);
    page.place.append(widget);
    for (const { name, value } of [...model.attributes]) {
      widget.setAttribute(name, value);
      await pause(page);
    }
    for (const child of [...model.childNodes]) {
      widget.append(child);
      await pause(page);
    }
    return page.widget();
  },

  'as the content of a template': (page, markup) => {
    page.place.append(page.document.importNode(inert(page, markup), true));
    return page.widget();
  },

  'as a copy of another that is drawn': async (page, markup) => {
    const first = await drawnBy(page, markup);
    const copy = first.cloneNode(true) as AnyWidget;
    page.place.replaceChildren(copy);
    return copy;
  },

  'as a copy of another that never was on the page': (page, markup) => {
    const { firstElementChild } = page.document.importNode(inert(page, markup), true);
    page.place.append(firstElementChild!.cloneNode(true));
    return page.widget();
  },

  'in a shadow root': (page, markup) => {
    const root = page.place.attachShadow({ mode: 'open' });
    root.append(page.document.importNode(inert(page, markup), true));
    return firstWidget(root);
  },

  'from the page into a shadow root': async (page, markup) => {
    const widget = await drawnBy(page, markup);
    const box = page.place.appendChild(page.document.createElement('div'));
    box.attachShadow({ mode: 'open' }).append(widget);
    return widget;
  },

  'by a way in and out of the page that never waits': async (page, markup) => {
    const widget = await drawnBy(page, markup);
    for (let turn = 0; turn < 5; turn += 1) {
      widget.remove();
      page.place.append(widget);
    }
    return widget;
  },
};

for (const tag of tags) {
  describe(`<${tag}> says and looks the same`, () => {
    let markup: string;
    let wanted: { words: string; height: number };
    let page: HostPage;

    before(async () => {
      markup = await firstMarkup(tag);
      page = await HostPage.open();
      wanted = lookOf(await page.draw(markup));
      page.close();
    });

    beforeEach(async () => {
      page = await HostPage.open();
    });

    afterEach(() => page.close());

    function lookOf(widget: AnyWidget) {
      return { words: seenPart(widget, 'frame'), height: Math.round(heightOf(widget)) };
    }

    async function looksAsWanted(widget: AnyWidget, on = page): Promise<void> {
      await widget.ready;
      // What comes piece by piece may be ready before it is whole. The comparison tells what differs.
      await until(() => lookOf(widget).words === wanted.words, 'the words').catch(() => undefined);
      await pause(on);
      expect(lookOf(widget)).to.deep.equal(wanted);
      expect(on.newGlobals).to.deep.equal([]);
      expect(on.wrong).to.deep.equal([]);
    }

    for (const [name, arrive] of Object.entries(arrivals)) {
      it(`when it comes ${name}`, async () => {
        await page.load();

        const widget = await arrive(page, markup);

        await looksAsWanted(widget);
      });
    }

    it('when it comes in pieces, with the library before the page is complete', async () => {
      const { document: written } = page;
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- A parser that waits for more.
      const parse = (text: string) => written.write(text);
      written.open();
      const slow = new HostPage(page.frame);
      parse('<!doctype html><html lang="en"><meta charset="utf-8"><body><div id="place">');
      await slow.load();

      for (let start = 0; start < markup.length; start += 100) {
        parse(markup.slice(start, start + 100));
        await pause(slow);
      }
      written.close();

      await looksAsWanted(await slow.widget(), slow);
    });

    it('when it is moved to another document and back, its panels still opening', async () => {
      const other = await HostPage.open();
      await page.load();
      const widget = await drawnBy(page, markup);

      other.place.append(widget);
      await looksAsWanted(widget, other);
      await openPanels(widget);
      const opened = lookOf(widget);
      page.place.append(widget);
      await until(() => lookOf(widget).words === opened.words, 'the words').catch(() => undefined);
      await pause(page);

      expect(lookOf(widget)).to.deep.equal(opened);
      expect(opened.height).to.be.greaterThan(wanted.height);
      expect(page.wrong).to.deep.equal([]);
      other.close();
    });
  });

  describe(`<${tag}> that is taken away`, () => {
    let page: HostPage;

    beforeEach(async () => {
      page = await HostPage.open();
      await page.load();
    });

    afterEach(() => page.close());

    it('while its file is on the way lets go of it and stays quiet', async () => {
      const signals: AbortSignal[] = [];
      page.window.fetch = (_, { signal } = {}) =>
        new Promise((_resolve, reject) => {
          signals.push(signal!);
          signal!.addEventListener('abort', () => reject(signal!.reason as Error));
        });
      page.place.innerHTML = `<${tag} src="/never-answers.csv"></${tag}>`;
      const widget = firstWidget(page.place);
      await until(() => signals.length, 'a request');

      widget.remove();
      await until(() => signals[0]!.aborted, 'an end of the request');
      await pause(page);

      expect(widget.state).to.equal('loading');
      expect(widget.problems).to.deep.equal([]);
      expect(page.wrong).to.deep.equal([]);
      expect(page.warnings).to.deep.equal([]);
    });

    it('while its words are on the way comes back in them', async () => {
      page.document.documentElement.lang = 'es';
      page.place.innerHTML = await firstMarkup(tag);
      const widget = firstWidget(page.place);

      widget.remove();
      await pause(page);
      page.place.append(widget);

      await until(() => widget.shadowRoot!.querySelector('[lang|=es]'), 'a figure in Spanish');
      expect(widget.state).to.equal('ready');
      expect(page.wrong).to.deep.equal([]);
    });
  });
}
