import { expect, fixture, html } from '@open-wc/testing';
import fc from 'fast-check';
import type { Outcome } from '../../../src/core/outcome.js';
import { readCsv } from '../../../src/reading/csv.js';
import { matcherOf } from '../../../src/reading/headings.js';
import { readHtmlTable } from '../../../src/reading/html-table.js';
import { readJson } from '../../../src/reading/json-data.js';
import { carefulNumbers } from '../../../src/reading/number-readers.js';
import { orAbout } from '../../../src/reading/plain-numbers.js';
import type { Source } from '../../../src/reading/table.js';
import { tidySource } from '../../../src/reading/tidy.js';
import { details } from '../../../src/topics/funding/details.en.js';
import { readFunding } from '../../../src/topics/funding/funding.schema.js';
import { funding, type FundingInputs } from '../../../src/topics/funding/index.js';
import {
  fundingRowsField,
  readPlainFunding,
} from '../../../src/topics/funding/plain-funding.schema.js';
import { about, dispute } from './inputs.js';

/** With all that an author may write. */
const everything = { numbers: carefulNumbers, match: matcherOf(details.headings) };

function read(source: Source | null, given: object = {}): Outcome<FundingInputs> {
  return readFunding(source, given, everything);
}

function csv(...lines: string[]): Source {
  return readCsv(lines.join('\n')).value!;
}

function json(data: unknown): Source {
  return readJson(data, fundingRowsField).value!;
}

const codes = ({ problems }: Outcome<unknown>) =>
  problems.map(({ code, severity, path, expected, got }) => [code, severity, path, expected, got]);

const exact = (value: number) => ({ value, qualifier: 'exact' });

/** How two plans would spend $113 million: EdSource, August 2013. */
const plans = [
  'plan,line,amount,quantity,unit,term,itemized,disputed-by,note',
  'District,Common Core coaches and advisers,24000000,122,posts,,yes,United Teachers Los Angeles,half in math',
  'District,Release time and training on non-school days,42000000,,,one-time,yes,,',
  'District,Other professional development,19000000,,,,no,,',
  'District,Everything else,28000000,,,,no,,',
  'Union,Paid full days of team training and collaboration at school sites,113000000,,,one-time,no,,',
];

