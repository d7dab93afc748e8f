import { expect } from '@open-wc/testing';
import type { Outcome } from '../../src/core/outcome.js';
import { readCsv } from '../../src/reading/csv.js';
import { matcherOf } from '../../src/reading/headings.js';
import { readHtmlTable } from '../../src/reading/html-table.js';
import { readJson } from '../../src/reading/json-data.js';
import type { Source } from '../../src/reading/table.js';
import { tidySource } from '../../src/reading/tidy.js';
import { plainSources } from '../../src/reading/plain-sources.js';

const columns = { channel: 'text', reached: 'number', cost: 'number', person: 'key' } as const;
const match = matcherOf({
  channel: ['canal', 'kind of training'],
  reached: ['people reached', 'docentes alcanzados'],
  cost: ['costo'],
});

/** What is read of a source: headings, rows with their numbers, and what is told. */
interface Read {
  readonly headings: string[] | null;
  readonly rows: unknown[][] | null;
  /** `!` before an error, the row, the rule and what was found. */
  readonly told: string[];
}

function tidied({ value, problems }: Outcome<Source>): Read {
  const tidy = value ? tidySource(value, match, columns) : { value, problems: [] };
  const table = tidy.value?.table;
  return {
    headings: table?.headings.map(({ text }) => text) ?? null,
    rows: table?.rows.map(({ number, cells }) => [number, ...cells]) ?? null,
    told: [...problems, ...tidy.problems].map(
      ({ severity, path, expected, got }) =>
        `${severity === 'error' ? '!' : ''}${path.at(-1)} ${expected}: ${got}`,
    ),
  };
}

const csv = (...lines: string[]) => tidied(readCsv(lines.join('\n')));

function html(rows: string): Read {
  const holder = document.createElement('div');
  holder.innerHTML = `<table>${rows}</table>`;
  return tidied(readHtmlTable(holder.querySelector('table')!));
}

const head = 'Channel,Reached';

describe('the row of headings', () => {
  const cases: [
    name: string,
    lines: string[],
    headings: string[],
    rows: unknown[][],
    told: string[],
  ][] = [
    ['the first', [head, 'A,5'], ['Channel', 'Reached'], [[2, 'A', '5']], []],
    [
      'below a title',
      ['Who we reached', head, 'A,5'],
      ['Channel', 'Reached'],
      [[3, 'A', '5']],
      ['1 title-row: Who we reached'],
    ],
    [
      'below two titles, a number and a blank line',
      ['Distrito Escolar', 'Año,2019', '', 'Canal,Docentes alcanzados', 'A,5'],
      ['Canal', 'Docentes alcanzados'],
      [[5, 'A', '5']],
      ['1 title-row: Distrito Escolar', '2 title-row: Año, 2019'],
    ],
    [
      'below a title that is the name of a column',
      ['People reached,', head, 'A,5'],
      ['Channel', 'Reached'],
      [[3, 'A', '5']],
      ['1 title-row: People reached'],
    ],
    [
      'of two levels, as a spreadsheet saves merged cells',
      ['Channel,2018–19,', ',Reached,Cost', 'A,5,10'],
      ['Channel', 'Reached', 'Cost'],
      [[3, 'A', '5', '10']],
      ['1 title-row: 2018–19'],
    ],
    [
      'the first although one is not known',
      ['Channel,Heads', 'A,5'],
      ['Channel', 'Heads'],
      [[2, 'A', '5']],
      [],
    ],
    [
      'the first although none is known, and a row below holds one such word',
      ['Kind,Heads', 'A,5', 'Channel,6'],
      ['Kind', 'Heads'],
      [
        [2, 'A', '5'],
        [3, 'Channel', '6'],
      ],
      [],
    ],
    [
      'said again on the next page',
      [head, 'A,5', 'CHANNEL,reached', 'B,6'],
      ['Channel', 'Reached'],
      [
        [2, 'A', '5'],
        [4, 'B', '6'],
      ],
      ['3 headings-once: CHANNEL'],
    ],
  ];
  for (const [name, lines, headings, rows, told] of cases) {
    it(`may be ${name}`, () => {
      expect(csv(...lines)).to.deep.equal({ headings, rows, told });
    });
  }

  it('of two levels where the lower one says nothing known stays the upper one', () => {
    const { headings, rows } = csv('Channel,Reached,', ',2018,2019', 'A,5,6');

    expect(headings).to.deep.equal(['Channel', 'Reached', '']);
    expect(rows?.[0]).to.deep.equal([2, '', '2018', '2019']);
  });

  it('may hold one name that is known, below titles', () => {
    const { headings, rows, told } = csv(
      'Rivermont survey 2024,,',
      ',,',
      'channel,Yes,No',
      'A,5,6',
    );

    expect(headings).to.deep.equal(['channel', 'Yes', 'No']);
    expect(rows).to.deep.equal([[4, 'A', '5', '6']]);
    expect(told).to.deep.equal(['1 title-row: Rivermont survey 2024']);
  });

  it('is not a row of data that holds the name of a column', () => {
    const { headings } = csv('What,Yes,No', 'channel,5,6');

    expect(headings).to.deep.equal(['What', 'Yes', 'No']);
  });

  it('is not looked for in JSON, whose names are its headings', () => {
    const rows = [{ x: 'channel', y: 'reached' }];

    expect(tidied(readJson(rows, 'rows'))).to.deep.equal({
      headings: ['x', 'y'],
      rows: [[1, 'channel', 'reached']],
      told: [],
    });
  });
});

