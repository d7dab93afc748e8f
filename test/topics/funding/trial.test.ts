import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { DoubtfulMoneyLedger } from '../../../src/core/doubtful-money.js';
import { exactly, type Quantity } from '../../../src/core/quantity.js';
import {
  beginTrial,
  funding,
  lineRange,
  openLink,
  setAmount,
  setLock,
  setNumbers,
  setUnstatedGoesOn,
  writeLink,
  type FundingInputs,
  type FundingResult,
  type GrantNumber,
  type PlanLine,
  type Trial,
} from '../../../src/topics/funding/index.js';
import { computeFunding } from '../../../src/topics/funding/funding.model.js';
import { about, grant, line } from './inputs.js';

/** The result, whatever is told of it. */
function resultOf(inputs: FundingInputs): FundingResult {
  return funding(inputs).value!;
}

function amountsIn({ inputs }: Trial): (number | null)[] {
  return resultOf(inputs).plans.flatMap(({ lines }) => lines.map(({ amount }) => amount));
}

const ids = ['plan-1-line-1', 'plan-1-line-2', 'plan-1-line-3', 'plan-2-line-1', 'plan-2-line-2'];

const lines: readonly PlanLine[] = [
  line('Coaches', { plan: 'One', amount: 400, quantity: 8, unit: 'posts' }),
  line('Release time', { plan: 'One', row: 3, share: 0.3333, term: 'ongoing' }),
  line('Books', { plan: 'One', row: 4, quantity: 10, unitCost: about(5) }),
  line('Days', { plan: 'Other', row: 5, share: 0.5 }),
  line('Rest', { plan: 'Other', row: 6, share: 0.25 }),
];

const given = grant({ total: 1000.01, students: 7 }, lines);

