import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Outcome } from '../../../src/core/outcome.js';
import { readCsv } from '../../../src/reading/csv.js';
import { matcherOf } from '../../../src/reading/headings.js';
import { readHtmlTable } from '../../../src/reading/html-table.js';
import { readJson } from '../../../src/reading/json-data.js';
import { carefulNumbers } from '../../../src/reading/number-readers.js';
import type { Source } from '../../../src/reading/table.js';
import { details } from '../../../src/topics/reach/details.en.js';
import { reach, type ReachInputs } from '../../../src/topics/reach/index.js';
import { reachRowsField, readPlainReach } from '../../../src/topics/reach/plain-reach.schema.js';
import { readReach } from '../../../src/topics/reach/reach.schema.js';

/** With all that an author may write. */
const everything = {
  numbers: carefulNumbers,
  match: matcherOf(details.headings),
};

function read(source: Source | null, given: object = {}): Outcome<ReachInputs> {
  return readReach(source, given, everything);
}

function csv(...lines: string[]): Source {
  return readCsv(lines.join('\n')).value!;
}

/** A table as it stands in a page. */
function html(...rows: string[]): Outcome<Source> {
  const holder = document.createElement('div');
  holder.innerHTML = `<table>${rows.map((cells) => `<tr>${cells}</tr>`).join('')}</table>`;
  return readHtmlTable(holder.querySelector('table')!);
}

function json(data: unknown): Source {
  return readJson(data, reachRowsField).value!;
}

const codes = ({ problems }: Outcome<ReachInputs>) =>
  problems.map(({ code, severity, path, expected, got }) => [code, severity, path, expected, got]);

const exact = (value: number) => ({ value, qualifier: 'exact' });