describe('a row of totals', () => {
  const labels = [
    ...['Total', 'TOTALS', 'Total:', 'Grand total', 'Grand Total:', 'Overall total', 'Subtotal'],
    ...['Sub-total', 'Overall', 'All', 'All channels', 'Sum', 'Total sum'],
    ...['Total general', 'Totales', 'Gran total', 'Suma', 'Suma total', 'Todos', 'Todas'],
    ...['Todos los canales', 'Totales generales'],
  ];
  for (const label of labels) {
    it(`called “${label}” is left out where it is the sum, and told`, () => {
      const read = csv(head, 'A,311', 'B,63', `${label},374`);

      expect(read.rows).to.deep.equal([
        [2, 'A', '311'],
        [3, 'B', '63'],
      ]);
      expect(read.told).to.deep.equal([`4 no-total: ${label}`]);
    });

    it(`called “${label}” is an error where it is not the sum`, () => {
      const read = csv(head, 'A,311', 'B,63', `${label},375`);

      expect(read.rows).to.be.null;
      expect(read.told).to.deep.equal([`!4 sum-of-rows: ${label}`]);
    });

    it(`called “${label}” is left to careful reading by plain reading`, () => {
      const { value } = readCsv(`${head}\nA,311\n${label},311`);

      expect(plainSources.tidy(value!).value).to.be.null;
    });
  }

  const sums: [name: string, lines: string[], told: string[]][] = [
    ['above the others', ['Total,374', 'A,311', 'B,63'], ['2 no-total: Total']],
    [
      'of each group, and of all',
      ['A,1', 'B,2', 'Subtotal,3', 'C,4', 'Subtotal,4', 'Total,7'],
      ['4 no-total: Subtotal', '6 no-total: Subtotal', '7 no-total: Total'],
    ],
    ['of one row', ['A,311', 'Total,311'], ['3 no-total: Total']],
    ['with a comma', ['A,"1,000"', 'B,400', 'Total,"1,400"'], ['4 no-total: Total']],
    [
      'of what is only about so',
      ['A,about 200', 'B,100', 'Total,about 300'],
      ['4 no-total: Total'],
    ],
    ['where a row says nothing', ['A,5', 'B,n/a', 'Total,5'], ['4 no-total: Total']],
    ['twice', ['A,5', 'B,6', 'Total,11', 'Total,11'], ['4 no-total: Total', '5 no-total: Total']],
    [
      'that counts a subtotal twice',
      ['A,1', 'Subtotal,1', 'B,2', 'Total,4'],
      ['3 no-total: Subtotal', '!5 sum-of-rows: Total'],
    ],
  ];
  for (const [name, lines, told] of sums) {
    it(`${name} is told as ${told.join('; ')}`, () => {
      expect(csv(head, ...lines).told).to.deep.equal(told);
    });
  }

  it('must be the sum in every column that it fills', () => {
    const lines = ['Channel,Reached,Cost', 'A,5,$0.10', 'B,6,$0.20'];

    expect(csv(...lines, 'Total,11,$0.30').told).to.deep.equal(['4 no-total: Total']);
    expect(csv(...lines, 'Total,11,').told).to.deep.equal(['4 no-total: Total']);
    expect(csv(...lines, 'Total,11,$0.31').told).to.deep.equal(['!4 sum-of-rows: Total']);
    expect(csv(...lines, 'Total,12,$0.30').told).to.deep.equal(['!4 sum-of-rows: Total']);
  });

  it('is not judged by columns that are not known', () => {
    expect(csv('Channel,Reached,Share', 'A,5,50%', 'B,5,50%', 'Total,10,99%').told).to.deep.equal([
      '4 no-total: Total',
    ]);
  });

  it('is left out of JSON, too, wherever its label stands', () => {
    const rows = [
      { reached: 311, channel: 'A' },
      { reached: 63, channel: 'B' },
      { reached: 374, channel: 'Total' },
    ];

    const read = tidied(readJson(rows, 'rows'));

    expect(read.rows).to.have.lengthOf(2);
    expect(read.told).to.deep.equal(['3 no-total: Total']);
  });

  const kept: [name: string, lines: string[]][] = [
    ['a name that only begins so', ['A,311', 'Total Quality Management,311']],
    ['a name that only begins with “all”', ['A,311', 'All-staff day,311']],
    ['the only row', ['Total,311']],
    ['a total without a number', ['A,311', 'Total,']],
    ['a total of what is no number', ['A,x', 'Total,311']],
  ];
  for (const [name, lines] of kept) {
    it(`is not ${name}, which stays for others to judge`, () => {
      const read = csv(head, ...lines);

      expect(read.rows).to.have.lengthOf(lines.length);
      expect(read.told).to.deep.equal([]);
    });
  }
});

