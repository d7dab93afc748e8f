import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { difference, effectiveSize, wilson } from '../../../src/topics/survey/interval.model.js';
import { weightedShare } from '../../../src/topics/survey/weighting.model.js';

/*
 * count, n, low, high. Computed alike by R 4.2.2
 *   prop.test(count, n, correct = FALSE)$conf.int
 * and by statsmodels 0.13.5
 *   statsmodels.stats.proportion.proportion_confint(count, n, alpha=0.05, method='wilson')
 */
const wilsonTable = [
  [0, 1, 0.0, 0.793450685623],
  [1, 1, 0.206549314377, 1.0],
  [0, 10, 0.0, 0.277532799863],
  [10, 10, 0.722467200137, 1.0],
  [1, 10, 0.017876213095, 0.404150026795],
  [5, 10, 0.236593090513, 0.763406909487],
  [15, 50, 0.191035535009, 0.437503504645],
  [25, 50, 0.366445143168, 0.633554856832],
  [150, 300, 0.443779516134, 0.556220483866],
  [3, 400, 0.002553889195, 0.021815720724],
  [399, 400, 0.985976714924, 0.999558552213],
  [487, 1400, 0.323354987031, 0.373191943306],
  [12.3, 37.5, 0.199980394971, 0.487984172125],
] as const;

/*
 * Count and n of one sample and of another, low, high. The rows are those of Newcombe, "Interval
 * estimation for the difference between independent proportions", Statistics in Medicine 17 (1998);
 * the numbers were computed by statsmodels 0.13.5
 *   statsmodels.stats.proportion.confint_proportions_2indep(
 *     count1, n1, count2, n2, compare='diff', method='newcomb', alpha=0.05)
 * The article gives 0.0524 to 0.3339 for the first.
 */
const newcombeTable = [
  [56, 70, 48, 80, 0.052431472402, 0.333872654037],
  [9, 10, 3, 10, 0.170522723935, 0.809017973535],
  [6, 7, 2, 7, 0.058227927482, 0.806249637524],
  [5, 56, 0, 29, -0.038137147904, 0.192560013855],
  [0, 10, 0, 20, -0.161125158053, 0.277532799863],
  [0, 10, 0, 10, -0.277532799863, 0.277532799863],
  [10, 10, 0, 20, 0.679086037142, 1.0],
  [10, 10, 0, 10, 0.607509350431, 1.0],
] as const;

const sample = fc
  .integer({ min: 1, max: 5000 })
  .chain((n) => fc.record({ n: fc.constant(n), count: fc.integer({ min: 0, max: n }) }));

describe('intervals', () => {
  for (const [count, n, low, high] of wilsonTable) {
    it(`is Wilson's for ${count} of ${n}`, () => {
      const interval = wilson(count, n)!;
      expect(interval.low).to.be.closeTo(low, 1e-11);
      expect(interval.high).to.be.closeTo(high, 1e-11);
    });
  }

  it('is exactly 0 and 1 at the edges', () => {
    for (let n = 1; n < 500; n++) {
      expect(wilson(0, n)!.low).to.equal(0);
      expect(wilson(n, n)!.high).to.equal(1);
    }
  });

  it('counts how many there are to draw from', () => {
    // By hand: n′ = 300 × 3,999 / 3,700 = 324.2432…; then proportion_confint(162.1216…, 324.2432…,
    // alpha=0.05, method='wilson') of statsmodels 0.13.5.
    const interval = wilson(150, 300, { population: 4000 })!;
    expect(interval.low).to.be.closeTo(0.4458965318686321, 1e-12);
    expect(interval.high).to.be.closeTo(0.5541034681313679, 1e-12);
    // By hand: 2 of 5 from 9. n′ = 5 × 8 / 4 = 10, so as 4 of 10: R's prop.test(4, 10, correct =
    // FALSE) gives 0.1681803 to 0.6873262.
    expect(wilson(2, 5, { population: 9 })!.low).to.be.closeTo(0.1681803, 5e-8);
    expect(wilson(2, 5, { population: 9 })!.high).to.be.closeTo(0.6873262, 5e-8);
  });

  it('leaves nothing to chance when all were asked', () => {
    expect(wilson(30, 40, { population: 40 })).to.deep.equal({ low: 0.75, high: 0.75 });
    expect(wilson(1, 1, { population: 1 })).to.deep.equal({ low: 1, high: 1 });
  });

  it('is not given for what cannot be', () => {
    const wrong = [
      [1, 0],
      [0, 0],
      [0, -5],
      [6, 5],
      [-1, 5],
      [NaN, 5],
      [1, NaN],
      [1, Infinity],
    ] as const;
    for (const [count, n] of wrong) expect(wilson(count, n), `${count} of ${n}`).to.equal(null);
    for (const population of [39, NaN, Infinity, 0, -1]) {
      expect(wilson(30, 40, { population }), `of ${population}`).to.equal(null);
    }
    expect(difference({ count: 1, n: 2 }, { count: 1, n: 0 })).to.equal(null);
    expect(difference({ count: 1, n: 2, population: 1 }, { count: 1, n: 2 })).to.equal(null);
  });

  it('holds the share, within 0 and 1', () => {
    fc.assert(
      fc.property(sample, fc.option(fc.integer({ min: 0, max: 9000 })), ({ count, n }, more) => {
        const { low, high } = wilson(count, n, { population: more === null ? null : n + more })!;
        expect(low).to.be.within(0, count / n);
        expect(high).to.be.within(count / n, 1);
      }),
    );
  });

  it('is narrower with a larger sample, and with fewer to draw from', () => {
    const width = ({ low, high }: { low: number; high: number }) => high - low;
    fc.assert(
      fc.property(sample, fc.integer({ min: 1, max: 9000 }), ({ count, n }, more) => {
        const plain = width(wilson(count, n)!);
        expect(width(wilson(2 * count, 2 * n)!)).to.be.below(plain);
        if (n === 1) return; // One of any number is no larger sample: n′ = 1.
        const few = width(wilson(count, n, { population: n + more })!);
        expect(few).to.be.below(plain);
        expect(few).to.be.below(width(wilson(count, n, { population: n + more + 1 })!));
      }),
    );
  });

  it('is the same seen from the other answer', () => {
    fc.assert(
      fc.property(sample, ({ count, n }) => {
        const [one, other] = [wilson(count, n)!, wilson(n - count, n)!];
        expect(one.low).to.be.closeTo(1 - other.high, 1e-12);
        expect(one.high).to.be.closeTo(1 - other.low, 1e-12);
      }),
    );
  });
});

