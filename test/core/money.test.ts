import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { DoubtfulMoneyLedger } from '../../src/core/doubtful-money.js';
import { allocate, MoneyLedger, settle, type MoneyOperation } from '../../src/core/money.js';
import { qualifiers, type Qualifier } from '../../src/core/quantity.js';
import type { Term, Unit } from '../../src/core/step.js';

const money = (value: number, qualifier: Qualifier = 'exact', unit: Unit = 'currency'): Term => ({
  id: 'given',
  value,
  unit,
  qualifier,
});

/** An amount in whole cents, from the digits that a person reads. */
function cents(amount: number): bigint {
  const [whole = '', places = ''] = amount.toFixed(2).split('.');
  return BigInt(whole + places);
}

/** Up to the limit below which they are exact. */
const amounts = fc.integer({ min: 0, max: 10 ** 14 - 1 }).map((value) => value / 100);

describe('arithmetic with money', () => {
  // What Python's decimal module (3.11, 60 digits) gives for the same decimals.
  const cases: [operation: MoneyOperation, terms: number[], value: number][] = [
    ['multiply', [313.08132254, 5417], 1695961.52419918],
    ['multiply', [8.335, 3], 25.005],
    ['multiply', [1.1, 1.1], 1.21],
    ['multiply', [0.1, 3], 0.3],
    ['multiply', [1234567.89, 0.07], 86419.7523],
    ['multiply', [19.99, 100_003], 1999059.97],
    ['add', [0.1, 0.2], 0.3],
    ['add', Array.from({ length: 10 }, () => 0.1), 1],
    ['subtract', [0.3, 0.1], 0.2],
    ['given', [196.5], 196.5],
    ['divide', [604.44, 3], 201.48],
    ['divide', [6.67, 100], 0.0667],
    ['divide', [0.3, 0.1], 3],
    ['divide', [1695961.52419918, 5417], 313.08132254],
    ['divide', [0, 7], 0],
  ];
  for (const [operation, terms, value] of cases) {
    it(`is that of decimals: ${operation} ${terms.slice(0, 3).join(', ')}`, () => {
      for (const ledger of [new MoneyLedger(), new DoubtfulMoneyLedger()]) {
        const term = ledger.step(
          operation,
          'id',
          'currency',
          terms.map((one) => money(one)),
        );

        expect(term?.value).to.equal(value);
        expect(ledger.steps.map((step) => [step.id, step.value, step.rounding])).to.deep.equal([
          ['id', value, undefined],
        ]);
      }
    });
  }

  const endless: [one: number, other: number, quotient: string][] = [
    [24_000_000, 122, '196721.3114754098360655737704918032786885245901639344'],
    [1, 3, '0.3333333333333333333333333333'],
    [999_999_999_999.99, 7, '142857142857.1414285714285714'],
  ];
  for (const [one, other, quotient] of endless) {
    it(`divides ${String(one)} by ${String(other)} as Python does, to the last digit that a number holds`, () => {
      const term = new MoneyLedger().step('divide', 'id', 'currency', [money(one), money(other)]);

      expect(term?.value).to.equal(Number(quotient));
    });
  }

  it('divides what has a whole number of parts into just these parts', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10 ** 8 }),
        fc.integer({ min: 1, max: 9999 }),
        (cents, parts) => {
          const whole = money(settle((cents / 100) * parts));
          const term = new MoneyLedger().step('divide', 'id', 'currency', [whole, money(parts)]);

          expect(term?.value).to.equal(cents / 100);
        },
      ),
    );
  });

  it('adds cents as whole numbers would', () => {
    fc.assert(
      fc.property(fc.array(amounts, { minLength: 1, maxLength: 40 }), (given) => {
        const sum = new MoneyLedger().step(
          'add',
          'id',
          'currency',
          given.map((one) => money(one)),
        );
        const exact = given.reduce((all, one) => all + cents(one), 0n);
        fc.pre(exact < 10n ** 15n);
        expect(cents(sum!.value)).to.equal(exact);
        expect(sum!.value).to.equal(Number(exact) / 100);
      }),
    );
  });

  it('says that a number was rounded to the cent only where it was', () => {
    const ledger = new MoneyLedger();
    ledger.step('multiply', 'rounded', 'currency', [money(8.335), money(3)], true);
    ledger.step('multiply', 'whole', 'currency', [money(0.1), money(3)], true);

    expect(ledger.steps.map(({ value, rounding }) => [value, rounding])).to.deep.equal([
      [25.01, 'cent'],
      [0.3, undefined],
    ]);
  });

  const unknown: [name: string, operation: MoneyOperation, unit: Unit, terms: (Term | null)[]][] = [
    ['what is not known', 'add', 'currency', [money(1), null]],
    ['nothing', 'add', 'currency', []],
    ['a division by 0', 'divide', 'currency', [money(1), money(0)]],
  ];
  for (const [name, operation, unit, terms] of unknown) {
    it(`has no result and no step for ${name}`, () => {
      for (const ledger of [new MoneyLedger(), new DoubtfulMoneyLedger()]) {
        expect(ledger.step(operation, 'id', unit, terms)).to.be.null;
        expect(ledger.steps).to.deep.equal([]);
      }
    });
  }

  it('has nothing left, and not less than nothing, of what is not half a cent too much', () => {
    for (const ledger of [new MoneyLedger(), new DoubtfulMoneyLedger()]) {
      const terms = [money(1.234), money(1.2375)];
      const left = ledger.step('subtract', 'id', 'currency', terms, true);

      expect(Object.is(left?.value, 0)).to.be.true;
      expect(Object.is(ledger.steps[0]?.value, 0)).to.be.true;
    }
  });

  it('goes below 0 where more is spent than there is', () => {
    const left = new MoneyLedger().step('subtract', 'id', 'currency', [money(1), money(1.5)], true);

    expect(left?.value).to.equal(-0.5);
  });
});

