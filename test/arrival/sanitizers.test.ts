import { expect } from '@open-wc/testing';
import { firstMarkup, HostPage } from '../support/pages.js';
import { loader, placeholderOf, studyUrl } from '../support/placeholders.js';
import { tags } from '../support/stories.js';
import { isSeen, seen, seenPart, until } from '../support/widgets.js';
import { allowLists, passThrough } from './allow-lists.js';

/** The text of every cell, row by row. */
function cellsOf(around: Element): string[][] {
  return [...around.querySelectorAll('tr')].map(({ cells }) => [...cells].map(seen));
}

/** What no list lets through. */
const refused = '<script type="module" src="/chalkwork.js"></script><iframe></iframe>';

for (const tag of tags) {
  describe(`a placeholder for <${tag}>`, () => {
    let page: HostPage;
    let placeholder: string;
    let cells: string[][];

    beforeEach(async () => {
      page = await HostPage.open();
      placeholder = placeholderOf(await firstMarkup(tag)).replace(
        '<figure ',
        '<figure lang="en" style="min-height: 40em; --chalkwork-accent: #111; position: fixed" ',
      );
      page.add(placeholder);
      cells = cellsOf(page.place);
      page.place.replaceChildren();
    });

    afterEach(() => page.close());

    for (const [name, list] of Object.entries(allowLists)) {
      for (const sheet of [null, '/src/arrival/chalkwork.css']) {
        const looks = sheet ? 'with chalkwork.css' : 'without any style sheet';

        it(`is a correct card ${looks}, where ${name} let it through and no script runs`, async () => {
          if (sheet) await page.style(`@import "${sheet}";`);

          page.add(passThrough(placeholder + refused, list));

          const { place } = page;
          expect(cells.length).to.be.greaterThan(1);
          expect(cellsOf(place)).to.deep.equal(cells);
          for (const part of place.querySelectorAll('caption, td, th, a')) {
            expect(isSeen(part)).to.be.true;
          }
          expect(seen(place.querySelector('figcaption')!)).to.match(/^Source: /);
          expect(place.querySelector('a')!.href).to.equal(studyUrl);
          expect(place.querySelectorAll('script, iframe')).to.have.lengthOf(0);
        });
      }
    }

    for (const name of ['WordPress', 'DOMPurify'] as const) {
      for (const sheet of [null, '/src/arrival/chalkwork.css']) {
        const looks = sheet ? 'with chalkwork.css' : 'without any style sheet';

        it(`is a live widget ${looks}, where ${name} let it through`, async () => {
          if (sheet) await page.style(`@import "${sheet}";`);
          const plain = await HostPage.open();
          const wanted = seenPart(await plain.draw(await firstMarkup(tag)), 'figure');
          plain.close();

          page.add(passThrough(placeholder, allowLists[name]));
          await page.load('/', loader);
          await until(() => page.place.querySelector(tag), 'a widget');

          const widget = await page.widget();
          const figure = widget.parentElement!;
          expect(seenPart(widget, 'figure')).to.equal(wanted);
          expect(seenPart(widget, 'source')).to.match(/^Source: /);
          expect(figure.style.minHeight).to.equal('40em');
          expect(figure.style.getPropertyValue('--chalkwork-accent').trim()).to.equal('#111');
          expect(page.warnings).to.deep.equal([]);
          expect(page.wrong).to.deep.equal([]);
        });
      }
    }

    it('is still a card, with nothing in the console, where sanitize-html let it through', async () => {
      page.add(passThrough(placeholder, allowLists['sanitize-html']));
      const card = page.place.firstElementChild!;
      const { outerHTML } = card;
      page.add(placeholder);

      await page.load('/', loader);
      // The loader would have begun with the first.
      await until(() => page.place.querySelector(tag), 'a widget in the second');
      await page.widget();

      expect(card.outerHTML).to.equal(outerHTML);
      expect(page.warnings).to.deep.equal([]);
      expect(page.wrong).to.deep.equal([]);
    });
  });
}

describe('the lists of what comes through', () => {
  // As the sources say: https://github.com/cure53/DOMPurify keeps what its lists of tags hold.
  it('let DOMPurify keep drawings and table heads, and take out scripts with their text', () => {
    const markup = '<svg></svg><table><thead><tr><th>A</th></tr></thead></table><b>B</b>';

    const through = passThrough(
      `${markup}<script>1</script><pd-reach>C</pd-reach>`,
      allowLists.DOMPurify,
    );

    expect(through).to.equal(`${markup}C`);
  });

  for (const [name, list] of Object.entries(allowLists)) {
    it(`of ${name} takes out tags of its own, scripts and handlers, which this test can tell`, () => {
      const through = passThrough(
        '<pd-reach><p onclick="x()" id="a" style="position: fixed">Text</p></pd-reach><script></script>',
        list,
      );

      expect(through)
        .to.match(/^<p[^>]*>Text<\/p>$/)
        .and.not.include('onclick');
      expect(through.includes('id="a"')).to.equal(name !== 'sanitize-html');
    });
  }
});
