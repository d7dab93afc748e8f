import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { boundsOf, crossBounds, termOf, toRange, type Bounds } from '../../src/core/bounds.js';
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
import { Ledger, type Calculation, type Step, type Term, type Unit } from '../../src/core/step.js';

const people = (id: string, value: number, qualifier: Qualifier = 'exact'): Term => ({
  id,
  value,
  unit: 'people',
  qualifier,
});

describe('the qualifier of a sum or product', () => {
  const cases: [given: Qualifier[], combined: Qualifier | null][] = [
    [[], 'exact'],
    [['exact'], 'exact'],
    [['exact', 'exact'], 'exact'],
    [['exact', 'about'], 'about'],
    [['exact', 'at-least'], 'at-least'],
    [['exact', 'at-most'], 'at-most'],
    [['about', 'about'], 'about'],
    [['at-least', 'at-least'], 'at-least'],
    [['at-most', 'at-most'], 'at-most'],
    [['about', 'at-least'], 'at-least'],
    [['about', 'at-most'], 'at-most'],
    [['at-least', 'at-most'], null],
    [['about', 'at-least', 'at-most'], null],
    [['exact', 'at-least', 'exact', 'at-least'], 'at-least'],
  ];
  for (const [given, combined] of cases) {
    it(`of [${given.join(', ')}] is ${combined ?? 'not known'}, in either order`, () => {
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

    const sum = ledger.step('add', 'sum', 'contacts', [people('a', 311), people('b', 63)]);
    ledger.step('given', 'same', 'people', [sum]);

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
    ] satisfies Step[]);
  });

  const results: [operation: Calculation, values: number[], value: number | null][] = [
    ['given', [7], 7],
    ['given', [0], 0],
    ['add', [311, 63, 113], 487],
    ['add', [5], 5],
    ['subtract', [1400, 487], 913],
    ['multiply', [10, 1.5], 15],
    ['multiply', [0, 5], 0],
    ['divide', [311, 4], 77.75],
    ['divide', [0, 4], 0],
    ['divide', [5, 0], null],
    ['divide', [0, 0], null],
    ['proportion', [487, 8, 4], 974],
    ['proportion', [487, 8, 0], null],
    // 1 ÷ 49 × 49 is 0.9999999999999999 in binary, whichever of the two comes first.
    ['proportion', [49, 1, 49], 1],
    ['proportion', [1, 49, 49], 1],
    ['largest', [63, 311, 113], 311],
    ['largest', [0], 0],
    ['smallest', [63, 311, 113], 63],
    ['smallest', [0, 5], 0],
    ['add', [], null],
    ['largest', [], null],
    ['smallest', [], null],
  ];
  for (const [operation, values, value] of results) {
    it(`takes ${operation} of [${values.join(', ')}] for ${value ?? 'no number, and no step'}`, () => {
      const ledger = new Ledger();
      const terms = values.map((one) => people('x', one));

      expect(ledger.step(operation, 'result', 'people', terms)?.value ?? null).to.equal(value);
      expect(ledger.steps.map((step) => step.value)).to.deep.equal(value === null ? [] : [value]);
    });
  }

  it('works out nothing, and keeps no step, where a term is not known', () => {
    const ledger = new Ledger();
    const one = people('a', 5);

    expect(ledger.step('given', 'x', 'people', [null])).to.be.null;
    expect(ledger.step('add', 'x', 'people', [one, null])).to.be.null;
    expect(ledger.step('divide', 'x', 'people', [null, one])).to.be.null;
    expect(ledger.step('divide', 'x', 'people', [one, null])).to.be.null;
    expect(ledger.steps).to.deep.equal([]);
  });

  it('puts its prefix before the id of every step, and of no term', () => {
    const ledger = new Ledger('explored-');

    const sum = ledger.step('add', 'sum', 'people', [people('a', 5)]);
    ledger.step('given', 'same', 'people', [sum]);

    expect(sum?.id).to.equal('explored-sum');
    expect(ledger.steps.map(({ id, terms }) => [id, terms.map((term) => term.id)])).to.deep.equal([
      ['explored-sum', ['a']],
      ['explored-same', ['explored-sum']],
    ]);
  });

  const limits: [unit: Unit, operation: Calculation, values: number[], value: number | null][] = [
    ['people', 'subtract', [5, 6], null],
    ['people', 'subtract', [5, 5], 0],
    ['contacts', 'subtract', [5, 6], null],
    ['leaders', 'subtract', [5, 6], null],
    ['hours', 'subtract', [5, 6], null],
    // An account can be overdrawn.
    ['currency', 'subtract', [5, 6], -1],
    ['share', 'divide', [6, 5], null],
    ['share', 'divide', [5, 5], 1],
    ['share', 'divide', [0, 5], 0],
    ['share', 'subtract', [0.25, 0.5], null],
    ['people', 'divide', [6, 5], 1.2],
    ['currency', 'divide', [6, 0], null],
    ['hours', 'multiply', [1e200, 1e200], null],
    ['people', 'given', [NaN], null],
  ];
  for (const [unit, operation, values, value] of limits) {
    it(`takes ${operation} of [${values.join(', ')}] in ${unit} for ${value ?? 'what cannot be, and keeps no step'}`, () => {
      const ledger = new Ledger();
      const terms = values.map((one) => people('x', one));

      expect(ledger.step(operation, 'result', unit, terms)?.value ?? null).to.equal(value);
      expect(ledger.steps.map((step) => step.value)).to.deep.equal(value === null ? [] : [value]);
    });
  }

  it('takes 200,000 terms in a step', () => {
    const terms = Array.from({ length: 200_000 }, (_, index) => people('x', index + 1));
    const value = (operation: Calculation) =>
      new Ledger().step(operation, 'result', 'people', terms)?.value;

    // 200,000 × 200,001 ÷ 2
    expect(value('add')).to.equal(20_000_100_000);
    expect(value('largest')).to.equal(200_000);
    expect(value('smallest')).to.equal(1);
  });

  it('rounds up only where it is asked to, and the step says so', () => {
    const ledger = new Ledger();
    const terms = [people('all', 1400), people('leaders', 4), people('reached', 487)];

    const exact = ledger.step('proportion', 'exact', 'leaders', terms);
    const rounded = ledger.step('proportion', 'rounded', 'leaders', terms, 'up');

    // 1,400 × 4 ÷ 487 = 11.4989733…
    expect(exact?.value).to.be.closeTo(11.4989733, 1e-7);
    expect(rounded?.value).to.equal(12);
    expect(ledger.steps.map((step) => 'rounding' in step)).to.deep.equal([false, true]);
    expect(ledger.steps[1]?.rounding).to.equal('up');
  });

  it('leaves a whole number as it is when it rounds up', () => {
    const terms = [people('all', 1400), people('leaders', 4), people('reached', 350)];

    expect(new Ledger().step('proportion', 'p', 'leaders', terms, 'up')?.value).to.equal(16);
  });

  it('is as sure of the largest and the smallest as of the term that it chose', () => {
    const chosen = (operation: Calculation, terms: Term[]) =>
      new Ledger().step(operation, 'x', 'people', terms)?.qualifier;
    const terms = [people('a', 311), people('b', 63, 'about'), people('c', 5, 'at-most')];

    expect(chosen('largest', terms)).to.equal('exact');
    expect(chosen('smallest', terms)).to.equal('at-most');
    expect(chosen('largest', terms.slice(1))).to.equal('about');
    // Of two that are equal, the less sure.
    expect(chosen('largest', [people('a', 311), people('b', 311, 'about')])).to.equal('about');
    expect(chosen('smallest', [people('a', 5, 'about'), people('b', 5)])).to.equal('about');
  });

  describe('passes on how surely its terms are known', () => {
    const cases: [operation: Calculation, given: Qualifier[], qualifier: Qualifier][] = [
      ['given', ['at-most'], 'at-most'],
      ['add', ['exact', 'exact'], 'exact'],
      ['add', ['exact', 'about'], 'about'],
      ['add', ['exact', 'at-least'], 'at-least'],
      ['add', ['about', 'at-least'], 'at-least'],
      ['add', ['about', 'at-most'], 'at-most'],
      ['add', ['at-most', 'at-most'], 'at-most'],
      ['subtract', ['at-least', 'exact'], 'at-least'],
      ['subtract', ['exact', 'at-least'], 'at-most'],
      ['subtract', ['exact', 'at-most'], 'at-least'],
      ['subtract', ['at-least', 'at-most'], 'at-least'],
      ['subtract', ['about', 'at-least'], 'at-most'],
      ['multiply', ['exact', 'at-most'], 'at-most'],
      ['divide', ['exact', 'at-least'], 'at-most'],
      ['divide', ['at-least', 'exact'], 'at-least'],
      ['divide', ['at-least', 'at-most'], 'at-least'],
      ['divide', ['about', 'exact'], 'about'],
      ['proportion', ['exact', 'exact', 'at-least'], 'at-most'],
      ['proportion', ['exact', 'at-least', 'exact'], 'at-least'],
      ['proportion', ['at-most', 'exact', 'exact'], 'at-most'],
    ];
    for (const [operation, given, qualifier] of cases) {
      it(`${operation} of ${given.join(' and ')} is ${qualifier}`, () => {
        const ledger = new Ledger();
        const terms = given.map((one) => people('x', 8, one));

        expect(ledger.step(operation, 's', 'people', terms)?.qualifier).to.equal(qualifier);
        expect(ledger.steps[0]?.qualifier).to.equal(qualifier);
      });
    }

    const opposite: [operation: Calculation, given: Qualifier[]][] = [
      ['add', ['at-least', 'at-most']],
      ['add', ['at-most', 'about', 'at-least']],
      ['subtract', ['at-least', 'at-least']],
      ['subtract', ['at-most', 'at-most']],
      ['multiply', ['at-most', 'at-least']],
      ['divide', ['at-least', 'at-least']],
      ['divide', ['at-most', 'at-most']],
      ['proportion', ['at-least', 'exact', 'at-least']],
      ['proportion', ['at-least', 'at-most', 'exact']],
      ['largest', ['at-least', 'at-most']],
      ['smallest', ['at-most', 'at-least']],
    ];
    for (const [operation, given] of opposite) {
      it(`${operation} of ${given.join(' and ')} is not known, and keeps no step`, () => {
        const ledger = new Ledger();
        const terms = given.map((one) => people('x', 8, one));

        expect(ledger.step(operation, 's', 'people', terms)).to.be.null;
        expect(ledger.steps).to.deep.equal([]);
      });
    }
  });
});

