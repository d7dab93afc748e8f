import type { Locale } from './locale.js';

/** Writes amounts in a few characters, as on an axis: `$113M`, `$84.8M`. */
export function shortAmountsFor({ tag }: Locale, currency: string): (value: number) => string {
  const short = new Intl.NumberFormat(tag, {
    ...{ style: 'currency', currency, notation: 'compact' },
    ...{ minimumFractionDigits: 0, maximumFractionDigits: 1 },
  });
  return (value) => short.format(value);
}