describe('rows of people', () => {
  const people = { person: 'id', channel: 'text', hours: 'number' } as const;
  const tidyPeople = (...lines: string[]) =>
    tidySource(readCsv(lines.join('\n')).value!, matcherOf({}), people);

  it('are never taken for notes, and their names never told', () => {
    const { value, problems } = tidyPeople(
      'person,channel',
      'T-01,PD',
      '',
      'Robert James Lee Smith Jr.,',
    );

    expect(value?.table?.rows).to.have.length(2);
    expect(JSON.stringify(problems)).not.to.include('Smith');
  });

  it('may have a total, which is nobody', () => {
    for (const total of ['Total,Both,5', 'Total,,5']) {
      const { value, problems } = tidyPeople('person,channel,hours', 'A,PD,2', 'B,PD,3', total);

      expect(value?.table?.rows).to.have.length(2);
      expect(problems.map(({ expected }) => expected)).to.deep.equal(['no-total']);
    }
  });

  it('may be many, with a total below', () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => `T-${index},PD,2`);

    const { value, problems } = tidyPeople('person,channel,hours', ...rows, 'Total,,40000');

    expect(value?.table?.rows).to.have.length(20_000);
    expect(problems.map(({ expected }) => expected)).to.deep.equal(['no-total']);
  });
});

