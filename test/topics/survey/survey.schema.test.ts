import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { readHtmlTable } from '../../../src/reading/html-table.js';
import { computePlainSurvey } from '../../../src/topics/survey/plain-survey.model.js';
import { readPlainSurvey } from '../../../src/topics/survey/plain-survey.schema.js';
import { recognizeScale } from '../../../src/topics/survey/scales.model.js';
import { survey } from '../../../src/topics/survey/whole.model.js';
import { csv, json, read, resultAndProblems, resultOf, told } from './read.js';

const labels = 'Strongly disagree,Disagree,Agree,Strongly agree';

describe('a table of counts', () => {
  it('is read with a column for each response', () => {
    const { value, problems } = read(
      csv(`item,${labels}`, 'Heard,1,2,"1,300",4', 'Valued,4,3,2,1'),
    );

    expect(problems).to.deep.equal([]);
    expect(value!.tallies[0]).to.deep.equal({
      item: 0,
      ...{ group: null, wave: null, weighted: null, effective: null, favorable: null, base: null },
      counts: new Map([
        ['Strongly disagree', 1],
        ['Disagree', 2],
        ['Agree', 1300],
        ['Strongly agree', 4],
      ]),
    });
    expect(value!.items[1]).to.deep.include({
      item: 'Valued',
      ...{ wording: null, note: null, twins: { item: {}, wording: {}, note: {} } },
    });
    expect(value!.items[1]!.scale!.name).to.equal('agreement');
  });

  it('says the same as rows of responses, in any order', () => {
    const counts = csv(
      `item,group,wave,note,${labels},N/A`,
      'Heard,A,2023,First,10,20,30,40,5',
      'Heard,B,2023,,4,8,6,2,0',
      'Valued,A,2023,,11,9,8,22,1',
      'Valued,B,2023,,5,4,5,6,2',
    );
    const names = [...labels.split(','), 'N/A'];
    const rows = counts.table!.rows.flatMap(({ cells: [item, group, wave, note, ...numbers] }) =>
      numbers.map((count, place) => [item, group, wave, note, names[place], count].join()),
    );
    const long = csv('item,group,wave,note,response,count', ...rows);
    const given = { sampling: 'probability', population: '900', invited: '400' };

    expect(resultOf(long, given)).to.deep.equal(resultOf(counts, given));
  });

  const broken: [cell: string, code: string, expected: string][] = [
    ['about 40', 'unreadable-number', 'exact-count'],
    ['more than 40', 'unreadable-number', 'exact-count'],
    ['-4', 'out-of-range', 'zero-or-more'],
    ['4.5', 'out-of-range', 'whole-number'],
    ['1.400', 'unreadable-number', 'whole-number'],
    ['40%', 'unreadable-number', 'count-of-people'],
    ['1e15', 'unreadable-number', 'whole-number'],
    ['9,999,999,999,999,999', 'out-of-range', 'exactly-readable'],
    ['*', 'unreadable-number', 'shown-number'],
    ['many', 'unreadable-number', 'whole-number'],
  ];
  for (const [cell, code, expected] of broken) {
    it(`with "${cell}" among its counts is an error`, () => {
      const outcome = read(csv('item,Yes,No', 'Heard,30,20', `Valued,"${cell}",20`));

      expect(outcome.value).to.be.null;
      expect(told(outcome)).to.deep.equal([[code, 'error', ['rows', 3, 'Yes'], expected, cell]]);
    });
  }

  it('with a count that cannot be read is not asked for the order of what is left', () => {
    const outcome = read(csv('item,Yes,No', 'Heard,about 40,20'));

    expect(told(outcome).map(([, , , expected]) => expected)).to.deep.equal(['exact-count']);
  });

  for (const cell of ['about 40', '-4', '*']) {
    it(`does not lose a response whose only count is "${cell}"`, () => {
      const outcome = read(csv('item,Yes,Maybe,No', `Heard,30,"${cell}",20`));

      expect(outcome.value).to.be.null;
      expect(told(outcome).map(([, , path]) => path)).to.deep.equal([['rows', 2, 'Maybe']]);
    });
  }

  it('is read around columns of percentages and means, with a warning', () => {
    const outcome = read(csv('item,Yes,No,% yes,Mean,Remarks', 'Heard,30,20,60%,1.4,fine'));

    expect([...outcome.value!.tallies[0]!.counts!.keys()]).to.deep.equal(['Yes', 'No']);
    expect(told(outcome).map(([code, severity, , , got]) => [code, severity, got])).to.deep.equal([
      ['unknown-column', 'warning', '% yes'],
      ['unknown-column', 'warning', 'Mean'],
      ['unknown-column', 'warning', 'Remarks'],
    ]);
  });

  it('without any response is an error', () => {
    expect(told(read(csv('item,remarks', 'Heard,fine'))).slice(1)).to.deep.equal([
      ['missing-data', 'error', ['heading'], 'counts-of-responses', null],
    ]);
  });

  it('may name its columns beside their headings', () => {
    const holder = document.createElement('div');
    holder.innerHTML = `<table><tr><th data-field="item">What we asked<th>Yes<th>No</tr>
      <tr><td>Heard<td>30<td>20</tr></table>`;
    const { value } = readHtmlTable(holder.querySelector('table')!);

    expect(read(value).value!.items[0]!.item).to.equal('Heard');
  });
});

