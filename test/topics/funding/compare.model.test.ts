import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { exactly, type Quantity } from '../../../src/core/quantity.js';
import { funding } from '../../../src/topics/funding/check.model.js';
import { computePlainPlans } from '../../../src/topics/funding/compare.model.js';
import type { FundingInputs, PlanLine } from '../../../src/topics/funding/funding.model.js';

const none = {
  share: null,
  quantity: null,
  unit: null,
  unitCost: null,
  term: null,
  itemized: null,
  disputedBy: null,
  note: null,
  twins: { plan: {}, line: {}, unit: {}, note: {} },
};

function line(name: string, amount: Quantity | null, more: Partial<PlanLine> = {}): PlanLine {
  return { ...none, plan: 'A', line: name, row: 1, amount, ...more };
}

function inputs(
  total: Quantity | null,
  plans: readonly (readonly PlanLine[])[],
  more: Partial<FundingInputs> = {},
): FundingInputs {
  return {
    formula: 'grant',
    unstatedGoesOn: false,
    ...{ total, students: null, perStudent: null, ada: null, perAda: null },
    ...{ years: null, teachers: null, schools: null },
    plans: plans.map((lines, index) => ({ plan: `Plan ${index + 1}`, twins: {}, lines })),
    ...more,
  };
}

/** Plans of whole amounts; some of them spend more than there is. */
const anyPlans = fc.array(
  fc.uniqueArray(
    fc.record({
      name: fc.string({ minLength: 1, maxLength: 4 }),
      amount: fc.nat(1_000_000_000),
      quantity: fc.option(fc.integer({ min: 1, max: 9999 })),
      term: fc.constantFrom('one-time', 'ongoing', null),
      itemized: fc.constantFrom(true, false, null),
    }),
    { minLength: 1, maxLength: 6, selector: ({ name }) => name },
  ),
  { minLength: 1, maxLength: 4 },
);

describe('Plain plans', () => {
  it('are worked out as any plans are, step by step', () => {
    let plain = 0;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5_000_000_000 }), anyPlans, (total, plans) => {
        const given = inputs(
          exactly(total),
          plans.map((lines) =>
            lines.map(({ name, amount, quantity, ...more }) =>
              line(name, exactly(amount), {
                ...more,
                quantity: quantity === null ? null : exactly(quantity),
              }),
            ),
          ),
        );
        const result = computePlainPlans(given);
        const whole = funding(given);
        if (whole.problems.length > 0) {
          expect(result).to.equal(null);
          return;
        }
        plain += 1;
        expect(result).to.deep.equal(whole.value);
      }),
    );
    expect(plain).to.be.greaterThan(5);
  });

  const twelve = exactly(12);
  const two = [[line('Coaches', exactly(5))], [line('Books', exactly(7))]];
  const others: readonly (readonly [string, FundingInputs])[] = [
    ['without a total', inputs(null, two)],
    ['of a total that is about right', inputs({ value: 12, qualifier: 'about' }, two)],
    ['of a total with cents', inputs(exactly(12.5), two)],
    ['of nothing', inputs(exactly(0), [[line('Coaches', exactly(0))]])],
    ['of a total too large for cents', inputs(exactly(1e12), two)],
    ['with students', inputs(twelve, two, { students: exactly(3) })],
    ['with teachers', inputs(twelve, two, { teachers: exactly(3) })],
    ['with years', inputs(twelve, two, { years: exactly(3) })],
    [
      'with a line that is about right',
      inputs(twelve, [[line('A', { ...twelve, qualifier: 'about' })]]),
    ],
    ['with cents', inputs(twelve, [[line('A', exactly(1.25))]])],
    ['with a line whose amount is not known', inputs(twelve, [[line('A', null)]])],
    ['with a share', inputs(twelve, [[line('A', exactly(6), { share: exactly(0.5) })]])],
    ['with a price', inputs(twelve, [[line('A', exactly(6), { unitCost: exactly(2) })]])],
    ['with none of a thing', inputs(twelve, [[line('A', exactly(6), { quantity: exactly(0) })]])],
    ['with one line twice', inputs(twelve, [[line('A', exactly(6)), line('A', exactly(6))]])],
    ['that spend too much', inputs(twelve, [[line('A', exactly(6)), line('B', exactly(7))]])],
  ];

  for (const [what, given] of others) {
    it(`are not those ${what}`, () => {
      expect(computePlainPlans(given)).to.equal(null);
    });
  }

  it('are those that none of these are', () => {
    expect(computePlainPlans(inputs(twelve, two))).not.to.equal(null);
  });
});
