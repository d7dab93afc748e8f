import { expect } from '@open-wc/testing';
import { lackingPart, type Outcome } from '../../src/core/outcome.js';
import type { Problem } from '../../src/core/problem.js';
import { cellText } from '../../src/reading/cell-text.js';
import { haveColumns, matchColumns } from '../../src/reading/columns.js';
import { readCsv } from '../../src/reading/csv.js';
import { matcherOf } from '../../src/reading/headings.js';
import { readHtmlTable } from '../../src/reading/html-table.js';
import { InputReader } from '../../src/reading/inputs.js';
import { readJson, readJsonText } from '../../src/reading/json-data.js';
import { carefulNumbers } from '../../src/reading/number-readers.js';
import { parseNumber } from '../../src/reading/numbers.js';
import { oneOf, text } from '../../src/reading/readers.js';
import type { Cell, Source, Table } from '../../src/reading/table.js';
import { tidySource } from '../../src/reading/tidy.js';
import { plainSources } from '../../src/reading/plain-sources.js';

const wholeNumber = (least?: 0 | 1) => carefulNumbers.whole(least);

const columns = { channel: 'text', reached: 'number', unit_cost: 'number' } as const;
const headings = {
  channel: ['kind of training', 'capacitación'],
  reached: ['teachers reached', 'docentes alcanzados'],
  unit_cost: ['cost each'],
};
const match = (table: Table, problems: Problem[]) =>
  matchColumns(table, columns, matcherOf(headings), problems);

/** A table whose headings are text, or the field that a `th[data-field]` names. */
function tableOf(
  headings: (string | { field: string; text: string })[],
  ...cells: Cell[][]
): Table {
  return {
    headings: headings.map((one) => (typeof one === 'string' ? { text: one, field: null } : one)),
    rows: cells.map((row, index) => ({ number: index + 2, cells: row })),
  };
}

/** A source as a widget reads it, without what is no data. */
function tidied({ value, problems }: Outcome<Source>): Outcome<Source> {
  if (!value) return { value, problems };
  const tidy = tidySource(value, matcherOf(headings), columns);
  return { value: tidy.value, problems: [...problems, ...tidy.problems] };
}

function htmlTable(rows: string): HTMLTableElement {
  const holder = document.createElement('div');
  holder.innerHTML = `<table>${rows}</table>`;
  return holder.querySelector('table')!;
}

