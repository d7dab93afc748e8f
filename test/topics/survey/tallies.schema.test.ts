import { expect } from '@open-wc/testing';
import { csv, json, read, resultAndProblems, resultOf, told } from './read.js';

const agreement = 'item,Disagree,Neutral,Agree';
const fivePoints = 'item,Strongly agree,Agree,Neutral,Disagree,Strongly disagree';

describe('an empty cell under a response', () => {
  const cases: [name: string, lines: string[], lacking: [row: number, label: string][]][] = [
    ['in the only row', [agreement, 'Say,105,—,95'], [[2, 'Neutral']]],
    ['that says n/a', [agreement, 'Say,105,38,95', 'Pay,n/a,1,2'], [[3, 'Disagree']]],
    ['of a scale of five', [fivePoints, 'Say,40,,30,20,10'], [[2, 'Agree']]],
    [
      'of a group',
      ['item,group,Disagree,Neutral,Agree', 'Say,A,5,5,5', 'Say,B,5,,5'],
      [[3, 'Neutral']],
    ],
    [
      'of a scale that shares its middle with another',
      [
        'item,Dissatisfied,Neutral,Satisfied,Disagree,Agree',
        'Pay,1,2,3,,',
        'Say,,2,,1,3',
        'Day,1,,3,,',
      ],
      [[4, 'Neutral']],
    ],
    ['where every one is', [agreement, 'Say,105,38,95', 'Pay,,,'], [[3, 'Disagree']]],
  ];
  for (const [name, lines, lacking] of cases) {
    it(`is an error ${name}`, () => {
      const outcome = read(csv(...lines));

      expect(outcome.value).to.be.null;
      expect(told(outcome)).to.deep.equal(
        lacking.map((cell) => ['missing-data', 'error', ['rows', ...cell], 'cell', null]),
      );
    });
  }

  it('is an error on a scale that the author gives', () => {
    const outcome = read(csv('item,Red,Blue,Green', 'Say,1,,2'), { scale: 'Red|Blue|Green' });

    expect(told(outcome).map(([code, , path]) => [code, path])).to.deep.equal([
      ['missing-data', ['rows', 2, 'Blue']],
    ]);
  });

  const allowed: [name: string, lines: string[]][] = [
    ['on the scale of another item', [`${agreement},Yes,No`, 'Say,1,2,3,,', 'Pay,,,,4,5']],
    [
      'on a scale that has a word of this one',
      ['item,Yes,No,Never,Sometimes,Always', 'Say,1,2,,,', 'Pay,,,3,4,5'],
    ],
    [
      'where it concerns those who are not on the scale',
      [`${agreement},N/A`, 'Say,1,2,3,', 'Pay,1,2,3,4'],
    ],
    [
      'where nothing was published of a group',
      ['item,group,Disagree,Neutral,Agree', 'Say,All,55,55,55', 'Say,A,35,35,35', 'Say,B,,,'],
    ],
  ];
  for (const [name, lines] of allowed) {
    it(`is allowed ${name}`, () => {
      expect(told(read(csv(...lines)))).to.deep.equal([]);
    });
  }

  it('is none where it says 0', () => {
    expect(resultOf(csv(agreement, 'Say,105,0,95')).items[0]!.n).to.equal(200);
  });
});

describe('two columns of one response', () => {
  it('are an error, whatever their case and whatever is under them', () => {
    for (const lines of [
      ['item,Agree,Neutral,Agree', 'Say,5,5,9'],
      ['item,Agree,Disagree,AGREE', 'Say,5,5,9'],
      ['item,Agree,Disagree,Agree', 'Say,5,5,forty'],
    ]) {
      const outcome = read(csv(...lines));

      expect(outcome.value).to.be.null;
      expect(told(outcome)[0]!.slice(0, 4)).to.deep.equal([
        ...['duplicate', 'error', ['heading'], 'heading'],
      ]);
    }
  });
});

