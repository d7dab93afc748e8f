/**
 * How surely a source states a number. `about` is "about 200"; `at-least` is "more than 100";
 * `at-most` is "up to 30".
 */
export const qualifiers = ['exact', 'about', 'at-least', 'at-most'] as const;
export type Qualifier = (typeof qualifiers)[number];

/** A number and how surely its source states it. */
export interface Quantity {
  readonly value: number;
  readonly qualifier: Qualifier;
}

/** The quantity whose source states it without reserve. */
export function exactly(value: number): Quantity {
  return { value, qualifier: 'exact' };
}

/**
 * The qualifier of a sum or product of quantities: a bound stays a bound whatever is "about" beside
 * it; `null` for opposite bounds, of which nothing is known together.
 */
export function combine(...given: readonly Qualifier[]): Qualifier | null {
  const [low, high] = [given.includes('at-least'), given.includes('at-most')];
  if (low && high) return null;
  if (low || high) return low ? 'at-least' : 'at-most';
  return given.includes('about') ? 'about' : 'exact';
}

/** The qualifier that a number gives to what it divides, or to what it is taken from. */
export function inverse(qualifier: Qualifier): Qualifier {
  if (qualifier === 'at-least') return 'at-most';
  if (qualifier === 'at-most') return 'at-least';
  return qualifier;
}

/**
 * The least that a quantity can be, as a quantity; `null` when its source gives no lower bound.
 * The least of "more than 100" is 100, of "about 100" about 100, of "up to 100" unknown.
 */
export function least(quantity: Quantity): Quantity | null {
  if (quantity.qualifier === 'at-most') return null;
  return quantity.qualifier === 'at-least' ? exactly(quantity.value) : quantity;
}

/** The most that a quantity can be, as a quantity; `null` when its source gives no upper bound. */
export function most(quantity: Quantity): Quantity | null {
  if (quantity.qualifier === 'at-least') return null;
  return quantity.qualifier === 'at-most' ? exactly(quantity.value) : quantity;
}