describe('columns', () => {
  const matching: [heading: string | { field: string; text: string }, column: string][] = [
    ['channel', 'channel'],
    ['Channel', 'channel'],
    ['  CHANNEL ', 'channel'],
    ['Kind of training', 'channel'],
    ['kind  of\u00A0training', 'channel'],
    ['kind-of-training', 'channel'],
    ['Capacitación', 'channel'],
    ['CAPACITACION', 'channel'],
    ['Capacitacio\u0301n', 'channel'],
    ['Docentes alcanzados', 'reached'],
    ['unit_cost', 'unit_cost'],
    ['unit-cost', 'unit_cost'],
    ['Unit cost', 'unit_cost'],
    [{ field: 'reached', text: 'How many came?' }, 'reached'],
    [{ field: 'Reached', text: 'channel' }, 'reached'],
  ];
  for (const [heading, column] of matching) {
    it(`take ${JSON.stringify(heading)} for ${column}`, () => {
      const problems: Problem[] = [];

      const [row] = match(tableOf([heading], ['x']), problems);

      expect(row?.read(column as keyof typeof columns, text)).to.equal('x');
      expect(problems).to.deep.equal([]);
    });
  }

  const strangers: [heading: string | { field: string; text: string }, got: string][] = [
    ['channels', 'channels'],
    ['remarks', 'remarks'],
    ['channel (2019)', 'channel (2019)'],
    ['__proto__', '__proto__'],
    ['constructor', 'constructor'],
    ['toString', 'toString'],
    ['hasOwnProperty', 'hasOwnProperty'],
    // A field that the author names is believed, whatever the heading says.
    [{ field: 'remarks', text: 'channel' }, 'remarks'],
    [{ field: 'kind of training', text: 'channel' }, 'kind of training'],
    ['remarks-es', 'remarks-es'],
    // Only text is given in several languages: this is another cost.
    ['unit_cost-usd', 'unit_cost-usd'],
    ['unit cost-es', 'unit cost-es'],
  ];
  for (const [heading, got] of strangers) {
    it(`do not read ${JSON.stringify(heading)}, with a warning`, () => {
      const problems: Problem[] = [];

      const [row] = match(tableOf([heading, 'reached'], ['x', '5']), problems);

      expect(row?.has('channel')).to.be.false;
      expect(row?.read('reached', text)).to.equal('5');
      expect(problems).to.deep.equal([
        {
          code: 'unknown-column',
          severity: 'warning',
          path: ['heading'],
          expected: 'column',
          got,
        },
      ]);
    });
  }

  it('without a heading and without cells pass unnoticed', () => {
    const problems: Problem[] = [];

    match(tableOf(['', 'reached'], ['', '5']), problems);

    expect(problems).to.deep.equal([]);
  });

  it('without a heading but with cells are not read, with a warning', () => {
    const problems: Problem[] = [];

    match(tableOf(['channel', 'reached', ''], ['A', '5', ''], ['B', '6', '9']), problems);

    expect(problems).to.deep.equal([
      {
        code: 'unknown-column',
        severity: 'warning',
        path: ['heading'],
        expected: 'column',
        got: '',
      },
    ]);
  });

  it('that end before a row does are an error: a number may have been cut in two', () => {
    const problems: Problem[] = [];

    match(tableOf(['channel', 'reached'], ['A', '5'], ['Workshops', '1', '400', '500']), problems);

    expect(problems).to.deep.equal([
      {
        code: 'inconsistent',
        severity: 'error',
        path: ['rows', 3],
        expected: 'cells-under-headings',
        got: '400',
      },
    ]);
  });

  it('may end before empty cells do', () => {
    const problems: Problem[] = [];

    match(tableOf(['channel', 'reached'], ['A', '5', '', '']), problems);

    expect(problems).to.deep.equal([]);
  });

  const twice: [first: string, second: string][] = [
    ['channel', 'channel'],
    ['channel', 'Kind of training'],
    ['Capacitación', 'kind of training'],
    ['channel-es', 'channel-es'],
  ];
  for (const [first, second] of twice) {
    it(`named ${first} and ${second} are a duplicate, which is an error`, () => {
      const problems: Problem[] = [];

      match(tableOf([first, second], ['a', 'b']), problems);

      expect(problems).to.deep.equal([
        {
          code: 'duplicate',
          severity: 'error',
          path: ['heading'],
          expected: 'heading',
          got: second,
        },
      ]);
    });
  }

  it('have twins in other languages, of which the empty ones are left out', () => {
    const problems: Problem[] = [];
    const table = tableOf(
      ['channel', 'channel-es', 'channel-fil'],
      ['Workshops', 'Talleres', 'Mga palihan'],
      ['Coaching', 'Acompañamiento', ' '],
      ['Online', '', ''],
    );

    const rows = match(table, problems);

    expect(rows.map((row) => row.read('channel', text))).to.deep.equal([
      'Workshops',
      'Coaching',
      'Online',
    ]);
    expect(rows.map((row) => row.twins('channel'))).to.deep.equal([
      { es: 'Talleres', fil: 'Mga palihan' },
      { es: 'Acompañamiento' },
      {},
    ]);
    expect(problems).to.deep.equal([]);
  });

  it('may name a twin in data-field', () => {
    const spanish = { field: 'channel-es', text: 'Canal' };
    const [row] = match(tableOf(['channel', spanish], ['A', 'Á']), []);

    expect(row?.twins('channel')).to.deep.equal({ es: 'Á' });
  });

  it('that must be there are named one by one where they lack', () => {
    const problems: Problem[] = [];
    const rows = match(tableOf(['reached'], ['5']), problems);

    expect(haveColumns(rows, ['reached'], problems)).to.be.true;
    expect(haveColumns(rows, ['channel', 'reached', 'unit_cost'], problems)).to.be.false;

    expect(problems.map(({ code, severity, path, got }) => [code, severity, path, got])).to.eql([
      ['missing-data', 'error', ['heading'], 'channel'],
      ['missing-data', 'error', ['heading'], 'unit_cost'],
    ]);
  });

  it('are not missed where there are no rows', () => {
    const problems: Problem[] = [];

    expect(haveColumns([], ['channel'], problems)).to.be.false;
    expect(problems).to.deep.equal([]);
  });
});

