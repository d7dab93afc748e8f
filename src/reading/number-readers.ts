import type { ProblemCode } from '../core/problem.js';
import { exactly, type Quantity } from '../core/quantity.js';
import { parseNumber } from './numbers.js';
import {
  largestNumber,
  missing,
  type Expectation,
  type NumberReaders,
  type Reader,
  type Reading,
} from './readers.js';

/** Cells that say, in words or signs, that there is no value. */
const missingSigns = new Set([
  ...['', '-', '--', '---', '–', '—', '−'],
  ...['n/a', 'na', 'n.a.', 'n/d', 'nd', 'n.d.', 's/d'],
]);

/**
 * Cells that say that a number is there and is not shown, as sources do for small groups. It is not
 * missing: a sum without it would be too small.
 */
const hidden = /^(?:\*+|[†‡]+|suppressed|redacted|suprimid[oa]|confidencial|confidential)$/;

/** Whether a cell holds no value: empty, a dash, or `n/a` (`n/d` or `s/d` in Spanish). */
export function isMissing(found: unknown): boolean {
  if (typeof found === 'string') return missingSigns.has(found.trim().toLowerCase());
  return found === null || found === undefined;
}

/** Reads every number that an author may write. */
export const carefulNumbers: NumberReaders = {
  whole: (least = 0) => quantityReader('whole-number', least),
  decimal: quantityReader('number', 0),
  amount: quantityReader('amount', 0),
  share: shareReader,
};

function isHidden(found: unknown): boolean {
  return typeof found === 'string' && hidden.test(found.trim().toLowerCase());
}

function fault(code: ProblemCode, expected: Expectation): Reading<never> {
  return { value: null, fault: { code, expected } };
}

function quantityReader(
  expected: 'whole-number' | 'number' | 'amount',
  least: 0 | 1,
): Reader<Quantity> {
  return (found) => {
    if (isMissing(found)) return missing;
    if (isHidden(found)) return fault('unreadable-number', 'shown-number');
    const quantity = toQuantity(found, expected === 'amount', expected !== 'number');
    if (!quantity) return fault('unreadable-number', expected);
    const { value } = quantity;
    if (value < least) return fault('out-of-range', least === 0 ? 'zero-or-more' : 'one-or-more');
    if (value > largestNumber) return fault('out-of-range', 'exactly-readable');
    if (expected === 'whole-number' && !Number.isInteger(value)) {
      return fault('out-of-range', expected);
    }
    return { value: quantity, fault: null };
  };
}

function toQuantity(
  found: unknown,
  mayBeMoney: boolean,
  refuseAmbiguous: boolean,
): Quantity | null {
  if (typeof found === 'number') return Number.isFinite(found) ? exactly(found + 0) : null;
  const number = typeof found === 'string' ? parseNumber(found) : null;
  if (!number || number.percent || (number.money && !mayBeMoney)) return null;
  if (number.ambiguous && refuseAmbiguous) return null;
  return { value: number.value, qualifier: number.qualifier };
}

function shareReader(inPercent = false): Reader<Quantity> {
  return (found) => {
    if (isMissing(found)) return missing;
    if (isHidden(found)) return fault('unreadable-number', 'shown-number');
    const written = typeof found === 'string' ? parseNumber(found) : null;
    const isPercent = inPercent || Boolean(written?.percent);
    const quantity = written?.percent && !written.money ? written : toQuantity(found, false, false);
    if (!quantity) return fault('unreadable-number', 'share');
    const value = isPercent ? quantity.value / 100 : quantity.value;
    if (value < 0) return fault('out-of-range', 'zero-or-more');
    if (value > 1) return fault('out-of-range', isPercent ? 'up-to-one' : 'share-as-percent');
    return { value: { value, qualifier: quantity.qualifier }, fault: null };
  };
}