describe('a line that a reader moves', () => {
  it('has the amount that they gave it, and no other line changes by a cent', () => {
    const trial = setAmount(beginTrial(given), 'plan-2-line-1', 600);

    expect(amountsIn(beginTrial(given))).to.deep.equal([400, 333.3, 50, 500.01, 250]);
    expect(amountsIn(trial)).to.deep.equal([400, 333.3, 50, 600, 250]);
    expect(resultOf(trial.inputs).plans[1]?.unallocated).to.equal(150.01);
  });

  it('buys more or less at the same cost of one', () => {
    const trial = setAmount(beginTrial(given), 'plan-1-line-1', 200);

    expect(resultOf(trial.inputs).plans[0]?.lines[0]).to.include({
      ...{ amount: 200, quantity: 4, unitCost: 50, unit: 'posts' },
    });
  });

  const sure: [name: string, quantity: Quantity, amount: Quantity][] = [
    ['about so many', about(122), exactly(24_000_000)],
    ['about so much', exactly(122), about(24_000_000)],
    ['up to so many', { value: 122, qualifier: 'at-most' }, exactly(24_000_000)],
  ];
  for (const [name, quantity, amount] of sure) {
    it(`costs as surely as before for one, where it was ${name}`, () => {
      const posts = grant({ total: 113_000_000 }, [line('Posts', { quantity, amount })]);
      const trial = setAmount(beginTrial(posts), 'plan-1-line-1', 12_000_000);
      const costIn = (inputs: FundingInputs) => {
        const { steps } = resultOf(inputs);
        const { value, qualifier } = steps.find(({ id }) => id === 'plan-1-line-1-unit-cost')!;
        return { value, qualifier };
      };

      expect(costIn(trial.inputs)).to.deep.equal(costIn(posts));
      expect(resultOf(trial.inputs).plans[0]?.lines[0]?.quantity).to.equal(61);
    });
  }

  it('goes no further than what is left', () => {
    const trial = setAmount(beginTrial(given), 'plan-1-line-1', 5000);

    expect(amountsIn(trial)[0]).to.equal(616.71);
    expect(resultOf(trial.inputs).plans[0]?.unallocated).to.equal(0);
  });

  it('of a plan that spends more than there is can only go down', () => {
    const over = grant({ total: 100 }, [line('A', { amount: 80 }), line('B', { amount: 70 })]);

    expect(lineRange(over, resultOf(over), 'plan-1-line-1')).to.include({ value: 80, most: 80 });
    expect(amountsIn(setAmount(beginTrial(over), 'plan-1-line-1', 90))).to.deep.equal([80, 70]);
    expect(amountsIn(setAmount(beginTrial(over), 'plan-1-line-1', 30))).to.deep.equal([30, 70]);
  });

  it('has no end where the total is not known', () => {
    const free = grant({}, [line('A', { amount: 80 })]);

    expect(lineRange(free, resultOf(free), 'plan-1-line-1')).to.include({ value: 80, most: null });
    expect(amountsIn(setAmount(beginTrial(free), 'plan-1-line-1', 90))).to.deep.equal([90]);
  });

  const upTo = (value: number): Quantity => ({ value, qualifier: 'at-most' });
  const moreThan = (value: number): Quantity => ({ value, qualifier: 'at-least' });
  // What there is, less the least that the other line can be.
  const beside: [
    name: string,
    total: Quantity,
    one: Quantity,
    other: Quantity | null,
    most: number,
  ][] = [
    ['one that is not known', exactly(1_200_000), exactly(300_000), null, 1_200_000],
    ['about so much', exactly(1000), exactly(300), about(400), 600],
    ['up to so much', exactly(100), moreThan(50), upTo(40), 100],
    ['more than so much', exactly(100), upTo(40), moreThan(50), 50],
    ['more than there is', exactly(100), upTo(40), moreThan(150), 40],
    ['up to so much of up to so much', upTo(100), exactly(5), upTo(90), 100],
  ];
  for (const [name, total, one, other, most] of beside) {
    it(`goes as far as the whole beside ${name} lets it`, () => {
      const plan = grant({ total }, [
        line('A', { amount: one }),
        line('B', { amount: other, row: 3 }),
      ]);
      const trial = setAmount(beginTrial(plan), 'plan-1-line-1', 5_000_000);

      expect(lineRange(plan, resultOf(plan), 'plan-1-line-1')?.most).to.equal(most);
      expect(amountsIn(trial)[0]).to.equal(most);
    });
  }

  it('that is alone goes up to a total of up to so much', () => {
    const plan = grant({ total: upTo(100) }, [line('A', { amount: upTo(90) })]);
    const trial = setAmount(beginTrial(plan), 'plan-1-line-1', 5000);

    expect(amountsIn(trial)).to.deep.equal([100]);
  });

  const refused: [name: string, id: string, amount: number][] = [
    ['less than nothing', 'plan-1-line-1', -1],
    ['no number', 'plan-1-line-1', NaN],
    ['a line that is not there', 'plan-1-line-9', 5],
  ];
  for (const [name, id, amount] of refused) {
    it(`stays as it is when it is given ${name}`, () => {
      const trial = beginTrial(given);

      expect(setAmount(trial, id, amount) === trial).to.be.true;
    });
  }

  it('stays as it is while it is locked, and moves again when it is not', () => {
    const locked = setLock(beginTrial(given), 'plan-1-line-1', true);

    expect(setAmount(locked, 'plan-1-line-1', 5) === locked).to.be.true;
    const free = setLock(locked, 'plan-1-line-1', false);
    expect(amountsIn(setAmount(free, 'plan-1-line-1', 5))[0]).to.equal(5);
  });
});

