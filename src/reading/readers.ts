import type { ProblemCode } from '../core/problem.js';
import { exactly, type Quantity } from '../core/quantity.js';
import type { NumberParser } from './plain-numbers.js';

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
  'cells-under-headings',
  'closed-quotes',
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
  'working-server',
  'part',
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

/** The readers of numbers, which all parse text in one way. */
export interface NumberReaders {
  /** A count of people or things: a whole number, `least` or more, up to 10¹⁵. */
  whole(least?: 0 | 1): Reader<Quantity>;
  /** A number of 0 or more that need not be whole, such as hours. */
  readonly decimal: Reader<Quantity>;
  /** An amount of money of 0 or more, with or without a currency sign. */
  readonly amount: Reader<Quantity>;
}

/** The readers of numbers that parse text as `parse` does. */
export function numberReaders(parse: NumberParser): NumberReaders {
  return {
    whole: (least = 0) => quantityReader(parse, 'whole-number', least),
    decimal: quantityReader(parse, 'number', 0),
    amount: quantityReader(parse, 'amount', 0),
  };
}

function quantityReader(
  parse: NumberParser,
  expected: 'whole-number' | 'number' | 'amount',
  least: 0 | 1,
): Reader<Quantity> {
  return (found) => {
    if (isMissing(found)) return missing;
    const quantity = toQuantity(found, parse, expected === 'amount', expected !== 'number');
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
  parse: NumberParser,
  mayBeMoney: boolean,
  refuseAmbiguous: boolean,
): Quantity | null {
  if (typeof found === 'number') return Number.isFinite(found) ? exactly(found + 0) : null;
  const number = typeof found === 'string' ? parse(found) : null;
  if (!number || number.percent || (number.money && !mayBeMoney)) return null;
  if (number.ambiguous && refuseAmbiguous) return null;
  return { value: number.value, qualifier: number.qualifier };
}

/**
 * Reads a share, as 0 to 1. `75%` is 0.75; a bare number is already a share, and out of range above
 * 1, unless `inPercent` says that its column's heading speaks of percent.
 */
export function shareReader(parse: NumberParser, inPercent = false): Reader<Quantity> {
  return (found) => {
    if (isMissing(found)) return missing;
    const written = typeof found === 'string' ? parse(found) : null;
    const isPercent = inPercent || Boolean(written?.percent);
    const quantity =
      written?.percent && !written.money ? written : toQuantity(found, parse, false, false);
    if (!quantity) return fault('unreadable-number', 'share');
    const value = isPercent ? quantity.value / 100 : quantity.value;
    if (value < 0) return fault('out-of-range', 'zero-or-more');
    if (value > 1) return fault('out-of-range', isPercent ? 'up-to-one' : 'share-as-percent');
    return { value: { value, qualifier: quantity.qualifier }, fault: null };
  };
}

/**
 * Marks that turn the direction of the text around them, with which a label can reverse a number,
 * and U+2060, which keeps the pieces of a cell apart for numbers only.
 */
const directionMarks = /[\u200E\u200F\u202A-\u202E\u2060-\u2069]/g;

/** Reads text as it stands, without the space around it. Numbers are taken as their digits. */
export const text: Reader<string> = (found) => {
  if (found === null || found === undefined || found === '') return missing;
  if (typeof found !== 'string' && typeof found !== 'number') return fault('unknown-value', 'text');
  const trimmed = String(found).replace(directionMarks, '').replace(/\s+/gu, ' ').trim();
  return trimmed === '' ? missing : { value: trimmed, fault: null };
};

/** Reads one of a list of words, ignoring case and the space around it. */
export function oneOf<Value extends string>(values: readonly Value[]): Reader<Value> {
  return (found) => {
    if (found === null || found === undefined || found === '') return missing;
    const wanted = typeof found === 'string' ? found.trim().toLowerCase() : null;
    const value = values.find((one) => one === wanted);
    if (value !== undefined) return { value, fault: null };
    return { value: null, fault: { code: 'unknown-value', expected: values.join(' | ') } };
  };
}