describe('a cell', () => {
  it('that cannot be read is an error with its row and column', () => {
    const problems: Problem[] = [];
    const [, row] = match(tableOf(['reached'], ['5'], ['1.400']), problems);

    expect(row?.read('reached', wholeNumber())).to.be.null;

    expect(problems).to.deep.equal([
      {
        code: 'unreadable-number',
        severity: 'error',
        path: ['rows', 3, 'reached'],
        expected: 'whole-number',
        got: '1.400',
      },
    ]);
  });

  it('that is empty is nothing where it may be, and an error where it may not', () => {
    const problems: Problem[] = [];
    const [row] = match(tableOf(['reached'], ['']), problems);

    expect(row?.read('reached', wholeNumber())).to.be.null;
    expect(problems).to.deep.equal([]);

    expect(row?.require('reached', wholeNumber())).to.be.null;
    expect(problems).to.deep.equal([
      {
        code: 'missing-data',
        severity: 'error',
        path: ['rows', 2, 'reached'],
        expected: 'cell',
        got: null,
      },
    ]);
  });

  it('that a short row lacks, or that has no column, is empty', () => {
    const problems: Problem[] = [];
    const [row] = match(tableOf(['channel', 'reached'], ['A']), problems);

    expect(row?.read('reached', wholeNumber())).to.be.null;
    expect(row?.read('unit_cost', wholeNumber())).to.be.null;
    expect(problems).to.deep.equal([]);
  });
});