describe('the only cell under a response', () => {
  for (const cell of ['forty', '12.5', '40%', 'NaN', '1e5']) {
    it(`is an error where it says ${cell}`, () => {
      const outcome = read(csv(agreement, `Say,${cell},38,95`));

      expect(outcome.value).to.be.null;
      expect(told(outcome).map(([, severity, path]) => [severity, path])).to.deep.equal([
        ['error', ['rows', 2, 'Disagree']],
      ]);
    });
  }

  for (const [name, cell] of [
    ['a fraction', 1.5],
    ['true', true],
    ['a bigint', 40n],
  ] as const) {
    it(`is an error where it is ${name} in JSON`, () => {
      const outcome = read(json([{ item: 'Say', Disagree: cell, Neutral: 38, Agree: 95 }]));

      expect(told(outcome).map(([, severity, path]) => [severity, path])).to.deep.equal([
        ['error', ['rows', 1, 'Disagree']],
      ]);
    });
  }

  it('is said to be a share where all of them are', () => {
    const outcome = read(csv(agreement, 'Say,44%,16%,40%'));

    expect(told(outcome).map(([, , path, expected]) => [path, expected])).to.deep.equal(
      ['Disagree', 'Neutral', 'Agree'].map((label) => [['rows', 2, label], 'count-of-people']),
    );
  });

  it('is no response where its heading speaks of percent', () => {
    const outcome = read(csv('item,% Never,% Always', 'Say,44,56'));

    expect(told(outcome).map(([, severity, , expected]) => [severity, expected])).to.deep.include([
      'error',
      'counts-of-responses',
    ]);
  });
});

describe('a column or a row called a total', () => {
  it('is how many answered, never a response', () => {
    for (const lines of [
      [`${agreement},Total`, 'Say,105,38,95,238'],
      [`${agreement},Total general`, 'Say,105,38,95,238'],
      [
        'item,response,count',
        ...['Say,Disagree,105', 'Say,Neutral,38', 'Say,Agree,95', 'Say,Total,238'],
      ],
    ]) {
      for (const given of [{}, { scale: 'Disagree|Neutral|Agree' }]) {
        const result = resultOf(csv(...lines), given);

        expect(result.n).to.equal(238);
        expect(result.items[0]!.counts).to.deep.equal({ Disagree: 105, Neutral: 38, Agree: 95 });
      }
    }
  });

  const wrong: [total: number, severity: string, rule: string][] = [
    [237, 'error', 'base-of-answers'],
    [239, 'warning', 'answers-of-base'],
  ];
  for (const [total, severity, rule] of wrong) {
    it(`is told where it is ${String(total)} and not the sum of 238`, () => {
      const outcome = resultAndProblems(
        csv(`${agreement},Total`, `Say,105,38,95,${String(total)}`),
      );

      expect(told(outcome)).to.deep.equal([['inconsistent', severity, ['n'], rule, 'Say']]);
    });
  }
});

describe('a base beside counts', () => {
  it('is how many answered, though shares are of those on the scale', () => {
    const source = csv('item,n,No,Yes', 'Say,60,30,20');
    const { value, problems } = resultAndProblems(source, { invited: '120' });

    expect([value!.n, value!.responseRate]).to.deep.equal([60, 0.5]);
    expect([value!.items[0]!.n, value!.items[0]!.favorable!.share]).to.deep.equal([50, 0.4]);
    expect(told({ problems })).to.deep.equal([
      ['inconsistent', 'warning', ['n'], 'answers-of-base', 'Say'],
    ]);
  });

  it('is no exact number of people where it is not known of another item', () => {
    const { steps } = resultOf(csv('item,favorable,n', 'A,80%,100', 'B,70%,'));

    expect(steps.find(({ id }) => id === 'answered')!.qualifier).to.equal('at-least');
  });
});

describe('names in other capitals', () => {
  it('are the same item, group, wave and response', () => {
    const lines = ['Say,North,Ola 1,Yes,20', 'Say,North,Ola 1,No,20', 'Say,South,Ola 1,Yes,20'];
    const source = csv('item,group,wave,response,count', ...lines, 'SAY,south,OLA 1,NO,20');
    const { items, groups, waves } = read(source).value!;

    expect(items.map(({ item }) => item)).to.deep.equal(['Say']);
    expect(groups).to.deep.equal(['North', 'South']);
    expect(waves).to.deep.equal(['Ola 1']);
  });

  it('make one item twice', () => {
    expect(told(read(csv('item,Yes,No', 'Say,5,5', 'SAY,5,5')))).to.deep.equal([
      ['duplicate', 'error', ['rows', 3, 'item'], 'once', 'Say'],
    ]);
  });
});