describe('bounds', () => {
  const crossed = (operation: Calculation, first: Bounds, second: Bounds, unit: Unit = 'people') =>
    toRange(crossBounds(new Ledger(), operation, 'x', unit, first, second));

  it('make a term of a quantity without losing its qualifier', () => {
    const term = termOf('population', 'people', { value: 1400, qualifier: 'about' });

    expect(term).to.deep.equal(people('population', 1400, 'about'));
    expect(termOf('population', 'people', null)).to.be.null;
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
    expect(boundsOf(null)).to.deep.equal({ low: null, high: null });
    expect(toRange({ low: null, high: null })).to.deep.equal({ low: null, high: null });
  });

  it('keep a value of 0', () => {
    expect(toRange({ low: people('x', 0), high: null })).to.deep.equal({ low: 0, high: null });
  });

  it('are exact on both sides for an exact quantity', () => {
    expect(isExact(toRange(boundsOf(termOf('x', 'people', exactly(7)))))).to.be.true;
  });

  it('of a quotient are the least over the most and the most over the least', () => {
    const ledger = new Ledger();
    const dividend: Bounds = { low: people('a', 10), high: people('b', 30) };
    const divisor: Bounds = { low: people('c', 2), high: people('d', 5) };

    // 10 ÷ 5 = 2 and 30 ÷ 2 = 15.
    const quotient = crossBounds(ledger, 'divide', 'each', 'people', dividend, divisor);

    expect(toRange(quotient)).to.deep.equal({ low: 2, high: 15 });
    expect(ledger.steps.map(({ id, value }) => [id, value])).to.deep.equal([
      ['each-low', 2],
      ['each-high', 15],
    ]);
  });

  it('of a difference are the least less the most and the most less the least', () => {
    const whole: Bounds = { low: people('a', 100), high: people('b', 120) };
    const part: Bounds = { low: people('c', 20), high: people('d', 50) };

    // 100 − 50 = 50 and 120 − 20 = 100.
    expect(crossed('subtract', whole, part)).to.deep.equal({ low: 50, high: 100 });
  });

  it('are open where a side is open, or where they would divide by 0', () => {
    const some: Bounds = { low: people('a', 10), high: people('b', 30) };
    const open: Bounds = { low: people('c', 2), high: null };
    const none: Bounds = { low: people('d', 0), high: people('e', 5) };

    expect(crossed('divide', some, open)).to.deep.equal({ low: null, high: 15 });
    expect(crossed('divide', open, some)).to.deep.equal({ low: 2 / 30, high: null });
    expect(crossed('divide', some, none)).to.deep.equal({ low: 2, high: null });
    expect(crossed('subtract', some, open)).to.deep.equal({ low: null, high: 28 });
  });

  it('are open on a side that would be fewer than nobody, or a share of more than the whole', () => {
    const some: Bounds = { low: people('a', 10), high: people('b', 30) };
    const others: Bounds = { low: people('c', 20), high: people('d', 40) };

    // 10 − 40 < 0 and 30 − 20 = 10; 10 ÷ 40 = 0.25 and 30 ÷ 20 > 1.
    expect(crossed('subtract', some, others)).to.deep.equal({ low: null, high: 10 });
    expect(crossed('divide', some, others, 'share')).to.deep.equal({ low: 0.25, high: null });
  });

  for (const operation of ['divide', 'subtract'] as const) {
    it(`of ${operation} hold every result that can be`, () => {
      const range = fc.tuple(fc.integer({ min: 1, max: 999 }), fc.nat(999), fc.nat(999));
      fc.assert(
        fc.property(range, range, ([low, more, inside], [from, further, within]) => {
          const first: Bounds = { low: people('a', low), high: people('b', low + more) };
          const second: Bounds = { low: people('c', from), high: people('d', from + further) };
          const one = low + (inside % (more + 1));
          const other = from + (within % (further + 1));

          // Money, since only that may come out below 0.
          const result = crossed(operation, first, second, 'currency');

          const value = operation === 'divide' ? one / other : one - other;
          expect(value).to.be.within(result.low!, result.high!);
        }),
      );
    });
  }
});