describe('JSON', () => {
  it('may be an array of objects, which are rows counted from 1', () => {
    const { value, problems } = readJson([{ a: 1 }, { a: 2, b: 'x' }], 'rows');

    expect(problems).to.deep.equal([]);
    expect(value?.fields.size).to.equal(0);
    expect(value?.table).to.deep.equal({
      headings: [
        { text: 'a', field: null },
        { text: 'b', field: null },
      ],
      rows: [
        { number: 1, cells: [1, null] },
        { number: 2, cells: [2, 'x'] },
      ],
    });
  });

  it('may be an object of inputs, one of which holds the rows', () => {
    const { value } = readJson({ leaders: 4, rows: [{ a: 1 }] }, 'rows');

    expect([...value!.fields]).to.deep.equal([['leaders', 4]]);
    expect(value?.table?.rows).to.deep.equal([{ number: 1, cells: [1] }]);
  });

  it('may have inputs and no rows', () => {
    for (const data of [{ leaders: 4 }, { leaders: 4, rows: null }]) {
      const { value, problems } = readJson(data, 'rows');

      expect(value?.table).to.be.null;
      expect([...value!.fields]).to.deep.equal([['leaders', 4]]);
      expect(problems).to.deep.equal([]);
    }
  });

  it('may have rows of which there are none', () => {
    for (const data of [[], { rows: [] }]) {
      expect(readJson(data, 'rows').value?.table).to.deep.equal({ headings: [], rows: [] });
    }
  });

  it('keeps nested values as they are, for the readers to refuse', () => {
    const { value } = readJson({ leaders: { count: 4 }, rows: [{ a: [1, 2] }] }, 'rows');

    expect(value?.fields.get('leaders')).to.deep.equal({ count: 4 });
    expect(value?.table?.rows[0]?.cells).to.deep.equal([[1, 2]]);
  });

  for (const data of ['text', 5, true, false, 0, '']) {
    it(`that is ${JSON.stringify(data)} is an error`, () => {
      const { value, problems } = readJson(data, 'rows');

      expect(value).to.be.null;
      expect(problems).to.deep.equal([
        {
          code: 'unknown-value',
          severity: 'error',
          path: ['data'],
          expected: 'object-or-rows',
          got: String(data),
        },
      ]);
    });
  }

  const notRows: unknown[] = ['text', 5, { a: 1 }, [5], [[1, 2]], [null], [{ a: 1 }, 'b'], true];
  for (const rows of notRows) {
    it(`whose rows are ${JSON.stringify(rows)} is an error`, () => {
      const { value, problems } = readJson({ rows }, 'rows');

      expect(value).to.be.null;
      expect(problems.map(({ code, severity, path }) => [code, severity, path])).to.deep.equal([
        ['unknown-value', 'error', ['rows']],
      ]);
    });
  }

  it('with keys of prototypes changes no prototype and reads them as any other name', () => {
    const hostile = `{
      "__proto__": {"leaders": 99, "polluted": true},
      "constructor": {"prototype": {"polluted": true}},
      "rows": [{"__proto__": {"polluted": true}, "constructor": 1, "a": 2}]
    }`;

    const { value } = readJsonText(hostile, 'rows');

    expect(value?.fields.has('leaders')).to.be.false;
    expect([...value!.fields.keys()]).to.deep.equal(['__proto__', 'constructor']);
    expect(value?.table?.headings.map((heading) => heading.text)).to.deep.equal([
      '__proto__',
      'constructor',
      'a',
    ]);
    expect(value?.table?.rows[0]?.cells.slice(1)).to.deep.equal([1, 2]);
    expect('polluted' in {}).to.be.false;

    const problems: Problem[] = [];
    const [row] = matchColumns(value!.table!, { a: 'number' }, matcherOf({}), problems);
    expect(row?.read('a', wholeNumber())?.value).to.equal(2);
    expect(problems.map(({ got }) => got)).to.deep.equal(['__proto__', 'constructor']);
    expect('polluted' in {}).to.be.false;
  });

  it('is not changed by being read', () => {
    const data = Object.freeze({
      leaders: 4,
      rows: Object.freeze([Object.freeze({ a: 1 })]),
    });

    expect(() => readJson(data, 'rows')).not.to.throw();
    expect(Object.keys(data)).to.deep.equal(['leaders', 'rows']);
  });

  it('as text is read like its value', () => {
    const { value, problems } = readJsonText(' {"leaders": 4, "rows": [{"a": 1}]}\n', 'rows');

    expect(problems).to.deep.equal([]);
    expect([...value!.fields]).to.deep.equal([['leaders', 4]]);
    expect(value?.table?.rows).to.have.lengthOf(1);
  });

  for (const broken of ['', '{', '{"a": 1,}', "{'a': 1}", 'channel,reached', '[1, 2', 'NaN']) {
    it(`text ${JSON.stringify(broken)} that is no JSON is an error that quotes it`, () => {
      const { value, problems } = readJsonText(broken, 'rows');

      expect(value).to.be.null;
      expect(problems).to.deep.equal([
        { code: 'unknown-value', severity: 'error', path: ['data'], expected: 'json', got: broken },
      ]);
    });
  }
});

