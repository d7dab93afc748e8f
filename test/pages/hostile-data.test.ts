import { expect, fixtureCleanup } from '@open-wc/testing';
import { catalogue } from '../../src/catalogue.js';
import { families, hostileStrings } from '../fixtures/hostile-strings.js';
import { tags } from '../support/stories.js';
import { shadowAll, type AnyWidget } from '../support/widgets.js';
import {
  attributesOf,
  bodyOf,
  drawnText,
  example,
  harmless,
  jsonOf,
  languages,
  plain,
  settle,
  takingOf,
  thirdOf,
  watchPage,
  wrongParts,
  type Named,
  type Taking,
  type WatchedPage,
} from './hostile-data.js';

let page: WatchedPage;

beforeEach(() => {
  page = watchPage();
});

afterEach(() => {
  page.stop();
  fixtureCleanup();
});

const familyNames = Object.keys(families) as (keyof typeof families)[];

/** The hostile text at a place in the list, which goes round. */
const textAt = (place: number): string => hostileStrings[place % hostileStrings.length]!;

/** Two texts that stand so far apart are seldom of one family. */
const stride = 61;

/** As many texts at a time as a widget has rows: each row another. */
function blocksOf(texts: readonly string[], rows: readonly unknown[]): (readonly string[])[] {
  const blocks: string[][] = [];
  for (let start = 0; start < texts.length; start += rows.length) {
    blocks.push(rows.map((_, row) => texts[(start + row) % texts.length]!));
  }
  return blocks;
}

/** A text for each name: another for each, so that in the end all names have seen all texts. */
function deal(names: readonly Named[], first: number): (readonly [Named, string])[] {
  return names.map((name, index) => [name, textAt(first + index * stride)] as const);
}

/** Fails where a problem with an input does not quote what was found there, as text. */
function expectQuoted(widget: AnyWidget, { property }: Named, text: string): void {
  const written = plain(`${text} ${widget.textContent}`);
  for (const { path, got, message } of widget.problems) {
    if (path[0] !== property) continue;
    const [start = ''] = plain(got ?? '').split('…');
    expect(written, message).to.include(start);
    expect(plain(message), message).to.include(start);
  }
}

/** Fails where a text is not drawn as it stands. */
function expectDrawn(widget: AnyWidget, text: string): void {
  const drawn = drawnText(widget);
  expect(drawn.includes(plain(text)), `${JSON.stringify(text.slice(0, 99))} is drawn`).to.be.true;
}

it('the hostile texts are more than 300, each once', () => {
  expect(hostileStrings.length).to.be.above(300);
  expect(new Set(hostileStrings).size).to.equal(hostileStrings.length);
});

