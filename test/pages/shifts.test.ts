import { expect } from '@open-wc/testing';
import { firstMarkup, heightOf, HostPage } from '../support/pages.js';
import { tags } from '../support/stories.js';

/** Where the content after a widget stands, from before the library comes until all is drawn. */
async function placesAfter(page: HostPage): Promise<Set<string>> {
  const after = page.document.getElementById('after')!;
  const seen = new Set<string>();
  let isOver = false;
  const look = () => {
    const { top, left, width } = after.getBoundingClientRect();
    seen.add(`${left}, ${top}, ${width} wide`);
  };
  const watch = () => {
    look();
    if (!isOver) page.window.requestAnimationFrame(watch);
  };
  watch();
  page.document.addEventListener('chalkwork-ready', look);
  await page.load();
  await page.widgets();
  await new Promise((resolve) => page.window.requestAnimationFrame(resolve));
  isOver = true;
  look();
  return seen;
}

for (const tag of tags) {
  for (const width of [320, 768, 1280]) {
    describe(`the page around <${tag}> in ${width} px`, () => {
      let page: HostPage;

      async function openPage(): Promise<HostPage> {
        page = await HostPage.open();
        page.place.style.width = `${width}px`;
        page.add(await firstMarkup(tag));
        return page;
      }

      afterEach(() => page.close());

      it('stays where it is if it reserved the height of the figure', async () => {
        await openPage();
        await page.load();
        const height = Math.ceil(heightOf(await page.widget()));
        page.close();
        await openPage();
        await page.style(`${tag} { display: block; min-height: ${height}px }`);

        const places = await placesAfter(page);

        expect([...places]).to.have.lengthOf(1);
      });

      it('moves if it reserved nothing, which this test can tell', async () => {
        await openPage();

        const places = await placesAfter(page);

        expect(places.size).to.be.greaterThan(1);
      });
    });
  }
}