describe('rows of plans', () => {
  it('are read with what each line costs, buys and does not say', () => {
    const { value, problems } = read(csv(...plans));

    expect(problems).to.deep.equal([]);
    expect(value?.plans.map(({ plan, lines }) => [plan, lines.length])).to.deep.equal([
      ['District', 4],
      ['Union', 1],
    ]);
    expect(value?.plans.flatMap(({ lines }) => lines)).to.deep.equal(
      dispute.map((line, place) => (place === 0 ? { ...line, note: 'half in math' } : line)),
    );
  });

  it('may be read the short way', () => {
    expect(readPlainFunding(csv(...plans), { total: '$113,000,000' })).to.deep.equal(
      read(csv(...plans), { total: '$113,000,000' }).value,
    );
  });

  const headings: [line: string, amount: string, term: string][] = [
    ['Line item', 'Cost', 'Duration'],
    ['Partida', 'Monto', 'Plazo'],
    ['LÍNEA', 'importe', 'duración'],
    ['line', 'amount', 'term'],
  ];
  for (const [line, amount, term] of headings) {
    it(`may be headed "${line}", "${amount}" and "${term}"`, () => {
      const { value, problems } = read(csv(`${line},${amount},${term}`, 'A,$5,ongoing'));

      expect(problems).to.deep.equal([]);
      expect(value?.plans[0]?.lines[0]).to.deep.include({
        ...{ plan: '', line: 'A', amount: exact(5), term: 'ongoing' },
      });
    });
  }

  it('may have names, units and notes in other languages', () => {
    const { value, problems } = read(
      csv(
        'plan,plan-es,line,line-es,amount,unit,unit-es,note,note-es',
        'District,Distrito,Coaches,Asesores,5,posts,puestos,new,nuevo',
      ),
    );

    expect(problems).to.deep.equal([]);
    expect(value?.plans[0]?.twins).to.deep.equal({ es: 'Distrito' });
    expect(value?.plans[0]?.lines[0]?.twins).to.deep.equal({
      plan: { es: 'Distrito' },
      line: { es: 'Asesores' },
      unit: { es: 'puestos' },
      note: { es: 'nuevo' },
    });
  });

  it('may be shares, bare where the heading says percent', () => {
    const shares = (heading: string, cell: string) =>
      read(csv(`line,${heading}`, `A,${cell}`)).value?.plans[0]?.lines[0]?.share;

    expect(shares('share', '75%')).to.deep.equal(exact(0.75));
    expect(shares('share', '0.75')).to.deep.equal(exact(0.75));
    expect(shares('Percent of total', '75')).to.deep.equal(exact(0.75));
    expect(shares('Porcentaje', '75')).to.deep.equal(exact(0.75));
    expect(shares('Porciento', '75')).to.deep.equal(exact(0.75));
  });

  // Of what readers see, 1 is a hundredth of all under the first four, and all of it under the last.
  const seen: [heading: string, share: number | null][] = [
    ['Percent', 0.01],
    ['% of total', 0.01],
    ['Por ciento', 0.01],
    ['Porciento', 0.01],
    ['Share', 1],
  ];
  for (const [heading, share] of seen) {
    it(`may be shares in a column that is named for us under “${heading}”`, async () => {
      const table = await fixture<HTMLTableElement>(html`
        <table>
          <tr>
            <th data-field="line">What</th>
            <th data-field="share">${heading}</th>
          </tr>
          <tr>
            <td>A</td>
            <td>1</td>
          </tr>
        </table>
      `);
      const { value, problems } = read(readHtmlTable(table).value);

      expect(problems).to.deep.equal([]);
      expect(value?.plans[0]?.lines[0]?.share?.value).to.equal(share);
    });
  }

  const words: [term: string, read: string | null][] = [
    ['One-Time', 'one-time'],
    ['once', 'one-time'],
    ['una sola vez', 'one-time'],
    ['recurrente', 'ongoing'],
    ['not stated', null],
    ['', null],
    ['—', null],
    ['n/a', null],
  ];
  for (const [term, expected] of words) {
    it(`that say "${term}" of their term are ${expected ?? 'not stated'}`, () => {
      const { value, problems } = read(csv('line,amount,term', `A,5,${term}`));

      expect(problems).to.deep.equal([]);
      expect(value?.plans[0]?.lines[0]?.term).to.equal(expected);
    });
  }

  it('are itemized, not itemized, or do not say so', () => {
    const cells = ['yes', 'Sí', 'no', '', '-'];
    const { value } = read(
      csv('line,amount,itemized', ...cells.map((one, at) => `${at},5,${one}`)),
    );
    const inJson = read(json([{ line: 'A', amount: 5, itemized: false }])).value;

    expect(value?.plans[0]?.lines.map(({ itemized }) => itemized)).to.deep.equal([
      ...[true, true, false, null, null],
    ]);
    expect(inJson?.plans[0]?.lines[0]?.itemized).to.be.false;
  });

  it('keep what is only about right', () => {
    const { value } = read(csv('line,amount', 'A,about $1.2 million'));

    expect(value?.plans[0]?.lines[0]?.amount).to.deep.equal(about(1_200_000));
  });

  it('leave out the total of each plan, with a warning', () => {
    const source = csv(
      'plan,line,amount',
      ...['District,A,5', 'District,B,6', 'District,Total,11', 'Union,C,7', 'Union,Total,7'],
    );
    const tidy = tidySource({ ...source }, everything.match, details.columns);
    const { value } = read(tidy.value);

    expect(codes(tidy).map(([code, severity, path]) => [code, severity, path])).to.deep.equal([
      ['duplicate', 'warning', ['rows', 4]],
      ['duplicate', 'warning', ['rows', 6]],
    ]);
    expect(value?.plans.map(({ lines }) => lines.map(({ line }) => line))).to.deep.equal([
      ['A', 'B'],
      ['C'],
    ]);
  });

  const broken: [name: string, lines: string[], problem: unknown[]][] = [
    [
      'an amount that is none',
      ['line,amount', 'A,much'],
      ['unreadable-number', 'error', ['rows', 2, 'amount'], 'amount', 'much'],
    ],
    [
      'an amount that could be read two ways',
      ['line,amount', 'A,1.400'],
      ['unreadable-number', 'error', ['rows', 2, 'amount'], 'amount', '1.400'],
    ],
    [
      'an amount below 0',
      ['line,amount', 'A,(5)'],
      ['out-of-range', 'error', ['rows', 2, 'amount'], 'zero-or-more', '(5)'],
    ],
    [
      'another currency',
      ['line,amount', 'A,€5'],
      ['unreadable-number', 'error', ['rows', 2, 'amount'], 'amount', '€5'],
    ],
    [
      'a share of more than 100 %',
      ['line,share', 'A,120%'],
      ['out-of-range', 'error', ['rows', 2, 'share'], 'up-to-one', '120%'],
    ],
    [
      'a bare share above 1',
      ['line,share', 'A,75'],
      ['out-of-range', 'error', ['rows', 2, 'share'], 'share-as-percent', '75'],
    ],
    [
      'a term that nobody knows',
      ['line,amount,term', 'A,5,soon'],
      ['unknown-value', 'error', ['rows', 2, 'term'], 'one-time | ongoing', 'soon'],
    ],
    [
      'neither yes nor no for itemized',
      ['line,amount,itemized', 'A,5,partly'],
      ['unknown-value', 'error', ['rows', 2, 'itemized'], 'yes | no', 'partly'],
    ],
    [
      'no name of a line',
      ['line,amount', ',5'],
      ['missing-data', 'error', ['rows', 2, 'line'], 'cell', null],
    ],
    [
      'no plan where there is a column of plans',
      ['plan,line,amount', ',A,5'],
      ['missing-data', 'error', ['rows', 2, 'plan'], 'cell', null],
    ],
    [
      'no column of lines',
      ['plan,amount', 'A,5'],
      ['missing-data', 'error', ['heading'], 'column-of', 'line'],
    ],
    [
      'two columns of amounts',
      ['line,amount,cost', 'A,5,6'],
      ['duplicate', 'error', ['heading'], 'heading', 'cost'],
    ],
    [
      'a number that a comma has cut in two',
      ['line,amount', 'A,1,400'],
      ['inconsistent', 'error', ['rows', 2], 'cells-under-headings', '400'],
    ],
  ];
  for (const [name, lines, problem] of broken) {
    it(`with ${name} are an error and no value`, () => {
      const outcome = read(csv(...lines));

      expect(outcome.value).to.be.null;
      expect(codes(outcome)).to.deep.equal([problem]);
    });
  }

  it('are read around columns that mean nothing here, with a warning', () => {
    const outcome = read(csv('line,color,amount', 'A,red,5'));

    expect(outcome.value?.plans[0]?.lines[0]?.amount).to.deep.equal(exact(5));
    expect(codes(outcome)).to.deep.equal([
      ['unknown-column', 'warning', ['heading'], 'column', 'color'],
    ]);
  });
});

