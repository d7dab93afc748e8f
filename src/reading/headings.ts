import { fold } from './fold.js';
import type { ColumnMatcher } from './way.js';

/** Headings, beside its name, under which each column is known, in English and Spanish. */
export type ColumnHeadings = Readonly<Partial<Record<string, readonly string[]>>>;

/** Headings under which numbers are percentages, also without a sign of their own. */
export const percentHeading = /%|percent|por ?ciento|porcentaje/i;

/**
 * Matches columns by `th[data-field]`, then by the column's own name, then by its headings, whatever
 * their case, accents and hyphens. `x-es` is the Spanish twin of the text column `x`.
 */
export function matcherOf(headings: ColumnHeadings): ColumnMatcher {
  return ({ text, field }, columns) => {
    const names = Object.keys(columns);
    const named = (label: string) => names.find((name) => key(name) === key(label));
    const label = field ?? text;
    const [, stem = '', language = ''] = /^(.+)(-[a-z]{2,3})$/i.exec(label) ?? [];
    const twin = named(stem);
    if (twin !== undefined && columns[twin] === 'text') return twin + language.toLowerCase();
    const byHeading = (name: string): boolean =>
      headings[name]?.some((one) => key(one) === key(label)) ?? false;
    return named(label) ?? (field === null ? names.find(byHeading) : null) ?? null;
  };
}

function key(heading: string): string {
  return fold(heading.replace(/[_\u2060-]+/g, ' '));
}
