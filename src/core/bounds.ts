import { least, most, type Quantity } from './quantity.js';
import type { Range } from './range.js';
import type { Calculation, Ledger, Term, Unit } from './step.js';

/** The terms that bound a number, `null` where nothing bounds it. */
export interface Bounds {
  readonly low: Term | null;
  readonly high: Term | null;
}

/** A quantity as a term of the arithmetic; `null` where there is none. */
export function termOf(id: string, unit: Unit, quantity: Quantity): Term;
export function termOf(id: string, unit: Unit, quantity: Quantity | null): Term | null;
export function termOf(id: string, unit: Unit, quantity: Quantity | null): Term | null {
  return quantity && { id, value: quantity.value, unit, qualifier: quantity.qualifier };
}

/** What a number, as its source states it, can be. */
export function boundsOf(term: Term | null): Bounds {
  const low = term && least(term);
  const high = term && most(term);
  return { low: low && { ...term, ...low }, high: high && { ...term, ...high } };
}

/** The bounds as plain numbers. */
export function toRange({ low, high }: Bounds): Range {
  return { low: low?.value ?? null, high: high?.value ?? null };
}

/**
 * The bounds of a difference or a quotient: the least comes from the least of the first and the
 * most of the second, and the other way round.
 */
export function crossBounds(
  ledger: Ledger,
  operation: Calculation,
  id: string,
  unit: Unit,
  first: Bounds,
  second: Bounds,
): Bounds {
  return {
    low: ledger.step(operation, `${id}-low`, unit, [first.low, second.high]),
    high: ledger.step(operation, `${id}-high`, unit, [first.high, second.low]),
  };
}