describe('a table in the page', () => {
  const rows = (value: Source | null) => value?.table?.rows;
  const readTable = (table: HTMLTableElement) => tidied(readHtmlTable(table));

  it('is read by its headings, and its rows are counted as a person counts them', () => {
    const { value, problems } = readTable(
      htmlTable(`
        <caption>Who was reached</caption>
        <thead><tr><th> Channel </th><th data-field="reached">How many?</th></tr></thead>
        <tbody>
          <tr><th scope="row">Workshops</th><td> 311 </td></tr>
          <tr><th scope="row">Coaching</th><td><b>63</b></td></tr>
        </tbody>
      `),
    );

    expect(problems).to.deep.equal([]);
    expect(value?.fields.size).to.equal(0);
    expect(value?.table).to.deep.equal({
      headings: [
        { text: 'Channel', field: null },
        { text: 'How many?', field: 'reached' },
      ],
      rows: [
        { number: 2, cells: ['Workshops', '311'] },
        { number: 3, cells: ['Coaching', '63'] },
      ],
    });
  });

  it('needs no thead: its first row is the headings', () => {
    const { value } = readTable(
      htmlTable('<tr><td>channel</td></tr><tr><td>A</td></tr><tr><td>B</td></tr>'),
    );

    expect(value?.table?.headings).to.deep.equal([{ text: 'channel', field: null }]);
    expect(rows(value)?.map(({ number }) => number)).to.deep.equal([2, 3]);
  });

  it('may have several bodies', () => {
    const { value } = readTable(
      htmlTable(`
        <thead><tr><th>channel</th></tr></thead>
        <tbody><tr><td>A</td></tr></tbody>
        <tbody><tr><td>B</td></tr></tbody>
      `),
    );

    expect(rows(value)).to.deep.equal([
      { number: 2, cells: ['A'] },
      { number: 3, cells: ['B'] },
    ]);
  });

  it('has no data in its foot, even if that spans or comes first', () => {
    const { value, problems } = readTable(
      htmlTable(`
        <thead><tr><th>channel</th><th>reached</th></tr></thead>
        <tfoot><tr><td colspan="2">Total: 311</td></tr></tfoot>
        <tbody><tr><td>A</td><td>311</td></tr></tbody>
      `),
    );

    expect(problems).to.deep.equal([]);
    expect(rows(value)).to.deep.equal([{ number: 2, cells: ['A', '311'] }]);
  });

  it('may have blank rows, which are counted and not read', () => {
    const { value } = readTable(
      htmlTable(`
        <tr><th>channel</th></tr><tr><td>A</td></tr><tr><td>&nbsp;</td></tr><tr></tr>
        <tr><td>B</td></tr>
      `),
    );

    expect(rows(value)?.map(({ number }) => number)).to.deep.equal([2, 5]);
  });

  it('keeps tables inside its cells apart', () => {
    const { value } = readTable(
      htmlTable(`
        <tr><th>channel</th></tr>
        <tr><td>A<table><tr><td>inner</td></tr></table></td></tr>
      `),
    );

    expect(rows(value)).to.have.lengthOf(1);
  });

  it('that is empty has no headings and no rows', () => {
    expect(readTable(htmlTable('')).value?.table).to.deep.equal({
      headings: [],
      rows: [],
    });
  });

  it('is read alike by plain reading where no cell holds markup', () => {
    const plain = htmlTable(`
      <tbody><tr><td> A </td><td> 311 </td></tr><tr><td> </td></tr></tbody>
      <thead><tr><th> channel </th><th data-field="reached">How many?</th></tr></thead>
      <tbody><tr><td>B</td><td>63</td></tr></tbody>
    `);

    expect(plainSources.readTable(plain)).to.deep.equal(readTable(plain));
    expect(readTable(plain).value?.table?.rows).to.have.lengthOf(2);
  });

  const unusual: [name: string, rows: string][] = [
    ['markup in a cell', '<tr><th>reached</th></tr><tr><td> 311<sup>1</sup> </td></tr>'],
    ['markup in a heading', '<tr><th><b>reached</b></th></tr><tr><td>311</td></tr>'],
    ['markup alone', '<tr><th>reached</th></tr><tr><td><br></td></tr>'],
    ['a cell that spans rows', '<tr><th>reached</th></tr><tr><td rowspan="2">311</td></tr>'],
    ['a cell that spans columns', '<tr><th colspan="2">reached</th></tr><tr><td>311</td></tr>'],
    ['a foot', '<tr><th>reached</th></tr><tfoot><tr><td>311</td></tr></tfoot>'],
    ['a table in a cell', '<tr><td><table><tr><td>reached</td></tr></table></td></tr>'],
  ];
  for (const [name, markup] of unusual) {
    it(`with ${name} is left to careful reading`, () => {
      expect(plainSources.readTable(htmlTable(markup))).to.equal(lackingPart);
    });
  }
});