describe('differences', () => {
  for (const [count, n, otherCount, otherN, low, high] of newcombeTable) {
    it(`is Newcombe's for ${count} of ${n} against ${otherCount} of ${otherN}`, () => {
      const found = difference({ count, n }, { count: otherCount, n: otherN })!;
      expect(found.value).to.be.closeTo(count / n - otherCount / otherN, 1e-12);
      expect(found.low).to.be.closeTo(low, 1e-11);
      expect(found.high).to.be.closeTo(high, 1e-11);
    });
  }

  it('has the opposite sign the other way round, and holds the difference, within −1 and 1', () => {
    fc.assert(
      fc.property(sample, sample, (a, b) => {
        const [there, back] = [difference(a, b)!, difference(b, a)!];
        expect(there.value).to.be.closeTo(-back.value, 1e-12);
        expect(there.low).to.be.closeTo(-back.high, 1e-12);
        expect(there.high).to.be.closeTo(-back.low, 1e-12);
        expect(there.value).to.be.within(there.low, there.high);
        expect(there.low).to.be.at.least(-1 - 1e-12);
        expect(there.high).to.be.at.most(1 + 1e-12);
      }),
    );
  });

  it('is nothing but the difference when all of both were asked', () => {
    const all = { count: 30, n: 40, population: 40 };
    const half = { count: 10, n: 20, population: 20 };
    expect(difference(all, half)).to.deep.equal({ value: 0.25, low: 0.25, high: 0.25 });
  });
});

describe('weights', () => {
  it('counts a sample of equal weights in full, and less where they differ', () => {
    expect(effectiveSize([2, 2, 2, 2])).to.equal(4);
    // By hand: (1 + 1 + 2)² / (1 + 1 + 4) = 16 / 6.
    expect(effectiveSize([1, 1, 2])).to.equal(16 / 6);
    expect(effectiveSize([5])).to.equal(1);
    expect(effectiveSize([3, 0])).to.equal(1);
  });

  it('gives no size for weights that are none', () => {
    for (const weights of [[], [0, 0], [1, -1], [1, NaN], [Infinity]]) {
      expect(effectiveSize(weights)).to.equal(null);
    }
  });

  it('weighs a share, and says what it rests on', () => {
    const answers = [
      { value: 1, weight: 2 },
      { value: 0, weight: 1 },
      { value: 0, weight: 1 },
    ];
    const expected = { share: 0.5, unweightedBase: 3, weightedBase: 4, effectiveN: 16 / 6 };
    expect(weightedShare(answers)).to.deep.equal(expected);
    expect(weightedShare([])).to.equal(null);
    expect(weightedShare([{ value: 1, weight: -1 }])).to.equal(null);
    expect(weightedShare([{ value: 2, weight: 1 }])).to.equal(null);
    expect(weightedShare([{ value: NaN, weight: 1 }])).to.equal(null);
  });

  it('is never worth more than its answers, and does not care for the unit of weight', () => {
    const answers = fc.array(
      fc.record({ value: fc.constantFrom(0, 1), weight: fc.integer({ min: 1, max: 50 }) }),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(answers, (some) => {
        const found = weightedShare(some)!;
        expect(found.effectiveN).to.be.at.most(some.length + 1e-9);
        expect(found.share).to.be.within(0, 1);
        const scaled = weightedShare(some.map((one) => ({ ...one, weight: one.weight / 4 })))!;
        expect(scaled.share).to.be.closeTo(found.share, 1e-12);
        expect(scaled.effectiveN).to.be.closeTo(found.effectiveN, 1e-9);
      }),
    );
  });
});