describe('rows that tell of the same twice', () => {
  it('are an error', () => {
    const duplicate = [['duplicate', 'error', ['rows', 3, 'item'], 'once', 'Heard']];

    expect(told(read(csv('item,Yes,No', 'Heard,30,20', 'Heard,30,20')))).to.deep.equal(duplicate);
    expect(told(read(csv('item,favorable', 'Heard,30%', 'Heard,30%')))).to.deep.equal(duplicate);
    const long = csv('item,response,count', 'Heard,Yes,30', 'Heard,Yes,20', 'Heard,No,5');
    expect(told(read(long))).to.deep.equal(duplicate);
  });

  it('are told of one group and wave only', () => {
    const source = csv('item,group,wave,Yes,No', 'Heard,A,1,5,5', 'Heard,B,1,5,5', 'Heard,A,2,5,5');

    expect(read(source).problems).to.deep.equal([]);
  });
});

describe('scales', () => {
  it('that are not recognized are asked for', () => {
    const outcome = read(csv('item,Blue,Green', 'Heard,30,20', 'Valued,3,2'));

    expect(outcome.value).to.be.null;
    expect(told(outcome)).to.deep.equal([
      ['unknown-value', 'error', ['scale'], 'known-scale', 'Blue | Green'],
    ]);
  });

  it('may be given, least favorable first, whatever their case and spacing', () => {
    const source = csv('item,GREEN,Teal,Blue,Red', 'Heard,4,3,2,1');
    const result = resultOf(source, { scale: ' red |blue|Teal| green' });

    expect(result.items[0]!.counts).to.deep.equal({ Red: 1, Blue: 2, Teal: 3, GREEN: 4 });
    expect(result.items[0]!.favorable!.count).to.equal(7);
    expect(resultOf(source, { scale: ['Red', 'Blue', 'Teal', 'Green'] })).to.deep.equal(result);
  });

  it('may say what is favorable, whatever the case', () => {
    const source = csv(`item,${labels}`, 'Heard,1,2,3,4');
    const result = resultOf(source, { favorable: 'strongly AGREE' });

    expect(result.items[0]!.favorable!.count).to.equal(4);
  });

  it('are against at one end as far as they are favorable at the other', () => {
    const sidesOf = (list: string, favorable?: string) => {
      const source = csv(
        `item,${list.replaceAll('|', ',')}`,
        `Heard${',1'.repeat(list.split('|').length)}`,
      );
      return read(source, { scale: list, favorable }).value!.items[0]!.scale!.points.map((point) =>
        point.favorable ? '+' : point.neutral ? '0' : '-',
      );
    };

    const effects = 'Hurt a lot|Hurt a little|No effect|Helped a little|Helped a lot';
    expect(sidesOf(effects).join('')).to.equal('--0++');
    expect(sidesOf(effects, 'Helped a lot').join('')).to.equal('-000+');
    expect(sidesOf('0|1|2|3|4|5|6|7|8|9|10', '9|10').join('')).to.equal('--0000000++');
    expect(sidesOf('Awful|Bad|Poor|Fine|Fair|Great').join('')).to.equal('--00++');
  });

  it('know what is neither for nor against, wherever its author puts it', () => {
    const middles = ['Neither agree nor disagree', 'Neutral', 'Ni de acuerdo ni en desacuerdo'];
    for (const middle of middles) {
      const source = csv(`item,Disagree,${middle},Agree,Strongly agree`, 'Heard,1,2,3,4');
      const given = { scale: `Disagree|${middle}|Agree|Strongly agree` };

      const { points } = read(source, given).value!.items[0]!.scale!;
      expect(points.map(({ neutral }) => neutral)).to.deep.equal([false, true, false, false]);
    }
  });

  it('leave out labels that are not on them, with a warning', () => {
    const outcome = read(csv('item,Yes,No,Perhaps', 'Heard,30,20,7'), { scale: 'No|Yes' });

    expect(told(outcome)).to.deep.equal([
      ['unknown-value', 'warning', ['scale'], 'answers-on-scale', 'Perhaps'],
    ]);
    const result = survey(outcome.value!).value!;
    expect(result.items[0]!.n).to.equal(50);
    expect(result.leftOut).to.deep.equal([{ column: 'Perhaps', reason: 'not-an-answer' }]);
  });

  it('keeps the author’s scale to the items whose responses are on it', () => {
    const rows = [
      ...['Say,Meh,5', 'Say,Fine,7', 'Say,Wow,8', 'Asked,Yes,12', 'Asked,No,8'],
      ...['Heard,Disagree,4', 'Heard,Fine,6', 'Heard,Agree,10'],
    ];
    const source = csv('item,response,count', ...rows);
    const mixed = csv(
      'item,response,count',
      ...['Say,Meh,5', 'Say,Neutral,7', 'Say,Wow,8'],
      ...['Heard,Strongly disagree,2', 'Heard,Disagree,2', 'Heard,Neutral,6', 'Heard,Agree,10'],
    );

    const { value, problems } = read(source, { scale: 'Meh|Fine|Wow' });
    const both = read(mixed, { scale: 'Meh|Neutral|Wow' });

    const scales = (inputs: typeof value) =>
      inputs?.items.map(({ item, scale }) => [item, scale?.points.map(({ label }) => label)]);
    expect(scales(value)?.slice(0, 2)).to.deep.equal([
      ['Say', ['Meh', 'Fine', 'Wow']],
      ['Asked', ['No', 'Yes']],
    ]);
    // Nobody knows where "Fine" stands between these, and one of them is the author's.
    expect(problems.map(({ expected, got }) => [expected, got])).to.deep.equal([
      ['answers-on-scale', 'Disagree'],
      ['answers-on-scale', 'Agree'],
    ]);
    expect(scales(both.value)).to.deep.equal([
      ['Say', ['Meh', 'Neutral', 'Wow']],
      ['Heard', ['Strongly disagree', 'Disagree', 'Neutral', 'Agree']],
    ]);
    expect(both.problems.map(({ severity, expected }) => [severity, expected])).to.deep.equal([
      ['warning', 'scale-of-its-own'],
    ]);
  });

  it('leave out labels of people who answered all the same, unless these say that they did not', () => {
    const source = csv('item,Helped,Hurt,No consequence,No answer', 'Heard,30,20,7,9');
    const { value } = resultAndProblems(source, { scale: 'Hurt|Helped' });

    expect([value!.items[0]!.n, value!.n]).to.deep.equal([50, 57]);
  });

  const wrong: [given: object, path: string, rule: string, got: string][] = [
    [{ favorable: 'Sure' }, 'favorable', 'labels-of-scale', 'Sure'],
    [{ scale: 'Yes' }, 'scale', 'known-scale', 'Yes'],
    [{ scale: 'No|Yes|yes' }, 'scale', 'known-scale', 'No | Yes | yes'],
    [{ scale: ['No', {}] }, 'scale', 'text', '[…]'],
  ];
  for (const [given, path, rule, got] of wrong) {
    it(`are not ${JSON.stringify(given)}`, () => {
      const outcome = read(csv('item,Yes,No', 'Heard,30,20'), given);

      expect(outcome.value).to.be.null;
      expect(told(outcome).filter(([, severity]) => severity === 'error')).to.deep.equal([
        ['unknown-value', 'error', [path], rule, got],
      ]);
    });
  }

  it('are those of another item where some responses were chosen by nobody', () => {
    const rows = ['Never', 'Rarely', 'Sometimes', 'Often', 'Always'].map((one) => `A,${one},3`);
    const source = csv('item,response,count', ...rows, 'B,Sometimes,2', 'B,Often,5', 'B,Always,3');

    expect(resultOf(source).items.map(({ favorable }) => favorable!.share)).to.eql([0.4, 0.8]);
  });
});