describe('a row of a whole that is data', () => {
  const surveyColumns = {
    item: 'text',
    group: 'key',
    count: 'number',
    favorable: 'share',
  } as const;
  const tidyAnswers = (...lines: string[]) => {
    const { value, problems } = tidySource(
      readCsv(lines.join('\n')).value!,
      matcherOf({}),
      surveyColumns,
    );
    return {
      names: value?.table?.rows.map(({ cells }) => cells[0]) ?? null,
      told: problems.map(({ expected, got }) => `${expected}: ${got}`),
    };
  };

  const data: [name: string, lines: string[]][] = [
    [
      'under a word that other rows share',
      ['group,item,count', 'East,Pay,3', 'West,Pay,4', 'All,Pay,9'],
    ],
    [
      'under the name of a group, though its heading is not known',
      ['School,item,Yes,No', 'East,Pay,3,1', 'West,Pay,4,1', 'Total,Pay,9,9'],
    ],
    ['without anything to add up', ['item,note', 'Pay,x', 'Total,y']],
  ];
  for (const [name, lines] of data) {
    it(`is read ${name}`, () => {
      const { names, told } = tidyAnswers(...lines);

      expect(told).to.deep.equal([]);
      expect(names).to.have.length(lines.length - 1);
    });
  }

  const wholes: [name: string, lines: string[], told: string[]][] = [
    [
      'a sum under headings that are not known',
      ['item,No,Yes', 'Pay,3,4', 'Time,5,6', 'Total,8,10'],
      ['no-total: Total'],
    ],
    [
      'a sum of which only a part stands under a heading that is known',
      ['item,No,Yes,count', 'Pay,3,4,7', 'Time,5,6,11', 'Suma,8,10,'],
      ['no-total: Suma'],
    ],
    [
      'a share of all, which is no sum',
      ['item,favorable', 'Pay,80%', 'Time,60%', 'Overall,70%'],
      ['no-summary: Overall'],
    ],
    ['an average', ['item,No,Yes', 'Pay,3,4', 'Time,5,6', 'Average,4,5'], ['no-summary: Average']],
    [
      'an average in Spanish',
      ['item,No,Yes', 'Pay,3,4', 'Time,5,6', 'Promedio:,4,5'],
      ['no-summary: Promedio:'],
    ],
  ];
  for (const [name, lines, told] of wholes) {
    it(`is told and not read as an item where it is ${name}`, () => {
      expect(tidyAnswers(...lines)).to.deep.equal({ names: ['Pay', 'Time'], told });
    });
  }

  it('is an error where its numbers are no sum, also under headings that are not known', () => {
    const { told } = tidyAnswers('item,No,Yes', 'Pay,3,4', 'Time,5,6', 'All,8,11');

    expect(told).to.deep.equal(['sum-of-rows: All']);
  });
});

describe('a note under the rows', () => {
  const notes = [
    'Note: counts are people.',
    'Notes. Counts are people',
    'Nota: son personas',
    'Source: the district',
    'Sources: two offices',
    'Fuente: el distrito',
    'Note 1: people',
    '* not all sites',
    '† since 2018',
    '¹ since 2018',
    '(*) not all sites',
    'These are people, not visits.',
  ];
  for (const note of notes) {
    it(`such as “${note}” is left out, quoted`, () => {
      const read = csv(head, 'A,5', `"${note}",`);

      expect(read.rows).to.deep.equal([[2, 'A', '5']]);
      expect(read.told).to.deep.equal([`3 note: ${note}`]);
    });
  }

  it('may be any text longer than a name below a blank line', () => {
    const read = csv(head, 'A,5', '', 'Data as of June', 'Kept by the district office');

    expect(read.rows).to.deep.equal([[2, 'A', '5']]);
    expect(read.told).to.deep.equal([
      '4 note: Data as of June',
      '5 note: Kept by the district office',
    ]);
  });

  it('that an unquoted comma cut is one still', () => {
    expect(csv(head, 'A,5', 'Note: workshops, coaching, and more').told).to.deep.equal([
      '3 note: Note: workshops, coaching, and more',
    ]);
  });

  it('may stand below a total', () => {
    expect(csv(head, 'A,5', 'B,6', 'Total,11', '', 'Source: the district').told).to.deep.equal([
      '6 note: Source: the district',
      '4 no-total: Total',
    ]);
  });

  for (const text of ['Note: in', 'Source: survey', 'Fuente: encuesta', 'Nota 1: cursos']) {
    it(`such as “${text}” with a number beside it is an error: it may be a row`, () => {
      const read = csv(head, 'A,5', `${text}, 2019`, 'B,6');

      expect(read.rows).to.be.null;
      expect(read.told).to.deep.equal([`!3 note-or-row: ${text}`]);
      const { value } = readCsv(`${head}\n${text}, 2019`);
      expect(plainSources.tidy(value!).value).to.be.null;
    });
  }

  const rows: [name: string, lines: string[]][] = [
    ['a name without a number', ['A,5', 'Workshops,']],
    ['a name below a blank line', ['A,5', '', 'Workshops for teachers,']],
    ['a name that begins like a note', ['A,5', 'Note-taking,']],
    ['a note with rows below it', ['Note: people,', 'A,5']],
    ['a row that ends as a sentence and holds a number', ['A,5', 'A day for all teachers.,6']],
  ];
  for (const [name, lines] of rows) {
    it(`is not ${name}`, () => {
      const read = csv(head, ...lines);

      expect(read.rows).to.have.lengthOf(lines.filter((line) => line !== '').length);
      expect(read.told).to.deep.equal([]);
    });
  }
});