describe('numbers of the grant that a reader changes', () => {
  it('take lines that are shares with them, and leave a locked line where it is', () => {
    const locked = setLock(beginTrial(given), 'plan-2-line-1', true);
    const trial = setNumbers(locked, { total: exactly(2000) });

    expect(amountsIn(trial)).to.deep.equal([400, 666.6, 50, 500.01, 500]);
  });

  it('take shares with them also after another line was given an amount', () => {
    const parts = grant({ total: 1_000_000 }, [
      line('A', { share: 0.3333 }),
      line('B', { share: 0.3333, row: 3 }),
      line('C', { share: 0.3334, row: 4 }),
    ]);
    const less = (trial: Trial) => setAmount(trial, 'plan-1-line-1', 300_000);
    const more = (trial: Trial) => setNumbers(trial, { total: exactly(2_000_000) });

    expect(amountsIn(less(beginTrial(parts)))).to.deep.equal([300_000, 333_300, 333_400]);
    expect(amountsIn(more(less(beginTrial(parts))))).to.deep.equal([300_000, 666_600, 666_800]);
    expect(amountsIn(less(more(beginTrial(parts))))).to.deep.equal([300_000, 666_600, 666_800]);
  });

  it('leave a locked line where it is also after another line was given an amount', () => {
    const locked = setLock(beginTrial(given), 'plan-2-line-2', true);
    const trial = setNumbers(setAmount(locked, 'plan-2-line-1', 600), { total: exactly(2000) });

    expect(amountsIn(trial)).to.deep.equal([400, 666.6, 50, 600, 250]);
  });

  it('go with thirds of a dollar of which one was moved, to the cent', () => {
    const thirds = ['A', 'B', 'C'].map((name) => line(name, { share: 1 / 3 }));
    const trial = setAmount(beginTrial(grant({ total: 1 }, thirds)), 'plan-1-line-3', 0.2);

    expect(amountsIn(trial)).to.deep.equal([0.34, 0.33, 0.2]);
  });

  it('leave a locked line where it is as surely as it was known', () => {
    const half = grant({ total: about(1000) }, [line('A', { share: 0.5 })]);
    const locked = setLock(beginTrial(half), 'plan-1-line-1', true);
    const trial = setNumbers(locked, { total: exactly(2000) });

    expect(trial.inputs.plans[0]?.lines[0]?.amount).to.deep.equal(about(500));
  });

  it('make no cent out of nothing where two halves of $1,000.01 are one locked and one not', () => {
    // 500.005 each: one has the odd cent, and the other has not.
    const halves = grant({ total: 1000.01 }, [
      line('A', { share: 0.5 }),
      line('B', { share: 0.5, row: 3 }),
    ]);
    const locked = setLock(beginTrial(halves), 'plan-1-line-1', true);
    const trial = setNumbers(locked, { teachers: exactly(5) });

    expect(amountsIn(trial)).to.deep.equal([500.01, 500]);
    expect(resultOf(trial.inputs).plans[0]?.unallocated).to.equal(0);
  });
});

type Edit = (trial: Trial) => Trial;

const anyId = fc.constantFrom(...ids);
const anyCents = fc.integer({ min: 0, max: 200_000 }).map((cents) => cents / 100);
const numberName = fc.constantFrom<GrantNumber>('total', 'students', 'perStudent', 'years');
const anyQuantity = fc.option(
  fc.tuple(fc.integer({ min: 1, max: 5000 }), fc.constantFrom('exact', 'about', 'at-most')),
);
const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(anyId, anyCents).map(
    ([id, cents]): Edit =>
      (trial) =>
        setAmount(trial, id, cents),
  ),
  fc.tuple(anyId, fc.boolean()).map(
    ([id, is]): Edit =>
      (trial) =>
        setLock(trial, id, is),
  ),
  fc.boolean().map(
    (is): Edit =>
      (trial) =>
        setUnstatedGoesOn(trial, is),
  ),
  fc.tuple(numberName, anyQuantity).map(([name, found]): Edit => (trial) => {
    const quantity = found && ({ value: found[0], qualifier: found[1] } as const);
    return setNumbers(trial, { [name]: quantity });
  }),
);
const anyEdits = fc.array(anyEdit, { maxLength: 12 });