describe('groups by a column of another name', () => {
  const source = csv('item,School,group,Yes,No', 'Heard,North,x,20,20', 'Heard,South,x,20,20');

  it('are read from it, and from no other', () => {
    const outcome = read(source, { groupBy: 'school' });

    expect(outcome.value!.groups).to.deep.equal(['North', 'South']);
    expect(told(outcome)).to.deep.equal([
      ['unknown-column', 'warning', ['heading'], 'column', 'group'],
    ]);
  });

  it('are missed where there is no such column', () => {
    expect(told(read(source, { groupBy: 'Level' }))[0]).to.deep.equal([
      ...['missing-data', 'error', ['heading'], 'column-of', 'Level'],
    ]);
  });
});

describe('labels that are no ordinary text', () => {
  for (const label of ['__proto__', 'constructor', '<img src=x onerror=alert(1)>', 'toString']) {
    it(`such as ${label} are labels`, () => {
      const source = csv('item,response,count', `${label},No,30`, `${label},${label},20`);
      const result = resultOf(source, { scale: `No|${label}` });
      const [item] = result.items;

      expect(item!.item).to.equal(label);
      expect(Object.entries(item!.counts!)).to.deep.equal([
        ['No', 30],
        [label, 20],
      ]);
      expect(item!.favorable!.share).to.equal(0.4);
    });
  }

  it('are groups and waves as well', () => {
    const source = csv(
      'item,group,wave,Yes,No',
      ...['__proto__', 'constructor'].map((name) => `Heard,${name},${name},20,20`),
    );

    expect(read(source).value!.groups).to.deep.equal(['__proto__', 'constructor']);
    const { value } = resultAndProblems(source);
    expect(value!.waves.map(({ wave }) => wave)).to.eql(['__proto__', 'constructor']);
  });

  for (const label of ['1'.repeat(100_000) + 'x', 'agree '.repeat(20_000), 'a1'.repeat(50_000)]) {
    it(`such as 100,000 characters that begin "${label.slice(0, 12)}" are asked about`, () => {
      const outcome = read(json([{ item: 'Heard', [label]: 30, No: 20 }]));

      expect(outcome.value).to.be.null;
      expect(told(outcome).map(([code, , path]) => [code, path])).to.deep.equal([
        ['unknown-value', ['scale']],
      ]);
    });
  }
});

