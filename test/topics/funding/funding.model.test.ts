import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { exactly, type Qualifier, type Quantity } from '../../../src/core/quantity.js';
import {
  funding,
  type FundingInputs,
  type FundingResult,
} from '../../../src/topics/funding/index.js';
import { computePlainFunding } from '../../../src/topics/funding/plain-funding.model.js';
import { idOf } from '../../../src/topics/funding/shapes.model.js';
import { about, dispute, grant, line, type LineGiven } from './inputs.js';

function resultOf(inputs: FundingInputs): FundingResult {
  const { value, problems } = funding(inputs);
  expect(problems).to.deep.equal([]);
  return value!;
}

/** A number of the result by its id, with how sure it is. */
function numberIn(result: FundingResult, id: string): Quantity | null {
  const step = result.steps.find((one) => one.id === id);
  return step ? { value: step.value, qualifier: step.qualifier } : null;
}

const told = (inputs: FundingInputs) =>
  funding(inputs).problems.map(({ code, severity, path, expected, got }) => [
    ...[code, severity, path, expected, got],
  ]);

describe('a grant', () => {
  it('of about $200 a student is for about 6,250,000 students where it is $1,250,000,000', () => {
    // EdSource, August 2013: California's Common Core money.
    const result = resultOf(grant({ total: 1_250_000_000, perStudent: about(200) }));

    expect(result.students).to.equal(6_250_000);
    expect(numberIn(result, 'students')?.qualifier).to.equal('about');
  });

  it('of about $200 a student is for about 565,000 students where it is $113,000,000', () => {
    const result = resultOf(grant({ total: 113_000_000, perStudent: about(200) }));

    expect(result.students).to.equal(565_000);
    expect(numberIn(result, 'students')?.qualifier).to.equal('about');
    expect(result.perStudent).to.equal(200);
  });

  it('of $313.08132254 for each ADA is $1,695,961.52 for 5,417 ADA', () => {
    // The rate is that of California's 2025–26 block grant; the product is that of Python's decimal.
    const result = resultOf(grant({ ada: 5417, perAda: 313.08132254 }));

    expect(result.total).to.equal(1695961.52419918);
    expect(result.students).to.be.null;
    expect(result.perStudent).to.be.null;
  });

  const thirds: [given: Parameters<typeof grant>[0], expected: Partial<FundingResult>][] = [
    [
      { total: 600, students: 3 },
      { perStudent: 200, ada: null, perAda: null },
    ],
    [
      { total: 600, ada: 2.5 },
      { perAda: 240, students: null, perStudent: null },
    ],
    [{ students: 3, perStudent: 200 }, { total: 600 }],
    [{ total: 600, perAda: 240 }, { ada: 2.5 }],
    [
      { students: 3, perStudent: 200, ada: 2.5 },
      { total: 600, perAda: 240 },
    ],
    [
      { total: 600, perStudent: 200, perAda: 240 },
      { students: 3, ada: 2.5 },
    ],
    [{ total: 600 }, { students: null, perStudent: null, ada: null, perAda: null }],
    [{ perStudent: 200 }, { total: null, students: null }],
    [
      { total: 600, years: 2, teachers: 30, schools: 4 },
      { perYear: 300, perTeacher: 20, perSchool: 150 },
    ],
    [{ total: 600 }, { perYear: null, perTeacher: null, perSchool: null }],
    [{ total: 600, perStudent: 0 }, { students: null }],
  ];
  for (const [given, expected] of thirds) {
    it(`of which ${JSON.stringify(given)} is known comes to ${JSON.stringify(expected)}`, () => {
      expect(resultOf(grant(given))).to.include(expected);
    });
  }

  const sure: [total: Qualifier, rate: Qualifier, students: Qualifier | null][] = [
    ['exact', 'exact', 'exact'],
    ['exact', 'about', 'about'],
    ['exact', 'at-least', 'at-most'],
    ['exact', 'at-most', 'at-least'],
    ['at-least', 'exact', 'at-least'],
    ['at-most', 'at-least', 'at-most'],
    ['at-least', 'at-least', null],
  ];
  for (const [total, rate, students] of sure) {
    it(`that is "${total}" so much at "${rate}" so much is for ${students ?? 'nobody knows how'} many`, () => {
      const result = resultOf(
        grant({
          total: { value: 600, qualifier: total },
          perStudent: { value: 200, qualifier: rate },
        }),
      );

      expect(numberIn(result, 'students')).to.deep.equal(
        students && { value: 3, qualifier: students },
      );
      expect(result.students).to.equal(students && 3);
    });
  }

  it('has every number in its steps, with what it was made from', () => {
    const result = resultOf(grant({ total: 113_000_000, perStudent: about(200), years: 2 }));

    expect(
      result.steps
        .filter(({ operation }) => operation !== 'given')
        .map(({ id, operation, terms, value }) => [
          ...[id, operation, terms.map((term) => term.value), value],
        ]),
    ).to.deep.equal([
      ['students', 'divide', [113_000_000, 200], 565_000],
      ['per-year', 'divide', [113_000_000, 2], 56_500_000],
    ]);
  });

  it('keeps the form of its result, with null for what is not known', () => {
    const { steps, ...result } = resultOf(grant({ total: 600 }));

    expect(steps).to.have.lengthOf(1);
    expect(result).to.deep.equal({
      ...{ formula: 'grant', kind: null, total: 600, students: null, perStudent: null, ada: null },
      ...{ perAda: null, perYear: null, perTeacher: null, perSchool: null, components: null },
      plans: [],
    });
  });
});

