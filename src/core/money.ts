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

/** An amount in whole cents, half a cent upward. */
export function toCents(amount: number): number {
  return Math.round(settle(amount * 100)) || 0;
}

/**
 * Splits a total by shares, each part to the cent. The parts add up to the total times all shares, to
 * the cent: those that lost most by rounding down get a cent more each (largest remainder, the first
 * of equals first).
 */
export function allocate(total: number, shares: readonly number[]): number[] {
  const exact = shares.map((share) => settle(total * share * 100));
  const cents = exact.map(Math.floor);
  const sum = (values: readonly number[]) => values.reduce((all, one) => settle(all + one), 0);
  const left = Math.round(sum(exact)) - sum(cents);
  const lost = (place: number): number => (exact[place] ?? 0) - (cents[place] ?? 0);
  const raised = new Set([...cents.keys()].sort((a, b) => lost(b) - lost(a)).slice(0, left));
  return cents.map((value, place) => (value + (raised.has(place) ? 1 : 0)) / 100);
}

/** A ledger of money: sums and products are the decimals that a person would work out by hand. */
export class MoneyLedger extends Ledger {
  override step(
    operation: Calculation,
    name: string,
    unit: Unit,
    given: readonly (Term | null)[],
  ): Term | null {
    const term = super.step(operation, name, unit, given);
    return term && operation !== 'divide' ? this.#revise(term, settle(term.value)) : term;
  }

  /** The same to the cent, or as `cents` says where it is a part that must add up with others. */
  stepToCent(
    operation: Calculation,
    name: string,
    given: readonly (Term | null)[],
    cents?: number,
  ): Term | null {
    const term = this.step(operation, name, 'currency', given);
    const value = cents ?? (term && toCents(term.value) / 100);
    return term && value !== null && value !== term.value
      ? this.#revise(term, value, 'cent')
      : term;
  }

  #revise(term: Term, value: number, rounding?: 'cent'): Term {
    const step = this.steps.pop();
    if (step) this.steps.push({ ...step, value, ...(rounding ? { rounding } : {}) });
    return { ...term, value };
  }
}
