import { expect } from '@open-wc/testing';
import { HostPage } from '../support/pages.js';
import { loader, readmeSnippets } from '../support/placeholders.js';
import { addSheet } from '../support/sheets.js';
import { until } from '../support/widgets.js';

/** A move that nobody asked for, as Chromium counts it; other engines do not tell of them. */
type LayoutShift = PerformanceEntry & { readonly value: number };
const isCounted = PerformanceObserver.supportedEntryTypes.includes('layout-shift');

/** By how much a page has moved in all, from before the loader comes until its widget is drawn. */
async function shiftOf(page: HostPage, snippet: string): Promise<number> {
  const frames = async (count: number) => {
    for (let at = 0; at < count; at += 1) {
      await new Promise((resolve) => page.window.requestAnimationFrame(resolve));
    }
  };
  page.add(snippet);
  await frames(3);
  const shifts: number[] = [];
  const { PerformanceObserver: Observer } = page.window;
  const observer = new Observer((list) =>
    shifts.push(...(list.getEntries() as LayoutShift[]).map(({ value }) => value)),
  );
  observer.observe({ type: 'layout-shift' });
  await page.load('/', loader);
  await until(() => !page.place.querySelector('[data-chalkwork]'), 'a widget');
  await page.widget();
  await frames(3);
  shifts.push(...(observer.takeRecords() as LayoutShift[]).map(({ value }) => value));
  return shifts.reduce((sum, value) => sum + value, 0);
}

const inParagraph = (snippet: string) => snippet.replace('>\n', '>\n<p>Who was asked.</p>\n');

if (isCounted) {
  for (const [tag, snippet] of await readmeSnippets()) {
    describe(`a page with the snippet of the README for <${tag}>`, () => {
      let page: HostPage;

      afterEach(() => page.close());

      for (const width of [320, 768, 1280]) {
        for (const [what, markup] of [
          ['as it is', snippet],
          ['that begins with a paragraph', inParagraph(snippet)],
        ] as const) {
          it(`${what} does not move in ${width} px`, async () => {
            page = await HostPage.open({ width });
            await addSheet(page);

            expect(await shiftOf(page, markup)).to.equal(0);
          });
        }
      }

      it('moves without chalkwork.css, which this test can tell', async () => {
        page = await HostPage.open({ width: 320 });
        page.document.querySelector('ul')!.remove();

        expect(await shiftOf(page, snippet)).to.be.greaterThan(0);
      });
    });
  }
}