describe('attributes of a grant', () => {
  it('are enough for a figure', () => {
    const { value, problems } = read(null, { total: '$1.25 billion', perStudent: 'about $200' });

    expect(problems).to.deep.equal([]);
    expect(value?.total).to.deep.equal(exact(1_250_000_000));
    expect(value?.perStudent).to.deep.equal(about(200));
    expect(funding(value!).value?.students).to.equal(6_250_000);
  });

  it('may have the places of a rate and of ADA', () => {
    const { value } = read(null, { perAda: '$313.08132254', ada: '5,417.35' });

    expect(value?.perAda).to.deep.equal(exact(313.08132254));
    expect(value?.ada).to.deep.equal(exact(5417.35));
  });

  it('beat the data, with a warning', () => {
    const outcome = read(json({ total: 5 }), { total: '6' });

    expect(outcome.value?.total).to.deep.equal(exact(6));
    expect(codes(outcome)).to.deep.equal([
      ['inconsistent', 'warning', ['total'], 'same-as-attribute', '5'],
    ]);
  });

  it('that ask for a formula that is not worked out say so', () => {
    for (const formula of ['lcff', ' LCFF ']) {
      const outcome = read(null, { formula, total: '5' });

      expect(outcome.value).to.be.null;
      expect(codes(outcome).map((one) => one.slice(0, 4))).to.deep.equal([
        ['not-modelled', 'error', ['formula'], 'modelled-formula'],
      ]);
    }
  });

  const wrong: [given: object, problem: unknown[]][] = [
    [{ formula: 'guess' }, ['unknown-value', 'error', ['formula'], 'grant', 'guess']],
    [{ students: '0' }, ['out-of-range', 'error', ['students'], 'one-or-more', '0']],
    [{ students: '2.5' }, ['out-of-range', 'error', ['students'], 'whole-number', '2.5']],
    [{ years: '-1' }, ['out-of-range', 'error', ['years'], 'one-or-more', '-1']],
    [{ perAda: '313.081' }, ['unreadable-number', 'error', ['perAda'], 'amount', '313.081']],
    [{ total: 'a lot' }, ['unreadable-number', 'error', ['total'], 'amount', 'a lot']],
    [{ total: true }, ['unreadable-number', 'error', ['total'], 'amount', 'true']],
    [{ ada: '$5' }, ['unreadable-number', 'error', ['ada'], 'number', '$5']],
  ];
  for (const [given, problem] of wrong) {
    it(`that are ${JSON.stringify(given)} are an error`, () => {
      const outcome = read(null, given);

      expect(outcome.value).to.be.null;
      expect(codes(outcome)).to.deep.equal([problem]);
    });
  }

  it('that nobody knows are told', () => {
    expect(codes(read(json({ total: 5, student: 4 })))).to.deep.equal([
      ['unknown-value', 'warning', ['student'], 'input', '4'],
    ]);
  });
});

