import { expect } from '@open-wc/testing';
import type { Tag } from '../../src/catalogue.js';
import { allMarkups, changesIn, firstMarkup, HostPage, looksOf } from '../support/pages.js';
import { loader, placeholderOf, withoutMark } from '../support/placeholders.js';
import { tags } from '../support/stories.js';
import { until, type AnyWidget } from '../support/widgets.js';

/** Far below what a reader of the page sees. */
const farBelow = '<div style="height: 20000px"></div>';

let page: HostPage;

beforeEach(async () => {
  page = await HostPage.open();
});

afterEach(() => page.close());

/** The widgets whose code the page asked for. */
function loaded(): string[] {
  const asked = page.window.performance.getEntriesByType('resource').map(({ name }) => name);
  return tags.filter((tag) => asked.some((name) => name.includes(`/elements/${tag}/define`)));
}

async function live(count = 1): Promise<AnyWidget[]> {
  const drawn = () =>
    [...page.document.querySelectorAll<AnyWidget>(tags.join())].filter(({ result }) => result);
  await until(() => drawn().length >= count, `${count} widgets`);
  return drawn();
}

/** Lets the page look at what is near. */
async function look(): Promise<void> {
  for (let times = 0; times < 3; times++) {
    await new Promise((resolve) => page.window.requestAnimationFrame(resolve));
  }
}

/** Loads the loader, and waits until another widget, which is near, is drawn. */
async function loadBeside(tag: Tag): Promise<void> {
  const other = tags.find((one) => one !== tag)!;
  page.place.prepend(page.document.createElement('section'));
  page.add(await firstMarkup(other), page.place.firstElementChild!);
  await page.load('/', loader);
  await live();
  await look();
  expect(loaded()).to.deep.equal([other]);
}

for (const tag of tags) {
  describe(`the loader, on a page with <${tag}>`, () => {
    it('loads that widget and no other, written as a tag or as a placeholder', async () => {
      const markup = await firstMarkup(tag);
      page.add(markup + placeholderOf(markup));

      await page.load('/', loader);

      expect(await live(2)).to.have.lengthOf(2);
      expect(loaded()).to.deep.equal([tag]);
      expect(page.newGlobals).to.deep.equal([]);
      expect(page.wrong).to.deep.equal([]);
    });

    it('loads what is far below when its reader comes near', async () => {
      const markup = await firstMarkup(tag);
      page.add(farBelow + markup + placeholderOf(markup));
      await loadBeside(tag);

      page.place.lastElementChild!.scrollIntoView();

      expect(await live(3)).to.have.lengthOf(3);
    });

    it('loads what is added later, also within something else', async () => {
      const markup = await firstMarkup(tag);
      await loadBeside(tag);

      page.add(markup);
      page.add(`<section><div>${placeholderOf(markup)}</div></section>`);

      expect(await live(3)).to.have.lengthOf(3);
    });

    it('loads what is shown later', async () => {
      const markup = await firstMarkup(tag);
      page.add(`<div hidden>${markup}</div><details><summary>More</summary></details>`);
      page.add(placeholderOf(markup), page.place.querySelector('details')!);
      await loadBeside(tag);

      page.place.querySelector('div')!.hidden = false;
      page.place.querySelector('details')!.open = true;

      expect(await live(3)).to.have.lengthOf(3);
    });

    it('loads everything before the page is printed, at once if it has the code', async () => {
      const markup = await firstMarkup(tag);
      page.add(markup + farBelow + placeholderOf(markup));
      await page.load('/', loader);
      await live();
      expect(page.place.querySelector('[data-chalkwork]') === null).to.be.false;

      page.window.dispatchEvent(new Event('beforeprint'));

      expect(page.place.querySelector('[data-chalkwork]') === null).to.be.true;
      expect(await live(2)).to.have.lengthOf(2);
    });

    it('does no harm twice, nor with another version of itself', async () => {
      page.add(placeholderOf(await firstMarkup(tag)) + (await firstMarkup(tag)));

      await Promise.all([
        page.load('/', loader),
        page.load('/', `${loader}?ver=6.5`),
        page.load('/older/', loader),
      ]);

      const widgets = await live(2);
      expect(widgets).to.have.lengthOf(2);
      await look();
      page.add(placeholderOf(await firstMarkup(tag)));
      page.place.lastElementChild!.scrollIntoView();
      expect(await live(3)).to.have.lengthOf(3);
      for (const figure of page.place.querySelectorAll('figure')) {
        expect(figure.querySelectorAll(tag).length).to.equal(1);
      }
      expect(page.warnings.filter((text) => !text.includes('stays in use'))).to.deep.equal([]);
      expect(page.newGlobals).to.deep.equal([]);
      expect(page.wrong).to.deep.equal([]);
    });

    it('leaves what another version drew', async () => {
      page.add(placeholderOf(await firstMarkup(tag)));
      await page.load('/older/', loader);
      const [first] = await live();

      await page.load('/', loader);
      page.add(placeholderOf(await firstMarkup(tag)));

      const widgets = await live(2);
      expect(widgets[0] === first).to.be.true;
      expect(widgets[0]!.constructor === widgets[1]!.constructor).to.be.true;
      const taken = page.window.customElements.get(tag)!;
      expect(Reflect.get(taken, Symbol.for('chalkwork'))).to.equal('0.0.1');
      expect(page.warnings).to.deep.equal([]);
    });
  });
}