describe('the text of a cell', () => {
  const cellOf = (markup: string) => htmlTable(`<tr><td>${markup}</td></tr>`).querySelector('td')!;

  const numbers: [markup: string, value: number | null][] = [
    ['311', 311],
    [' 311 ', 311],
    ['<p>311</p>', 311],
    ['<div><p> 311 </p></div>', 311],
    ['3<b>11</b>', 311],
    ['<span>3</span><em>1</em>1', 311],
    ['<b>1</b>,<i>400</i>', 1400],
    ['1&nbsp;400', 1400],
    ['311<br>', 311],
    ['<br>311', 311],
    ['311<!-- 1 -->', 311],
    ['311<sup></sup>', 311],
    ['<b>more than</b> 311', 311],
    ['311<sup>1</sup>', null],
    ['31<a href="#n1">2</a>', null],
    ['31<small>2</small>', null],
    ['31<span class="fn">2</span>', null],
    ['31<span aria-hidden="true">2</span>', null],
    ['31<abbr>2</abbr>', null],
    ['<span style="display: none">0007</span>31', null],
    ['<b>3</b>11', 311],
    ['<span>311</span>', 311],
    ['<span class="number">311</span>', 311],
    ['311 <sup>1</sup>', null],
    ['1<sup>400</sup>', null],
    ['1 <sup>400</sup>', null],
    ['311<b><sup>1</sup></b>', null],
    ['<b>311<sup>1</sup></b>', null],
    ['<a href="#n"><sup>1</sup></a>311', null],
    ['311<sub>1</sub>', null],
    ['1<br>400', null],
    ['1<b><br></b>400', null],
    ['<p>1</p><p>400</p>', null],
    ['<div>1</div>400', null],
    ['1<div>400</div>', null],
    ['<ul><li>1</li><li>400</li></ul>', null],
    ['<ol><li>1</li><li>400</li></ol>', null],
    ['<s>300</s>311', null],
    ['<strike>300</strike>311', null],
    ['<del>300</del>311', null],
    ['<del>300</del><ins>311</ins>', null],
    ['3<ins>11</ins>', null],
    ['3<span hidden>11</span>', null],
    ['1<table><tr><td>400</td></tr></table>', null],
    ['<dl><dt>1</dt><dd>400</dd></dl>', null],
    ['1<blockquote>400</blockquote>', null],
    ['1<pre>400</pre>', null],
    ['<h1>1</h1>400', null],
    ['<h6>1</h6>400', null],
    ['<section>1</section><section>400</section>', null],
    ['1<hr>400', null],
    ['311<style>td { color: red }</style>', 311],
    ['311<script type="text/plain">1</script>', 311],
  ];
  for (const [markup, value] of numbers) {
    it(`${markup} is ${value === null ? 'no number' : String(value)}`, () => {
      expect(parseNumber(cellText(cellOf(markup)))?.value ?? null).to.equal(value);
    });
  }

  it('is empty where nothing but markup is in it', () => {
    for (const markup of ['', ' ', '<br>', '<p> </p><p></p>', '<!-- 311 -->', '<b></b>']) {
      expect(cellText(cellOf(markup)), markup).to.equal('');
    }
  });
});

