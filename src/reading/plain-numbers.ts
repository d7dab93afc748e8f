import type { Quantity } from '../core/quantity.js';

/** What a text says in U.S. format: a number, and what stood around it. */
export interface WrittenNumber extends Quantity {
  /** `%`, `percent` or `por ciento` stood behind it; `value` is as written, not divided by 100. */
  readonly percent: boolean;
  /** A dollar sign, `USD`, `dollars` or `dólares` stood beside it. */
  readonly money: boolean;
  /** Three digits behind a point and no other mark: `1.400` is 1.4 to some and 1,400 to others. */
  readonly ambiguous: boolean;
}

/** Reads a number as an author wrote it; `null` for what is no number, or no number it knows. */
export type NumberParser = (text: string) => WrittenNumber | null;

/**
 * Reads the numbers that most tables hold, `1400`, `1,400` and `$1,400`, as `parseNumber` would.
 * Whatever else an author may write is left to it, and it is loaded when it is needed.
 */
export const parsePlainNumber: NumberParser = (text) => {
  const digits = /^\s*(\$?)([1-9]\d{0,2}(?:,\d{3}){1,4}|\d{1,15})\s*$/.exec(text);
  if (!digits) return null;
  return {
    value: Number(digits[2]?.replaceAll(',', '')),
    qualifier: 'exact',
    percent: false,
    money: digits[1] === '$',
    ambiguous: false,
  };
};
