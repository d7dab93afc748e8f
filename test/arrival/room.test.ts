import { expect } from '@open-wc/testing';
import type { Tag } from '../../src/catalogue.js';
import { changesIn, firstMarkup, HostPage, looksOf } from '../support/pages.js';
import { loader, placeholderOf, readmeSnippets, withRows } from '../support/placeholders.js';
import { addSheet, sheets } from '../support/sheets.js';
import { tags } from '../support/stories.js';
import { shadowAll, until } from '../support/widgets.js';

/** The same as it is on paper, which not every engine can be asked to show. */
async function addPrintedSheet(page: HostPage): Promise<void> {
  const texts = await Promise.all(sheets.map(async (address) => (await fetch(address)).text()));
  await page.style(texts.join('').replaceAll('@media print', '@media all'));
}

/** Lets all the time pass that the style sheet counts. */
function waitLong(card: Element): void {
  for (const clock of card.getAnimations({ subtree: true })) {
    if ((clock as CSSAnimation).animationName === 'chalkwork-alone') clock.finish();
  }
}

/** Where the content after a widget stands, from before the loader comes until all is drawn. */
async function placesAfter(page: HostPage, tag: string): Promise<string[]> {
  const after = page.document.getElementById('after')!;
  const places = new Set<string>();
  let isOver = false;
  const look = () => {
    const { top, left, width } = after.getBoundingClientRect();
    places.add(`${left}, ${top}, ${width} wide`);
  };
  const watch = () => {
    look();
    if (!isOver) page.window.requestAnimationFrame(watch);
  };
  watch();
  await page.load('/', loader);
  await until(() => page.place.querySelector(tag), 'a widget');
  await page.widget();
  await new Promise((resolve) => page.window.requestAnimationFrame(resolve));
  isOver = true;
  look();
  return [...places];
}

const snippets = await readmeSnippets();

/** Figures as the first story of a widget has them, as the README has them, and with many rows. */
const figures: readonly (readonly [what: string, tag: Tag, markup: string])[] = [
  ...(await Promise.all(
    tags.map(async (tag) => ['', tag, placeholderOf(await firstMarkup(tag))] as const),
  )),
  ...[...snippets].map(([tag, snippet]) => [' as the README has it', tag, snippet] as const),
  ...(
    [
      ['pd-reach', 20],
      ['plan-compare', 20],
      ['teacher-voice', 13],
      ['teacher-voice', 20],
      ['teacher-voice', 49],
    ] as const
  ).map(([tag, count]) => [` of ${count} rows`, tag, withRows(snippets.get(tag)!, count)] as const),
];

for (const [what, tag, markup] of figures) {
  for (const width of [320, 768, 1280]) {
    describe(`the page around a placeholder${what} for <${tag}> in ${width} px`, () => {
      let page: HostPage;

      beforeEach(async () => {
        page = await HostPage.open();
        // All is in sight, also what comes after the widget.
        page.frame.height = '12000';
        page.place.style.width = `${width}px`;
        page.add(markup);
      });

      afterEach(() => page.close());

      it('stays where it is with the room that chalkwork.css keeps', async () => {
        await addSheet(page);

        const places = await placesAfter(page, tag);

        expect(places).to.have.lengthOf(1);
      });

      it('moves without it, which this test can tell', async () => {
        const places = await placesAfter(page, tag);

        expect(places.length).to.be.greaterThan(1);
      });

      it('takes at most half as much room again as the widget', async () => {
        await addSheet(page);
        await placesAfter(page, tag);

        const figure = page.place.firstElementChild!;
        const taken = figure.firstElementChild!.getBoundingClientRect().height;

        expect(figure.getBoundingClientRect().height).to.be.lessThan(taken * 1.5);
      });
    });
  }
}