describe('three numbers of which two would be enough', () => {
  const rate = 'rate-times-base';
  const cases: [name: string, given: Parameters<typeof grant>[0], problems: unknown[][]][] = [
    ['agree', { total: 600, students: 3, perStudent: 200 }, []],
    ['agree to half a cent', { total: 1695961.52, ada: 5417, perAda: 313.08132254 }, []],
    [
      'differ by exactly 0.5 %',
      { total: 1000, students: 5, perStudent: 201 },
      [['inconsistent', 'warning', ['perStudent'], rate, '201 × 5 ≠ 1000']],
    ],
    [
      'differ by more than 0.5 %',
      { total: 1000, students: 5, perStudent: 201.01 },
      [['inconsistent', 'error', ['perStudent'], rate, '201.01 × 5 ≠ 1000']],
    ],
    [
      'differ by less, downward',
      { total: 1000, ada: 5, perAda: 199.5 },
      [['inconsistent', 'warning', ['perAda'], rate, '199.5 × 5 ≠ 1000']],
    ],
    ['are about right', { total: 1000, students: 5, perStudent: about(201) }, []],
    [
      'are not quite about right',
      { total: 1000, students: 5, perStudent: about(215) },
      [['inconsistent', 'warning', ['perStudent'], rate, '215 × 5 ≠ 1000']],
    ],
    [
      'are about $200 for each of 600,000 of $113 million',
      { total: 113_000_000, students: 600_000, perStudent: about(200) },
      [['inconsistent', 'warning', ['perStudent'], rate, '200 × 600000 ≠ 113000000']],
    ],
    [
      'are not about right',
      { total: 1000, students: 5, perStudent: about(250) },
      [['inconsistent', 'error', ['perStudent'], rate, '250 × 5 ≠ 1000']],
    ],
    [
      'are up to more than the total',
      { total: 1000, students: 5, perStudent: { value: 250, qualifier: 'at-most' } },
      [],
    ],
    [
      'are up to less than the total',
      { total: 1000, students: 5, perStudent: { value: 150, qualifier: 'at-most' } },
      [['inconsistent', 'error', ['perStudent'], rate, '150 × 5 ≠ 1000']],
    ],
    [
      'are more than more than the total',
      { total: 1000, students: 5, perStudent: { value: 250, qualifier: 'at-least' } },
      [['inconsistent', 'error', ['perStudent'], rate, '250 × 5 ≠ 1000']],
    ],
    [
      'are two rates and bases that differ',
      { students: 5, perStudent: 200, ada: 4, perAda: 300 },
      [['inconsistent', 'error', ['perAda'], rate, '300 × 4 ≠ 1000']],
    ],
    [
      'are too large for cents',
      { total: 1e12 },
      [['out-of-range', 'error', ['total'], 'exactly-readable', '1000000000000']],
    ],
  ];
  for (const [name, given, problems] of cases) {
    it(`that ${name} are told as such`, () => {
      expect(told(grant(given))).to.deep.equal(problems);
    });
  }

  it('stop the figure where they are an error, and not where they are a warning', () => {
    const withRate = (perStudent: number) => grant({ total: 1000, students: 5, perStudent });

    expect(funding(withRate(201.01)).value).to.be.null;
    expect(funding(withRate(201)).value).to.include({ total: 1000, students: 5 });
  });

  // 1,000 ÷ 5; 1,000 ÷ 4, of 5 × 200.
  const worked: [given: Parameters<typeof grant>[0], rate: 'perStudent' | 'perAda', is: number][] =
    [
      [{ total: 1000, students: 5, perStudent: 201 }, 'perStudent', 200],
      [{ total: 1000, students: 5, perStudent: about(215) }, 'perStudent', 200],
      [{ total: 1000, ada: 5, perAda: 199.5 }, 'perAda', 200],
      [{ students: 5, perStudent: 200, ada: 4, perAda: 250.5 }, 'perAda', 250],
    ];
  for (const [given, rate, is] of worked) {
    it(`have their rate worked out where it is not quite right: ${JSON.stringify(given)}`, () => {
      const { value } = funding(grant(given));
      const step = value?.steps.find(({ id }) => id === idOf(rate));

      expect(value?.[rate]).to.equal(is);
      expect(step).to.include({ operation: 'divide', value: is, qualifier: 'exact' });
    });
  }

  it('keep a rate that is about right as it is given', () => {
    const { value } = funding(grant({ total: 1000, students: 5, perStudent: about(201) }));

    expect(value && numberIn(value, 'per-student')).to.deep.equal(about(201));
  });
});

