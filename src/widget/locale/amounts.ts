import type { Locale } from './locale.js';

/** How numbers that are not counts are written, where a reader looks closely. */
export interface Amounts {
  /** A number to two places at most: `77.75`. */
  readonly decimal: (value: number) => string;
  /** An amount, to the cent unless it is whole: `$196,721`, `$10.50`. */
  readonly money: (value: number) => string;
}

export function amountsFor({ tag }: Locale, currency: string): Amounts {
  const decimal = new Intl.NumberFormat(tag, { maximumFractionDigits: 2 });
  const cents = new Intl.NumberFormat(tag, { style: 'currency', currency });
  const whole = new Intl.NumberFormat(tag, {
    style: 'currency',
    currency,
    minimumFractionDigits: 0,
    maximumFractionDigits: 0,
  });
  return {
    decimal: (value) => decimal.format(value),
    money: (value) => (Number.isInteger(value) ? whole : cents).format(value),
  };
}