describe('chalkwork.css', () => {
  let page: HostPage;

  beforeEach(async () => {
    page = await HostPage.open();
  });

  afterEach(() => page.close());

  it('changes nothing but placeholders', async () => {
    page.document.body.insertAdjacentHTML(
      'beforeend',
      '<figure data-chalkwork="none"><table><caption>Years</caption><tr><td>2019</td></tr></table></figure>',
    );
    const looks = looksOf(page);

    await addSheet(page);

    expect(changesIn(looks, page)).to.deep.equal([]);
  });

  for (const [what, root, name] of [
    ['the widget cannot be loaded', '/broken/', 'pd-reach'],
    ['there is no such widget', '/', 'pie-chart'],
  ] as const) {
    it(`keeps no room, and hides no scroll bar, where ${what}`, async () => {
      page.add(
        placeholderOf(await firstMarkup('pd-reach')).replace(
          /(data-chalkwork=)"[^"]*"/,
          `$1"${name}"`,
        ),
      );
      await addSheet(page);
      const card = page.place.firstElementChild!;
      const { height: kept } = card.getBoundingClientRect();

      await page.load(root, loader);
      await until(() => page.warnings.length, 'a warning');

      const { height } = card.getBoundingClientRect();
      card.classList.remove('chalkwork-pd-reach');
      expect(height).to.equal(card.getBoundingClientRect().height);
      expect(height).to.be.lessThan(kept);
      expect(page.window.getComputedStyle(card).scrollbarWidth).not.to.equal('none');
    });
  }

  it('lets the room go where no loader comes, also where a page cuts all animation short', async () => {
    page.add(placeholderOf(await firstMarkup('pd-reach')));
    await page.style('*, ::before { animation: none !important; }');
    await addSheet(page);
    const card = page.place.firstElementChild!;
    const { height: kept } = card.getBoundingClientRect();

    waitLong(card);

    const { height } = card.getBoundingClientRect();
    card.classList.remove('chalkwork-pd-reach');
    expect(height).to.equal(card.getBoundingClientRect().height);
    expect(height).to.be.lessThan(kept);
  });

  it('keeps the room of what the loader has seen, however late a reader comes near it', async () => {
    page.place.style.paddingTop = '9000px';
    page.add(placeholderOf(await firstMarkup('pd-reach')));
    await addSheet(page);
    const card = page.place.firstElementChild!;
    const { height: kept } = card.getBoundingClientRect();

    await page.load('/', loader);
    waitLong(card);

    expect(card.getBoundingClientRect().height).to.equal(kept);
    expect(card.matches('[data-chalkwork]')).to.be.true;
  });

  it('keeps no room where an editor took away what the loader would find', async () => {
    page.add(placeholderOf(await firstMarkup('pd-reach')));
    const card = page.place.firstElementChild!;
    for (const { name } of [...card.attributes]) if (name !== 'class') card.removeAttribute(name);

    await addSheet(page);

    const { height } = card.getBoundingClientRect();
    card.classList.remove('chalkwork-pd-reach');
    expect(height).to.equal(card.getBoundingClientRect().height);
  });

  it('keeps no room for data that cannot be drawn', async () => {
    const markup = placeholderOf(await firstMarkup('pd-reach')).replace('311', '1.311');
    page.add(markup);
    await addSheet(page);
    const figure = page.place.firstElementChild!;

    await page.load('/', loader);
    await until(() => page.place.querySelector('pd-reach'), 'a widget');
    const widget = await page.widget();

    expect(widget.state).to.equal('error');
    const heightOf = (one: Element) => one.getBoundingClientRect().height;
    expect(heightOf(figure)).to.be.closeTo(heightOf(widget), 1);
  });

  it('lets a card keep no room that lost its table', async () => {
    page.add(
      '<figure class="chalkwork chalkwork-pd-reach" data-chalkwork="pd-reach"><p>311</p></figure>',
    );
    await addSheet(page);
    const card = page.place.firstElementChild!;

    await page.load('/', loader);
    await until(() => card.matches('[data-chalkwork-still]'), 'a mark');

    const { height } = card.getBoundingClientRect();
    card.classList.remove('chalkwork-pd-reach');
    expect(height).to.equal(card.getBoundingClientRect().height);
  });

  it('keeps no room on paper, where only rows are held together', async () => {
    page.add(placeholderOf(await firstMarkup('pd-reach')));
    await addPrintedSheet(page);
    const figure = page.place.firstElementChild!;
    const held = (one: Element) => page.window.getComputedStyle(one).breakInside;
    expect(figure.getBoundingClientRect().height).to.be.lessThan(500);
    expect([figure, figure.querySelector('tr')!].map(held)).to.deep.equal(['auto', 'avoid']);

    await placesAfter(page, 'pd-reach');

    const widget = figure.firstElementChild!;
    const heightOf = (one: Element) => one.getBoundingClientRect().height;
    expect(heightOf(figure)).to.be.closeTo(heightOf(widget), 1);
    const [heading] = shadowAll(widget, '[part=heading]');
    expect(page.window.getComputedStyle(heading!).breakAfter).to.equal('avoid');
  });

  it('lets the table of a bare tag scroll where no script has come for it', async () => {
    const text = await (await fetch('/src/arrival/tags.css')).text();
    await page.style(text.replaceAll('every-tag', `:is(${tags.join()})`));
    page.frame.width = '320';
    for (const tag of tags) {
      page.add((await firstMarkup(tag)).replaceAll('</t', ` ${'wide'.repeat(40)}</t`));
    }

    const widths = [...page.place.children].map(({ scrollWidth }) => scrollWidth);

    expect(Math.min(...widths)).to.be.greaterThan(320);
    expect(page.document.documentElement.scrollWidth).to.be.at.most(320);
  });

  it('sets numbers flush right, and words of plans flush left', async () => {
    for (const [tag, wanted] of [
      ['pd-reach', 'end'],
      ['plan-compare', 'start'],
    ] as const) {
      page.add(placeholderOf(await firstMarkup(tag)));
      await addSheet(page);

      const cell = page.place.querySelector(`.chalkwork-${tag} td:nth-child(2)`)!;

      expect(page.window.getComputedStyle(cell).textAlign).to.equal(wanted);
    }
  });

  it('colors a card by the tokens of the page', async () => {
    page.add(placeholderOf(await firstMarkup(tags[0]!)));
    page.place.setAttribute('style', '--chalkwork-text: #123456; --chalkwork-surface: #fedcba');

    await addSheet(page);

    const { color, backgroundColor } = page.window.getComputedStyle(
      page.place.querySelector('table')!,
    );
    expect([color, backgroundColor]).to.deep.equal(['rgb(18, 52, 86)', 'rgb(254, 220, 186)']);
  });
});