for (const [turn, tag] of tags.entries()) {
  for (const lang of languages) {
    describe(`<${tag} lang="${lang}"> runs nothing and asks for nothing`, () => {
      let attributes: Record<Taking, readonly Named[]>;
      let widget: AnyWidget;
      let around: object;

      before(async () => {
        attributes = await attributesOf(tag);
        fixtureCleanup();
      });

      beforeEach(async () => {
        widget = await example(tag, lang);
        around = page.around();
      });

      /** Fails where anything ran, was asked for, was drawn that should not be, or was changed. */
      function expectUnharmed(requests: readonly string[] = []): void {
        expect(wrongParts(widget)).to.deep.equal([]);
        expect(page.heard).to.deep.equal([]);
        expect(page.requests).to.deep.equal(requests);
      }

      afterEach(() => {
        expect(page.around()).to.deep.equal(around);
      });

      for (const family of familyNames) {
        const first = hostileStrings.indexOf(families[family][0]!);
        // The words around a text differ from language to language, not how it is treated.
        const all = families[family].filter((_, index) => lang === languages[0] || index % 8 === 0);
        const own = thirdOf(all);
        // What all widgets do alike, each does with other texts.
        const share = Math.min(own.length, tags.length);
        const shared = own.filter((_, index) => index % share === turn % share);

        it(`with ${family} in its attributes`, async () => {
          const switches = catalogue[tag].attributes.filter(({ type }) => type === 'boolean');
          const takers = [...attributes.drawn, ...attributes.noted];
          for (const index of own.keys()) {
            const dealt = deal(takers, first + index);

            await settle(widget, () => {
              for (const [{ name }, text] of dealt) widget.setAttribute(name, text);
              for (const { name } of switches) widget.toggleAttribute(name, index % 2 === 1);
            });

            expect(widget.state, JSON.stringify(dealt)).to.equal('ready');
            expectUnharmed();
            for (const [name, text] of dealt) {
              if (attributes.drawn.includes(name)) expectDrawn(widget, text);
              else expectQuoted(widget, name, text);
            }
          }
        });

        it(`with ${family} in attributes that take no words`, async () => {
          for (const index of own.keys()) {
            const dealt = deal(attributes.refused, first + index);

            await settle(widget, () => {
              for (const [{ name }, text] of dealt) widget.setAttribute(name, text);
            });

            expectUnharmed();
            for (const [name, text] of dealt) expectQuoted(widget, name, text);
          }
        });

        it(`with ${family} in its cells`, async () => {
          const rows = bodyOf(widget);
          for (const column of rows[0]!.keys()) {
            const cells = rows.map((row) => row[column]!);
            const written = cells.map(({ textContent }) => textContent);
            const write = (texts: readonly string[]) =>
              settle(widget, () => {
                for (const [row, cell] of cells.entries()) cell.textContent = texts[row]!;
              });
            await write([harmless, ...written.slice(1)]);
            const taking = takingOf(widget);
            for (const texts of blocksOf(own, cells)) {
              await write(texts);

              expectUnharmed();
              if (widget.state !== 'ready') expect(widget.problems).not.to.deep.equal([]);
              else if (taking === 'drawn') for (const text of texts) expectDrawn(widget, text);
            }
            await write(written);
          }
        });

        it(`with ${family} for headings`, async () => {
          const [head, ...body] = widget.querySelector('table')!.rows;

          await settle(widget, () => {
            for (const text of own) {
              const [heading, field] = [document.createElement('th'), document.createElement('th')];
              heading.textContent = text;
              field.dataset.field = text;
              head!.append(heading, field);
              for (const row of body)
                for (const value of ['1', text]) row.insertCell().append(value);
            }
          });

          expect(widget.state).to.be.oneOf(['ready', 'error']);
          expect(widget.problems).not.to.deep.equal([]);
          expectUnharmed();
        });

        it(`with ${family} for the names and the values of JSON`, async () => {
          const { rowsField, rows } = jsonOf(widget);
          const texts = own;
          const stranger = Object.fromEntries(texts.map((text) => [text, { [text]: text }]));
          const inputs = catalogue[tag].attributes.map(({ property }) => property);
          const given = (place: number) =>
            Object.fromEntries(
              inputs.map((input, index) => [input, textAt(place + index * stride)]),
            );
          await settle(widget, () => (widget.data = { [rowsField]: rows }));
          const { result } = widget;
          // Parsed, `__proto__` is a name like any other.
          const give = (document: unknown) =>
            settle(widget, () => (widget.data = JSON.parse(JSON.stringify(document)) as unknown));

          await give({ ...stranger, [rowsField]: rows });
          expect(widget.result).to.deep.equal(result);
          expectUnharmed();

          const documents: unknown[] = [
            { [rowsField]: rows.map((row) => ({ ...row, ...stranger })) },
            {
              [rowsField]: rows.map((row) => ({
                ...row,
                ...Object.fromEntries(texts.map((text) => [text, text])),
              })),
            },
            [stranger],
            [texts],
            texts,
            ...blocksOf(texts, rows).map((block, index) => ({
              ...given(first + index),
              [rowsField]: rows.map((row, place) =>
                Object.fromEntries(Object.keys(row).map((name) => [name, block[place]])),
              ),
            })),
            { [rowsField]: texts[0] },
            texts[0],
          ];
          for (const document of documents) {
            await give(document);

            expect(widget.state).to.be.oneOf(['ready', 'empty', 'error']);
            expectUnharmed();
          }
          expect(Reflect.get({}, 'polluted')).to.equal(undefined);
        });

        it(`with ${family} in a file, and for a whole file`, async () => {
          const { rows } = jsonOf(widget);
          const texts = own;
          const names = Object.keys(rows[0]!);
          const line = (cells: readonly string[]) =>
            cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
          const files = [
            [line(names), ...texts.map((text) => line(names.map(() => text)))].join('\r\n'),
            [line([...names, ...texts]), ...rows.map((row) => line(Object.values(row)))].join('\n'),
            ...shared,
            ...shared.map((text) => `[{"${text}": ${JSON.stringify(text)}}]`),
          ];
          const asked: string[] = [];
          for (const [index, file] of files.entries()) {
            page.answer = () => new Response(file);
            asked.push(`${location.origin}/${index}`);

            await settle(widget, () => widget.setAttribute('src', `/${index}`));

            expect(widget.state).to.be.oneOf(['ready', 'empty', 'error']);
            expectUnharmed(asked);
          }
        });

        it(`with ${family} for the address of its source: it links to the web only`, async () => {
          for (const text of shared) {
            await settle(widget, () => widget.setAttribute('source-url', text));

            expectUnharmed();
            const linked = shadowAll(widget, 'a').map((link) => (link as HTMLAnchorElement).href);
            expect(linked).to.deep.equal(webAddressesOf(text));
          }
        });

        it(`with ${family} for the address of its data: it asks the web only`, async () => {
          const asked: string[] = [];
          let before = '';
          for (const text of shared.filter((one) => one.trim() !== '')) {
            // What a widget has been given already, it does not ask for again.
            if (text.trim() !== before) asked.push(...webAddressesOf(text.trim()));
            before = text.trim();

            await settle(widget, () => widget.setAttribute('src', text));

            expect(widget.state, text).to.equal('error');
            expectUnharmed(asked);
          }
        });

        it(`with ${family} for its language`, async () => {
          for (const text of shared) {
            await settle(widget, () => widget.setAttribute('lang', text));

            expect(widget.state).to.equal('ready');
            expectUnharmed();
          }
        });
      }
    });
  }
}

/** The address that a browser makes of a text on this page, if it is one of the web. */
function webAddressesOf(text: string): string[] {
  if (text === '' || !URL.canParse(text, document.baseURI)) return [];
  const { protocol, href } = new URL(text, document.baseURI);
  return ['http:', 'https:'].includes(protocol) ? [href] : [];
}