describe('a table of both counts and a favorable share', () => {
  it('keeps its counts', () => {
    const source = csv(`${agreement},% favorable`, 'Say,105,38,95,40%');
    const { value, problems } = resultAndProblems(source);

    expect(value!.items[0]!.counts).to.deep.equal({ Disagree: 105, Neutral: 38, Agree: 95 });
    expect(told({ problems })).to.deep.equal([
      ['unknown-column', 'warning', ['heading'], 'counts-before-shares', '% favorable'],
    ]);
  });

  it('is one of shares where other numbers are beside them', () => {
    const { value } = read(csv('item,favorable,Schools,2019', 'Say,40%,12,38'));

    expect(value!.tallies[0]!.favorable!.value).to.equal(0.4);
  });
});

describe('what is told of a mistake', () => {
  it('is no false duplicate', () => {
    const source = csv('item,response,count', 'Say,Agree,44%', 'Say,Disagree,56%');

    expect(told(read(source)).map(([, , path, expected]) => [path, expected])).to.deep.equal([
      [['rows', 2, 'count'], 'count-of-people'],
      [['rows', 3, 'count'], 'count-of-people'],
    ]);
  });

  it('is only that there are no rows, where there are only headings', () => {
    expect(told(read(csv(agreement)))).to.deep.equal([
      ['missing-data', 'warning', ['items'], 'figures-of-survey', null],
    ]);
  });

  it('lists all responses of which the order is asked', () => {
    const labels = Array.from({ length: 12 }, (_, place) => `Response ${String(place)}`);
    const [problem] = read(
      csv(`item,${labels.join()}`, `Say,${labels.map(() => 1).join()}`),
    ).problems;

    expect(problem!.got).to.equal(labels.join(' | '));
  });
});

describe('a share of those who agreed or disagreed', () => {
  const isOfBoth: [name: string, lines: string[]][] = [
    ['its heading', ['item,Teachers who agreed or disagreed', 'Say,89%']],
    ['its item', ['item,favorable', 'Teachers who agreed or strongly disagreed with pay,89%']],
    ['its wording', ['item,favorable,wording', 'Say,89%,Those who agreed or disagreed']],
  ];
  for (const [name, lines] of isOfBoth) {
    it(`is not favorable where ${name} says so`, () => {
      const source = csv(...lines);
      const headings = source.table!.headings.map((heading) =>
        heading.text.startsWith('Teachers') ? { ...heading, field: 'favorable' } : heading,
      );
      const { value } = read({ ...source, table: { ...source.table!, headings } });

      expect(value!.tallies[0]!.favorable).to.be.null;
    });
  }

  it('is not meant by a question that asks whether somebody agrees or disagrees', () => {
    const { value } = read(csv('item,favorable', 'Do you agree or disagree that pay is fair?,89%'));

    expect(value!.tallies[0]!.favorable!.value).to.equal(0.89);
  });
});

describe('favorable responses that the author lists', () => {
  it('are kept beside published shares', () => {
    const { value } = read(csv('item,favorable', 'Say,89%'), { favorable: 'Agree|Strongly agree' });

    expect(value!.about.favorable).to.equal('Agree, Strongly agree');
  });

  it('are not all there are', () => {
    const outcome = read(csv(agreement, 'Say,1,2,3'), { favorable: 'Agree|Neutral|Disagree' });

    expect(told(outcome)).to.deep.equal([
      [...['inconsistent', 'error', ['favorable'], 'some-unfavorable'], null],
    ]);
  });
});

describe('shares of the answers to a question', () => {
  const head = 'item,n,answer 1,answer 1 percent,answer 2,answer 2 percent';

  it('are an error where they do not add up', () => {
    const outcome = read(csv(head, 'Say,50,Agree,60%,Disagree,30%'));

    expect(outcome.value).to.be.null;
    expect(told(outcome)).to.deep.equal([
      ['inconsistent', 'error', ['rows', 2], 'shares-of-all', '90%'],
    ]);
  });

  it('may be rounded', () => {
    const source = csv(`${head},answer 3,answer 3 percent`, 'Say,12,Yes,33%,No,33%,Maybe,33%');

    expect(resultOf(source).items[0]!.counts).to.deep.equal({ No: 4, Maybe: 4, Yes: 4 });
  });
});