describe('a plan', () => {
  const total = 113_000_000;

  it('of the 2013 dispute has what the source says, and what the arithmetic finds', () => {
    const result = resultOf(grant({ total }, dispute));
    const [district, union] = result.plans;

    expect(district).to.include({ plan: 'District', allocated: total, unallocated: 0 });
    expect(union).to.include({ plan: 'Union', allocated: total, unallocated: 0 });
    // 24,000,000 ÷ 122, by Python's decimal.
    expect(district?.lines[0]?.unitCost).to.be.closeTo(196721.3114754098, 1e-9);
    expect(numberIn(result, 'plan-1-not-itemized')?.value).to.equal(47_000_000);
    expect(numberIn(result, 'plan-2-not-itemized')?.value).to.equal(total);
    expect(numberIn(result, 'plan-1-one-time')?.value).to.equal(42_000_000);
    expect(numberIn(result, 'plan-1-ongoing')).to.be.null;
    expect(numberIn(result, 'plan-1-not-stated')?.value).to.equal(71_000_000);
  });

  it('spends 75 % of $113 million as $84.75 million', () => {
    const result = resultOf(grant({ total }, [line('Training', { share: 0.75 })]));

    expect(result.plans[0]).to.deep.include({ allocated: 84_750_000, unallocated: 28_250_000 });
    expect(result.plans[0]?.lines[0]).to.deep.equal({
      ...{ line: 'Training', amount: 84_750_000, share: 0.75, quantity: null, unit: null },
      ...{ unitCost: null, term: null, itemized: null },
    });
  });

  const ways: [given: LineGiven, expected: object][] = [
    [
      { amount: 300, quantity: 6 },
      { amount: 300, quantity: 6, unitCost: 50, share: 0.3 },
    ],
    [
      { amount: 300, unitCost: 50 },
      { amount: 300, quantity: 6, unitCost: 50, share: 0.3 },
    ],
    [
      { quantity: 6, unitCost: 50 },
      { amount: 300, quantity: 6, unitCost: 50, share: 0.3 },
    ],
    [
      { share: 0.3, quantity: 6 },
      { amount: 300, quantity: 6, unitCost: 50, share: 0.3 },
    ],
    [
      { share: 0.3, unitCost: 50 },
      { amount: 300, quantity: 6, unitCost: 50, share: 0.3 },
    ],
    [{ amount: 300 }, { amount: 300, quantity: null, unitCost: null, share: 0.3 }],
  ];
  for (const [given, expected] of ways) {
    it(`has a line of which ${Object.keys(given).join(' and ')} are given worked out`, () => {
      const result = resultOf(grant({ total: 1000 }, [line('A', given)]));

      expect(result.plans[0]?.lines[0]).to.include(expected);
    });
  }

  // Quantity times cost by Python's decimal, half a cent up.
  const toCents: [total: number, lines: LineGiven[], amounts: number[], allocated: number][] = [
    [
      604.44,
      [
        { quantity: 3, unitCost: 1.115 },
        { quantity: 3, unitCost: 2.115 },
      ],
      [3.35, 6.35],
      9.7,
    ],
    [
      1_000_000,
      [
        { quantity: 1351, unitCost: 41.335 },
        { quantity: 2417, unitCost: 28.525 },
      ],
      [55_843.59, 68_944.93],
      124_788.52,
    ],
    [100, [{ amount: 8.335 }, { amount: 8.335 }], [8.34, 8.34], 16.68],
  ];
  for (const [total, given, amounts, allocated] of toCents) {
    it(`has lines of ${amounts.join(' and ')} that add up as they are shown, and says that they were rounded`, () => {
      const lines = given.map((one, place) => line('AB'.charAt(place), { ...one, row: 2 + place }));
      const inputs = grant({ total }, lines);
      const result = resultOf(inputs);

      expect(result.plans[0]?.lines.map(({ amount }) => amount)).to.deep.equal(amounts);
      expect(result.plans[0]?.allocated).to.equal(allocated);
      const steps = ['plan-1-line-1', 'plan-1-line-2', 'plan-1-allocated'].map((id) =>
        result.steps.find((step) => step.id === id),
      );
      expect(steps.map((step) => step?.rounding)).to.deep.equal(['cent', 'cent', undefined]);
      expect(computePlainFunding(inputs)).to.deep.equal(result);
    });
  }

  it('has no shares and nothing left where the total is not known', () => {
    const [plan] = resultOf(grant({}, [line('A', { amount: 300 })])).plans;

    expect(plan).to.include({ allocated: 300, unallocated: null });
    expect(plan?.lines[0]?.share).to.be.null;
  });

  it('is as sure as its numbers', () => {
    const result = resultOf(
      grant({ total: about(1000), students: 10 }, [
        line('A', { amount: 300 }),
        line('B', { share: 0.5 }),
      ]),
    );

    expect(numberIn(result, 'plan-1-line-1')?.qualifier).to.equal('exact');
    expect(numberIn(result, 'plan-1-line-2')).to.deep.equal(about(500));
    expect(numberIn(result, 'plan-1-allocated')).to.deep.equal(about(800));
    expect(numberIn(result, 'plan-1-per-student')).to.deep.equal(about(80));
  });

  it('says what it comes to for each student, ADA and teacher, which are not the same', () => {
    const numbers = { total: 1000, students: 10, ada: 8, teachers: 5 };
    const result = resultOf(grant(numbers, [line('A', { amount: 400 })]));

    expect(numberIn(result, 'plan-1-per-student')?.value).to.equal(40);
    expect(numberIn(result, 'plan-1-per-ada')?.value).to.equal(50);
    expect(numberIn(result, 'plan-1-per-teacher')?.value).to.equal(80);
  });

  it('says what goes on costs a year, and what is not stated only when a reader asks', () => {
    const lines = [
      line('A', { amount: 100, term: 'one-time' }),
      line('B', { amount: 200, term: 'ongoing' }),
      line('C', { amount: 300 }),
    ];
    const given = grant({ total: 1000, years: 2 }, lines);
    const asked = { ...given, unstatedGoesOn: true };

    expect(numberIn(resultOf(given), 'plan-1-ongoing-per-year')?.value).to.equal(100);
    expect(numberIn(resultOf(given), 'plan-1-not-stated-per-year')).to.be.null;
    expect(numberIn(resultOf(asked), 'plan-1-not-stated-per-year')?.value).to.equal(150);
  });

  it('that spends more than there is is shown as it is, with a warning', () => {
    const inputs = grant({ total: 1000 }, [line('A', { amount: 900 }), line('B', { share: 0.25 })]);
    const { value } = funding(inputs);

    expect(told(inputs)).to.deep.equal([
      ['inconsistent', 'warning', ['rows', 2, 'plan'], 'at-most-total', 'Plan'],
    ]);
    expect(value?.plans[0]).to.deep.include({ allocated: 1150, unallocated: -150 });
    expect(value?.plans[0]?.lines.map(({ amount }) => amount)).to.deep.equal([900, 250]);
  });

  it('that may spend more than there is, but need not, has no warning', () => {
    const qualifier = fc.constantFrom<Qualifier>('exact', 'at-least', 'at-most');
    const quantity = fc.record({ value: fc.integer({ min: 1, max: 9 }), qualifier });
    // What a number can be, from its words alone: the numbers are small enough to try each.
    const canBe = ({ value, qualifier }: Quantity): number[] =>
      Array.from({ length: 30 }, (_, one) => one).filter(
        (one) =>
          one === value ||
          (qualifier === 'at-least' && one > value) ||
          (qualifier === 'at-most' && one < value),
      );
    fc.assert(
      fc.property(quantity, quantity, (total, amount) => {
        const inputs = grant({ total }, [line('A', { amount })]);
        const isSure = canBe(total).every((all) => canBe(amount).every((one) => one > all));
        const isToldOf = told(inputs).some(([, , , rule]) => rule === 'at-most-total');

        expect(isToldOf).to.equal(isSure);
        const over = numberIn(funding(inputs).value!, 'plan-1-over');
        if (!over) return;
        for (const all of canBe(total)) {
          for (const one of canBe(amount)) expect(canBe(over)).to.include(Math.max(0, one - all));
        }
      }),
    );
  });

  const wrong: [name: string, lines: LineGiven[], problem: unknown[]][] = [
    [
      'an amount that is far from its quantity times its cost',
      [{ amount: 300, quantity: 6, unitCost: 60 }],
      ['inconsistent', 'error', ['rows', 2, 'amount'], 'quantity-times-cost', '300'],
    ],
    [
      'an amount that is near it',
      [{ amount: 300, quantity: 6, unitCost: 50.1 }],
      ['inconsistent', 'warning', ['rows', 2, 'amount'], 'quantity-times-cost', '300'],
    ],
    [
      'an amount that three at 3.33 come near to',
      [{ amount: 10, quantity: 3, unitCost: 3.33 }],
      ['inconsistent', 'warning', ['rows', 2, 'amount'], 'quantity-times-cost', '10'],
    ],
    [
      'an amount that is far from its share',
      [{ amount: 300, share: 0.4 }],
      ['inconsistent', 'error', ['rows', 2, 'share'], 'share-of-total', '0.4'],
    ],
    [
      'an amount that is near it',
      [{ amount: 300, share: 0.3005 }],
      ['inconsistent', 'warning', ['rows', 2, 'share'], 'share-of-total', '0.3005'],
    ],
    [
      'a line of which nothing is known',
      [{ quantity: 6 }],
      ['missing-data', 'warning', ['rows', 2, 'amount'], 'amount-of-line', 'Plan'],
    ],
    [
      'an amount too large for cents',
      [{ amount: 1e14 }],
      ['out-of-range', 'error', ['rows', 2, 'amount'], 'exactly-readable', '100000000000000'],
    ],
  ];
  for (const [name, [given = {}], problem] of wrong) {
    it(`with ${name} has that told`, () => {
      expect(told(grant({ total: 1000 }, [line('A', given)]))[0]).to.deep.equal(problem);
    });
  }

  const shareOf = (severity: string) => [
    ...['inconsistent', severity, ['rows', 2, 'share'], 'share-of-total', '0.75'],
  ];
  // 75 % of $113 million is $84.75 million, which is 0.9 % more than $84 million.
  const parts: [total: Qualifier, amount: number, problems: unknown[][]][] = [
    ['exact', 84_000_000, [shareOf('error')]],
    ['about', 84_000_000, [shareOf('warning')]],
    ['about', 84_750_000, []],
    ['about', 60_000_000, [shareOf('error')]],
    ['at-most', 84_000_000, []],
    ['at-most', 100_000_000, [shareOf('error')]],
    ['at-least', 100_000_000, []],
    ['at-least', 60_000_000, [shareOf('error')]],
  ];
  for (const [qualifier, amount, problems] of parts) {
    it(`of 75 % and ${String(amount)} of "${qualifier}" $113 million is held to what that can be`, () => {
      const inputs = grant({ total: { value: total, qualifier } }, [
        line('A', { share: 0.75, amount }),
      ]);

      expect(told(inputs)).to.deep.equal(problems);
      expect(funding(inputs).value === null).to.equal(problems[0]?.[1] === 'error');
    });
  }

  it('with two lines of one name is an error, and two plans may share a name of a line', () => {
    const same = [line('A', { amount: 1 }), line('A', { amount: 2, row: 3 })];
    const shared = [line('A', { amount: 1 }), line('A', { amount: 2, plan: 'Other' })];

    expect(told(grant({ total: 10 }, same))).to.deep.equal([
      ['duplicate', 'error', ['rows', 3, 'line'], 'once', 'A'],
    ]);
    expect(told(grant({ total: 10 }, shared))).to.deep.equal([]);
  });

  it('of shares above 100 % of a total that is not known has a warning', () => {
    const lines = [line('A', { share: 0.6 }), line('B', { share: 0.5 })];

    expect(told(grant({}, lines))).to.deep.equal([
      ['missing-data', 'warning', ['total'], 'total-of-shares', null],
      ['inconsistent', 'warning', ['rows', 2, 'plan'], 'at-most-whole', 'Plan'],
    ]);
  });

  it('of shares of a total that is not known has that told, once', () => {
    const lines = [line('A', { share: 0.8 }), line('B', { share: 0.5, plan: 'Other' })];
    const withAmount = [line('A', { share: 0.8, amount: 8 })];

    expect(told(grant({}, lines))).to.deep.equal([
      ['missing-data', 'warning', ['total'], 'total-of-shares', null],
    ]);
    expect(told(grant({}, withAmount))).to.deep.equal([]);
  });

  it('of which a line is not known has no sum, and nothing that would be left', () => {
    const lines = [line('A', { amount: 300 }), line('B', { quantity: 6 })];
    const { value } = funding(grant({ total: 1000 }, lines));

    expect(value?.plans[0]).to.include({ allocated: null, unallocated: null });
  });

  const unknown = line('C', { quantity: 6, row: 4 });
  const missing = ['missing-data', 'warning', ['rows', 4, 'amount'], 'amount-of-line', 'Plan'];
  const tooMuch = (rule: string) => ['inconsistent', 'warning', ['rows', 2, 'plan'], rule, 'Plan'];
  const upTo = (value: number): Quantity => ({ value, qualifier: 'at-most' });
  const moreThan = (value: number): Quantity => ({ value, qualifier: 'at-least' });
  const beside: [
    name: string,
    total: Quantity | number | null,
    known: LineGiven[],
    rule?: string,
  ][] = [
    ['amounts above the total', 1000, [{ amount: 900 }, { amount: 400 }], 'at-most-total'],
    ['shares above 100 %', 1000, [{ share: 0.75 }, { share: 0.45 }], 'at-most-total'],
    ['amounts of just the total', 1000, [{ amount: 600 }, { amount: 400 }]],
    ['amounts of less', 1000, [{ amount: 500 }, { amount: 400 }]],
    ['an amount that is perhaps less', 1000, [{ amount: 900 }, { amount: upTo(400) }]],
    ['amounts above a total that is perhaps more', moreThan(1000), [{ amount: 1200 }]],
    [
      'shares above 100 % of more than so much',
      moreThan(1000),
      [{ share: 0.75 }, { share: 0.45 }],
      'at-most-whole',
    ],
    [
      'shares above 100 % of up to so much',
      upTo(1000),
      [{ share: 0.75 }, { share: 0.45 }],
      'at-most-whole',
    ],
    ['shares of up to 100 %', null, [{ share: upTo(0.75) }, { share: 0.45 }]],
  ];
  for (const [name, total, known, rule] of beside) {
    it(`of ${name} beside a line that is not known has ${rule ? 'a warning' : 'no warning'} of it`, () => {
      const lines = known.map((given, place) =>
        line('AB'.charAt(place), { ...given, row: 2 + place }),
      );

      const isOfNothing = total === null;
      expect(told(grant({ total }, [...lines, unknown]))).to.deep.equal([
        ...(isOfNothing ? [['missing-data', 'warning', ['total'], 'total-of-shares', null]] : []),
        missing,
        ...(rule ? [tooMuch(rule)] : []),
      ]);
    });
  }
});

