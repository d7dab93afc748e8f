import { Ledger, type Calculation, type Term, type Unit } from './step.js';

/** Amounts below this are exact to the cent: 13 digits and 2 places are as many as a number holds. */
export const amountLimit = 1e13;

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
  const cents = exact.map(Math.floor);
  const lost = exact.map((value, place) => value - (cents[place] ?? 0));
  const left = Math.round(lost.reduce((sum, value) => sum + value, 0));
  const byLoss = [...lost.keys()].sort((a, b) => (lost[b] ?? 0) - (lost[a] ?? 0));
  return cents.map((value, place) => (value + Number(byLoss.indexOf(place) < left)) / 100);
}

/** A ledger of money: sums and products are the decimals that a person would work out by hand. */
export class MoneyLedger extends Ledger {
  /**
   * As in any ledger; but with `cent`, to the cent, or to `part`, a part to the cent that adds up with
   * others.
   */
  override step(
    operation: Calculation,
    name: string,
    unit: Unit,
    given: readonly (Term | null)[],
    rounding?: 'up' | 'cent',
    part?: number,
  ): Term | null {
    const term = super.step(operation, name, unit, given);
    const step = this.steps.at(-1);
    if (!term || !step) return term;
    const exact = operation === 'divide' ? term.value : settle(term.value);
    const value = rounding ? (part ?? Math.round(settle(exact * 100)) / 100) : exact;
    this.steps[this.steps.length - 1] = {
      ...step,
      value,
      ...(rounding && value !== exact && { rounding }),
    };
    return { ...term, value };
  }
}