describe('the loader', () => {
  it('leaves the page as it is', async () => {
    page.add(placeholderOf(await firstMarkup(tags[0]!)));
    const looks = looksOf(page);

    await page.load('/', loader);
    await live();

    expect(changesIn(looks, page)).to.deep.equal([]);
  });

  it('begins with what is nearest to what the reader sees, wherever it stands in the markup', async () => {
    const markup = placeholderOf(await firstMarkup('pd-reach'));
    await page.load('/', loader);
    await page.load();
    // As if the window ended above the lower one.
    page.window.innerHeight = page.place.getBoundingClientRect().top + 50;
    const order: string[] = [];
    new MutationObserver((records) => {
      order.push(...records.map(({ target }) => (target as Element).id));
    }).observe(page.document, { subtree: true, attributeFilter: ['data-chalkwork'] });

    page.add(`<div style="display: flex; flex-direction: column-reverse">
      ${markup.replace('<figure', '<figure id="lower"')}
      ${markup.replace('<figure', '<figure id="upper"')}
    </div>`);

    await until(() => order.length === 2, 'two widgets');
    expect(order).to.deep.equal(['upper', 'lower']);
  });

  it('waits for the rest of a table that is still coming', async () => {
    const { document: written } = page;
    const markup = placeholderOf(await firstMarkup('pd-reach'));
    const middle = markup.lastIndexOf('<tr');
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- A parser that waits for more.
    const parse = (text: string) => written.write(text);
    written.open();
    page = new HostPage(page.frame);
    parse('<!doctype html><html lang="en"><meta charset="utf-8"><body><div id="place">');
    parse(markup.slice(0, middle));
    await page.load('/', loader);
    await until(() => page.window.customElements.get('pd-reach'), 'the code');
    await look();
    expect(page.place.querySelector('pd-reach') === null).to.be.true;

    parse(markup.slice(middle));
    written.close();

    const [widget] = await live();
    expect(widget!.result).to.deep.include({ contacts: 487 });
  });

  it('calls the doctor where the address of the page asks for it, and only there', async () => {
    const isThere = () => page.document.querySelector('[data-chalkwork-doctor]') !== null;
    const markup = placeholderOf(await firstMarkup(tags[0]!));
    page.add(markup);
    await page.load('/', loader);
    // The doctor would have been asked for before the widget.
    await live();
    const asked = page.window.performance.getEntriesByType('resource').map(({ name }) => name);
    expect(asked.filter((name) => name.includes('/doctor/'))).to.deep.equal([]);

    page.window.history.replaceState(null, '', '?chalkwork=doctor');
    page.add(markup);
    await page.load('/', `${loader}?again`);

    await until(isThere, 'the doctor');
    expect(await live(2)).to.have.lengthOf(2);
  });

  it('says in one line what it could not load, and leaves the table', async () => {
    page.add('<figure data-chalkwork="pd-reach"><table><tr><td>311</td></tr></table></figure>');
    const { innerHTML } = page.place;

    await page.load('/broken/', loader);
    await until(() => page.warnings.length, 'a warning');

    expect(page.warnings).to.have.lengthOf(1);
    expect(page.warnings[0]).to.match(/^Chalkwork could not load <pd-reach>/);
    expect(withoutMark(page.place)).to.equal(innerHTML);
    expect(page.wrong).to.deep.equal([]);
  });

  it('draws after all what it could not load, once the code has come another way', async () => {
    const markup = placeholderOf(await firstMarkup(tags[0]!));
    page.add(markup);
    await page.load('/broken/', loader);
    await until(() => page.place.querySelector('[data-chalkwork-still]'), 'a mark');

    await page.load();

    const [widget] = await live();
    expect(widget!.parentElement!.matches('[data-chalkwork-still]')).to.be.false;
  });

  it('finds a placeholder that is told only later what it stands in for', async () => {
    page.add(placeholderOf(await firstMarkup('pd-reach')));
    const [figure] = page.place.children;
    figure!.removeAttribute('data-chalkwork');
    await page.load('/', loader);
    await look();

    figure!.setAttribute('data-chalkwork', 'pd-reach');

    const [widget] = await live();
    expect(widget!.parentElement).to.equal(figure);
    expect(page.warnings).to.deep.equal([]);
  });

  it('gives up a figure without a table once, though the page has two loaders', async () => {
    page.add('<figure data-chalkwork="pd-reach"><p>311</p></figure>');
    await page.load('/', loader);
    await page.load('/older/', loader);
    await until(() => page.place.querySelector('[data-chalkwork-still]'), 'a mark');
    const { length } = page.warnings;

    await look();

    expect(page.place.querySelectorAll('figure > p')).to.have.lengthOf(1);
    expect(page.warnings).to.have.lengthOf(length);
  });

  it('draws every story under a strict Content-Security-Policy with Trusted Types', async () => {
    const strict = await HostPage.open({ isStrict: true });
    const markups = (await allMarkups()).filter(
      ({ markup }) => !/ style=|<script/.test(markup) && markup.includes('<table'),
    );
    for (const { markup } of markups) strict.add(placeholderOf(markup));

    await strict.load('/', loader);
    strict.window.dispatchEvent(new Event('beforeprint'));

    const places = [...strict.place.children];
    await until(() => places.every((one) => one.querySelector(tags.join())), 'all widgets');
    await strict.widgets();
    expect(strict.wrong).to.deep.equal([]);
    expect(strict.newGlobals).to.deep.equal([]);
    strict.close();
  });
});