/** Weights that become shares of at most nine places, which add up to 1. */
const shares = fc
  .array(fc.integer({ min: 1, max: 999 }), { minLength: 1, maxLength: 12 })
  .map((weights) => {
    const sum = weights.reduce((all, weight) => all + weight, 0);
    const parts = weights.map((weight) => Math.floor((weight / sum) * 1e9));
    const rest = 1e9 - parts.reduce((all, part) => all + part, 0);
    return parts.map((part, place) => (part + (place === 0 ? rest : 0)) / 1e9);
  });

describe('all lines by share', () => {
  it('come to the total to the cent, and nothing is left', () => {
    const totals = fc.integer({ min: 1, max: 10 ** 14 - 1 }).map((cents) => cents / 100);
    fc.assert(
      fc.property(totals, shares, (total, parts) => {
        const lines = parts.map((share, place) => line(String(place), { share }));
        const [plan] = resultOf(grant({ total }, lines)).plans;

        expect(plan?.unallocated).to.equal(0);
        expect(plan?.allocated).to.equal(total);
      }),
    );
  });
});

describe('nothing that is left', () => {
  it('of a block grant spent whole is never below nothing, for any ADA', () => {
    // The rate is that of California's 2025–26 block grant; half of its products end above half a cent.
    fc.assert(
      fc.property(fc.integer({ min: 5000, max: 5999 }), (ada) => {
        const inputs = grant({ ada, perAda: 313.08132254 }, [line('A', { share: 1 })]);
        const told = resultOf(inputs).plans[0];

        expect(Object.is(told?.unallocated, 0)).to.be.true;
        expect(Object.is(computePlainFunding(inputs)?.plans[0]?.unallocated, 0)).to.be.true;
      }),
    );
  });
});

