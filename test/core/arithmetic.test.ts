import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  boundsOf,
  bound,
  divideBounds,
  present,
  termOf,
  toRange,
  type Bounds,
} from '../../src/core/bounds.js';
import {
  combine,
  exactly,
  inverse,
  least,
  most,
  qualifiers,
  type Qualifier,
} from '../../src/core/quantity.js';
import { isExact } from '../../src/core/range.js';
import { Ledger, type Term } from '../../src/core/step.js';

const people = (id: string, value: number, qualifier: Qualifier = 'exact'): Term => ({
  id,
  value,
  unit: 'people',
  qualifier,
});

describe('the qualifier of a sum or product', () => {
  const cases: [given: Qualifier[], combined: Qualifier][] = [
    [[], 'exact'],
    [['exact'], 'exact'],
    [['exact', 'exact'], 'exact'],
    [['exact', 'about'], 'about'],
    [['exact', 'at-least'], 'at-least'],
    [['exact', 'at-most'], 'at-most'],
    [['about', 'about'], 'about'],
    [['at-least', 'at-least'], 'at-least'],
    [['at-most', 'at-most'], 'at-most'],
    [['about', 'at-least'], 'about'],
    [['about', 'at-most'], 'about'],
    [['at-least', 'at-most'], 'about'],
    [['exact', 'at-least', 'exact', 'at-least'], 'at-least'],
  ];
  for (const [given, combined] of cases) {
    it(`of [${given.join(', ')}] is "${combined}", in either order`, () => {
      expect(combine(...given)).to.equal(combined);
      expect(combine(...given.toReversed())).to.equal(combined);
    });
  }
});

describe('the qualifier that a number gives to what it divides or is taken from', () => {
  const cases: [qualifier: Qualifier, inverted: Qualifier][] = [
    ['exact', 'exact'],
    ['about', 'about'],
    ['at-least', 'at-most'],
    ['at-most', 'at-least'],
  ];
  for (const [qualifier, inverted] of cases) {
    it(`of "${qualifier}" is "${inverted}"`, () => {
      expect(inverse(qualifier)).to.equal(inverted);
    });
  }

  it('comes back when it is turned twice', () => {
    for (const qualifier of qualifiers) expect(inverse(inverse(qualifier))).to.equal(qualifier);
  });
});

describe('what a quantity can be', () => {
  const cases: [qualifier: Qualifier, least: Qualifier | null, most: Qualifier | null][] = [
    ['exact', 'exact', 'exact'],
    ['about', 'about', 'about'],
    ['at-least', 'exact', null],
    ['at-most', null, 'exact'],
  ];
  for (const [qualifier, low, high] of cases) {
    it(`for "${qualifier} 100" is bounded by ${low ?? 'nothing'} below and ${high ?? 'nothing'} above`, () => {
      const quantity = { value: 100, qualifier };

      expect(least(quantity)).to.deep.equal(low && { value: 100, qualifier: low });
      expect(most(quantity)).to.deep.equal(high && { value: 100, qualifier: high });
    });
  }

  it('is a single value when both bounds are there and equal', () => {
    expect(isExact({ low: 5, high: 5 })).to.be.true;
    expect(isExact({ low: 0, high: 0 })).to.be.true;
    expect(isExact({ low: 5, high: 6 })).to.be.false;
    expect(isExact({ low: null, high: null })).to.be.false;
    expect(isExact({ low: 5, high: null })).to.be.false;
    expect(isExact({ low: null, high: 5 })).to.be.false;
  });
});

