import { termOf } from '../../core/bounds.js';
import { amountLimit, MoneyLedger } from '../../core/money.js';
import type { Quantity } from '../../core/quantity.js';
import type { Step, Term, Unit } from '../../core/step.js';
import { computePlan } from './plan.model.js';

/** How the money is worked out. `lcff`, California's Local Control Funding Formula, is not modelled. */
export const formulas = ['grant'] as const;
export type Formula = (typeof formulas)[number];

/** Whether a line is paid for once or goes on; a line that does not say is `null`, not either. */
export const planTerms = ['one-time', 'ongoing'] as const;
export type PlanTerm = (typeof planTerms)[number];

/** The rules of this topic that data can break; each has its words in every language. */
export const fundingRules = [
  'modelled-formula',
  'rate-times-base',
  'quantity-times-cost',
  'share-of-total',
  'amount-of-line',
  'at-most-total',
  'at-most-whole',
  'figures-of-grant',
  'lines-of-plans',
  'two-to-four-plans',
] as const;
export type FundingRule = (typeof fundingRules)[number];

/** A text in other languages, by language. */
export type Twins = Readonly<Record<string, string>>;

/** What a plan would spend on one thing: a share of the money, or what it costs. As it was given. */
export interface PlanLine {
  /** Whose plan it belongs to; empty where the data has no such column, so that all are one plan. */
  readonly plan: string;
  readonly line: string;
  /** The line's row in the source, as a person counts it; 0 where a reader added it. */
  readonly row: number;
  /** Of all the money, 0 to 1. */
  readonly share: Quantity | null;
  readonly amount: Quantity | null;
  /** How many of `unit` it buys. */
  readonly quantity: Quantity | null;
  /** What is bought, such as `posts`; `null` where it was not said. */
  readonly unit: string | null;
  readonly unitCost: Quantity | null;
  /** `null`: not stated. */
  readonly term: PlanTerm | null;
  /** Whether the plan says what the money is spent on; `null`: not stated. */
  readonly itemized: boolean | null;
  /** Who disputes the line; `null` where nobody is known to. */
  readonly disputedBy: string | null;
  readonly note: string | null;
  readonly twins: Readonly<Record<'plan' | 'line' | 'unit' | 'note', Twins>>;
}

/** How somebody would spend the money. */
export interface Plan {
  readonly plan: string;
  readonly twins: Twins;
  readonly lines: readonly PlanLine[];
}

/** The numbers that a grant is worked out from, by the names of the inputs, and what they count. */
export const grantUnits = {
  total: 'currency',
  students: 'students',
  perStudent: 'rate',
  ada: 'ada',
  perAda: 'rate',
  years: 'years',
  teachers: 'teachers',
  schools: 'schools',
} as const satisfies Readonly<Record<string, Unit>>;
export type GrantNumber = keyof typeof grantUnits;

/** The same number for each that has a name: something read or worked out by its name. */
export function eachNumber<Value>(
  make: (name: GrantNumber) => Value,
): Readonly<Record<GrantNumber, Value>> {
  const names = Object.keys(grantUnits) as GrantNumber[];
  return Object.fromEntries(names.map((name) => [name, make(name)])) as Record<GrantNumber, Value>;
}

/** What is known of a grant, and how it would be spent. ADA is average daily attendance, not students. */
export interface FundingInputs extends Readonly<Record<GrantNumber, Quantity | null>> {
  readonly formula: Formula;
  /** Whether lines that do not state their term are taken to go on, as a reader may ask. */
  readonly unstatedGoesOn: boolean;
  readonly plans: readonly Plan[];
}

/**
 * What a grant comes to and what it buys. Amounts are in the widget's currency. What was worked out
 * beside these (such as a plan's ongoing lines together) stands in `steps`, by its id.
 */
export interface FundingResult {
  readonly formula: Formula;
  /** Whether the money is a target or an entitlement; `null` for a grant, which is neither. */
  readonly kind: 'target' | 'entitlement' | null;
  readonly total: number | null;
  readonly students: number | null;
  readonly perStudent: number | null;
  readonly ada: number | null;
  readonly perAda: number | null;
  readonly perYear: number | null;
  readonly perTeacher: number | null;
  readonly perSchool: number | null;
  /** What a formula's money is made of; `null` for a grant. */
  readonly components: null;
  readonly plans: readonly PlanResult[];
  readonly steps: readonly Step[];
}

