import { isEndless } from '../../core/endless.js';
import type { Locale } from './locale.js';

/** How numbers that are not counts are written, where a reader looks closely. */
export interface Amounts {
  /** A number to two places at most: `77.75`. */
  readonly decimal: (value: number) => string;
  /** An amount, to the cent unless it is whole: `$196,721`, `$10.50`. */
  readonly money: (value: number) => string;
  /**
   * Money for each of something, to all its places: `$313.08132254`, `$200`. One that has more than
   * eight is a quotient, and to the cent.
   */
  readonly rate: (value: number) => string;
}

/** Intl's constructors are slow to run and their formatters are the same for every widget. */
const known = new Map<string, Amounts>();

export function amountsFor({ tag }: Locale, currency: string): Amounts {
  const key = tag + currency;
  const amounts = known.get(key) ?? createAmounts(tag, currency);
  known.set(key, amounts);
  return amounts;
}

function createAmounts(tag: string, currency: string): Amounts {
  const inCurrency = (options: Intl.NumberFormatOptions) =>
    new Intl.NumberFormat(tag, { style: 'currency', currency, ...options });
  const decimal = new Intl.NumberFormat(tag, { maximumFractionDigits: 2 });
  const cents = inCurrency({});
  const whole = inCurrency({ minimumFractionDigits: 0, maximumFractionDigits: 0 });
  const rate = inCurrency({ maximumFractionDigits: 8 });
  const money = (value: number) => (Number.isInteger(value) ? whole : cents).format(value);
  return {
    decimal: (value) => decimal.format(value),
    money,
    rate: (value) => (value % 1 && !isEndless(value) ? rate.format(value) : money(value)),
  };
}