function edited(edits: readonly Edit[]): Trial {
  return edits.reduce<Trial>((trial, edit) => edit(trial), beginTrial(given));
}

/** The amount of a line as it is worked out, even where the numbers of the grant no longer agree. */
function amountOf({ inputs }: Trial, id: string): number | null {
  const { steps } = computeFunding(inputs, new DoubtfulMoneyLedger());
  return steps.find((step) => step.id === id)?.value ?? null;
}

/** Shares of whole percents that come to 100 %. */
const wholeShares = fc
  .array(fc.integer({ min: 0, max: 100 }), { maxLength: 5 })
  .map((cuts) => [0, ...cuts.sort((a, b) => a - b), 100])
  .map((cuts) => cuts.slice(1).map((cut, place) => (cut - (cuts[place] ?? 0)) / 100));

/** Locks, and numbers that have nothing to do with how much there is. */
const asideEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(fc.integer({ min: 1, max: 6 }), fc.boolean()).map(
    ([place, is]): Edit =>
      (trial) =>
        setLock(trial, `plan-1-line-${String(place)}`, is),
  ),
  fc.tuple(fc.constantFrom('students', 'years', 'teachers', 'schools', 'ada'), fc.nat(9)).map(
    ([name, count]): Edit =>
      (trial) =>
        setNumbers(trial, { [name]: count === 0 ? null : exactly(count) }),
  ),
);

