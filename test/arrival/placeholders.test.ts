import { expect } from '@open-wc/testing';
import { catalogue } from '../../src/catalogue.js';
import { firstMarkup, HostPage } from '../support/pages.js';
import {
  loader,
  placeholderOf,
  readmeSnippets,
  studyUrl,
  withoutMark,
} from '../support/placeholders.js';
import { tags } from '../support/stories.js';
import { isSeen, seen, seenPart, until, type AnyWidget } from '../support/widgets.js';

/** A study of Pomona Unified School District, about 2018–19: 311 + 63 + 113 of 1,400 educators. */
const rows = [
  ['Channel', 'Reached'],
  ['Professional development', '311'],
  ['Job-embedded support', '63'],
  ['Social media', '113'],
];

function tableOf(cell = (text: string) => text, caption = ''): string {
  const lines = rows.map((cells) => cells.map((text) => `<td>${cell(text)}</td>`).join(''));
  return `<table>${caption}${lines.map((line) => `<tr>${line}</tr>`).join('')}</table>`;
}

function figureOf(inside: string, given = ''): string {
  return `<figure data-chalkwork="pd-reach" data-population="1,400" ${given}>${inside}</figure>`;
}

let page: HostPage;

beforeEach(async () => {
  page = await HostPage.open();
});

afterEach(() => page.close());

/** Puts markup on a page that has the loader, and waits for the one widget that it becomes. */
async function live(markup: string): Promise<AnyWidget> {
  page.add(markup);
  await page.load('/', loader);
  await until(() => page.place.querySelector(tags.join()), 'a widget');
  return page.widget();
}

for (const tag of tags) {
  describe(`a placeholder for <${tag}>`, () => {
    it('shows what the tag itself shows', async () => {
      const markup = await firstMarkup(tag);
      const plain = await HostPage.open();
      const wanted = seenPart(await plain.draw(markup), 'figure');
      plain.close();

      const widget = await live(placeholderOf(markup));

      expect(widget.state).to.equal('ready');
      expect(seenPart(widget, 'figure')).to.equal(wanted);
      expect(page.newGlobals).to.deep.equal([]);
      expect(page.warnings).to.deep.equal([]);
      expect(page.wrong).to.deep.equal([]);
    });

    for (const { name, type } of catalogue[tag].attributes) {
      it(`gives ${name} as data-${name}`, async () => {
        const value = type === 'boolean' ? '' : `a ${name}`;

        const widget = await live(
          `<figure data-chalkwork="${tag}" data-${name}="${value}">${tableOf()}</figure>`,
        );

        expect(widget.getAttribute(name)).to.equal(value);
      });
    }

    it('gives no attribute that the widget does not ask for', async () => {
      const names = [
        ...['onclick', 'onfocus', 'onerror', 'style', 'id', 'class', 'slot', 'is', 'part', 'lang'],
        ...['autofocus', 'tabindex', 'contenteditable', 'popover', 'data', 'data-src', 'nonce'],
      ];
      const hostile = names.map((name) => `data-${name}="globalThis.ran = true"`).join(' ');

      const widget = await live(
        placeholderOf(await firstMarkup(tag)).replace('<figure ', `<figure ${hostile} `),
      );

      const asked = catalogue[tag].attributes.map(({ name }): string => name);
      expect(widget.getAttributeNames().filter((name) => !asked.includes(name))).to.deep.equal([]);
      expect(page.newGlobals).to.deep.equal([]);
      expect(page.wrong).to.deep.equal([]);
    });
  });
}

