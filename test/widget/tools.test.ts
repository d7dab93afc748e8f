import { expect, fixtureCleanup } from '@open-wc/testing';
import Papa from 'papaparse';
import { readCsv } from '../../src/reading/csv.js';
import { toCsv } from '../../src/widget/details/tools/save.js';
import { toolNames, type ToolName } from '../../src/widget/tool-names.js';
import { families, hostileStrings, longStrings } from '../fixtures/hostile-strings.js';
import {
  bodyOf,
  example,
  plain,
  settle,
  thirdOf,
  watchPage,
  type WatchedPage,
} from '../pages/hostile-data.js';
import { tags } from '../support/stories.js';
import { shadowAll, until, type AnyWidget } from '../support/widgets.js';

/** A table of one row of these texts and numbers, under headings of their own. */
function csvOf(...cells: (string | number)[]): string {
  const headings = cells.map((_cell, index) => `Column ${index + 1}`);
  const row = cells.map((value) => ({ text: 'as it is shown', value }));
  return toCsv({ caption: '', headings, rows: [row] }, null);
}

/** The cells of the row, as a program reads them that separates them by a sign. */
function cellsOf(csv: string, delimiter: string): string[] {
  return Papa.parse<string[]>(csv, { delimiter }).data.slice(1).flat();
}

/** What no eye sees, and so may stand before a sign that starts a formula. */
const unseen = /^[\s\p{C}\p{Default_Ignorable_Code_Point}]*/u;

/** Whether a spreadsheet takes a cell for a formula, after OWASP's "CSV injection". */
function isFormula(cell: string): boolean {
  return /^[=+\-@]/.test(cell.replace(unseen, '').normalize('NFKC'));
}

describe('a table as CSV', () => {
  const cases: [text: string, line: string][] = [
    ['Workshops', 'Workshops'],
    ['=1+1', "'=1+1"],
    ['+1 555', "'+1 555"],
    ['-1', "'-1"],
    ['@team', "'@team"],
    ['＝1＋1', "'＝1＋1"],
    ['－1', "'－1"],
    ['  =1', "'  =1"],
    ['\u200B\u2060=1', "'\u200B\u2060=1"],
    ['\u0000=1', "'\u0000=1"],
    ['\u3164=1', "'\u3164=1"],
    ['\tx', '"\'\tx"'],
    ['\rx', '"\'\rx"'],
    ['x;=1', '"x;\'=1"'],
    ['x; y', '"x; y"'],
    ['x\n@y', '"x\n\'@y"'],
    ['x,=1', '"x,=1"'],
    ['say "so"', '"say ""so"""'],
    ["'=1", "'=1"],
    ['a-b', 'a-b'],
    ['a = b', 'a = b'],
  ];
  for (const [text, line] of cases) {
    it(`holds ${JSON.stringify(text)} as ${JSON.stringify(line)}`, () => {
      expect(csvOf(text)).to.equal(`Column 1\r\n${line}\r\n`);
    });
  }

  it('holds numbers as they are, below 0 too', () => {
    expect(csvOf(-5, 0.1 + 0.2, 1e15)).to.match(
      /\r\n-5,0\.30000000000000004,1000000000000000\r\n$/,
    );
  });

  for (const [name, delimiter] of [
    ['commas', ','],
    ['semicolons', ';'],
    ['tabs', '\t'],
  ] as const) {
    it(`holds no formula for a spreadsheet that separates by ${name}`, () => {
      for (const text of [...hostileStrings, ...Object.values(longStrings)]) {
        for (const cell of cellsOf(csvOf(text, 5, text), delimiter)) {
          expect(isFormula(cell), JSON.stringify(cell.slice(0, 99))).to.be.false;
        }
      }
    });
  }

  it('is read back by the library as it was, but for apostrophes before formulas', () => {
    for (const text of hostileStrings) {
      const { value, problems } = readCsv(csvOf('first', text, 5));

      const [row] = value!.table!.rows;
      const read = String(row!.cells[1]);
      expect(problems).to.deep.equal([]);
      expect(row!.cells).to.deep.equal(['first', read, '5']);
      const isGuarded = isFormula(text) || /[;\t\r\n]/.test(text);
      const unguarded = (one: string) => (isGuarded ? one.replaceAll("'", '') : one).trim();
      expect(unguarded(read), JSON.stringify(text)).to.equal(unguarded(text));
    }
  });
});

const ownStrings = thirdOf(hostileStrings);