describe('whatever a reader does, in whatever order', () => {
  it('nothing is left of what is shared out whole, as long as it is as much', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        wholeShares,
        fc.array(asideEdit, { maxLength: 8 }),
        (cents, shares, edits) => {
          const parts = shares.map((share, place) => line(String(place), { share }));
          const whole = grant({ total: cents / 100 }, parts);
          const trial = edits.reduce<Trial>((so, edit) => edit(so), beginTrial(whole));

          expect(resultOf(trial.inputs).plans[0]?.unallocated).to.equal(0);
          expect(amountsIn(trial)).to.deep.equal(amountsIn(beginTrial(whole)));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('no edit changes a line that is locked', () => {
    const total = { total: exactly(1000.01) };
    fc.assert(
      fc.property(anyEdits, anyId, anyEdits, (before, id, after) => {
        const locked = setNumbers(setLock(edited(before), id, true), total);
        const amount = amountOf(locked, id);
        fc.pre(amount !== null);
        after.reduce((trial, edit) => {
          const next = edit(trial);
          // Letting it go is the reader's own doing.
          const kept = next.locked.includes(id) ? next : setLock(next, id, true);
          expect(amountOf(kept, id)).to.equal(amount);
          return kept;
        }, locked);
      }),
      { numRuns: 300 },
    );
  });

  it('no edit changes what was there before it, so that going back restores it', () => {
    fc.assert(
      fc.property(anyEdits, anyEdit, (edits, edit) => {
        const before = edited(edits);
        const told = JSON.stringify([before, funding(before.inputs)]);
        edit(before);
        expect(JSON.stringify([before, funding(before.inputs)])).to.equal(told);
      }),
      { numRuns: 300 },
    );
  });

  it('a line that is moved leaves every other line as it is', () => {
    fc.assert(
      fc.property(anyEdits, anyId, anyCents, (edits, id, cents) => {
        const before = edited(edits);
        const after = setAmount(before, id, cents);
        for (const other of ids.filter((one) => one !== id)) {
          expect(amountOf(after, other)).to.equal(amountOf(before, other));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('opening the link to it gives the same inputs, locks and result', () => {
    fc.assert(
      fc.property(anyEdits, (edits) => {
        const trial = edited(edits);
        const link = writeLink(given, trial);
        const opened = openLink(given, link);

        expect(link).to.match(/^1\.[\w.~-]*$/);
        expect(opened.fault).to.be.null;
        expect(opened.trial?.inputs).to.deep.equal(trial.inputs);
        expect([...(opened.trial?.locked ?? [])].sort()).to.deep.equal([...trial.locked].sort());
        expect(funding(opened.trial!.inputs)).to.deep.equal(funding(trial.inputs));
      }),
      { numRuns: 500 },
    );
  });
});

describe('a link to what a reader made', () => {
  const trial = setLock(
    setAmount(setNumbers(beginTrial(given), { students: about(9) }), 'plan-1-line-1', 123.45),
    'plan-1-line-3',
    true,
  );
  const link = writeLink(given, trial);

  it('is short, and holds only what is other than the author gave it', () => {
    expect(writeLink(given, beginTrial(given))).to.match(/^1\.\w{1,7}\.\w{1,7}\.$/);
    expect(link.split('.').slice(3).join('.')).to.equal('s9b_l1-1~m123.45~q-~u50_l1-2~m333.3_k1-3');
  });

  it('that is cut anywhere is told, and gives no number', () => {
    for (let length = 0; length < link.length; length += 1) {
      expect(openLink(given, link.slice(0, length)), link.slice(0, length)).to.deep.equal({
        trial: null,
        fault: 'broken',
      });
    }
  });

  it('in which any character is changed is told, and gives no number', () => {
    const anyChange = fc.tuple(
      fc.nat(link.length - 1),
      fc.constantFrom('0', '1', '9', 'a', 'b', 'z', '.', '-', '_', '~', '%', '+', ' ', 'ñ'),
    );
    fc.assert(
      fc.property(anyChange, ([place, character]) => {
        const changed = link.slice(0, place) + character + link.slice(place + 1);
        fc.pre(changed !== link);
        expect(openLink(given, changed).trial).to.be.null;
      }),
      { numRuns: 500 },
    );
  });

  it('of any other text is told, and gives no number', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(openLink(given, text).trial).to.be.null;
        expect(openLink(given, `1.${text}`).trial).to.be.null;
      }),
    );
  });

  it('that was made from other numbers or lines is told, whatever they are', () => {
    const other: FundingInputs[] = [
      { ...given, total: exactly(1000.02) },
      { ...given, students: null },
      { ...given, plans: given.plans.slice(0, 1) },
      grant({ total: 1000.01, students: 7 }, [
        ...lines.slice(0, 4),
        line('Remainder', { plan: 'Other', row: 6, share: 0.25 }),
      ]),
    ];
    for (const inputs of other) {
      expect(openLink(inputs, link)).to.deep.equal({ trial: null, fault: 'other-data' });
    }
  });

  it('still opens when only notes and rows of the data have changed', () => {
    const noted = grant(
      { total: 1000.01, students: 7 },
      lines.map((one) => ({ ...one, note: 'corrected', row: one.row + 1 })),
    );

    expect(openLink(noted, link).fault).to.be.null;
  });

  const impossible: [name: string, change: Partial<FundingInputs>][] = [
    ['half a year', { years: exactly(2.5) }],
    ['no year', { years: exactly(0) }],
    ['no teachers', { teachers: exactly(0) }],
    ['about half a school', { schools: about(0.5) }],
  ];
  for (const [name, change] of impossible) {
    it(`that holds ${name}, which no field takes, is told`, () => {
      const forged = writeLink(given, { inputs: { ...given, ...change }, locked: [] });

      expect(openLink(given, forged)).to.deep.equal({ trial: null, fault: 'broken' });
    });
  }

  it('may hold a number of students that was worked out', () => {
    const worked = { ...given, students: exactly(360_928.589042749) };

    expect(openLink(given, writeLink(given, { inputs: worked, locked: [] })).fault).to.be.null;
  });

  it('of a later version is told as such', () => {
    expect(openLink(given, link.replace('1.', '2.'))).to.deep.equal({
      trial: null,
      fault: 'newer',
    });
    expect(openLink(given, '12.anything at all').fault).to.equal('newer');
  });
});