describe('rows of channels', () => {
  it('are read with what each reached, spent and cost', () => {
    const { value, problems } = read(
      csv(
        'channel,reached,hours,cost',
        'Workshops,"1,311",6,"$24,000"',
        'Coaching,about 63,1.5,$1.5k',
      ),
    );

    expect(problems).to.deep.equal([]);
    expect(value?.channels).to.deep.equal([
      {
        channel: 'Workshops',
        twins: {},
        row: 2,
        reached: exact(1311),
        hours: { each: exact(6) },
        cost: exact(24_000),
      },
      {
        channel: 'Coaching',
        twins: {},
        row: 3,
        reached: { value: 63, qualifier: 'about' },
        hours: { each: exact(1.5) },
        cost: exact(1500),
      },
    ]);
  });

  it('leave everything that is not given at null, and count people', () => {
    expect(read(csv('channel,reached', 'Workshops,311')).value).to.deep.equal({
      leaders: null,
      population: null,
      reached: null,
      uniqueReached: null,
      counts: 'people',
      leadersLabel: null,
      populationLabel: null,
      channels: [
        {
          channel: 'Workshops',
          twins: {},
          row: 2,
          reached: exact(311),
          hours: null,
          cost: null,
        },
      ],
    });
  });

  const headings: [channel: string, reached: string][] = [
    ['Channel', 'Reached'],
    ['Training', 'Teachers reached'],
    ['Kind of training', 'People'],
    ['Canal', 'Alcanzados'],
    ['Vía', 'Docentes alcanzados'],
    ['TIPO DE CAPACITACIÓN', 'personas_alcanzadas'],
    ['medio', 'Asistencias'],
  ];
  for (const [channel, reached] of headings) {
    it(`may be headed "${channel}" and "${reached}"`, () => {
      const { value, problems } = read(csv(`${channel},${reached}`, 'A,5'));

      expect(problems).to.deep.equal([]);
      expect(value?.channels[0]?.reached).to.deep.equal(exact(5));
    });
  }

  it('may have names in other languages', () => {
    const { value } = read(csv('channel,channel-es,reached', 'Coaching,Acompañamiento,63'));

    expect(value?.channels[0]?.twins).to.deep.equal({ es: 'Acompañamiento' });
  });

  it('are read around columns that mean nothing here, with a warning', () => {
    const outcome = read(csv('channel,remarks,reached', 'A,fine,5'));

    expect(outcome.value?.channels[0]?.reached).to.deep.equal(exact(5));
    expect(codes(outcome)).to.deep.equal([
      ['unknown-column', 'warning', ['heading'], 'column', 'remarks'],
    ]);
  });

  const broken: [name: string, lines: string[], problem: unknown[]][] = [
    [
      'a number that could be read two ways',
      ['channel,reached', 'A,1.400'],
      ['unreadable-number', 'error', ['rows', 2, 'reached'], 'whole-number', '1.400'],
    ],
    [
      'a number that is none',
      ['channel,reached', 'A,5', 'B,many'],
      ['unreadable-number', 'error', ['rows', 3, 'reached'], 'whole-number', 'many'],
    ],
    [
      'part of a person',
      ['channel,reached', 'A,5.5'],
      ['out-of-range', 'error', ['rows', 2, 'reached'], 'whole-number', '5.5'],
    ],
    [
      'fewer than 0 people',
      ['channel,reached', 'A,-5'],
      ['out-of-range', 'error', ['rows', 2, 'reached'], 'zero-or-more', '-5'],
    ],
    [
      'a percentage',
      ['channel,reached', 'A,50%'],
      ['unreadable-number', 'error', ['rows', 2, 'reached'], 'whole-number', '50%'],
    ],
    [
      'an empty number',
      ['channel,reached', 'A,'],
      ['missing-data', 'error', ['rows', 2, 'reached'], 'cell', null],
    ],
    [
      'a dash for a number',
      ['channel,reached', 'A,—'],
      ['missing-data', 'error', ['rows', 2, 'reached'], 'cell', null],
    ],
    [
      'no name',
      ['channel,reached', ',5'],
      ['missing-data', 'error', ['rows', 2, 'channel'], 'cell', null],
    ],
    [
      'hours that are none',
      ['channel,reached,hours', 'A,5,long'],
      ['unreadable-number', 'error', ['rows', 2, 'hours'], 'number', 'long'],
    ],
    [
      'a cost in another currency',
      ['channel,reached,cost', 'A,5,€90'],
      ['unreadable-number', 'error', ['rows', 2, 'cost'], 'amount', '€90'],
    ],
    [
      'no column of names',
      ['reached', '5'],
      ['missing-data', 'error', ['heading'], 'column-of', 'channel'],
    ],
    [
      'no column of numbers',
      ['channel', 'A'],
      ['missing-data', 'error', ['heading'], 'column-of', 'reached'],
    ],
    [
      'a number that a comma has cut in two',
      ['channel,reached', 'Workshops,1,400'],
      ['inconsistent', 'error', ['rows', 2], 'cells-under-headings', '400'],
    ],
    [
      'a number that could be read two ways in words',
      ['channel,reached', 'A,1.400 millones'],
      ['unreadable-number', 'error', ['rows', 2, 'reached'], 'whole-number', '1.400 millones'],
    ],
    [
      'a group that begins with 0',
      ['channel,reached', 'A,"0,500"'],
      ['unreadable-number', 'error', ['rows', 2, 'reached'], 'whole-number', '0,500'],
    ],
    [
      'two columns of numbers',
      ['channel,reached,people', 'A,5,6'],
      ['duplicate', 'error', ['heading'], 'heading', 'people'],
    ],
  ];
  for (const [name, lines, problem] of broken) {
    it(`with ${name} are an error and no value`, () => {
      const outcome = read(csv(...lines));

      expect(outcome.value).to.be.null;
      expect(codes(outcome)).to.deep.equal([problem]);
    });
  }

  it('of a table in the page have a number that two cells share told', () => {
    const { value } = html(
      '<th>channel</th><th>reached</th>',
      '<td>Workshops</td><td>1</td><td>400</td>',
    );
    const outcome = read(value);

    expect(outcome.value).to.be.null;
    expect(codes(outcome)).to.deep.equal([
      ['inconsistent', 'error', ['rows', 2], 'cells-under-headings', '400'],
    ]);
  });

  it('that count people are rows of channels, whatever column looks like one of persons', () => {
    for (const heading of ['id', 'person', 'Nombre']) {
      const outcome = read(csv(`${heading},channel,reached`, '1,Workshops,311', '2,Coaching,63'));

      expect(outcome.value?.uniqueReached).to.be.null;
      expect(outcome.value?.channels.map(({ reached }) => reached.value)).to.eql([311, 63]);
      expect(codes(outcome)).to.deep.equal([
        ['unknown-column', 'warning', ['heading'], 'column', 'person'],
      ]);
    }
  });

  it('have no other cost than "cost", since only text is given in several languages', () => {
    const outcome = read(csv('channel,reached,cost-usd', 'A,5,9'));

    expect(outcome.value?.channels[0]?.cost).to.be.null;
    expect(codes(outcome)).to.deep.equal([
      ['unknown-column', 'warning', ['heading'], 'column', 'cost-usd'],
    ]);
  });

  it('with cells under an empty heading are read without them, with a warning', () => {
    const outcome = read(csv('channel,reached,', 'A,5,9'));

    expect(outcome.value?.channels[0]?.reached).to.deep.equal(exact(5));
    expect(codes(outcome)).to.deep.equal([
      ['unknown-column', 'warning', ['heading'], 'column', ''],
    ]);
  });

  it('with several mistakes have all of them told', () => {
    const outcome = read(csv('channel,reached,hours', ',x,', 'B,-1,y'));

    expect(codes(outcome).map(([code, , path]) => [code, path])).to.deep.equal([
      ['missing-data', ['rows', 2, 'channel']],
      ['unreadable-number', ['rows', 2, 'reached']],
      ['out-of-range', ['rows', 3, 'reached']],
      ['unreadable-number', ['rows', 3, 'hours']],
    ]);
  });
});

