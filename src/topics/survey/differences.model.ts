import type { Qualifier } from '../../core/quantity.js';
import type { Ledger, Term } from '../../core/step.js';
import { difference } from './interval.model.js';
import type { Favorable, SurveyDifference, Tally } from './survey.model.js';

/** A share that is shown, its bounds, and the size that they stand on. */
export interface Compared {
  readonly share: number;
  readonly n: number;
  readonly terms: readonly Term[];
}

/**
 * What a group's share on an item is compared by; `null` where it is not shown or has no interval.
 *
 * @param id what its steps begin with
 * @param n how many answered
 */
export function toCompare(
  id: string,
  favorable: Favorable | null,
  tally: Tally | undefined,
  n: number,
): Compared | null {
  const { share = null, low = null, high = null } = favorable ?? {};
  if (share === null || low === null || high === null) return null;
  const term = (name: string, value: number, qualifier: Qualifier = 'exact'): Term => ({
    id: `${id}-${name}`,
    value,
    unit: 'share',
    qualifier,
  });
  const qualifier = tally?.favorable?.qualifier;
  const terms = [term('favorable-share', share, qualifier), term('low', low), term('high', high)];
  return { share, n: tally?.effective ?? n, terms };
}

/** How far two groups are apart on an item. */
export function apart(
  id: string,
  [one, other]: readonly (Compared | null)[],
  ledger: Ledger,
): SurveyDifference | null {
  if (!one || !other) return null;
  const found = difference(
    { count: one.share * one.n, n: one.n },
    { count: other.share * other.n, n: other.n },
  );
  const shares = [one, other].map(({ terms }) => terms[0] ?? null);
  if (!found || !ledger.step('subtract', id, 'difference', shares)) return null;
  const terms = [...one.terms, ...other.terms];
  ledger.keep('newcombe-low', `${id}-low`, 'difference', terms, found.low);
  ledger.keep('newcombe-high', `${id}-high`, 'difference', terms, found.high);
  return found;
}
