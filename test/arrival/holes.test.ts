import { expect } from '@open-wc/testing';
import { HostPage, firstMarkup } from '../support/pages.js';
import { loader, placeholderOf } from '../support/placeholders.js';
import { tags } from '../support/stories.js';
import { until } from '../support/widgets.js';

let page: HostPage;
let markup: string;

beforeEach(async () => {
  page = await HostPage.open({ width: 600 });
  const sheets = ['arrival/chalkwork.css', ...tags.map((tag) => `elements/${tag}/reserved.css`)];
  await page.style(sheets.map((name) => `@import "/src/${name}";`).join('\n'));
  markup = placeholderOf(await firstMarkup('plan-compare'));
});

afterEach(() => page.close());

/** How much of a figure is left below its widget, in px, once that is drawn. */
async function holeIn(around: string): Promise<number> {
  page.add(around);
  const figure = page.place.querySelector('figure')!;
  await page.load('/', loader);
  await until(() => figure.querySelector('plan-compare'), 'a widget');
  const widget = await page.widget();
  await new Promise((resolve) => page.window.requestAnimationFrame(resolve));
  return Math.round(figure.getBoundingClientRect().bottom - widget.getBoundingClientRect().bottom);
}

describe('the room that a placeholder keeps', () => {
  for (const [where, before] of [
    ['begins', '<div style="height: 950px"></div>'],
    ['only ends', ''],
  ] as const) {
    it(`is let go where its widget ${where} below what the reader sees`, async () => {
      expect(await holeIn(before + markup)).to.equal(0);
    });
  }

  it('stays where what follows would come into sight', async () => {
    page.frame.height = '4000';

    expect(await holeIn(markup)).to.be.greaterThan(0);
  });

  for (const [how, style] of [
    ['is centered', 'align-items: center'],
    ['is as high as the figure', ''],
  ] as const) {
    it(`stays where words would move in a neighbor that ${how}`, async () => {
      const neighbor = '<div style="display: grid; align-content: center"><b>Words</b></div>';
      const row = `<div style="display: flex; ${style}"><div style="flex: none; width: 500px">${markup}</div>${neighbor}</div>`;
      // The figure ends below what is seen, and the words are in its middle.
      page.frame.height = '1200';
      const { window: view, place } = page;
      const tops = new Set<number>();
      const watch = () => {
        const words = place.querySelector('b');
        if (words) tops.add(words.getBoundingClientRect().top);
        view.requestAnimationFrame(watch);
      };
      watch();

      expect(await holeIn(row)).to.be.greaterThan(0);
      expect(tops.size).to.equal(1);
    });
  }
});
