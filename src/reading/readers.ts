import type { ProblemCode } from '../core/problem.js';
import type { Quantity } from '../core/quantity.js';

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
  'shown-number',
  'input',
  'text',
  'cell',
  'column',
  'column-of',
  'heading',
  'plain-cells',
  'cells-under-headings',
  'title-row',
  'headings-once',
  'no-total',
  'no-summary',
  'sum-of-rows',
  'note',
  'note-or-row',
  'closed-quotes',
  'one-separator',
  'json',
  'object-or-rows',
  'date',
  'currency',
  'level',
  'web-address',
  'page-on-site',
  'html-is-not-data',
  'data-not-another-page',
  'published-sheet',
  'plain-text',
  'known-encoding',
  'filled-file',
  'file',
  'answer-in-time',
  'readable-size',
  'permission',
  'working-server',
  'online',
  'https-address',
  'reachable-site',
  'allowed-origin',
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

/** What a reader makes of a cell that holds nothing. */
export const missing = { value: null, fault: null };

/** The readers of numbers. */
export interface NumberReaders {
  /** A count of people or things: a whole number, `least` or more, up to 10¹⁵. */
  whole(least?: 0 | 1): Reader<Quantity>;
  /** A number of 0 or more that need not be whole, such as hours. */
  readonly decimal: Reader<Quantity>;
  /** An amount of money of 0 or more, with or without a currency sign. */
  readonly amount: Reader<Quantity>;
  /**
   * A share, as 0 to 1. `75%` is 0.75; a bare number is already a share, and out of range above 1,
   * unless `inPercent` says that its column's heading speaks of percent.
   */
  share(inPercent?: boolean): Reader<Quantity>;
}

/** A thousand trillion: sums of a few of them are still exact to the unit. */
export const largestNumber = 1e15;

/**
 * Marks that turn the direction of the text around them, with which a label can reverse a number,
 * and U+2060, which keeps the pieces of a cell apart for numbers only.
 */
const directionMarks = /[\u061C\u200E\u200F\u202A-\u202E\u2060-\u2069]/g;

const notText: Reading<never> = {
  value: null,
  fault: { code: 'unknown-value', expected: 'text' },
};

/** Reads text as it stands, without the space around it. Numbers are taken as their digits. */
export const text: Reader<string> = (found) => {
  if (found === null || found === undefined || found === '') return missing;
  if (typeof found !== 'string' && typeof found !== 'number') return notText;
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