describe('the small arithmetic of numbers without bounds', () => {
  const asSure = (values: fc.Arbitrary<number>): fc.Arbitrary<Quantity> =>
    fc.record({
      value: values,
      qualifier: fc.oneof(
        { arbitrary: fc.constant<Qualifier>('exact'), weight: 8 },
        { arbitrary: fc.constant<Qualifier>('about'), weight: 4 },
        { arbitrary: fc.constantFrom<Qualifier>('at-least', 'at-most'), weight: 1 },
      ),
    });
  const cents = (most: number) => fc.integer({ min: 0, max: most }).map((value) => value / 100);
  const amount = asSure(cents(1e6));
  const count = asSure(fc.integer({ min: 1, max: 1000 }));
  const share = asSure(
    fc
      .oneof(fc.integer({ min: 0, max: 100 }), fc.constantFrom(33.3333, 33.3334))
      .map((value) => value / 100),
  );
  const quantity = fc.option(amount);
  const anyGiven: fc.Arbitrary<LineGiven> = fc.oneof(
    fc.record({ share }),
    fc.record({ amount, quantity: fc.option(count) }),
    fc.record({ quantity: count, unitCost: amount }),
    fc.record({ share: fc.option(share), amount: quantity, quantity, unitCost: quantity }),
  );
  const anyLine = fc
    .tuple(fc.nat(9), fc.nat(1), anyGiven)
    .map(([name, plan, given]) => line(String(name), { ...given, plan: String(plan) }));
  const anyInputs = fc
    .record({
      numbers: fc.record({
        ...{
          total: fc.option(amount, { freq: 9 }),
          students: fc.option(count),
          ada: fc.option(count),
        },
        ...{ perStudent: fc.option(amount, { freq: 1 }), perAda: fc.option(amount, { freq: 1 }) },
        ...{ years: fc.option(count), teachers: fc.option(count), schools: fc.option(count) },
      }),
      lines: fc.array(anyLine, { maxLength: 3 }),
    })
    .map(({ numbers, lines }) => grant(numbers, lines));

  it('gives what the whole gives, or nothing, and nothing wherever something is wrong', () => {
    const given = { exact: 0, about: 0 };
    fc.assert(
      fc.property(anyInputs, (inputs) => {
        const plain = computePlainFunding(inputs);
        const whole = funding(inputs);
        if (!plain) return;
        given[plain.steps.some(({ qualifier }) => qualifier === 'about') ? 'about' : 'exact'] += 1;
        expect(whole.problems).to.deep.equal([]);
        expect(plain).to.deep.equal(whole.value);
      }),
      { numRuns: 1000 },
    );
    expect(given.exact).to.be.above(20);
    expect(given.about).to.be.above(20);
  });

  it('leaves shares of more than all to the whole, also where they are so to no cent', () => {
    const parts = [0.333334, 0.333333, 0.333334].map((value, place) =>
      line('ABC'.charAt(place), { share: exactly(value) }),
    );
    const inputs = grant({ total: about(100) }, parts);

    expect(funding(inputs).problems.map(({ expected }) => expected)).to.deep.equal([
      'at-most-whole',
    ]);
    expect(computePlainFunding(inputs)).to.be.null;
  });

  it('leaves bounds, and what is too large, to the whole', () => {
    const upTo = { value: 200, qualifier: 'at-most' } as const;
    expect(computePlainFunding(grant({ total: 600, perStudent: upTo }))).to.be.null;
    expect(computePlainFunding(grant({ total: 600, perStudent: about(200) }))).to.not.be.null;
    expect(computePlainFunding(grant({ total: 1e12 }))).to.be.null;
  });
});