describe('a survey of which nothing is given', () => {
  for (const [name, source] of [
    ['source', null],
    ['row in a file', csv('')],
    ['row under headings', csv('item,Yes,No')],
    ['row in a list', json([])],
    ['row in an object', json({})],
  ] as const) {
    it(`because there is no ${name} has no value and says so`, () => {
      const outcome = read(source);

      expect(outcome.value).to.be.null;
      expect(told(outcome).filter(([code]) => code !== 'unknown-column')).to.deep.equal([
        ['missing-data', 'warning', ['items'], 'figures-of-survey', null],
      ]);
    });
  }
});

describe('a table of questions', () => {
  const head =
    'Question,Respondents,Answer 1,Answer 1 count,Answer 2,Answer 2 count,Answer 3,Answer 3 count';

  it('says the same as rows of responses', () => {
    const questions = csv(head, 'Heard,50,No,20,Yes,30,N/A,0', 'Safe,50,Yes,22,No,28,,');
    const long = csv(
      'item,n,response,count',
      ...['Heard,50,No,20', 'Heard,50,Yes,30', 'Heard,50,N/A,0', 'Safe,50,Yes,22', 'Safe,50,No,28'],
    );

    expect(resultOf(questions)).to.deep.equal(resultOf(long));
    expect(resultOf(questions).items.map(({ n }) => n)).to.deep.equal([50, 50]);
    expect(resultOf(questions, { format: 'questions' })).to.deep.equal(resultOf(long));
  });

  it('may be in Spanish, have groups, and give shares of whole numbers of people', () => {
    const source = csv(
      'Pregunta,Grupo,Encuestados,Respuesta 1,Respuesta 1 porcentaje,Respuesta 2,Respuesta 2 porcentaje',
      'Heard,A,48,Sí,33.3%,No,66.7%',
      'Heard,B,20,Sí,55,No,45',
    );
    const { groups } = resultOf(source);

    expect(groups.map(({ items }) => items![0]!.counts)).to.deep.equal([
      { No: 32, Sí: 16 },
      { No: 9, Sí: 11 },
    ]);
  });

  const broken: [name: string, row: string, problem: unknown[]][] = [
    [
      'a share that stands for several numbers of people',
      'Heard,1000,Yes,33%,No,67%',
      ['unreadable-number', ['rows', 2, 'answer 1 percent'], 'one-whole-number', '33%'],
    ],
    [
      'a share of an unknown base',
      'Heard,,Yes,33%,No,67%',
      ['unreadable-number', ['rows', 2, 'answer 1 percent'], 'one-whole-number', '33%'],
    ],
    [
      'a share that fits two numbers of people',
      'Heard,238,Yes,60%,No,40%',
      ['unreadable-number', ['rows', 2, 'answer 1 percent'], 'one-whole-number', '60%'],
    ],
    [
      'a share that is none',
      'Heard,50,Yes,some,No,67%',
      ['unreadable-number', ['rows', 2, 'answer 1 percent'], 'share', 'some'],
    ],
    [
      'a text without a number',
      'Heard,50,Yes,,No,60%',
      ['missing-data', ['rows', 2, 'count'], 'cell', null],
    ],
    [
      'a number without a text',
      'Heard,50,,40%,No,60%',
      ['missing-data', ['rows', 2, 'response'], 'cell', null],
    ],
  ];
  for (const [name, row, problem] of broken) {
    it(`with ${name} is an error`, () => {
      const lines = ['item,n,answer 1,answer 1 percent,answer 2,answer 2 percent', row];
      const outcome = read(csv(...lines));

      expect(outcome.value).to.be.null;
      expect(
        told(outcome).map(([code, , path, expected, got]) => [code, path, expected, got]),
      ).to.deep.include(problem);
    });
  }

  it('cannot have more answers than respondents', () => {
    const source = csv(head, 'Heard,49,No,20,Yes,30,,');

    expect(told(survey(read(source).value!))).to.deep.equal([
      ['inconsistent', 'error', ['n'], 'base-of-answers', 'Heard'],
    ]);
  });
});

