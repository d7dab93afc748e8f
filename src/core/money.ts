import { divide } from './divide.js';
import type { Step, Term, Unit } from './step.js';

/**
 * Amounts below this are split to the cent: they have 12 digits and 2 places, and of the 15 digits of a
 * settled number one is left, by which it is seen who lost most by rounding down.
 */
export const amountLimit = 1e12;

/**
 * Takes away what binary arithmetic adds to a decimal: 313.08132254 × 5,417 is 1,695,961.52419918,
 * not 1,695,961.5241991798. Right for sums and products of numbers that have 15 digits at most.
 */
export function settle(value: number): number {
  return Number(value.toPrecision(15));
}

/**
 * Splits a total by shares, each part to the cent. The parts add up to the total times all shares, to
 * the cent: those that lost most by rounding down get a cent more each (largest remainder, the first
 * of equals first).
 */
export function allocate(total: number, shares: readonly number[]): number[] {
  const exact = shares.map((share) => settle(total * share * 100));
  // To a millionth of a cent, so that halves and equals are what they are by hand.
  const lost = exact.map((value) => Number((value % 1).toFixed(6)));
  const left = Math.round(lost.reduce((sum, value) => settle(sum + value), 0));
  const byLoss = [...lost.keys()].sort((a, b) => (lost[b] ?? 0) - (lost[a] ?? 0));
  return exact.map(
    (value, place) => (Math.floor(value) + Number(byLoss.indexOf(place) < left)) / 100,
  );
}

/** What is done with money: as a person would work it out by hand, in decimals. */
const arithmetic = {
  given: (one: number) => one,
  add: (one: number, other: number) => settle(one + other),
  subtract: (one: number, other: number) => settle(one - other),
  multiply: (one: number, other: number) => settle(one * other),
  divide,
};
export type MoneyOperation = keyof typeof arithmetic;

/**
 * Does arithmetic with money that is exact or "about" so much, and keeps its steps. Plain reading
 * reads no bounds, and this is a fraction of a ledger that knows them.
 */
export class MoneyLedger {
  readonly steps: Step[] = [];
  /** Whether there was no bound, and nothing too large, until now: what came of such says so nowhere. */
  isPlain = true;

  /**
   * Computes a number and keeps the step. With `isToCent` it is rounded to the cent, or is `part`, a
   * part to the cent that adds up with others.
   *
   * @returns `null`, and no step, as a ledger of other things does
   */
  step(
    operation: MoneyOperation,
    id: string,
    unit: Unit,
    given: readonly (Term | null)[],
    isToCent = false,
    part?: number,
  ): Term | null {
    const terms = given.filter((term) => term !== null);
    if (terms.length < given.length || terms.length === 0) return null;
    const exact = terms.map(({ value }) => value).reduce(arithmetic[operation]);
    if (!Number.isFinite(exact)) return null;
    // Less than half a cent below nothing is nothing, not -0.
    const value = isToCent ? (part ?? Math.round(settle(exact * 100)) / 100 + 0) : exact;
    const qualifier = terms.some((one) => one.qualifier === 'about') ? 'about' : 'exact';
    this.isPlain &&= value < amountLimit && terms.every((one) => !one.qualifier.startsWith('at'));
    const term = { id, value, unit, qualifier } as const;
    this.steps.push({
      ...term,
      operation,
      terms,
      ...(value !== exact && { rounding: 'cent' as const }),
    });
    return term;
  }
}
