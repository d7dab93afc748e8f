import type { Locale } from './locale.js';

/** Numbers and dates as a reader of one locale writes them. Only what is shown is rounded. */
export interface Format {
  readonly locale: Locale;
  /** A number to the unit: `1,400`. */
  readonly whole: (value: number) => string;
  /**
   * A share (0 to 1) as a percentage to one place: `22.2%`. Shares that are neither nothing nor
   * everything are never shown as `0%` or `100%`.
   */
  readonly percent: (share: number) => string;
  /** An ISO date, month or year, or a period between two, in the reader's words: `August 2013`. */
  readonly date: (from: string, to?: string) => string;
  readonly plural: (count: number) => Intl.LDMLPluralRule;
}

/** Intl's constructors are slow to run and their formatters are the same for every widget. */
const formats = new Map<string, Format>();

export function formatFor(locale: Locale): Format {
  const cached = formats.get(locale.tag) ?? createFormat(locale);
  formats.set(locale.tag, cached);
  return cached;
}

function createFormat(locale: Locale): Format {
  const { tag } = locale;
  const whole = new Intl.NumberFormat(tag, { maximumFractionDigits: 0 });
  const percent = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 1 });
  const plurals = new Intl.PluralRules(tag);
  return {
    locale,
    whole: (value) => whole.format(value),
    percent: (share) => {
      if (share > 0 && share < 0.0005) {
        return share.toLocaleString(tag, { style: 'percent', maximumSignificantDigits: 1 });
      }
      return percent.format(share > 0.9994 && share < 1 ? 0.999 : share);
    },
    date: (from, to) => {
      const detail = to && to.length < from.length ? to.length : from.length;
      const dates = new Intl.DateTimeFormat(tag, {
        year: 'numeric',
        ...(detail > 4 ? { month: 'long' } : {}),
        ...(detail > 7 ? { day: 'numeric' } : {}),
        timeZone: 'UTC',
      });
      const start = new Date(from);
      return to ? dates.formatRange(start, new Date(to)) : dates.format(start);
    },
    plural: (count) => plurals.select(count),
  };
}
