import { exactly, type Quantity } from '../../../src/core/quantity.js';
import type { FundingInputs, PlanLine } from '../../../src/topics/funding/index.js';

/** A number as sure as its author is: `about(200)`. */
export function about(value: number): Quantity {
  return { value, qualifier: 'about' };
}

type Numbers = Partial<Record<keyof FundingInputs, Quantity | number | null>>;

/** Nothing is known of a grant but what is given; plain numbers are exact. */
export function grant(numbers: Numbers, lines: readonly PlanLine[] = []): FundingInputs {
  const nothing = { total: null, students: null, perStudent: null, ada: null, perAda: null };
  const given = Object.entries(numbers).map(([name, value]) => [name, quantity(value)]);
  return {
    ...{ formula: 'grant', ...nothing, years: null, teachers: null, schools: null },
    ...Object.fromEntries(given),
    unstatedGoesOn: false,
    plans: [...new Set(lines.map(({ plan }) => plan))].map((plan) => ({
      plan,
      twins: {},
      lines: lines.filter((line) => line.plan === plan),
    })),
  } as FundingInputs;
}

type LineNumber = 'share' | 'amount' | 'quantity' | 'unitCost';

/** What is given of a line; plain numbers are exact. */
export type LineGiven = Partial<Record<LineNumber, Quantity | number | null>> &
  Partial<Omit<PlanLine, LineNumber>>;

/** A line of a plan that says nothing but what is given. */
export function line(
  name: string,
  { share, amount, quantity: count, unitCost, ...rest }: LineGiven,
): PlanLine {
  return {
    ...{ plan: 'Plan', line: name, row: 2, unit: null, term: null, itemized: null },
    ...{ disputedBy: null, note: null, twins: { plan: {}, line: {}, unit: {}, note: {} } },
    ...rest,
    share: quantity(share),
    amount: quantity(amount),
    quantity: quantity(count),
    unitCost: quantity(unitCost),
  };
}

function quantity(value: Quantity | number | null | undefined): Quantity | null {
  return typeof value === 'number' ? exactly(value) : (value ?? null);
}

/** How two plans would spend $113 million: EdSource, August 2013. */
export const dispute: readonly PlanLine[] = [
  line('Common Core coaches and advisers', {
    plan: 'District',
    amount: 24_000_000,
    quantity: 122,
    unit: 'posts',
    itemized: true,
    disputedBy: 'United Teachers Los Angeles',
  }),
  line('Release time and training on non-school days', {
    plan: 'District',
    row: 3,
    amount: 42_000_000,
    term: 'one-time',
    itemized: true,
  }),
  line('Other professional development', {
    plan: 'District',
    row: 4,
    amount: 19_000_000,
    itemized: false,
  }),
  line('Everything else', { plan: 'District', row: 5, amount: 28_000_000, itemized: false }),
  line('Paid full days of team training and collaboration at school sites', {
    plan: 'Union',
    row: 6,
    amount: 113_000_000,
    term: 'one-time',
    itemized: false,
  }),
];
