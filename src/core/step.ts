import { combine, inverse, type Qualifier } from './quantity.js';

/** What a step does with its terms, in their order. `proportion` is first × second ÷ third. */
export const operations = [
  'given',
  'add',
  'subtract',
  'multiply',
  'divide',
  'proportion',
  'largest',
  'smallest',
] as const;
export type Operation = (typeof operations)[number];

/** What a number counts. `currency` is in the widget's own currency; `share` is 0 to 1. */
export type Unit = 'people' | 'contacts' | 'leaders' | 'hours' | 'currency' | 'share';

/** A number that goes into a step: given by the source, or the value of an earlier step. */
export interface Term {
  readonly id: string;
  readonly value: number;
  readonly unit: Unit;
  readonly qualifier: Qualifier;
}

/** One line of the arithmetic behind a number. `rounding` says that the value was rounded, and how. */
export interface Step extends Term {
  readonly operation: Operation;
  readonly terms: readonly Term[];
  readonly rounding?: 'up';
}

/**
 * Does arithmetic and keeps its steps, so that no number is shown without them.
 * Every method returns the term it computed, ready to go into the next step.
 */
export class Ledger {
  readonly steps: Step[] = [];

  /** A number taken from the source as it stands. */
  given(id: string, unit: Unit, term: Term): Term {
    return this.#keep(id, unit, 'given', [term], term.value, term.qualifier);
  }

  /** The sum of the terms; 0 for none. */
  add(id: string, unit: Unit, terms: readonly Term[]): Term {
    const value = terms.reduce((sum, term) => sum + term.value, 0);
    return this.#keep(id, unit, 'add', terms, value, combineAll(terms));
  }

  subtract(id: string, unit: Unit, from: Term, taken: Term): Term {
    const qualifier = combine(from.qualifier, inverse(taken.qualifier));
    return this.#keep(id, unit, 'subtract', [from, taken], from.value - taken.value, qualifier);
  }

  multiply(id: string, unit: Unit, first: Term, second: Term): Term {
    const terms = [first, second];
    return this.#keep(id, unit, 'multiply', terms, first.value * second.value, combineAll(terms));
  }

  /** `null` when the divisor is 0. */
  divide(id: string, unit: Unit, dividend: Term, divisor: Term): Term | null {
    if (divisor.value === 0) return null;
    const qualifier = combine(dividend.qualifier, inverse(divisor.qualifier));
    const value = dividend.value / divisor.value;
    return this.#keep(id, unit, 'divide', [dividend, divisor], value, qualifier);
  }

  /**
   * `value` × `to` ÷ `from`, multiplied first so that whole numbers divide without binary error;
   * `null` when `from` is 0.
   */
  proportion(
    id: string,
    unit: Unit,
    value: Term,
    to: Term,
    from: Term,
    rounding?: 'up',
  ): Term | null {
    if (from.value === 0) return null;
    const exact = (value.value * to.value) / from.value;
    const qualifier = combine(value.qualifier, to.qualifier, inverse(from.qualifier));
    const rounded = rounding ? Math.ceil(exact) : exact;
    return this.#keep(id, unit, 'proportion', [value, to, from], rounded, qualifier, rounding);
  }

  /** The largest of the terms, of which there is at least one. */
  largest(id: string, unit: Unit, terms: readonly Term[]): Term {
    const value = terms.reduce((most, term) => Math.max(most, term.value), -Infinity);
    return this.#keep(id, unit, 'largest', terms, value, combineAll(terms));
  }

  /** The smallest of the terms, of which there is at least one. */
  smallest(id: string, unit: Unit, terms: readonly Term[]): Term {
    const value = terms.reduce((least, term) => Math.min(least, term.value), Infinity);
    return this.#keep(id, unit, 'smallest', terms, value, combineAll(terms));
  }

  #keep(
    id: string,
    unit: Unit,
    operation: Operation,
    terms: readonly Term[],
    value: number,
    qualifier: Qualifier,
    rounding?: 'up',
  ): Term {
    const step = { id, operation, terms, value, unit, qualifier };
    this.steps.push(rounding ? { ...step, rounding } : step);
    return { id, value, unit, qualifier };
  }
}

function combineAll(terms: readonly Term[]): Qualifier {
  return combine(...terms.map(({ qualifier }) => qualifier));
}