describe('the plain way of reading', () => {
  it('gives up wherever the careful one would read something else', () => {
    const heading = fc.constantFrom(
      ...['item', 'Item ', 'question', 'favorable', 'n', 'Respondents', 'group', 'wave', 'note'],
      ...['Yes', 'No', 'N/A', 'Agree', 'Disagree', 'count', 'response', 'answer 1', '1', '2', '3'],
      ...['respuestas', 'number', '__proto__', ''],
    );
    const cell = fc.constantFrom(
      ...['A', 'B', 'Yes', '5', '1,400', '1.5', '1.400', '89%', '0.5', '', '—', 'about 5', 'All'],
      ...['__proto__', '*'],
    );
    const table = fc.uniqueArray(heading, { minLength: 1, maxLength: 5 }).chain((headings) =>
      fc.record({
        headings: fc.constant(headings),
        rows: fc.array(fc.array(cell, { minLength: headings.length, maxLength: headings.length }), {
          maxLength: 3,
        }),
      }),
    );
    const simple = fc
      .constantFrom(['Yes', 'No'], ['favorable', 'n'], ['favorable'])
      .chain((names) =>
        fc.record({
          headings: fc.constant(['item', ...names]),
          rows: fc.array(
            fc.tuple(
              fc.constantFrom('A', 'B', 'C', ' A', 'agree'),
              ...names.map(() => fc.constantFrom('5', '1,400', '89%', '', '1.5')),
            ),
            { minLength: 1, maxLength: 3 },
          ),
        }),
      );
    const given = fc.record({
      invited: fc.constantFrom(undefined, '500', 'about 500'),
      scale: fc.constantFrom(undefined, undefined, 'No|Yes'),
      minN: fc.constantFrom(undefined, 5),
    });
    let plainly = 0;
    fc.assert(
      fc.property(fc.oneof(table, simple), given, ({ headings, rows }, attributes) => {
        const source = {
          fields: new Map(),
          table: {
            headings: headings.map((text) => ({ text, field: null })),
            rows: rows.map((cells, index) => ({ number: index + 2, cells })),
          },
        };
        const plain = readPlainSurvey(source, attributes, recognizeScale);
        if (!plain) return;
        plainly += 1;
        expect({ value: plain, problems: [] }).to.deep.equal(read(source, attributes));
      }),
      { numRuns: 3000 },
    );
    expect(plainly).to.be.above(20);
  });
});

