import { least, most, type Quantity } from './quantity.js';
import type { Range } from './range.js';
import type { Ledger, Term, Unit } from './step.js';

/** The terms that bound a number, `null` where nothing bounds it. */
export interface Bounds {
  readonly low: Term | null;
  readonly high: Term | null;
}

/** A quantity as a term of the arithmetic. */
export function termOf(id: string, unit: Unit, { value, qualifier }: Quantity): Term {
  return { id, value, unit, qualifier };
}

/** What bounds a term on one side, or `null` where nothing does. */
export function bound(of: Term | null, side: typeof least): Term | null {
  const quantity = of && side(of);
  return quantity ? { ...of, ...quantity } : null;
}

/** The values that are there. */
export function present<Value>(values: readonly (Value | null)[]): Value[] {
  return values.filter((value) => value !== null);
}

/** The bounds as plain numbers. */
export function toRange({ low, high }: Bounds): Range {
  return { low: low?.value ?? null, high: high?.value ?? null };
}

/** The bounds of a quotient: the least over the most, and the most over the least. */
export function divideBounds(
  id: string,
  unit: Unit,
  dividend: Bounds,
  divisor: Bounds,
  ledger: Ledger,
): Range {
  const divide = (side: string, first: Term | null, second: Term | null): Term | null =>
    first && second && ledger.divide(`${id}-${side}`, unit, first, second);
  return toRange({
    low: divide('low', dividend.low, divisor.high),
    high: divide('high', dividend.high, divisor.low),
  });
}

/** What a single number, as its source states it, can be. */
export function boundsOf(one: Term): Bounds {
  return { low: bound(one, least), high: bound(one, most) };
}
