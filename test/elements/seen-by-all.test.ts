import { expect } from '@open-wc/testing';
import { firstMarkup, HostPage, sticksOut } from '../support/pages.js';
import { tags } from '../support/stories.js';
import { shadowAll } from '../support/widgets.js';

/** The lines around something, around what it is in and around what is in it. */
function linesOf(one: Element): string {
  const page = one.ownerDocument.defaultView!;
  return [one, one.parentElement!, ...one.querySelectorAll('*')]
    .map((part) => page.getComputedStyle(part))
    .map(({ outline, border, stroke, strokeWidth }) =>
      [outline, border, stroke, strokeWidth].join(),
    )
    .join('; ');
}

for (const tag of tags) {
  describe(`<${tag}> as its first story has it`, () => {
    let page: HostPage;

    afterEach(() => page.close());

    for (const width of [320, 1280]) {
      it(`fits into ${width} px with text of twice the size`, async () => {
        page = await HostPage.open({ width: width + 40 });
        page.place.style.width = `${width}px`;
        page.place.style.fontSize = '200%';

        const widget = await page.draw(await firstMarkup(tag));

        expect(sticksOut(widget, page.place)).to.deep.equal([]);
      });
    }

    for (const scheme of ['light', 'dark']) {
      it(`shows what has the focus by a line that was not there, on a ${scheme} page`, async () => {
        page = await HostPage.open();
        page.document.documentElement.style.colorScheme = scheme;
        const widget = await page.draw(await firstMarkup(tag));
        const all = shadowAll(widget, 'button, a[href], input, select, textarea, [tabindex="0"]');
        const controls = all.filter((one) => one.checkVisibility() && !one.matches(':disabled'));
        expect(controls).not.to.be.empty;

        const lacking = controls.filter((one) => {
          const before = linesOf(one);
          one.focus();
          const isSeen = linesOf(one) !== before;
          one.blur();
          return !isSeen;
        });

        expect(lacking.map(({ outerHTML }) => outerHTML)).to.deep.equal([]);
      });
    }
  });
}