describe('the plain way of reading and working out', () => {
  const odd: [name: string, lines: string[], given?: object][] = [
    ['an empty cell', ['item,Disagree,Neutral,Agree', 'Say,105,,95']],
    ['answers that add up to 100', ['item,No,Yes', 'Say,44,56']],
    ['a total', ['item,No,Yes,Total', 'Say,44,16,60']],
    ['names in other capitals', ['item,No,Yes', 'Say,4,5', 'SAY,4,5']],
    ['a share of both sides', ['item,favorable', 'Those who agreed or disagreed,89%']],
    ['a share that cannot be', ['item,favorable,n', 'Say,37%,3']],
    ['more invited than there are', ['item,No,Yes', 'Say,4,5'], { invited: 90, population: 80 }],
    [
      'a census of fewer than there are',
      ['item,No,Yes', 'Say,4,5'],
      { invited: 70, population: 80, sampling: 'census' },
    ],
  ];
  for (const [name, lines, given = {}] of odd) {
    it(`gives up at ${name}`, () => {
      const inputs = readPlainSurvey(csv(...lines), given, recognizeScale);

      expect(inputs && inputs !== 'later' ? computePlainSurvey(inputs) : null).to.be.null;
    });
  }

  it('does not at what is plain', () => {
    for (const given of [{}, { invited: 80, population: 80, sampling: 'census' }]) {
      const inputs = readPlainSurvey(csv('item,No,Yes', 'Say,4,5'), given, recognizeScale);

      expect(inputs && inputs !== 'later' && computePlainSurvey(inputs)?.n).to.equal(9);
    }
  });
});

describe('a count that cannot be read', () => {
  it('is never left out with its column, which would make the others all there is', () => {
    const { value, problems } = read(csv('item,Yes,No', 'Pay,1.400,177'));

    expect(value).to.be.null;
    expect(problems.map(({ code, path }) => [code, path])).to.deep.include([
      'unreadable-number',
      ['rows', 2, 'Yes'],
    ]);
  });
});