describe('CSV', () => {
  const tableIn = (text: string) => tidied(readCsv(text)).value!.table!;
  const reached = (text: string) => tableIn(text).rows.map(({ cells }) => cells);
  const head = 'channel,reached\n';

  it('is headings and rows, counted as a person counts them', () => {
    expect(tableIn(`${head}Workshops,311\nCoaching,63\n`)).to.deep.equal({
      headings: [
        { text: 'channel', field: null },
        { text: 'reached', field: null },
      ],
      rows: [
        { number: 2, cells: ['Workshops', '311'] },
        { number: 3, cells: ['Coaching', '63'] },
      ],
    });
  });

  const cases: [name: string, text: string, rows: string[][]][] = [
    [
      'a comma in quotes',
      `${head}"Workshops, in person","1,400"`,
      [['Workshops, in person', '1,400']],
    ],
    ['a doubled quote', `${head}"The ""big"" one",5`, [['The "big" one', '5']]],
    [
      'a line break in quotes',
      `${head}"Work\nshops",5\nB,6`,
      [
        ['Work\nshops', '5'],
        ['B', '6'],
      ],
    ],
    ['an empty quoted cell', `${head}"",5`, [['', '5']]],
    ['space around cells', `${head} A , 5 `, [['A', '5']]],
    [
      'Windows line ends',
      'channel,reached\r\nA,5\r\nB,6\r\n',
      [
        ['A', '5'],
        ['B', '6'],
      ],
    ],
    [
      'old Macintosh line ends',
      'channel,reached\rA,5\rB,6\r',
      [
        ['A', '5'],
        ['B', '6'],
      ],
    ],
    [
      'semicolons',
      'channel;reached\nA;5\nB;1,400',
      [
        ['A', '5'],
        ['B', '1,400'],
      ],
    ],
    [
      'tabs',
      'channel\treached\nA\t5\nB\t1,400',
      [
        ['A', '5'],
        ['B', '1,400'],
      ],
    ],
    [
      'bars',
      'channel|reached\nA|5\nB|6',
      [
        ['A', '5'],
        ['B', '6'],
      ],
    ],
    ['semicolons, one row and a last line end', 'a;b\n1;2\n', [['1', '2']]],
    ['semicolons, one row and several line ends', 'a;b\r\n1;2\r\n\r\n', [['1', '2']]],
    ['no last line end', `${head}A,5`, [['A', '5']]],
    ['markup', `${head}<b>A</b>,5`, [['<b>A</b>', '5']]],
    ['a missing cell', `${head}A`, [['A']]],
    ['only headings', head, []],
    ['accents', `${head}Capacitación,5`, [['Capacitación', '5']]],
  ];
  for (const [name, text, rows] of cases) {
    it(`with ${name} is read`, () => {
      expect(reached(text)).to.deep.equal(rows);
    });
  }

  it('may begin with a byte order mark, which is no part of the first heading', () => {
    expect(tableIn(`\uFEFF${head}A,5`).headings[0]?.text).to.equal('channel');
    expect(tableIn('\uFEFF"channel",reached\nA,5').headings[0]?.text).to.equal('channel');
  });

  it('may have blank lines, which are counted and not read', () => {
    const { headings, rows } = tableIn('\n,\nchannel,reached\n\nA,5\n , \n\nB,6\n\n');

    expect(headings.map(({ text }) => text)).to.deep.equal(['channel', 'reached']);
    expect(rows).to.deep.equal([
      { number: 5, cells: ['A', '5'] },
      { number: 8, cells: ['B', '6'] },
    ]);
  });

  const unclosed: [name: string, text: string, row: number][] = [
    ['in the middle', `${head}A,311\nB,"see below\nC,63`, 3],
    ['in the last cell', `${head}A,"311`, 2],
    ['in a heading', 'channel,"reached\nA,5', 1],
    ['twice', `${head}"A"x,5\n"B"y,6\n"C,7`, 2],
  ];
  for (const [name, text, row] of unclosed) {
    it(`with a quotation mark that is not closed ${name} is one error: it may have swallowed rows`, () => {
      const { value, problems } = readCsv(text);

      expect(value).to.be.null;
      expect(problems).to.deep.equal([
        {
          code: 'not-csv',
          severity: 'error',
          path: ['rows', row],
          expected: 'closed-quotes',
          got: null,
        },
      ]);
    });
  }

  it('may have quotation marks inside a cell that is not quoted', () => {
    expect(reached(`${head}The "big" one,5\n6" pipe,6`)).to.deep.equal([
      ['The "big" one', '5'],
      ['6" pipe', '6'],
    ]);
  });

  it('has no inputs, and nothing is wrong with it', () => {
    const { value, problems } = readCsv(`${head}A,5`);

    expect(value?.fields.size).to.equal(0);
    expect(problems).to.deep.equal([]);
  });

  it('of nothing has no headings and no rows', () => {
    for (const text of ['', '\n', '  \n\n', '\uFEFF']) {
      expect(tableIn(text), JSON.stringify(text)).to.deep.equal({ headings: [], rows: [] });
    }
  });
});

