import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Step } from '../../../src/core/step.js';
import { computeSurvey, type SurveyResult } from '../../../src/topics/survey/survey.model.js';
import { csv, json, read, resultAndProblems, resultOf, told } from './read.js';

/** Alliance, 2015: staff who agreed or strongly agreed, November 2014. No base was given. */
const alliance = csv(
  'item,favorable',
  'My voice is respected in decisions,89%',
  'School environment is very positive,91%',
  'Evaluation is transparent and fair,92%',
  'Valued as an employee,93%',
  'Professional growth is supported,94%',
);

const yesOf = (yes: number, no: number) => csv('item,Yes,No', `Heard,${yes},${no}`);

const favorableOf = ({ items }: SurveyResult) => items[0]!.favorable!;

const stepOf = ({ steps }: SurveyResult, id: string): Step => steps.find((one) => one.id === id)!;

describe('published shares', () => {
  it('stay as they are: no base, no counts, no interval', () => {
    const result = resultOf(alliance, { sampling: 'probability', population: '1400' });

    expect(result.n).to.be.null;
    expect(result.responseRate).to.be.null;
    expect(result.interval).to.be.null;
    expect(result.items.map(({ n, counts, shares }) => [n, counts, shares])).to.deep.equal(
      Array.from({ length: 5 }, () => [null, null, null]),
    );
    expect(result.items.map(({ favorable }) => favorable)).to.deep.equal(
      [0.89, 0.91, 0.92, 0.93, 0.94].map((share) => ({
        ...{ count: null, share, low: null, high: null, band: null },
      })),
    );
    expect(result.steps).to.deep.equal([]);
  });

  const both = [
    "printed as 'agreed or disagreed'",
    'Strongly agree or strongly disagree',
    'agree/disagree together',
    'de acuerdo o en desacuerdo',
    'De acuerdo y totalmente en desacuerdo',
  ];
  for (const note of both) {
    it(`are not favorable with the note "${note}", in no group either`, () => {
      const result = resultOf(
        csv(
          'item,group,favorable,n,note',
          `Heard,All,89%,120,"${note}"`,
          'Heard,A,85%,60,',
          'Heard,B,90%,60,',
          'Valued,All,75%,120,',
          'Valued,A,75%,60,',
          'Valued,B,75%,60,',
        ),
      );

      expect(result.items.map(({ favorable }) => favorable?.share ?? null)).to.eql([null, 0.75]);
      expect(result.items[0]!.note).to.equal(note);
      const shares = result.groups.map(({ items }) => items!.map(({ favorable }) => favorable));
      expect(shares.map(([first]) => first)).to.deep.equal([null, null]);
      expect(shares.map(([, second]) => second!.share)).to.deep.equal([0.75, 0.75]);
    });
  }

  for (const note of [
    'those who neither agreed nor disagreed are left out',
    'agreed; 5% disagreed',
    'ni de acuerdo ni en desacuerdo: 3%',
  ]) {
    it(`are favorable with the note "${note}"`, () => {
      const result = resultOf(csv('item,favorable,note', `Heard,89%,"${note}"`));

      expect(favorableOf(result).share).to.equal(0.89);
    });
  }

  it('have an interval where they come from a sample whose base is known', () => {
    const source = csv('item,favorable,n', 'Heard,89%,120');
    const favorable = favorableOf(resultOf(source, { sampling: 'probability' }));

    // statsmodels 0.13.5: proportion_confint(0.89 * 120, 120, alpha=0.05, method='wilson')
    expect(favorable.low).to.be.closeTo(0.821483332516, 1e-11);
    expect(favorable.high).to.be.closeTo(0.934321717677, 1e-11);
  });

  it('have none where all that is known of the share or the base is a bound', () => {
    for (const row of ['more than 89%,120', '89%,more than 120', '89%,up to 120']) {
      const source = csv('item,favorable,n', `Heard,${row}`);
      const result = resultOf(source, { sampling: 'probability' });

      expect(favorableOf(result).low, row).to.be.null;
      expect(result.interval).to.be.null;
    }
  });
});

