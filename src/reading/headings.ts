import { fold } from './fold.js';
import type { ColumnMatcher } from './way.js';

/** Headings, beside its name, under which each column is known, in English and Spanish. */
export type ColumnHeadings = Readonly<Partial<Record<string, readonly string[]>>>;

/**
 * Matches columns by `th[data-field]`, then by the column's own name, then by its headings, whatever
 * their case, accents and hyphens. `x-es` is the Spanish twin of the text column `x`.
 */
export function matcherOf(headings: ColumnHeadings): ColumnMatcher {
  return ({ text, field }, names) => {
    const label = field ?? text;
    const [, stem = '', language = ''] = /^(.+)(-[a-z]{2,3})$/.exec(label) ?? [];
    const twin = names.find((name) => key(name) === key(stem));
    if (twin !== undefined) return twin + language;
    const wanted = key(label);
    const byName = names.find((name) => key(name) === wanted);
    if (byName !== undefined || field !== null) return byName ?? null;
    return names.find((name) => headings[name]?.some((one) => key(one) === wanted)) ?? null;
  };
}

function key(heading: string): string {
  return fold(heading.replace(/[_-]+/g, ' '));
}