describe('a table in a page whose cells span', () => {
  const headings = '<tr><th>Channel</th><th>Reached</th></tr>';
  const cases: [name: string, rows: string, rest: Omit<Read, 'headings'>][] = [
    [
      'a title above the headings',
      `<tr><th colspan="2">Who we reached</th></tr>${headings}<tr><td>A</td><td>5</td></tr>`,
      { rows: [[3, 'A', '5']], told: ['1 title-row: Who we reached'] },
    ],
    [
      'a note below',
      `${headings}<tr><td>A</td><td>5</td></tr><tr><td colspan="2">Kept by hand</td></tr>`,
      { rows: [[2, 'A', '5']], told: ['3 note: Kept by hand'] },
    ],
    [
      'a label beside several rows',
      `${headings}<tr><td rowspan="2">A</td><td>5</td></tr><tr><td>6</td></tr>`,
      {
        rows: [
          [2, 'A', '5'],
          [3, 'A', '6'],
        ],
        told: [],
      },
    ],
    [
      'a label to the end of the body, and no further',
      `<tbody>${headings}<tr><td rowspan="0">A</td><td>5</td></tr><tr><td>6</td></tr></tbody>
       <tbody><tr><td>B</td><td>7</td></tr></tbody>`,
      {
        rows: [
          [2, 'A', '5'],
          [3, 'A', '6'],
          [4, 'B', '7'],
        ],
        told: [],
      },
    ],
    [
      'a label said to span more rows than there are',
      `${headings}<tr><td rowspan="1000">A</td><td>5</td></tr>`,
      { rows: [[2, 'A', '5']], told: [] },
    ],
    [
      'a dash beside several rows',
      `${headings}<tr><td>A</td><td rowspan="2">—</td></tr><tr><td>B</td></tr>`,
      {
        rows: [
          [2, 'A', '—'],
          [3, 'B', '—'],
        ],
        told: [],
      },
    ],
    [
      'headings of two levels',
      `<thead><tr><th rowspan="2">Channel</th><th colspan="2">2018–19</th></tr>
       <tr><th>Reached</th><th>Cost</th></tr></thead><tr><td>A</td><td>5</td><td>9</td></tr>`,
      { rows: [[3, 'A', '5', '9']], told: ['1 title-row: 2018–19'] },
    ],
    [
      'two rows of headings, of which the lower is named',
      `<tr><th>Where</th><th>How many</th></tr>
       <tr><th data-field="channel">a</th><th data-field="reached">b</th></tr>
       <tr><td>A</td><td>5</td></tr>`,
      { rows: [[3, 'A', '5']], told: ['1 title-row: Where, How many'] },
    ],
    [
      'a number beside several rows',
      `${headings}<tr><td>A</td><td rowspan="2">5</td></tr><tr><td>B</td></tr>`,
      { rows: null, told: ['!3 plain-cells: 5'] },
    ],
    [
      'a cell in two columns',
      `${headings}<tr><td colspan="2">Both</td><td>5</td></tr>`,
      { rows: null, told: ['!2 plain-cells: Both'] },
    ],
    [
      'a name of rows in the middle',
      `${headings}<tr><th colspan="2">North</th></tr><tr><td>A</td><td>5</td></tr>`,
      { rows: null, told: ['!2 plain-cells: North'] },
    ],
    [
      'a heading over two columns',
      `<tr><th>Channel</th><th colspan="2">Reached</th></tr>
       <tr><td></td><td>2018</td><td>2019</td></tr><tr><td>A</td><td>5</td><td>6</td></tr>`,
      { rows: null, told: ['!1 plain-cells: Reached'] },
    ],
  ];
  for (const [name, rows, { rows: read, told }] of cases) {
    it(`by ${name} is read as ${JSON.stringify(read)}`, () => {
      const found = html(rows);

      expect({ rows: found.rows, told: found.told }).to.deep.equal({ rows: read, told });
    });
  }

  it('may be two tables, one in the other for its looks', () => {
    const inner = `<table>${headings}<tr><td>A</td><td>5</td></tr></table>`;

    expect(html(`<tr><td>${inner}</td></tr>`).rows).to.deep.equal([[2, 'A', '5']]);
    expect(html(`<tr><td><div>${inner}</div></td><td> </td></tr>`).rows).to.deep.equal([
      [2, 'A', '5'],
    ]);
  });

  it('is read by the headings of both levels, wherever a name is repeated an error is', () => {
    const years = html(`
      <tr><th rowspan="2">Channel</th><th colspan="2">2018</th><th colspan="2">2019</th></tr>
      <tr><th>Reached</th><th>Cost</th><th>Reached</th><th>Cost</th></tr>
      <tr><td>A</td><td>5</td><td>9</td><td>6</td><td>9</td></tr>
    `);

    // Two columns of one name are refused where columns are matched.
    expect(years.headings).to.deep.equal(['Channel', 'Reached', 'Cost', 'Reached', 'Cost']);
  });
});