describe('an interval', () => {
  // count, n, population, low, high. R 4.2.2: n <- 300*3999/3700; prop.test(0.5*n, n,
  // correct = FALSE)$conf.int, and for the first prop.test(15, 50, correct = FALSE)$conf.int
  const samples: [number, number, string | undefined, number, number][] = [
    [15, 50, undefined, 0.191035535009, 0.437503504645],
    [150, 300, '4000', 0.445896531869, 0.554103468131],
  ];
  for (const [count, n, population, low, high] of samples) {
    for (const invited of [undefined, '300', '350', 'about 4,000']) {
      it(`of ${count} of ${n} is Wilson's, with ${invited ?? 'nobody'} invited`, () => {
        const given = { sampling: 'probability', population, invited };
        const result = resultOf(yesOf(count, n - count), given);

        expect(favorableOf(result).low).to.be.closeTo(low, 1e-11);
        expect(favorableOf(result).high).to.be.closeTo(high, 1e-11);
        expect(result.interval).to.equal('wilson');
        const terms = stepOf(result, 'item-1-low').terms.map(({ id, value }) => [id, value]);
        expect(terms).to.deep.equal([
          ['item-1-favorable-share', count / n],
          ['item-1-base', n],
          ...(population ? [['population', 4000]] : []),
        ]);
      });
    }
  }

  it('is not there in a census, where all could answer, or where nothing is said', () => {
    for (const sampling of ['census', 'open', undefined]) {
      const result = resultOf(yesOf(150, 150), { sampling, population: '4000' });

      expect(favorableOf(result)).to.deep.equal({
        ...{ count: 150, share: 0.5, low: null, high: null, band: null },
      });
      expect(result.interval).to.be.null;
      expect(result.steps.some(({ operation }) => operation.includes('wilson'))).to.be.false;
    }
  });

  it('is not narrowed by a population of which only a bound is known', () => {
    const given = { sampling: 'probability', population: 'more than 4,000' };

    // R 4.2.2: prop.test(150, 300, correct = FALSE)$conf.int
    expect(favorableOf(resultOf(yesOf(150, 150), given)).low).to.be.closeTo(0.443779516134, 1e-11);
  });
});

describe('weighted answers', () => {
  const lines = ['Heard,Yes,20,24,37.5', 'Heard,No,30,16,37.5'];
  const weighted = (...names: string[]) =>
    csv(
      ['item,response,count,weighted', ...names].join(),
      ...lines.map((line) =>
        line
          .split(',')
          .slice(0, 4 + names.length)
          .join(),
      ),
    );

  it('have weighted shares on the number of people who answered, and no counts', () => {
    const result = resultOf(weighted(), { sampling: 'probability' });
    const [item] = result.items;

    // 24 of 24 + 16.
    expect(item!.shares).to.deep.equal({ Yes: 0.6, No: 0.4 });
    expect(item!.n).to.equal(50);
    expect(item!.counts).to.be.null;
    expect(item!.favorable).to.deep.equal({
      ...{ count: null, share: 0.6, low: null, high: null, band: null },
    });
    expect(result.interval).to.be.null;
  });

  it('have an interval by the effective base that the author gives', () => {
    const given = { sampling: 'probability' };
    const plain = favorableOf(resultOf(weighted('effective-n'), given));
    const finite = favorableOf(resultOf(weighted('effective-n'), { ...given, population: '400' }));

    // R 4.2.2: prop.test(0.6*37.5, 37.5, correct = FALSE)$conf.int; then with
    // m <- 37.5*399/(400-37.5): prop.test(0.6*m, m, correct = FALSE)$conf.int
    expect(plain.low).to.be.closeTo(0.441084438768, 1e-11);
    expect(plain.high).to.be.closeTo(0.740331510595, 1e-11);
    expect(finite.low).to.be.closeTo(0.448282970851, 1e-11);
    expect(finite.high).to.be.closeTo(0.734688275026, 1e-11);
  });

  it('need a weight in every row', () => {
    const source = csv('item,response,count,weighted', 'Heard,Yes,20,24', 'Heard,No,30,');

    expect(told(read(source))).to.deep.equal([
      ['missing-data', 'error', ['rows', 3, 'weighted'], 'cell', null],
    ]);
  });

  it('have no effective base above the number of people', () => {
    const source = csv('item,response,count,effective-n', 'Heard,Yes,20,51', 'Heard,No,30,51');

    expect(told(resultAndProblems(source))).to.deep.equal([
      ['inconsistent', 'error', ['effective-n'], 'effective-base', 'Heard'],
    ]);
  });

  it('are not guessed from hedged weights', () => {
    const source = csv('item,response,count,weighted', 'Heard,Yes,20,about 24', 'Heard,No,30,16');

    expect(told(read(source)).map(([code, , , expected]) => [code, expected])).to.deep.equal([
      ['unreadable-number', 'exact-count'],
    ]);
  });
});

