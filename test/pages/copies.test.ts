import { expect } from '@open-wc/testing';
import { version, type Widget } from '../../src/index.js';
import { firstMarkup, HostPage } from '../support/pages.js';
import { tags } from '../support/stories.js';
import { seenPart, until, type AnyWidget } from '../support/widgets.js';

/** Where the runner serves everything again, as an older version. */
const older = '/older/';

for (const tag of tags) {
  describe(`<${tag}> on a page where its tag is taken`, () => {
    let markup: string;
    let wanted: string;
    let page: HostPage;

    before(async () => {
      markup = await firstMarkup(tag);
      page = await HostPage.open();
      wanted = seenPart(await page.draw(markup), 'frame');
      page.close();
    });

    beforeEach(async () => {
      page = await HostPage.open();
    });

    afterEach(() => page.close());

    /** What was said of this tag, once something was. */
    async function warnings(): Promise<string[]> {
      const ofTag = () => page.warnings.filter((text) => text.startsWith(`<${tag}> `));
      await until(() => ofTag().length, 'a warning');
      return ofTag();
    }

    for (const [first, second, stays] of [
      ['/', older, version],
      [older, '/', '0.0.1'],
    ] as const) {
      it(`by version ${stays}, that version draws what came before and after the other`, async () => {
        page.add(markup);
        await page.load(first);
        const before = await page.widget();
        const taken = page.window.customElements.get(tag)!;

        await page.load(second);
        page.add(markup);

        const widgets = await page.widgets();
        expect(widgets).to.have.lengthOf(2);
        for (const widget of widgets) {
          expect(widget instanceof taken).to.be.true;
          expect(seenPart(widget, 'frame')).to.equal(wanted);
        }
        expect(widgets[0] === before).to.be.true;
        const [warning, ...more] = await warnings();
        expect(warning).to.include(`Chalkwork ${stays}; that copy stays in use`);
        expect(more).to.deep.equal([]);
        expect(page.newGlobals).to.deep.equal([]);
        expect(page.wrong).to.deep.equal([]);
      });
    }

    for (const root of ['/', older]) {
      it(`by an element of the page, it leaves that and takes another tag (from ${root})`, async () => {
        const Foreign = class extends page.window.HTMLElement {};
        page.window.customElements.define(tag, Foreign);
        page.add(markup);
        const [foreign] = page.place.children;
        const { outerHTML } = foreign!;

        await page.load(root);
        const library = await page.import(`${root}src/index.ts`);
        const Class = Object.values(library).find((one) => (one as typeof Widget).tag === tag);
        (Class as typeof Widget).define(`our-${tag}`);
        page.add(markup.replaceAll(tag, `our-${tag}`));

        const widget = page.place.lastElementChild as AnyWidget;
        await widget.ready;
        expect(seenPart(widget, 'frame')).to.equal(wanted);
        const [warning, ...more] = await warnings();
        expect(warning).to.include('already defined by something other than Chalkwork');
        expect(more).to.deep.equal([]);
        expect(page.window.customElements.get(tag) === Foreign).to.be.true;
        expect(foreign!.outerHTML).to.equal(outerHTML);
        expect(foreign!.shadowRoot === null).to.be.true;
        expect(page.wrong).to.deep.equal([]);
      });
    }
  });
}