describe('a grant of which nothing is given', () => {
  const sources: [name: string, source: Source | null][] = [
    ['no source', null],
    ['an empty file', csv('')],
    ['headings alone', csv('plan,line,amount')],
    ['an empty list', json([])],
    ['an empty object', json({})],
    ['no money for teachers and schools', json({ teachers: 30, schools: 2 })],
    ['no money for students over years', json({ students: 5000, years: 2 })],
  ];
  for (const [name, source] of sources) {
    it(`because there is ${name}, has no value and says that data is missing`, () => {
      const outcome = read(source);

      expect(outcome.value).to.be.null;
      expect(codes(outcome)).to.deep.equal([
        ['missing-data', 'warning', ['total'], 'figures-of-grant', null],
      ]);
      expect(readPlainFunding(source, {})).to.be.null;
    });
  }
});

/** Some of these inputs, and often none. */
function someOf(all: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<object> {
  return fc.oneof(fc.constant({}), fc.record(all, { requiredKeys: [] }));
}

describe('the short way of reading', () => {
  it('takes “about” where it is asked to, and nothing else that takes care', () => {
    const loose = (perStudent: unknown) =>
      readPlainFunding(null, { total: '$600', perStudent }, orAbout);

    for (const text of ['about $200', 'About 200', 'about 1,400']) {
      expect(loose(text), text).to.deep.equal(
        read(null, { total: '$600', perStudent: text }).value,
      );
      expect(readPlainFunding(null, { total: '$600', perStudent: text }), text).to.be.null;
    }
    const careful = ['about', 'about ', 'about about 5', 'about -5', 'about 5%', 'about 1.400'];
    const broken = ['about $113\n million', 'about 1,400\nto 1,600', 'about $200\r\n(EdSource)'];
    for (const found of [
      ...careful,
      ...broken,
      'more than 5',
      'about 5 or 6',
      Symbol('about 5'),
      {},
    ]) {
      expect(loose(found)).to.be.null;
    }
  });

  it('leaves a problem wherever the long one would read something else', () => {
    const heading = fc.constantFrom(
      ...['plan', 'Line', 'line-es', 'amount', 'cost', 'share', 'quantity', 'unit', 'unit-cost'],
      ...['unitCost', 'term', 'itemized', 'disputed-by', 'note', 'color', 'percent'],
    );
    const cell = fc.constantFrom(
      ...[
        'A',
        'B',
        '5',
        '1,400',
        '1.5',
        '1.400',
        '$90',
        '$90.50',
        '',
        '—',
        ...['about 5', 'About $1,400', 'about  5', 'about ', 'about about 5', 'about 1.400'],
        '75%',
        '0.5',
      ],
      ...['yes', 'No', 'one-time', 'ongoing', 'soon'],
    );
    const headingRow = fc.oneof(
      fc.constant<string[]>(['plan', 'line', 'amount']),
      fc.constant<string[]>(['line', 'share', 'term', 'itemized']),
      fc.uniqueArray(heading, { minLength: 1, maxLength: 6 }),
    );
    const cellOf: Readonly<Record<string, fc.Arbitrary<string>>> = {
      plan: fc.constantFrom('A', 'B', ''),
      line: fc.constantFrom('A', 'B', ''),
      amount: fc.constantFrom('5', '$1,400', '', '$90.50', '1.400'),
      share: fc.constantFrom('75%', '', '0.5', '75'),
      term: fc.constantFrom('one-time', 'Ongoing', '', 'soon', 'once'),
      itemized: fc.constantFrom('yes', 'no', '', 'Sí'),
    };
    const table = headingRow.chain((headings) =>
      fc.record({
        headings: fc.constant(headings),
        rows: fc.array(fc.tuple(...headings.map((name) => cellOf[name] ?? cell)), { maxLength: 3 }),
      }),
    );
    const inputs = someOf({ total: cell, students: cell, perAda: cell, ada: cell, formula: cell });
    const fields = someOf({ total: fc.oneof(cell, fc.nat()), years: cell, other: cell });
    let wasPlain = false;
    fc.assert(
      fc.property(table, inputs, fields, ({ headings, rows }, given, inData) => {
        const source = {
          fields: new Map(Object.entries(inData)),
          table: {
            headings: headings.map((text) => ({ text, field: null })),
            rows: rows.map((cells, index) => ({ number: index + 2, cells })),
          },
        };
        const value = readPlainFunding(source, given, orAbout);
        if (value) expect(read(source, given)).to.deep.equal({ value, problems: [] });
        wasPlain ||= value !== null && value.plans.length > 0;
      }),
      { numRuns: 2000 },
    );
    expect(wasPlain).to.be.true;
  });
});
