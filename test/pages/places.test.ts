import { expect } from '@open-wc/testing';
import {
  changesIn,
  firstMarkup,
  heightOf,
  HostPage,
  looksOf,
  openPanels,
  sticksOut,
} from '../support/pages.js';
import { tags } from '../support/stories.js';
import { seenPart } from '../support/widgets.js';

interface Place {
  /** Markup around an element `#inner`, into which the widget comes. */
  readonly around: string;
  /** Brings the widget to sight, where it is not at first. */
  readonly show?: (inner: Element) => void;
}

/** Where pages put widgets. */
const places: Readonly<Record<string, Place>> = {
  '<details> that is opened': {
    around: '<details><summary>Figures</summary><div id="inner"></div></details>',
    show: (inner) => inner.parentElement!.setAttribute('open', ''),
  },
  '<dialog> that is opened': {
    around: '<dialog id="inner" style="width: 18em; padding: 1em"></dialog>',
    show: (inner) => (inner as HTMLDialogElement).showModal(),
  },
  'an element that is shown later': {
    around: '<div id="inner" style="display: none"></div>',
    show: (inner) => (inner as HTMLElement).style.removeProperty('display'),
  },
  'a cell of a table': {
    around: '<table><tr><th>Reach</th><td id="inner"></td></tr></table>',
  },
  'a flexible row, without a width': {
    around: '<div style="display: flex"><p>Beside it</p><div id="inner"></div></div>',
  },
  'a flexible column, without a width': {
    around: '<div id="inner" style="display: flex; flex-flow: column; align-items: center"></div>',
  },
  'a grid': {
    around: '<div style="display: grid; grid: auto / 1fr 1fr"><div id="inner"></div></div>',
  },
  'text in columns': {
    around: '<div id="inner" style="columns: 2; column-gap: 1em"></div>',
  },
  'a float': {
    around: '<div id="inner" style="float: right"></div><p>Text around it</p>',
  },
};

describe('in a place of a page', () => {
  for (const tag of tags) {
    let markup: string;
    let wanted: string;
    let page: HostPage;

    before(async () => {
      markup = await firstMarkup(tag);
      page = await HostPage.open();
      const widget = await page.draw(markup);
      await openPanels(widget);
      // Figures in less room say some things below that they say within.
      page.place.style.width = '14em';
      wanted = seenPart(widget, 'frame');
      page.close();
    });

    afterEach(() => page.close());

    for (const [name, { around, show }] of Object.entries(places)) {
      it(`<${tag}> fits and says the same in ${name}`, async () => {
        page = await HostPage.open();
        page.add(around);
        const inner = page.document.getElementById('inner')!;
        page.add(markup, inner);
        const looks = looksOf(page);

        await page.load();
        const widget = await page.widget();
        show?.(inner);
        await openPanels(widget);

        for (const width of [1280, 768, 320]) {
          page.place.style.width = `${width}px`;
          expect(heightOf(widget), `${width} px`).to.be.greaterThan(0);
          // A dialog stands above the page, in room of its own.
          const room = inner.closest('dialog') ?? page.place;
          expect(sticksOut(widget, inner), `${width} px`).to.deep.equal([]);
          expect(sticksOut(widget, room), `${width} px`).to.deep.equal([]);
        }
        inner.setAttribute('style', 'width: 14em');
        expect(seenPart(widget, 'frame')).to.equal(wanted);
        expect(changesIn(looks, page)).to.deep.equal([]);
        expect(page.newGlobals).to.deep.equal([]);
        expect(page.wrong).to.deep.equal([]);
      });
    }
  }
});
