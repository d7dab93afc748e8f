import type { ProblemCode } from '../core/problem.js';
import { exactly, type Quantity } from '../core/quantity.js';
import { parseNumber } from './numbers.js';

/** The rules that a reader can find broken; each has its words in every language. */
export const expectations = [
  'number',
  'whole-number',
  'amount',
  'share',
  'share-as-percent',
  'zero-or-more',
  'one-or-more',
  'up-to-one',
  'exactly-readable',
  'input',
  'text',
  'cell',
  'column',
  'column-of',
  'heading',
  'plain-cells',
  'json',
  'object-or-rows',
  'date',
  'currency',
  'level',
  'web-address',
  'html-is-not-data',
  'file',
  'answer-in-time',
  'readable-size',
  'permission',
  'once',
  'same-as-attribute',
] as const;
export type Expectation = (typeof expectations)[number];

/** Why a cell could not be read. `expected` is an expectation, or the values that would be taken. */
export interface Fault {
  readonly code: ProblemCode;
  readonly expected: string;
}

/** What a reader makes of a cell: a value, nothing (the cell is empty), or a fault. */
export interface Reading<Value> {
  readonly value: Value | null;
  readonly fault: Fault | null;
}

/** Turns what an author wrote, or a JSON value, into a typed value. Never throws, never guesses. */
export type Reader<Value> = (found: unknown) => Reading<Value>;

/** A thousand trillion: sums of a few of them are still exact to the unit. */
const largestNumber = 1e15;

const missing = { value: null, fault: null };

/** Cells that say, in words or signs, that there is no value. */
const missingSigns = new Set(['', '-', '–', '—', 'n/a', 'na', 'n/d', 'nd']);

/** Whether a cell holds no value: empty, a dash, or `n/a` (`n/d` in Spanish). */
export function isMissing(found: unknown): boolean {
  if (typeof found === 'string') return missingSigns.has(found.trim().toLowerCase());
  return found === null || found === undefined;
}

function fault(code: ProblemCode, expected: Expectation): Reading<never> {
  return { value: null, fault: { code, expected } };
}

function unreadable(expected: Expectation): Reading<never> {
  return fault('unreadable-number', expected);
}

interface NumberRule {
  readonly expected: Expectation;
  readonly least: 0 | 1;
  readonly whole: boolean;
  readonly money: boolean;
}

function quantityReader({ expected, least, whole, money }: NumberRule): Reader<Quantity> {
  return (found) => {
    if (isMissing(found)) return missing;
    const quantity = toQuantity(found, expected, money, whole || money);
    if (!quantity.value) return quantity;
    const { value } = quantity.value;
    if (whole && !Number.isInteger(value)) return fault('out-of-range', expected);
    if (value < least) return fault('out-of-range', least === 0 ? 'zero-or-more' : 'one-or-more');
    if (value > largestNumber) return fault('out-of-range', 'exactly-readable');
    return quantity;
  };
}

function toQuantity(
  found: unknown,
  expected: Expectation,
  money: boolean,
  refuseAmbiguous: boolean,
): Reading<Quantity> {
  if (typeof found === 'number') {
    return Number.isFinite(found) ? { value: exactly(found), fault: null } : unreadable(expected);
  }
  const number = typeof found === 'string' ? parseNumber(found) : null;
  if (!number || number.percent || (number.money && !money)) return unreadable(expected);
  if (number.ambiguous && refuseAmbiguous) return unreadable(expected);
  return { value: { value: number.value, qualifier: number.qualifier }, fault: null };
}

/** Reads a count of people or things: a whole number, `least` or more, up to 10¹⁵. */
export function wholeNumber(least: 0 | 1 = 0): Reader<Quantity> {
  return quantityReader({ expected: 'whole-number', least, whole: true, money: false });
}

/** Reads a number of 0 or more that need not be whole, such as hours. */
export const decimalNumber = quantityReader({
  expected: 'number',
  least: 0,
  whole: false,
  money: false,
});

/** Reads an amount of money of 0 or more, with or without a currency sign. */
export const amount = quantityReader({ expected: 'amount', least: 0, whole: false, money: true });

/**
 * Reads a share, as 0 to 1. `75%` is 0.75; a bare number is already a share, and out of range above
 * 1, unless `inPercent` says that its column's heading speaks of percent.
 */
export function share(inPercent = false): Reader<Quantity> {
  return (found) => {
    if (isMissing(found)) return missing;
    const number = typeof found === 'string' ? parseNumber(found) : null;
    const bare = toQuantity(found, 'share', false, false);
    const quantity = number?.percent && !number.money ? number : bare.value;
    if (!quantity) return bare;
    const value = number?.percent || inPercent ? quantity.value / 100 : quantity.value;
    if (value < 0) return fault('out-of-range', 'zero-or-more');
    if (value > 1) {
      return fault('out-of-range', number?.percent || inPercent ? 'up-to-one' : 'share-as-percent');
    }
    return { value: { value, qualifier: quantity.qualifier }, fault: null };
  };
}

/** Reads text as it stands, without the space around it. Numbers are taken as their digits. */
export const text: Reader<string> = (found) => {
  if (found === null || found === undefined || found === '') return missing;
  if (typeof found !== 'string' && typeof found !== 'number') return fault('unknown-value', 'text');
  const trimmed = String(found).replace(/\s+/gu, ' ').trim();
  return trimmed === '' ? missing : { value: trimmed, fault: null };
};

/** Reads one of a list of words, ignoring case and the space around it. */
export function oneOf<Value extends string>(values: readonly Value[]): Reader<Value> {
  return (found) => {
    if (isMissing(found)) return missing;
    const wanted = typeof found === 'string' ? found.trim().toLowerCase() : null;
    const value = values.find((one) => one === wanted);
    if (value !== undefined) return { value, fault: null };
    return { value: null, fault: { code: 'unknown-value', expected: values.join(' | ') } };
  };
}
