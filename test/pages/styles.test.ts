import { expect } from '@open-wc/testing';
import {
  allMarkups,
  changesIn,
  heightOf,
  HostPage,
  looksOf,
  openPanels,
  sticksOut,
} from '../support/pages.js';
import { seenPart, type AnyWidget } from '../support/widgets.js';

/** What pages do to everything on them. */
const hostile = {
  'a root font of 62.5 %': 'html { font-size: 62.5% } body { font-size: 1.6rem }',
  'everything reverted': '* { all: revert; box-sizing: content-box }',
  'everything unset, and important': '#place * { all: unset !important }',
  'rules for every tag': `
    img, svg, table, td, th, button, input, a, p, h2, h3, figure, figcaption, article, b, slot {
      display: inline-block !important; float: right !important; width: 500px !important;
      height: 3px !important; min-width: 50em !important; margin: 4em !important;
      padding: 3em !important; border: 9px solid red !important; position: absolute !important;
      font: 8px/1 monospace !important; color: red !important; background: red !important;
      fill: red !important; stroke: red !important; opacity: 0.1 !important;
    }`,
  'text that does not wrap': '* { white-space: nowrap }',
  'text set as a poster': `
    body { text-align: justify; text-indent: 4em; line-height: 0.8; letter-spacing: 0.1em;
      word-spacing: 0.3em; word-break: break-all; text-transform: uppercase; font-style: italic }`,
  'borders within sizes': '*, ::before, ::after { box-sizing: border-box; max-width: 100% }',
  Bootstrap: '@import "/node_modules/bootstrap/dist/css/bootstrap.min.css";',
  'text from right to left': 'body { direction: rtl }',
  'a zoom of 1.5': '#place { zoom: 1.5 }',
  'a transformed ancestor': '#place { transform: translate(3em, 2em) scale(0.8); filter: blur(0) }',
};

const stories = await allMarkups();

/** What widgets say, in whatever case a page sets their letters. */
function wordsOf(widgets: readonly AnyWidget[]): string[] {
  return widgets.map((widget) => seenPart(widget, 'frame').toLowerCase());
}

/** The widgets whose words are not those wanted, from the first that is another. */
function otherWords(widgets: readonly AnyWidget[], wanted: readonly string[]): unknown[] {
  return wordsOf(widgets).flatMap((now, index) => {
    const before = wanted[index]!;
    if (now === before) {
      return [];
    }
    let same = 0;
    while (now[same] === before[same]) {
      same += 1;
    }
    const around = (text: string): string => text.slice(Math.max(0, same - 40), same + 80);
    return [{ name: nameOf(widgets[index]!), now: around(now), before: around(before) }];
  });
}

/** The story that a widget is in: some have several. */
function nameOf(widget: AnyWidget): string {
  const section = widget.closest('#place > section')!;
  return stories[[...section.parentElement!.children].indexOf(section)]!.name;
}

describe('widgets in every story, with their panels open', () => {
  let page: HostPage;
  let widgets: AnyWidget[];
  let wanted: string[];
  let style: HTMLStyleElement;

  before(async function () {
    this.timeout(240_000);
    page = await HostPage.open();
    widgets = await page.drawAll(stories);
    await Promise.all(widgets.map(openPanels));
    // Figures in less room say some things below that they say within.
    page.place.style.width = '320px';
    wanted = wordsOf(widgets);
  });

  afterEach(() => style.remove());

  after(() => page.close());

  for (const [name, css] of Object.entries(hostile)) {
    it(`say the same, fit and leave the page as it is with ${name}`, async () => {
      const sections = [...page.place.children];
      page.place.replaceChildren();
      style = await page.style(css);
      const looks = looksOf(page);

      page.place.append(...sections);
      await Promise.all(widgets.map(({ updateComplete }) => updateComplete));

      expect(changesIn(looks, page)).to.deep.equal([]);
      expect(page.newGlobals).to.deep.equal([]);
      expect(page.wrong).to.deep.equal([]);
      for (const width of [1280, 768, 320]) {
        page.place.style.width = `${width}px`;
        for (const widget of widgets) {
          const what = `${nameOf(widget)} at ${width} px`;
          expect(heightOf(widget), what).to.be.greaterThan(0);
          expect(sticksOut(widget, page.place), what).to.deep.equal([]);
        }
      }
      expect(otherWords(widgets, wanted)).to.deep.equal([]);
    });
  }
});