describe('how many answered', () => {
  it('is as many as answered any item, at least where items differ', () => {
    const same = resultOf(csv('item,Yes,No', 'Heard,30,20', 'Valued,25,25'));
    const other = resultOf(csv('item,Yes,No', 'Heard,30,20', 'Valued,25,20'));

    expect([same.n, stepOf(same, 'answered').qualifier]).to.deep.equal([50, 'exact']);
    expect([other.n, stepOf(other, 'answered').qualifier]).to.deep.equal([50, 'at-least']);
  });

  it('counts those whom an item does not concern, but none who left it blank', () => {
    const source = csv(
      'item,Agree,Disagree,Not applicable,"Don\'t know",(Blank)',
      'Heard,30,20,5,3,40',
    );
    const result = resultOf(source, { invited: '100' });

    expect(result.items[0]!.n).to.equal(50);
    expect(result.items[0]!.counts).to.deep.equal({ Disagree: 20, Agree: 30 });
    expect(favorableOf(result).share).to.equal(0.6);
    expect(result.n).to.equal(58);
    expect(result.responseRate).to.equal(0.58);
    expect(result.leftOut).to.deep.equal([
      { column: 'Not applicable', reason: 'not-an-answer' },
      { column: "Don't know", reason: 'not-an-answer' },
      { column: '(Blank)', reason: 'not-an-answer' },
    ]);
    const terms = stepOf(result, 'item-1-answered').terms.map(({ id, value }) => [id, value]);
    expect(terms).to.deep.equal([
      ['item-1-base', 50],
      ['item-1-aside-1', 5],
      ['item-1-aside-2', 3],
    ]);
  });

  it('gives the response rate, but not where everybody was free to answer', () => {
    expect(resultOf(yesOf(30, 20), { invited: '80' }).responseRate).to.equal(0.625);
    expect(resultOf(yesOf(30, 20), { invited: '80', sampling: 'open' }).responseRate).to.be.null;
    expect(resultOf(yesOf(30, 20)).responseRate).to.be.null;
  });

  it('cannot be more than were invited, than there are, or than the base', () => {
    const wrong = (given: object) => told(resultAndProblems(yesOf(30, 20), given));

    expect(wrong({ invited: '49' })).to.deep.equal([
      ['inconsistent', 'error', ['invited'], 'at-most-invited', '49'],
    ]);
    expect(wrong({ population: '49' })).to.deep.equal([
      ['inconsistent', 'error', ['population'], 'at-most-people', '49'],
    ]);
    expect(wrong({ invited: '50', population: '50' })).to.deep.equal([]);
    expect(wrong({ invited: 'about 48' })).to.deep.equal([]);
    const base = csv('item,Yes,No,N/A,n', 'Heard,30,20,9,50', 'Valued,30,20,0,49');
    expect(told(resultAndProblems(base))).to.deep.equal([
      ['inconsistent', 'error', ['n'], 'base-of-answers', 'Valued'],
    ]);
  });
});