export interface PlanResult {
  readonly plan: string;
  /** All lines together; `null` where an amount is not known. */
  readonly allocated: number | null;
  /** What is left of the total, to the cent; below 0 where the plan spends more than there is. */
  readonly unallocated: number | null;
  readonly lines: readonly LineResult[];
}

export interface LineResult {
  readonly line: string;
  readonly amount: number | null;
  /** Of the total; `null` where it is not known, and where the line alone spends more than there is. */
  readonly share: number | null;
  readonly quantity: number | null;
  readonly unit: string | null;
  readonly unitCost: number | null;
  readonly term: PlanTerm | null;
  readonly itemized: boolean | null;
}

/** What a grant comes to, as terms of the arithmetic. */
export type Grant = Readonly<
  Record<GrantNumber | 'perYear' | 'perTeacher' | 'perSchool', Term | null>
>;

/**
 * Works out what a grant comes to and what its plans buy: any two of the total, a rate and its base
 * give the third. The inputs are taken as they are: see {@link isSound}.
 *
 * Every number, given or worked out, stands in `steps` under its id: `per-student`,
 * `plan-1-allocated`, `plan-1-line-2-unit-cost`.
 */
export function computeFunding(inputs: FundingInputs): FundingResult {
  const ledger = new MoneyLedger();
  const grant = computeGrant(inputs, ledger);
  const value = (name: keyof Grant): number | null => grant[name]?.value ?? null;
  return {
    formula: inputs.formula,
    kind: null,
    total: value('total'),
    students: value('students'),
    perStudent: value('perStudent'),
    ada: value('ada'),
    perAda: value('perAda'),
    perYear: value('perYear'),
    perTeacher: value('perTeacher'),
    perSchool: value('perSchool'),
    components: null,
    plans: inputs.plans.map((plan, index) =>
      computePlan(plan, index, grant, inputs.unstatedGoesOn, ledger),
    ),
    steps: ledger.steps,
  };
}

function computeGrant(inputs: FundingInputs, ledger: MoneyLedger): Grant {
  const given = eachNumber((name) => {
    const id = name.replace(/[A-Z]/, (letter) => `-${letter.toLowerCase()}`);
    return ledger.step('given', id, grantUnits[name], [termOf(id, grantUnits[name], inputs[name])]);
  });
  const { students, perStudent, ada, perAda } = given;
  const total =
    given.total ??
    ledger.step('multiply', 'total', 'currency', [students, perStudent]) ??
    ledger.step('multiply', 'total', 'currency', [ada, perAda]);
  const each = (id: string, by: Term | null, unit: Unit = 'currency'): Term | null =>
    ledger.step('divide', id, unit, [total, by]);
  return {
    ...given,
    total,
    students: students ?? each('students', perStudent, 'students'),
    perStudent: perStudent ?? each('per-student', students),
    ada: ada ?? each('ada', perAda, 'ada'),
    perAda: perAda ?? each('per-ada', ada),
    perYear: each('per-year', given.years),
    perTeacher: each('per-teacher', given.teachers),
    perSchool: each('per-school', given.schools),
  };
}

/**
 * Whether nothing is given twice, every line says what it costs in one way, and no plan spends more
 * than there is. If not, it has to be found out what is wrong, or whether the numbers agree.
 */
export function isSound(inputs: FundingInputs, result: FundingResult): boolean {
  const { total, students, perStudent, ada, perAda, plans } = inputs;
  const names = plans.flatMap(({ lines }, plan) =>
    lines.map(({ line }) => `${String(plan)} ${line}`),
  );
  return (
    countGiven(total, students && perStudent, ada && perAda) < 2 &&
    new Set(names).size === names.length &&
    plans.every(({ lines }) =>
      lines.every(
        ({ share, amount, quantity, unitCost }) =>
          countGiven(share, amount, quantity && unitCost) === 1 &&
          (!share || result.total !== null),
      ),
    ) &&
    result.plans.every(({ unallocated }) => (unallocated ?? 0) >= 0) &&
    result.steps.every(({ unit, value }) => unit !== 'currency' || value < amountLimit)
  );
}

function countGiven(...ways: readonly (Quantity | null)[]): number {
  return ways.filter(Boolean).length;
}