describe('a ledger', () => {
  it('keeps every step in order, with its terms, and returns the number as a term', () => {
    const ledger = new Ledger();

    const sum = ledger.add('sum', 'contacts', [people('a', 311), people('b', 63)]);
    ledger.given('same', 'people', sum);

    expect(sum).to.deep.equal({ id: 'sum', value: 374, unit: 'contacts', qualifier: 'exact' });
    expect(ledger.steps).to.deep.equal([
      {
        id: 'sum',
        operation: 'add',
        terms: [people('a', 311), people('b', 63)],
        value: 374,
        unit: 'contacts',
        qualifier: 'exact',
      },
      {
        id: 'same',
        operation: 'given',
        terms: [{ id: 'sum', value: 374, unit: 'contacts', qualifier: 'exact' }],
        value: 374,
        unit: 'people',
        qualifier: 'exact',
      },
    ]);
  });

  it('takes the sum of nothing as 0', () => {
    expect(new Ledger().add('sum', 'people', []).value).to.equal(0);
  });

  it('finds the largest and the smallest of its terms', () => {
    const ledger = new Ledger();
    const terms = [people('a', 63), people('b', 311), people('c', 113)];

    expect(ledger.largest('most', 'people', terms).value).to.equal(311);
    expect(ledger.smallest('least', 'people', terms).value).to.equal(63);
    expect(ledger.largest('most', 'people', [people('a', 0)]).value).to.equal(0);
    expect(ledger.smallest('least', 'people', [people('a', 0)]).value).to.equal(0);
  });

  it('divides by 0 into nothing, and leaves no step of it', () => {
    const ledger = new Ledger();

    expect(ledger.divide('quotient', 'people', people('a', 5), people('b', 0))).to.be.null;
    const none = people('none', 0);
    expect(ledger.proportion('p', 'people', people('a', 5), people('b', 5), none)).to.be.null;
    expect(ledger.steps).to.deep.equal([]);
  });

  it('multiplies a proportion before it divides, so that whole numbers stay whole', () => {
    const ledger = new Ledger();
    const [one, many] = [people('one', 1), people('many', 49)];

    // 1 ÷ 49 × 49 is 0.9999999999999999 in binary, whichever number comes first.
    expect(ledger.proportion('p', 'people', many, one, many)?.value).to.equal(1);
    expect(ledger.proportion('p', 'people', one, many, many)?.value).to.equal(1);
  });

  it('rounds up only where it is asked to, and the step says so', () => {
    const ledger = new Ledger();
    const [all, leaders, reached] = [people('all', 1400), people('l', 4), people('r', 487)];

    const exact = ledger.proportion('exact', 'leaders', all, leaders, reached);
    const rounded = ledger.proportion('rounded', 'leaders', all, leaders, reached, 'up');

    // 1,400 × 4 ÷ 487 = 11.4989733…
    expect(exact?.value).to.be.closeTo(11.4989733, 1e-7);
    expect(rounded?.value).to.equal(12);
    expect(ledger.steps.map((step) => 'rounding' in step)).to.deep.equal([false, true]);
    expect(ledger.steps[1]!.rounding).to.equal('up');
  });

  it('leaves a whole proportion as it is when it rounds up', () => {
    const proportion = new Ledger().proportion(
      'p',
      'leaders',
      people('all', 1400),
      people('leaders', 4),
      people('reached', 350),
      'up',
    );

    expect(proportion?.value).to.equal(16);
  });

  describe('passes on how surely its terms are known', () => {
    const [exact, about, over, upTo] = qualifiers.map((qualifier) => people('x', 8, qualifier));
    type Make = (ledger: Ledger) => Term | null;
    const cases: [name: string, make: Make, qualifier: Qualifier][] = [
      ['a number as given', (l) => l.given('s', 'people', upTo!), 'at-most'],
      ['a sum with "about"', (l) => l.add('s', 'people', [exact!, about!]), 'about'],
      ['a sum with "more than"', (l) => l.add('s', 'people', [exact!, over!]), 'at-least'],
      ['a sum of opposite bounds', (l) => l.add('s', 'people', [over!, upTo!]), 'about'],
      ['"more than" minus exact', (l) => l.subtract('s', 'people', over!, exact!), 'at-least'],
      ['exact minus "more than"', (l) => l.subtract('s', 'people', exact!, over!), 'at-most'],
      ['exact minus "up to"', (l) => l.subtract('s', 'people', exact!, upTo!), 'at-least'],
      ['"more than" minus "up to"', (l) => l.subtract('s', 'people', over!, upTo!), 'at-least'],
      ['"more than" minus "more than"', (l) => l.subtract('s', 'people', over!, over!), 'about'],
      ['a product with "up to"', (l) => l.multiply('s', 'people', exact!, upTo!), 'at-most'],
      ['exact over "more than"', (l) => l.divide('s', 'people', exact!, over!), 'at-most'],
      ['"more than" over exact', (l) => l.divide('s', 'people', over!, exact!), 'at-least'],
      ['"about" over exact', (l) => l.divide('s', 'people', about!, exact!), 'about'],
      [
        'a proportion from "more than"',
        (l) => l.proportion('s', 'people', exact!, exact!, over!),
        'at-most',
      ],
      [
        'a proportion to "more than"',
        (l) => l.proportion('s', 'people', exact!, over!, exact!),
        'at-least',
      ],
    ];
    for (const [name, make, qualifier] of cases) {
      it(`${name} is "${qualifier}"`, () => {
        const ledger = new Ledger();
        expect(make(ledger)?.qualifier).to.equal(qualifier);
        expect(ledger.steps[0]?.qualifier).to.equal(qualifier);
      });
    }
  });
});