describe('a ledger of money without bounds', () => {
  it('knows that it is not one as soon as there is a bound, or a number too large for cents', () => {
    for (const term of [...qualifiers.map((one) => money(1, one)), money(1e12)]) {
      const ledger = new MoneyLedger();
      ledger.step('given', 'id', 'currency', [term]);

      expect(ledger.isPlain, `${term.qualifier} ${String(term.value)}`).to.equal(
        !term.qualifier.startsWith('at-') && term.value === 1,
      );
    }
  });
});

describe('a ledger of doubtful money', () => {
  it('keeps how sure a number is, and turns a bound around in a divisor', () => {
    const cases: [MoneyOperation, Qualifier, Qualifier, Qualifier | null][] = [
      ['multiply', 'about', 'exact', 'about'],
      ['multiply', 'at-least', 'about', 'at-least'],
      ['divide', 'exact', 'about', 'about'],
      ['divide', 'exact', 'at-least', 'at-most'],
      ['divide', 'exact', 'at-most', 'at-least'],
      ['subtract', 'exact', 'at-most', 'at-least'],
      ['divide', 'at-least', 'at-least', null],
      ['add', 'at-least', 'at-most', null],
    ];
    for (const [operation, first, second, expected] of cases) {
      const ledger = new DoubtfulMoneyLedger();
      const term = ledger.step(operation, 'id', 'currency', [money(6, first), money(2, second)]);

      expect(term?.qualifier ?? null, `${operation} ${first} ${second}`).to.equal(expected);
      expect(ledger.steps.map(({ qualifier }) => qualifier)).to.deep.equal(
        expected ? [expected] : [],
      );
    }
  });
});

describe('parts of a total', () => {
  // Worked out by Python's decimal module: rounded down, then the largest remainders raised.
  const cases: [total: number, shares: number[], parts: number[]][] = [
    [100, [0.333, 0.333, 0.334], [33.3, 33.3, 33.4]],
    [0.05, [0.5, 0.5], [0.03, 0.02]],
    [10, [0.3333, 0.3333, 0.3333], [3.34, 3.33, 3.33]],
    [113_000_000, [0.75, 0.25], [84_750_000, 28_250_000]],
    [1_695_961.52, [0.125, 0.375, 0.21, 0.29], [211995.19, 635985.57, 356151.92, 491828.84]],
    [0.01, [0.2, 0.2, 0.2, 0.2, 0.2], [0.01, 0, 0, 0, 0]],
    [99_999_999_999.99, [0.1, 0.2, 0.7], [10_000_000_000, 20_000_000_000, 69_999_999_999.99]],
    [7.77, [0.15, 0.15, 0.15, 0.15], [1.17, 1.17, 1.16, 1.16]],
    [1000.01, [0.07, 0.13, 0.41, 0.39], [70, 130, 410.01, 390]],
    [
      805_589_322_977.25,
      [0.1776, 0.163, 0.0221, 0.0568, 0.2466, 0.0909, 0.243],
      [
        ...[143072663760.76, 131311059645.29, 17803524037.8, 45757473545.11],
        ...[198658327046.19, 73228069458.63, 195758205483.47],
      ],
    ],
  ];
  for (const [total, shares, parts] of cases) {
    it(`of ${String(total)} by ${shares.join(', ')} are ${parts.join(', ')}`, () => {
      expect(allocate(total, shares)).to.deep.equal(parts);
    });
  }

  it('are none without shares', () => {
    expect(allocate(100, [])).to.deep.equal([]);
  });

  /** Weights of a whole, as shares with at most nine places that add up to 1 exactly. */
  const wholeShares = fc
    .array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 12 })
    .filter((weights) => weights.some((weight) => weight > 0))
    .map((weights) => {
      const sum = weights.reduce((all, weight) => all + weight, 0);
      const billionths = weights.map((weight) => Math.floor((weight / sum) * 1e9));
      const rest = 1e9 - billionths.reduce((all, one) => all + one, 0);
      return billionths.map((one, place) => (place === 0 ? one + rest : one) / 1e9);
    });

  it('add up to the total to the cent, whatever the shares', () => {
    fc.assert(
      fc.property(amounts, wholeShares, (total, shares) => {
        const sum = allocate(total, shares).reduce((all, part) => all + cents(part), 0n);
        expect(sum).to.equal(cents(total));
      }),
      { numRuns: 1000 },
    );
  });

  it('are each within a cent of their share, and whole cents', () => {
    fc.assert(
      fc.property(amounts, wholeShares, (total, shares) => {
        for (const [place, part] of allocate(total, shares).entries()) {
          expect(Math.abs(part - total * (shares[place] ?? 0))).to.be.below(0.0101);
          expect(part).to.equal(Number(part.toFixed(2)));
        }
      }),
    );
  });
});

describe('a settled number', () => {
  it('is the decimal that was meant', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 12 }), fc.integer({ min: 0, max: 3 }), (n, k) => {
        const decimal = Number(`${String(n)}e-${String(k)}`);
        expect(settle(decimal * (1 + Number.EPSILON))).to.equal(decimal);
      }),
    );
  });
});