describe('a placeholder', () => {
  it('as the README gives it is a widget that says all that it says', async () => {
    const widget = await live((await readmeSnippets()).get('pd-reach')!);

    expect(widget.result).to.deep.include({ contacts: 487 });
    expect(seenPart(widget, 'heading')).to.equal('Educators reached by four co-teachers');
    expect(seenPart(widget, 'source')).to.match(/^Source: “Accelerating .* District, 2018–19$/);
    expect(seenPart(widget, 'note')).to.equal('The study does not say how people were counted.');
    expect(page.warnings).to.deep.equal([]);
  });

  it('of each widget as the README gives it is drawn, with nothing wrong', async () => {
    page.add([...(await readmeSnippets()).values()].join(''));

    await page.load('/', loader);
    page.window.dispatchEvent(new Event('beforeprint'));

    await until(() => page.place.querySelector('[data-chalkwork]') === null, 'all widgets');
    const widgets = await page.widgets();
    expect(new Set(widgets.map(({ localName }) => localName))).to.deep.equal(new Set(tags));
    expect(widgets.map(({ state }) => state)).to.deep.equal(widgets.map(() => 'ready'));
    expect(page.warnings).to.deep.equal([]);
  });

  it('stays on the page with all that the page gave it, and with its table', async () => {
    page.add(
      figureOf(
        tableOf(),
        'id="reach" class="wide" lang="es" dir="ltr" style="min-height: 30em; --chalkwork-accent: #111"',
      ),
    );
    const [place] = page.place.children;
    const table = place!.querySelector('table');
    const before = place!.cloneNode() as Element;
    before.removeAttribute('data-chalkwork');

    await page.load('/', loader);
    await until(() => place!.querySelector('pd-reach'), 'a widget');

    const widget = await page.widget();
    expect(place!.firstElementChild === widget && place!.children.length === 1).to.be.true;
    const after = place!.cloneNode() as Element;
    after.removeAttribute('data-chalkwork-room');
    expect(after.outerHTML).to.equal(before.outerHTML);
    expect(widget.contains(table)).to.be.true;
    expect(isSeen(table!)).to.be.false;
    expect(widget.shadowRoot!.querySelector('[part=frame]')!.getAttribute('lang')).to.equal(
      'es-US',
    );
  });

  it('takes its heading from the caption, and its source and note from the line below', async () => {
    const widget = await live(
      figureOf(
        `${tableOf(undefined, '<caption>Teachers\n  reached</caption>')}<figcaption>
          Source: <a href="${studyUrl}">A study</a>, 2019
          <small>Nobody says how people were counted.</small></figcaption>`,
      ),
    );

    expect(seenPart(widget, 'heading')).to.equal('Teachers reached');
    expect(seenPart(widget, 'source')).to.equal('Source: A study, 2019');
    expect(widget.shadowRoot!.querySelector('a')!.href).to.equal(studyUrl);
    expect(seenPart(widget, 'note')).to.equal('Nobody says how people were counted.');
  });

  it('whose caption an editor made a line of a figure around the table keeps heading and source', async () => {
    const widget = await live(
      figureOf(
        `<figure class="table">${tableOf()}<figcaption>Teachers reached</figcaption></figure>
        <figcaption>Source: <a href="${studyUrl}">A study</a></figcaption>`,
      ),
    );

    expect(seenPart(widget, 'heading')).to.equal('Teachers reached');
    expect(seenPart(widget, 'source')).to.equal('Source: A study');
    expect(widget.shadowRoot!.querySelector('a')!.href).to.equal(studyUrl);
    expect(seenPart(widget, 'note')).to.equal('');
  });

  it('reads the line that an editor put into a figure around the table', async () => {
    const widget = await live(
      figureOf(
        `<figure class="table">${tableOf()}<figcaption>Source: A study</figcaption></figure>`,
      ),
    );

    expect(seenPart(widget, 'source')).to.equal('Source: A study');
  });

  for (const [name, parted] of [
    ['line breaks', (one: string, other: string) => `${one}<br>${other}`],
    ['paragraphs', (one: string, other: string) => `<p>${one}</p><p>${other}</p>`],
  ] as const) {
    it(`keeps words apart that ${name} part`, async () => {
      const widget = await live(
        figureOf(
          `${tableOf(undefined, `<caption>${parted('Teachers', 'reached')}</caption>`)}<figcaption>
            ${parted('Source: A study', 'Pomona')}<small>${parted('Nobody', 'says')}</small>
          </figcaption>`,
        ),
      );

      expect(seenPart(widget, 'heading')).to.equal('Teachers reached');
      expect(seenPart(widget, 'source')).to.equal('Source: A study Pomona');
      expect(seenPart(widget, 'note')).to.equal('Nobody says');
    });
  }

  it('keeps the name of a source in the line, with the address that an attribute gives', async () => {
    const widget = await live(
      figureOf(
        `${tableOf()}<figcaption>Source: A study, 2019</figcaption>`,
        `data-source-url="${studyUrl}"`,
      ),
    );

    expect(seenPart(widget, 'source')).to.equal('Source: A study, 2019');
    expect(widget.shadowRoot!.querySelector('a')!.href).to.equal(studyUrl);
    expect(page.warnings).to.deep.equal([]);
  });

  for (const [given, name, address] of [
    ['data-source-name="A study"', 'Source: A study', undefined],
    [`data-source-url="${studyUrl}"`, /^Source: (?!.*Photo)/, studyUrl],
  ] as const) {
    it(`whose source is given by ${given} takes nothing of it from the line`, async () => {
      const widget = await live(
        figureOf(
          `${tableOf()}<figcaption>Photo: <a href="https://example.org/photo">A friend</a></figcaption>`,
          given,
        ),
      );

      expect(seenPart(widget, 'source')).to.match(new RegExp(name));
      const link = widget.shadowRoot!.querySelector<HTMLAnchorElement>('[part=source] a');
      expect(link?.href).to.equal(address);
      expect(page.warnings.join()).to.match(/^<pd-reach> does not show .*: “Photo: A friend”$/);
    });
  }

  it('takes what its data- attributes say before what it says in words', async () => {
    const widget = await live(
      figureOf(
        `${tableOf(undefined, '<caption>Teachers reached</caption>')}<figcaption>
          Source: <a href="https://example.org/other">Another</a> <small>Other</small></figcaption>`,
        `data-heading="" data-source-name="A study" data-source-url="${studyUrl}" data-note="A note"`,
      ),
    );

    expect(seenPart(widget, 'heading')).to.equal('');
    expect(seenPart(widget, 'source')).to.equal('Source: A study');
    expect(widget.shadowRoot!.querySelector('a')!.href).to.equal(studyUrl);
    expect(seenPart(widget, 'note')).to.equal('A note');
  });

  for (const [line, source, note] of [
    ['Fuente: Un estudio', 'Source: Un estudio', ''],
    ['Source: <a href="javascript:alert(1)">A study</a>', 'Source: A study', ''],
    [
      'One person may be in more than one channel.',
      '',
      'One person may be in more than one channel.',
    ],
    ['<p></p><p>Source: A study<br></p>', 'Source: A study', ''],
    ['', '', ''],
  ] as const) {
    it(`reads the line “${line}”`, async () => {
      const widget = await live(figureOf(`${tableOf()}<figcaption>${line}</figcaption>`));

      expect(seenPart(widget, 'source')).to.equal(source);
      expect(seenPart(widget, 'note')).to.equal(note);
      expect(widget.shadowRoot!.querySelector('[part=source] a') === null).to.be.true;
    });
  }

  for (const [name, line] of [
    ['a paragraph', `<p>Source: <a href="${studyUrl}">A study</a></p>`],
    ['bare words', `Source: <a href="${studyUrl}">A study</a>`],
    ['a block', `<div>Source: <a href="${studyUrl}">A study</a></div>`],
  ] as const) {
    it(`reads its source from ${name} where an editor knows no line of a figure`, async () => {
      const table = `<figure class="table">${tableOf()}</figure>`;

      const widget = await live(
        figureOf(table + line).replace(/^<figure(.*)figure>$/s, '<div$1div>'),
      );

      expect(seenPart(widget, 'source')).to.equal('Source: A study');
      expect(widget.shadowRoot!.querySelector('a')!.href).to.equal(studyUrl);
      expect(page.warnings).to.deep.equal([]);
    });
  }

  it('says in the console what in it is not shown', async () => {
    const widget = await live(
      figureOf(`<p>Correction of May 3.</p>${tableOf()}<p>Source: A study</p>`),
    );

    expect(seenPart(widget, 'source')).to.equal('Source: A study');
    expect(page.warnings).to.have.lengthOf(1);
    expect(page.warnings[0]).to.match(/^<pd-reach> does not show .*: “Correction of May 3\.”$/);
  });

  for (const [name, inside, given] of [
    [
      'the line of a figure around a table that has a title',
      `<figure>${tableOf(undefined, '<caption>Teachers reached</caption>')}
        <figcaption>Our own words.</figcaption></figure><figcaption>Source: A study</figcaption>`,
      '',
    ],
    ['words beside a file', '<p>Our own words.</p>', 'data-src="/test/fixtures/pomona-reach.csv"'],
    [
      'a title in place of which an attribute stands',
      tableOf(undefined, '<caption>Our own words.</caption>'),
      'data-heading="Teachers reached"',
    ],
  ] as const) {
    it(`names in the console ${name}, where that is not shown`, async () => {
      await live(figureOf(inside, given));

      expect(page.warnings.join()).to.match(/^<pd-reach> does not show .*: “Our own words\.”$/);
    });
  }

  it('says nothing in the console of words that the widget says, too', async () => {
    const given = 'data-src="/test/fixtures/pomona-reach.csv"';
    const plain = await HostPage.open();
    plain.add(figureOf('', given));
    await plain.load('/', loader);
    await until(() => plain.place.querySelector(tags.join()), 'a widget');
    const sentence = seen(
      (await plain.widget()).shadowRoot!.querySelector<HTMLElement>('figcaption p')!,
    );
    plain.close();

    await live(figureOf(`<p>${sentence}</p>`, given));

    expect(sentence).to.match(/\d/);
    expect(page.warnings).to.deep.equal([]);
  });

  for (const [name, inside] of [
    [
      'a caption and a line below',
      `${tableOf(undefined, '<caption>Teachers reached</caption>')}
        <figcaption>Source: A study <small>Nobody says how.</small></figcaption>`,
    ],
    [
      'a paragraph in place of that line',
      `${tableOf(undefined, '<caption>Teachers reached</caption>')}<p>Source: A study</p>`,
    ],
  ] as const) {
    it(`whose data cannot be drawn says title and source once, from ${name}`, async () => {
      const widget = await live(figureOf(inside.replace('311', '1.311')));

      expect(widget.state).to.equal('error');
      expect(isSeen(widget.querySelector('table')!)).to.be.true;
      expect(seen(page.place)).to.not.match(/Teachers reached|A study|Nobody/);
      expect(seenPart(widget, 'heading')).to.equal('Teachers reached');
      expect(seenPart(widget, 'source')).to.equal('Source: A study');
    });
  }

  for (const [name, line, shown] of [
    [
      'leads to none of several sources alone',
      `Source: <a href="${studyUrl}">A study</a> and <a href="/budget">a budget</a>`,
      'Source: A study and a budget',
    ],
    [
      'takes no address of mail for one of a source',
      'Source: Ms. Lopez, <a href="mailto:lopez@example.org">lopez@example.org</a>',
      'Source: Ms. Lopez, lopez@example.org',
    ],
  ] as const) {
    it(`${name}, and finds nothing wrong with it`, async () => {
      const widget = await live(figureOf(`${tableOf()}<figcaption>${line}</figcaption>`));

      expect(seenPart(widget, 'source')).to.equal(shown);
      expect(widget.shadowRoot!.querySelector('[part=source] a') === null).to.be.true;
      expect(page.warnings).to.deep.equal([]);
    });
  }

  const sprinkled: Readonly<Record<string, string>> = {
    'empty paragraphs and line breaks around everything': `<p>${figureOf(
      `<p></p><br>${tableOf()}<br><p></p>`,
    )}</p>`,
    'paragraphs and line breaks in its cells': figureOf(tableOf((text) => `<p>${text}<br></p>`)),
    'a figure of the editor around the table': figureOf(
      `<figure class="wp-block-table">${tableOf()}</figure>`,
    ),
    'a figure of the editor around it': `<figure class="table">${figureOf(tableOf())}</figure>`,
    'a div in place of a figure': figureOf(tableOf()).replaceAll('figure', 'div'),
    'spaces around the tag': figureOf(tableOf()).replace('"pd-reach"', '" pd-reach "'),
  };

  for (const [name, markup] of Object.entries(sprinkled)) {
    it(`is read past ${name}`, async () => {
      const widget = await live(markup);

      expect(widget.result).to.deep.include({ contacts: 487 });
      expect(page.warnings).to.deep.equal([]);
      expect(page.wrong).to.deep.equal([]);
    });
  }

  it('reads a file that data-src names', async () => {
    const widget = await live(
      figureOf('<p>See the file.</p>', 'data-src="/test/fixtures/pomona-reach.csv"'),
    );

    expect(widget.result).to.deep.include({ contacts: 487 });
  });

  it('needs no rows where the widget needs none', async () => {
    const widget = await live(figureOf('<p>487 teachers.</p>', 'data-reached="487"'));

    expect(widget.state).to.equal('ready');
    expect(page.warnings).to.deep.equal([]);
  });

  it('that lost its table stays as it is, with one line in the console', async () => {
    page.add(figureOf('<p>Professional development 311</p>', 'class="chalkwork"'));
    const { innerHTML } = page.place;

    await page.load('/', loader);
    await until(() => page.warnings.length, 'a warning');

    expect(page.warnings).to.have.lengthOf(1);
    expect(page.warnings[0]).to.match(/^<pd-reach> .*needed/);
    expect(seen(page.place)).to.equal('Professional development 311');
    expect(page.place.querySelector('pd-reach') === null).to.be.true;
    const clean = (markup: string) => markup.replace(/ (class|data-[\w-]+)="[^"]*"/g, '');
    expect(clean(page.place.innerHTML)).to.equal(clean(innerHTML));
    expect(page.wrong).to.deep.equal([]);
  });

  it('for a widget that there is not stays as it is, with one line in the console', async () => {
    page.add(figureOf(tableOf()).replace('"pd-reach"', '"toString"'));
    const { innerHTML } = page.place;

    await page.load('/', loader);
    await until(() => page.warnings.length, 'a warning');

    expect(page.warnings).to.have.lengthOf(1);
    expect(page.warnings[0]).to.include('no widget “toString”').and.include(tags.join(', '));
    expect(withoutMark(page.place)).to.equal(innerHTML);
  });

  it('whose quotation marks a word processor changed says so in the console', async () => {
    page.add(figureOf(tableOf()).replace('"pd-reach"', '”pd-reach”'));

    await page.load('/', loader);
    await until(() => page.warnings.length, 'a warning');

    expect(page.warnings).to.have.lengthOf(1);
    expect(page.warnings[0]).to.match(/quotation marks of data-chalkwork=”pd-reach” .*straight/);
    expect(page.place.querySelector('pd-reach') === null).to.be.true;
  });

  it('for a tag that is somebody else’s stays as it is, with one line in the console', async () => {
    page.window.customElements.define('pd-reach', class extends page.window.HTMLElement {});
    page.add(figureOf(tableOf()));
    const { innerHTML } = page.place;

    await page.load('/', loader);
    await until(() => page.warnings.length, 'a warning');

    expect(page.warnings).to.have.lengthOf(1);
    expect(page.warnings[0]).to.include('not Chalkwork’s');
    expect(withoutMark(page.place)).to.equal(innerHTML);
  });
});