for (const tag of tags) {
  describe(`the tools of <${tag}> with hostile data`, () => {
    const createObjectURL: unknown = Reflect.get(URL, 'createObjectURL');
    const click: unknown = Reflect.get(HTMLAnchorElement.prototype, 'click');
    let page: WatchedPage;
    let file = new Blob();
    let tellOfFile: (name: string) => void;
    let widget: AnyWidget;

    beforeEach(async () => {
      page = watchPage();
      URL.createObjectURL = (blob) => {
        file = blob as Blob;
        return '#saved';
      };
      HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
        tellOfFile(this.download);
      };
      widget = await example(tag);
    });

    afterEach(() => {
      page.stop();
      Object.assign(URL, { createObjectURL });
      Object.assign(HTMLAnchorElement.prototype, { click });
      Reflect.deleteProperty(navigator, 'clipboard');
      fixtureCleanup();
    });

    /** Presses the button of a tool, by its place among the last ones. */
    function press(tool: ToolName): void {
      const place = toolNames.indexOf(tool) - toolNames.length;
      shadowAll(widget, '[part=tools] button').at(place)!.click();
    }

    async function save(tool: 'csv' | 'json'): Promise<{ name: string; text: string }> {
      const name = await new Promise<string>((resolve) => {
        tellOfFile = resolve;
        press(tool);
      });
      return { name, text: await file.text() };
    }

    /** Writes texts into the column that tells the rows apart; whether they make a figure. */
    async function hold(texts: readonly string[]): Promise<boolean> {
      const rows = bodyOf(widget);
      const isName = (column: number) =>
        new Set(rows.map((cells) => cells[column]!.textContent)).size === rows.length;
      const column = [...rows[0]!.keys()].find(isName)!;
      await settle(widget, () => {
        for (const [row, cells] of rows.entries()) cells[column]!.textContent = texts[row]!;
      });
      return widget.state === 'ready';
    }

    /** Hostile texts, as many at once as the example has rows, of families that stand apart. */
    function* batches(): Generator<string[]> {
      const size = bodyOf(widget).length;
      const height = Math.ceil(ownStrings.length / size);
      for (let first = 0; first < height; first += 1) {
        yield Array.from({ length: size }, (_, row) => ownStrings[first + row * height] ?? 'x');
      }
    }

    it('save as JSON what is in the result, to the letter', async () => {
      let held = 0;
      for (const texts of batches()) {
        if (!(await hold(texts))) continue;
        held += texts.length;

        const { text } = await save('json');

        const parsed = JSON.parse(text) as { result: unknown };
        expect(parsed.result).to.deep.equal(widget.result);
      }
      expect(held).to.be.above(ownStrings.length / 2);
      expect(page.heard).to.deep.equal([]);
    });

    it('save as CSV what is in the table, and no formula', async () => {
      let held = 0;
      for (const texts of batches()) {
        if (!(await hold(texts))) continue;
        held += texts.length;

        const { text } = await save('csv');

        const { value, problems } = readCsv(text);
        const drawn = shadowAll(widget, '[part=table] tbody th');
        expect(problems).to.deep.equal([]);
        expect(value!.table!.rows).to.have.lengthOf(drawn.length);
        for (const [index, { cells }] of value!.table!.rows.entries()) {
          const [name, ...others] = cells.map(String);
          expect(isFormula(name!)).to.be.false;
          expect(plain(name!).replaceAll("'", '')).to.equal(
            wellFormed(plain(drawn[index]!.textContent)).replaceAll("'", ''),
          );
          // A number below 0 is none.
          for (const one of others) expect(isFormula(one.replace(/^-(?=\d)/, ''))).to.be.false;
        }
      }
      expect(held).to.be.above(ownStrings.length / 2);
      expect(page.heard).to.deep.equal([]);
    });

    it('name a file so that it leads nowhere and ends as it is', async () => {
      for (const id of [...ownStrings, ...Object.values(longStrings)]) {
        widget.id = id;

        const { name } = await save('json');

        expect(name).to.match(/^[\p{L}\p{N}_-]{1,60}\.json$/u);
      }
    });

    it('copy a link to this page, whatever the id', async () => {
      let tell: (link: string) => void;
      const writeText = (link: string) => {
        tell(link);
        return Promise.resolve();
      };
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
      for (const id of ownStrings) {
        widget.id = id;

        const copied = await new Promise<string>((resolve) => {
          tell = resolve;
          press('link');
        });

        const { origin, pathname, search } = new URL(copied);
        expect({ origin, pathname, search }).to.deep.equal({
          origin: location.origin,
          pathname: location.pathname,
          search: location.search,
        });
      }
    });

    it('print text, and nothing that runs', async () => {
      for (const name of ['heading', 'note', 'source-name', 'correction']) {
        await settle(widget, () => widget.setAttribute(name, families.markup.join(' ')));
      }
      const contentWindow = Object.getOwnPropertyDescriptor(
        HTMLIFrameElement.prototype,
        'contentWindow',
      )!;
      let printed: ShadowRoot | null = null;
      Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', {
        configurable: true,
        get(this: HTMLIFrameElement) {
          const inside = contentWindow.get!.call(this) as Window;
          inside.print = () => (printed = inside.document.body.firstElementChild!.shadowRoot);
          return inside;
        },
      });

      press('print');
      await until(() => printed, 'printing');
      Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', contentWindow);
      document.querySelector('body > iframe')!.remove();

      const foreign = printed!.querySelectorAll('script, img, iframe, style, form, [onload]');
      expect(printed!.textContent).to.include(families.markup[0]);
      expect([...foreign].map(({ outerHTML }) => outerHTML)).to.deep.equal([]);
      expect(page.heard).to.deep.equal([]);
    });
  });
}

/** Text as a file holds it: half a character becomes U+FFFD. */
function wellFormed(text: string): string {
  return new TextDecoder().decode(new TextEncoder().encode(text));
}
