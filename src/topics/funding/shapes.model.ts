import type { Quantity } from '../../core/quantity.js';
import type { Step, Unit } from '../../core/step.js';

/*
 * What is known of a grant and of plans, and what comes of it: apart from how it is worked out, which
 * not every widget needs at once.
 */

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
  'total-of-shares',
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
  /** The line's row in the source, as a person counts it. */
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
  /** Of the total: above 1 where the line alone spends more than there is; `null` if not known. */
  readonly share: number | null;
  readonly quantity: number | null;
  readonly unit: string | null;
  readonly unitCost: number | null;
  readonly term: PlanTerm | null;
  readonly itemized: boolean | null;
}

/** The id of a number of the grant in steps: `per-student`. */
export function idOf(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** The id of a plan's own numbers in steps; plans count from 1, in the order given. */
export function planId(index: number): string {
  return `plan-${String(index + 1)}`;
}

/** The id of a line's amount in steps; its other numbers begin with it. */
export function lineId(plan: number, index: number): string {
  return `${planId(plan)}-line-${String(index + 1)}`;
}
