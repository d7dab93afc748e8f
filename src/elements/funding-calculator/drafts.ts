import { amountLimit, settle } from '../../core/money.js';
import type { Quantity } from '../../core/quantity.js';
import { carefulNumbers } from '../../reading/number-readers.js';
import { parseNumber } from '../../reading/numbers.js';
import type { Fault, Reader, Reading } from '../../reading/readers.js';
import type { CalculatorTelling } from '../../topics/funding/calculator.words.js';
import { writeNumber } from '../../topics/funding/fields.words.js';
import type { GrantNumber } from '../../topics/funding/funding.model.js';
import { asSure } from '../../topics/funding/funding.words.js';
import { deskMessages } from './desk.messages.js';

/** What a reader typed, until it is replaced by something else that they do. */
export interface Draft {
  readonly text: string;
  /** How it was read; `null` where it was not, or where there is nothing. */
  readonly value: Quantity | null;
  /** The rule that it breaks. */
  readonly fault: string | null;
  /** The most that it can be, where that is the rule. */
  readonly most: number | null;
}

/** How each number of a grant is read, as that of an author. */
const readers: Readonly<Record<GrantNumber, Reader<Quantity>>> = {
  total: carefulNumbers.amount,
  students: carefulNumbers.whole(1),
  perStudent: carefulNumbers.amount,
  ada: carefulNumbers.decimal,
  perAda: carefulNumbers.amount,
  years: carefulNumbers.whole(1),
  teachers: carefulNumbers.whole(1),
  schools: carefulNumbers.whole(1),
};

/** Reads a text as a number of the grant. */
export function draftOfNumber(id: GrantNumber, text: string): Draft {
  const { value, fault } = readers[id](text);
  const rule = isTooLarge(value) ? 'exactly-readable' : ruleOf(fault, text);
  return { text, value, fault: rule, most: null };
}

/**
 * Reads a text as the amount of a line: or, with a percent sign, as its share of all the money.
 *
 * @param most what the line can be at most; `null` where that is not known
 */
export function draftOfLine(text: string, total: number | null, most: number | null): Draft {
  const { value, fault } = readLine(text, total);
  const isTooMuch =
    fault?.expected === 'up-to-one' || (value !== null && most !== null && value.value > most);
  // A line is moved to the cent, so it cannot be "about" so much.
  const isSure = value === null || value.qualifier === 'exact';
  const broken = isTooLarge(value) ? 'exactly-readable' : isSure ? null : 'plain-amount';
  return { text, value, fault: isTooMuch ? 'left' : (ruleOf(fault, text) ?? broken), most };
}

function readLine(text: string, total: number | null): Reading<Quantity> {
  if (total === null || !text.trim().endsWith('%')) return carefulNumbers.amount(text);
  const { value, fault } = carefulNumbers.share()(text);
  if (!value) return { value, fault };
  const amount = Math.round(settle(value.value * total) * 100) / 100;
  return { value: { value: amount, qualifier: value.qualifier }, fault: null };
}

/** The rule that a text breaks. */
function ruleOf(fault: Fault | null, text: string): string | null {
  if (fault?.code !== 'unreadable-number') return fault?.expected ?? null;
  return parseNumber(text)?.ambiguous ? 'two-readings' : 'number';
}

/** Whether cents would not be exact in a number of this size. */
function isTooLarge(value: Quantity | null): boolean {
  return value !== null && value.value >= amountLimit;
}

/** What a draft says in its field, and what is said of it. */
export interface DraftWords {
  readonly text: string;
  readonly hint?: string;
  readonly fault: string | null;
}

/** Puts what was typed for a number of the grant, or for a line, into words. */
export function draftWords(
  { text, value, fault, most }: Draft,
  id: string,
  telling: CalculatorTelling,
): DraftWords {
  const { format, amounts } = telling;
  const { faults, read, left, empty } = deskMessages[format.locale.language];
  if (fault === 'left') return { text, fault: left(amounts.money(most ?? 0)) };
  if (fault) return { text, fault: faults[fault] ?? faults.number };
  // A number of the grant can be left empty; a line stays what it was.
  if (!value) return { text, fault, hint: id in readers ? '' : empty };
  const plain = asSure(telling, { ...value, unit: 'items' }, writeNumber(value.value));
  return plain === text.trim() ? { text, fault } : { text, fault, hint: read(plain) };
}