describe('an input', () => {
  const read = (given: unknown, inData?: unknown) => {
    const problems: Problem[] = [];
    const fields = new Map(inData === undefined ? [] : [['leaders', inData]]);
    const inputs = new InputReader({ leaders: given }, { fields, table: null }, problems);
    return { value: inputs.read('leaders', wholeNumber(1))?.value ?? null, problems };
  };

  it('may be given as an attribute, as a property or in the data', () => {
    expect(read('4')).to.deep.equal({ value: 4, problems: [] });
    expect(read(4)).to.deep.equal({ value: 4, problems: [] });
    expect(read(null, 4)).to.deep.equal({ value: 4, problems: [] });
    expect(read(null, '4')).to.deep.equal({ value: 4, problems: [] });
    expect(read(undefined)).to.deep.equal({ value: null, problems: [] });
  });

  it('may be given twice, if both mean the same', () => {
    expect(read('4', 4)).to.deep.equal({ value: 4, problems: [] });
    expect(read('1,400', 1400)).to.deep.equal({ value: 1400, problems: [] });
  });

  it('as an attribute beats the data, with a warning where the two differ', () => {
    expect(read('4', 5)).to.deep.equal({
      value: 4,
      problems: [
        {
          code: 'inconsistent',
          severity: 'warning',
          path: ['leaders'],
          expected: 'same-as-attribute',
          got: '5',
        },
      ],
    });
  });

  it('differs from one that is hedged otherwise', () => {
    expect(read('200', 'about 200').problems.map(({ code }) => code)).to.eql(['inconsistent']);
  });

  it('that cannot be read is an error, wherever it stands', () => {
    const error = (found: unknown) => [
      {
        code: 'unreadable-number',
        severity: 'error',
        path: ['leaders'],
        expected: 'whole-number',
        got: found,
      },
    ];

    expect(read('four')).to.deep.equal({ value: null, problems: error('four') });
    expect(read(null, { count: 4 })).to.deep.equal({ value: null, problems: error('{…}') });
    expect(read('4', 'four')).to.deep.equal({ value: 4, problems: error('four') });
  });

  it('is nothing when it is empty, and lets the data speak', () => {
    expect(read('', 4)).to.deep.equal({ value: 4, problems: [] });
    expect(read('4', null)).to.deep.equal({ value: 4, problems: [] });
  });

  it('needs no source', () => {
    const inputs = new InputReader({ leaders: '4' }, null, []);

    expect(inputs.read('leaders', wholeNumber())?.value).to.equal(4);
  });

  it('in the data that nobody asked for is a warning, so that a misspelled name is heard', () => {
    const problems: Problem[] = [];
    const fields = new Map<string, unknown>([
      ['leaders', 4],
      ['poplation', 1400],
      ['__proto__', 1],
    ]);
    const inputs = new InputReader({}, { fields, table: null }, problems);

    inputs.read('leaders', wholeNumber());
    inputs.read('counts', oneOf(['people']));
    inputs.warnOfUnknown();

    expect(problems.map(({ code, severity, path, got }) => [code, severity, path, got])).to.eql([
      ['unknown-value', 'warning', ['poplation'], '1400'],
      ['unknown-value', 'warning', ['__proto__'], '1'],
    ]);
  });
});

describe('a heading with markup', () => {
  const match = matcherOf({ reached: ['teachers reached'] });
  const columns = { reached: 'number' } as const;

  it('is known with a line break in it', () => {
    const heading = document.createElement('th');
    heading.append('Teachers', document.createElement('br'), 'reached');

    const column = match({ text: cellText(heading), field: null }, columns);

    expect(column).to.equal('reached');
  });
});