describe('scales of numbers', () => {
  it('have a mean and no favorable share unless the author says what is favorable', () => {
    const source = csv('item,1,2,3,4,5', 'Heard,1,2,3,4,10');
    const plain = resultOf(source);
    const given = resultOf(source, { favorable: '4|5' });

    // (1 + 4 + 9 + 16 + 50) / 20
    expect(plain.items[0]!.mean).to.equal(4);
    expect(plain.items[0]!.favorable).to.be.null;
    expect(favorableOf(given).share).to.equal(0.7);
  });

  it('are not meant where words have numbers', () => {
    const labels = ['Strongly disagree (1)', 'Disagree (2)', 'Agree (3)', 'Strongly agree (4)'];
    const result = resultOf(csv(['item', ...labels].join(), 'Heard,1,2,3,4'));

    expect(result.items[0]!.mean).to.be.null;
  });
});

describe('the arithmetic', () => {
  it('has a step for everything that is worked out of plain counts', () => {
    const result = resultOf(csv('item,Yes,No', 'Heard,30,20'), { invited: '80' });

    expect(
      result.steps.map(({ id, operation, terms, value, unit }) => [
        ...[id, operation, terms.map((term) => term.value), value, unit],
      ]),
    ).to.deep.equal([
      ['item-1-base', 'add', [20, 30], 50, 'people'],
      ['item-1-option-1-share', 'divide', [20, 50], 0.4, 'share'],
      ['item-1-option-2-share', 'divide', [30, 50], 0.6, 'share'],
      ['item-1-favorable', 'add', [30], 30, 'people'],
      ['item-1-favorable-share', 'divide', [30, 50], 0.6, 'share'],
      ['answered', 'largest', [50], 50, 'people'],
      ['response-rate', 'divide', [50, 80], 0.625, 'share'],
    ]);
  });

  it('divides by no base of 0', () => {
    const result = resultOf(yesOf(0, 0), { sampling: 'probability' });

    expect(result.items[0]).to.deep.include({ n: 0, shares: null, favorable: null });
    expect(result.n).to.equal(0);
    expect(result.interval).to.be.null;
  });

  it('is the same with and without what only some surveys need', () => {
    const count = fc.integer({ min: 0, max: 50 });
    const rows = fc.array(fc.tuple(count, count), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(rows, (counts) => {
        const source = json(counts.map(([Yes, No], place) => ({ item: `q${place}`, Yes, No })));
        const { value } = read(source, { invited: '500' });

        expect(resultOf(source, { invited: '500' })).to.deep.equal(computeSurvey(value!));
      }),
    );
  });
});

describe('waves', () => {
  const source = csv(
    'item,wave,response,count',
    ...['Heard,2024,Yes,30', 'Heard,2024,No,10', 'Heard,2022,Yes,10', 'Heard,2022,No,10'],
    ...['Heard,2023,Yes,15', 'Heard,2023,No,45'],
  );

  it('are told from the first year to the last, which is the one that is shown', () => {
    const result = resultOf(source, { sampling: 'probability', population: '100' });

    expect(
      result.waves.map(({ wave, n, items }) => [wave, n, items[0]!.favorable!.share]),
    ).to.deep.equal([
      ['2022', 20, 0.5],
      ['2023', 60, 0.25],
      ['2024', 40, 0.75],
    ]);
    expect(result.n).to.equal(40);
    expect(result.items).to.deep.equal(result.waves[2]!.items);
    expect(stepOf(result, 'wave-1-item-1-base').value).to.equal(20);
    // The population is that of the last wave.
    expect(stepOf(result, 'wave-2-item-1-low').terms).to.have.lengthOf(2);
    expect(stepOf(result, 'item-1-low').terms).to.have.lengthOf(3);
  });

  it('keep the order in which they stand where they are no years', () => {
    const seasons = csv('item,wave,Yes,No', 'Heard,Spring,5,5', 'Heard,Fall,9,1');

    expect(resultOf(seasons).waves.map(({ wave }) => wave)).to.deep.equal(['Spring', 'Fall']);
  });

  it('are missing in a trend of one', () => {
    expect(told(resultAndProblems(yesOf(30, 20), { view: 'trend' }))).to.deep.equal([
      ['missing-data', 'warning', ['view'], 'waves-for-trend', null],
    ]);
  });
});