describe('bounds', () => {
  it('make a term of a quantity without losing its qualifier', () => {
    const term = termOf('population', 'people', { value: 1400, qualifier: 'about' });

    expect(term).to.deep.equal(people('population', 1400, 'about'));
  });

  it('take what a source states as the limits of a number', () => {
    expect(boundsOf(people('x', 100))).to.deep.equal({
      low: people('x', 100),
      high: people('x', 100),
    });
    expect(boundsOf(people('x', 100, 'at-least'))).to.deep.equal({
      low: people('x', 100),
      high: null,
    });
    expect(boundsOf(people('x', 100, 'at-most'))).to.deep.equal({
      low: null,
      high: people('x', 100),
    });
  });

  it('know nothing of a number that is not there', () => {
    expect(bound(null, least)).to.be.null;
    expect(toRange({ low: null, high: null })).to.deep.equal({ low: null, high: null });
  });

  it('keep a value of 0, and leave out only what is absent', () => {
    expect(present([0, null, 5, null])).to.deep.equal([0, 5]);
    expect(toRange({ low: people('x', 0), high: null })).to.deep.equal({ low: 0, high: null });
  });

  it('of a quotient are the least over the most and the most over the least', () => {
    const ledger = new Ledger();
    const dividend: Bounds = { low: people('a', 10), high: people('b', 30) };
    const divisor: Bounds = { low: people('c', 2), high: people('d', 5) };

    // 10 ÷ 5 = 2 and 30 ÷ 2 = 15.
    const range = divideBounds('each', 'people', dividend, divisor, ledger);

    expect(range).to.deep.equal({ low: 2, high: 15 });
    expect(ledger.steps.map(({ id }) => id)).to.deep.equal(['each-low', 'each-high']);
  });

  it('of a quotient are open where a side is open or the divisor is 0', () => {
    const some: Bounds = { low: people('a', 10), high: people('b', 30) };
    const open: Bounds = { low: people('c', 2), high: null };
    const none: Bounds = { low: people('d', 0), high: people('e', 5) };
    const divide = (dividend: Bounds, divisor: Bounds) =>
      divideBounds('each', 'people', dividend, divisor, new Ledger());

    expect(divide(some, open)).to.deep.equal({ low: null, high: 15 });
    expect(divide(open, some)).to.deep.equal({ low: 2 / 30, high: null });
    expect(divide(some, none)).to.deep.equal({ low: 2, high: null });
  });

  it('of a quotient hold every quotient that can be', () => {
    const range = fc.tuple(fc.integer({ min: 1, max: 999 }), fc.nat(999), fc.nat(999));
    fc.assert(
      fc.property(range, range, ([low, more, inside], [from, further, within]) => {
        const dividend: Bounds = { low: people('a', low), high: people('b', low + more) };
        const divisor: Bounds = { low: people('c', from), high: people('d', from + further) };
        const value = low + (inside % (more + 1));
        const by = from + (within % (further + 1));

        const quotient = divideBounds('q', 'people', dividend, divisor, new Ledger());

        expect(value / by).to.be.within(quotient.low!, quotient.high!);
      }),
    );
  });

  it('read an exact quantity as exact on both sides', () => {
    const { low, high } = boundsOf(termOf('x', 'people', exactly(7)));

    expect(isExact(toRange({ low, high }))).to.be.true;
  });
});