describe('JSON of a training', () => {
  it('holds inputs and channels', () => {
    const { value, problems } = read(
      json({
        leaders: 4,
        population: 1400,
        uniqueReached: 400,
        counts: 'people',
        channels: [
          { channel: 'Workshops', reached: 311, hours: 6, cost: 24000 },
          { channel: 'Coaching', reached: '63' },
        ],
      }),
    );

    expect(problems).to.deep.equal([]);
    expect(value?.leaders).to.deep.equal(exact(4));
    expect(value?.population).to.deep.equal(exact(1400));
    expect(value?.uniqueReached).to.deep.equal(exact(400));
    expect(value?.channels.map(({ channel, row, reached }) => [channel, row, reached])).to.eql([
      ['Workshops', 1, exact(311)],
      ['Coaching', 2, exact(63)],
    ]);
    expect(value?.channels.map(({ hours, cost }) => [hours, cost])).to.deep.equal([
      [{ each: exact(6) }, exact(24_000)],
      [null, null],
    ]);
  });

  it('may say 0 as minus 0', () => {
    const { value } = read(json({ reached: -0 }));

    expect(Object.is(value?.reached?.value, 0)).to.be.true;
  });

  it('may be the channels alone', () => {
    const { value } = read(json([{ channel: 'Workshops', reached: 311 }]));

    expect(value?.channels).to.have.lengthOf(1);
  });

  it('may name inputs that nobody knows, with a warning', () => {
    const outcome = read(json({ leader: 4, channels: [{ channel: 'A', reached: 5 }] }));

    expect(outcome.value?.leaders).to.be.null;
    expect(codes(outcome)).to.deep.equal([['unknown-value', 'warning', ['leader'], 'input', '4']]);
  });

  const wrong: [name: string, data: object, code: string, path: unknown[]][] = [
    ['leaders that are a list', { leaders: [4], reached: 5 }, 'unreadable-number', ['leaders']],
    ['no leader at all', { leaders: 0, reached: 5 }, 'out-of-range', ['leaders']],
    ['part of a leader', { leaders: 1.5, reached: 5 }, 'out-of-range', ['leaders']],
    ['nobody to be reached', { population: 0, reached: 5 }, 'out-of-range', ['population']],
    ['another way of counting', { counts: 'heads', reached: 5 }, 'unknown-value', ['counts']],
    ['a true way of counting', { counts: true, reached: 5 }, 'unknown-value', ['counts']],
    [
      'a channel that is an object',
      { channels: [{ channel: {}, reached: 5 }] },
      'unknown-value',
      ['rows', 1, 'channel'],
    ],
    [
      'people that are true',
      { channels: [{ channel: 'A', reached: true }] },
      'unreadable-number',
      ['rows', 1, 'reached'],
    ],
  ];
  for (const [name, data, code, path] of wrong) {
    it(`with ${name} is an error and no value`, () => {
      const outcome = read(json(data));

      expect(outcome.value).to.be.null;
      expect(codes(outcome).map(([code, severity, path]) => [code, severity, path])).to.eql([
        [code, 'error', path],
      ]);
    });
  }
});