describe('the separator of a file', () => {
  const cases: [name: string, lines: string[], rows: unknown[][] | null][] = [
    ['named in the first line', ['sep=;', 'Channel;Reached', 'A, b;5'], [[2, 'A, b', '5']]],
    ['named, in quotes', ['"sep=;"', 'Channel;Reached', 'A;5'], [[2, 'A', '5']]],
    ['a tab, named', ['sep=\t', 'Channel\tReached', 'A\t5'], [[2, 'A', '5']]],
    [
      'a semicolon under a title with commas',
      ['Reach, 2019, all', 'Channel;Reached', 'A;5', 'B;6'],
      [
        [3, 'A', '5'],
        [4, 'B', '6'],
      ],
    ],
    [
      'a semicolon beside commas in numbers',
      ['Channel;Reached', 'A;1,400', 'B;2,300'],
      [
        [2, 'A', '1,400'],
        [3, 'B', '2,300'],
      ],
    ],
    ['a tab beside commas everywhere', ['Channel, kind\tReached', 'A, b\t5'], [[2, 'A, b', '5']]],
    [
      'a comma beside bars in names',
      ['Channel,Reached', 'A | b,5', 'C | d,6'],
      [
        [2, 'A | b', '5'],
        [3, 'C | d', '6'],
      ],
    ],
    [
      'a comma where a quoted line break follows',
      [head, '"A\nb",5', 'C,6'],
      [
        [2, 'A\nb', '5'],
        [3, 'C', '6'],
      ],
    ],
    ['a comma or a semicolon', ['Channel, kind;Reached', 'A;1,400', 'B;2,300'], null],
  ];
  for (const [name, lines, rows] of cases) {
    it(`may be ${name}${rows ? '' : ', which is an error'}`, () => {
      const read = csv(...lines);

      expect(read.rows).to.deep.equal(rows);
      expect(read.told.filter((one) => one.startsWith('!'))).to.deep.equal(
        rows ? [] : ['!src one-separator: null'],
      );
    });
  }
});