describe('attributes of a training', () => {
  it('are enough for a figure where they give a total or a headcount', () => {
    const total = read(null, { reached: '487', population: '1,400', leaders: '4' });
    const headcount = read(null, { uniqueReached: '400' });

    expect(total.problems).to.deep.equal([]);
    expect(total.value?.reached).to.deep.equal(exact(487));
    expect(total.value?.population).to.deep.equal(exact(1400));
    expect(total.value?.leaders).to.deep.equal(exact(4));
    expect(headcount.problems).to.deep.equal([]);
    expect(headcount.value?.uniqueReached).to.deep.equal(exact(400));
  });

  it('may be numbers and hedged', () => {
    const { value } = read(null, { reached: 487, population: 'about 1,400' });

    expect(value?.reached).to.deep.equal(exact(487));
    expect(value?.population).to.deep.equal({ value: 1400, qualifier: 'about' });
  });

  it('beat the data, with a warning', () => {
    const outcome = read(json({ leaders: 5, reached: 10 }), { leaders: '4' });

    expect(outcome.value?.leaders).to.deep.equal(exact(4));
    expect(codes(outcome)).to.deep.equal([
      ['inconsistent', 'warning', ['leaders'], 'same-as-attribute', '5'],
    ]);
  });

  it('that give a total beside channels are left aside, with a warning', () => {
    const outcome = read(csv('channel,reached', 'A,5', 'B,3'), { reached: '9' });

    expect(codes(outcome)).to.deep.equal([
      ['inconsistent', 'warning', ['reached'], 'channels-instead', '9'],
    ]);
    expect(reach(outcome.value!).value?.contacts).to.equal(8);
  });

  it('that cannot be read are an error', () => {
    for (const [given, code] of [
      [{ leaders: 'four' }, 'unreadable-number'],
      [{ leaders: '0' }, 'out-of-range'],
      [{ population: '-1' }, 'out-of-range'],
      [{ counts: 'heads' }, 'unknown-value'],
      [{ counts: '-' }, 'unknown-value'],
    ] as const) {
      const outcome = read(csv('channel,reached', 'A,5'), given);

      expect(outcome.value).to.be.null;
      expect(outcome.problems.map((one) => one.code)).to.deep.equal([code]);
    }
  });

  it('without text are not given', () => {
    const outcome = read(csv('channel,reached', 'A,5'), { counts: '', leaders: '' });

    expect(outcome.problems).to.deep.equal([]);
    expect(outcome.value?.counts).to.equal('people');
  });
});

describe('a training of which nothing is given', () => {
  const sources: [name: string, source: Source | null, given?: object][] = [
    ['no source', null],
    ['an empty file', csv('')],
    ['headings alone', csv('channel,reached')],
    ['an empty list', json([])],
    ['an empty object', json({})],
    ['leaders and a population alone', null, { leaders: '4', population: '1400' }],
  ];
  for (const [name, source, given] of sources) {
    it(`because there is ${name}, has no value and says that data is missing`, () => {
      const outcome = read(source, given);

      expect(outcome.value).to.be.null;
      expect(codes(outcome)).to.deep.equal([
        ['missing-data', 'warning', ['channels'], 'figures-of-reach', null],
      ]);
    });
  }

  it('does not say so when an error says why', () => {
    expect(read(null, { reached: 'many' }).problems.map(({ code }) => code)).to.deep.equal([
      'unreadable-number',
    ]);
  });

  it('is told from one that reached nobody', () => {
    const { value, problems } = read(null, { reached: '0' });

    expect(problems).to.deep.equal([]);
    expect(reach(value!).value?.reached).to.deep.equal({ low: 0, high: 0, exact: true });
  });
});

describe('rows of people', () => {
  const rows = csv(
    'person,channel,hours',
    'Ana Ruiz,Workshops,6',
    'Ben Ito,Workshops,6',
    'ANA  RUIZ,Coaching,1.5',
    ' ana ruiz ,Workshops,2',
    'Cho Lee,Coaching,1',
  );

  it('make the headcount exact, whatever the case and spacing of names', () => {
    const { value, problems } = read(rows);

    // Ana, Ben and Cho.
    expect(problems).to.deep.equal([]);
    expect(value?.uniqueReached).to.deep.equal(exact(3));
    expect(reach(value!).value?.reached).to.deep.equal({ low: 3, high: 3, exact: true });
  });

  it('count somebody who stands twice in a channel once there, with all of their hours', () => {
    const { value } = read(rows);

    // Workshops: Ana and Ben, 6 + 6 + 2 hours. Coaching: Ana and Cho, 1.5 + 1.
    expect(value?.channels).to.deep.equal([
      {
        channel: 'Workshops',
        twins: {},
        row: 2,
        reached: exact(2),
        hours: { total: exact(14) },
        cost: null,
      },
      {
        channel: 'Coaching',
        twins: {},
        row: 4,
        reached: exact(2),
        hours: { total: exact(2.5) },
        cost: null,
      },
    ]);
    expect(reach(value!).value?.hours).to.equal(16.5);
  });

  it('count every row of a channel where attendances are counted, and people once', () => {
    const { value } = read(rows, { counts: 'attendances' });

    expect(value?.channels.map(({ reached }) => reached.value)).to.deep.equal([3, 2]);
    expect(value?.uniqueReached).to.deep.equal(exact(3));
    const result = reach(value!).value;
    expect(result?.contacts).to.equal(5);
    expect(result?.reached).to.deep.equal({ low: 3, high: 3, exact: true });
  });

  it('have no hours in a channel where one row lacks them', () => {
    const { value } = read(csv('person,channel,hours', 'A,X,1', 'B,X,', 'C,Y,2'));

    expect(value?.channels.map(({ hours }) => hours)).to.deep.equal([null, { total: exact(2) }]);
    expect(reach(value!).value?.hours).to.be.null;
  });

  it('pass on how surely hours are known', () => {
    const { value } = read(csv('person,channel,hours', 'A,X,about 1', 'B,X,2'));

    expect(value?.channels[0]?.hours).to.deep.equal({ total: { value: 3, qualifier: 'about' } });
  });

  it('may say who somebody is by a number', () => {
    const { value } = read(
      json([
        { person: 1, channel: 'A' },
        { person: 2, channel: 'A' },
        { person: 1, channel: 'B' },
      ]),
    );

    expect(value?.uniqueReached).to.deep.equal(exact(2));
  });

  it('tell people apart by their accents and marks, however those are encoded', () => {
    const { value } = read(
      csv('person,channel', 'Ana Peña,A', 'Ana Pena,A', 'ANA PEN\u0303A,A', 'が,A', 'か,A'),
    );

    // Peña, Pena, が and か.
    expect(value?.uniqueReached).to.deep.equal(exact(4));
    expect(value?.channels.map(({ reached }) => reached.value)).to.deep.equal([4]);
  });

  it('take channels for one whatever their case and spacing, under the name that came first', () => {
    const { value, problems } = read(
      csv('person,channel', 'Ana,On line', 'Ben,on  LINE', 'Ana, on line '),
    );

    expect(problems).to.deep.equal([]);
    expect(value?.channels.map(({ channel, reached }) => [channel, reached.value])).to.eql([
      ['On line', 2],
    ]);
  });

  it('may be headed in Spanish', () => {
    const { value, problems } = read(csv('Docente,Canal', 'Ana,Talleres', 'ana,En línea'));

    expect(problems).to.deep.equal([]);
    expect(value?.uniqueReached).to.deep.equal(exact(1));
  });

  it('agree with a headcount that is the same', () => {
    expect(read(rows, { uniqueReached: '3' }).problems).to.deep.equal([]);
  });

  it('that give another headcount than is claimed are an error', () => {
    const outcome = read(rows, { uniqueReached: '4' });

    expect(outcome.value).to.be.null;
    expect(codes(outcome)).to.deep.equal([
      ['inconsistent', 'error', ['uniqueReached'], 'headcount-of-rows', '4'],
    ]);
  });

  it('need a channel', () => {
    const outcome = read(csv('person', 'Ana'));

    expect(outcome.value).to.be.null;
    expect(codes(outcome)).to.deep.equal([
      ['missing-data', 'error', ['heading'], 'column-of', 'channel'],
    ]);
  });

  it('have no cost, which nobody could share out, with a warning', () => {
    const outcome = read(csv('person,channel,cost', 'Ana,A,$5'));

    expect(outcome.value?.channels[0]?.cost).to.be.null;
    expect(codes(outcome)).to.deep.equal([
      ['unknown-column', 'warning', ['heading'], 'rows-of-people', 'cost'],
    ]);
  });

  it('without a person or a channel in a row are an error', () => {
    const outcome = read(csv('person,channel', ',A', 'Ana,'));

    expect(outcome.value).to.be.null;
    expect(codes(outcome).map(([code, , path]) => [code, path])).to.deep.equal([
      ['missing-data', ['rows', 2, 'person']],
      ['missing-data', ['rows', 3, 'channel']],
    ]);
  });

  it('let no name out into what is read', () => {
    expect(JSON.stringify(read(rows))).not.to.match(/ruiz|ito|lee/i);
  });

  it('come to one exact headcount, and to channels that it fits, whoever was where', () => {
    const person = fc.constantFrom('Ana', 'ana', 'Ben', 'Cho ', 'Peña', 'Pena', 'Eva');
    const channel = fc.constantFrom('A', 'a', 'B', 'C');
    const attendances = fc.array(fc.record({ person, channel }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(attendances, (data) => {
        const { value, problems } = read(json(data));
        const people = new Set(data.map((one) => one.person.trim().toLowerCase())).size;

        expect(problems).to.deep.equal([]);
        expect(reach(value!).value?.reached).to.deep.equal({
          low: people,
          high: people,
          exact: true,
        });
      }),
    );
  });
});

/** Some of these inputs, and often none. */
function someOf(all: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<object> {
  return fc.oneof(fc.constant({}), fc.record(all, { requiredKeys: [] }));
}

describe('the short way of reading', () => {
  it('leaves a problem wherever the long one would read something else', () => {
    const heading = fc.constantFrom(
      ...['channel', 'Channel ', 'channel-es', 'reached', 'people', 'hours', 'cost', 'Canal', 'id'],
    );
    const cell = fc.constantFrom(
      'A',
      'B',
      '5',
      '1,400',
      '1.5',
      '1.400',
      '1e3',
      '$90',
      '',
      '—',
      'about 5',
    );
    const headingRow = fc.oneof(
      fc.constant<string[]>(['channel', 'reached']),
      fc.uniqueArray(heading, { minLength: 1, maxLength: 5 }),
    );
    const table = headingRow.chain((headings) =>
      fc.record({
        headings: fc.constant(headings),
        rows: fc.array(fc.array(cell, { minLength: headings.length, maxLength: headings.length }), {
          maxLength: 3,
        }),
      }),
    );
    const inputs = someOf({
      leaders: cell,
      population: cell,
      uniqueReached: cell,
      leadersLabel: cell,
    });
    const fields = someOf({
      leaders: fc.oneof(cell, fc.nat()),
      reached: cell,
      counts: cell,
      other: cell,
    });
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
        const value = readPlainReach(source, given);
        if (value) expect(read(source, given)).to.deep.equal({ value, problems: [] });
        wasPlain ||= value !== null && value.channels.length > 0;
      }),
      { numRuns: 2000 },
    );
    expect(wasPlain).to.be.true;
  });
});
