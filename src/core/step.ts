import { combine, inverse, type Qualifier } from './quantity.js';

/**
 * What a step does with its terms, in their order. `proportion` is first × second ÷ third. The last
 * ones are methods of statistics: the bounds of a 95 % interval by Wilson (of a share, a base and a
 * population, if it is known) and by Newcombe (of two shares and their bounds).
 */
export const operations = [
  'given',
  'add',
  'subtract',
  'multiply',
  'divide',
  'proportion',
  'largest',
  'smallest',
  'wilson-low',
  'wilson-high',
  'newcombe-low',
  'newcombe-high',
] as const;
export type Operation = (typeof operations)[number];

/** Operations that are a topic's own business; a ledger only keeps what came of them. */
export type Method = Extract<Operation, `${'wilson' | 'newcombe'}-${'low' | 'high'}`>;

/** Operations that a ledger does itself. */
export type Calculation = Exclude<Operation, Method>;

/**
 * What a number counts. `currency` is in the widget's own currency, and `rate` is currency for each
 * of something, to all the places that are given; `share` is 0 to 1, `difference` is between two
 * shares; `points` are those of a scale of numbers. `ada` is average daily attendance, which is not
 * `students`; `items` are whatever money buys.
 */
export type Unit =
  | ('people' | 'contacts' | 'leaders' | 'hours' | 'currency' | 'rate' | 'share' | 'difference')
  | ('points' | 'students' | 'ada' | 'teachers' | 'schools' | 'years' | 'items');

/** A number that goes into a step: given by the source, or the value of an earlier step. */
export interface Term {
  readonly id: string;
  readonly value: number;
  readonly unit: Unit;
  readonly qualifier: Qualifier;
  /** That a bound is itself only “about” so much, where a ledger tells: at most about 900. */
  readonly isNear?: true;
}

/**
 * One line of the arithmetic behind a number. `rounding` says that the value was rounded, and how:
 * parts rounded to the cent add up to their rounded whole.
 */
export interface Step extends Term {
  readonly operation: Operation;
  readonly terms: readonly Term[];
  readonly rounding?: 'up' | 'cent';
}

type Arithmetic = (first: number, second: number, third: number, all: readonly number[]) => number;

const arithmetic: Record<Calculation, Arithmetic> = {
  given: (first) => first,
  add: (_first, _second, _third, all) => all.reduce((sum, value) => sum + value, 0),
  subtract: (first, second) => first - second,
  multiply: (first, second) => first * second,
  divide: (first, second) => first / second,
  // Multiplied first, so that whole numbers divide without binary error.
  proportion: (first, second, third) => (first * second) / third,
  largest: (first, _second, _third, all) => all.reduce((a, b) => Math.max(a, b), first),
  smallest: (first, _second, _third, all) => all.reduce((a, b) => Math.min(a, b), first),
};

/** Operations that choose one of their terms, and so are as sure as that one. */
const choosing: readonly Calculation[] = ['largest', 'smallest'];

/** Operations whose last term pulls the other way: the more it is, the less comes out. */
const inverting: readonly Calculation[] = ['subtract', 'divide', 'proportion'];

/** Whether a number can be what its unit says: a share is of a whole, and nobody counts below 0. */
function canBe(value: number, unit: Unit): boolean {
  if (!Number.isFinite(value)) return false;
  if (unit === 'share') return value >= 0 && value <= 1;
  return value >= 0 || unit === 'currency' || unit === 'difference';
}

/** Does arithmetic and keeps its steps, so that no number is shown without them. */
export class Ledger {
  readonly steps: Step[] = [];
  readonly #prefix: string;

  /** `prefix` stands before the id of every step. */
  constructor(prefix = '') {
    this.#prefix = prefix;
  }

  /**
   * Computes a number and keeps the step.
   *
   * @returns the number as a term, ready to go into the next step; `null`, and no step, when a term
   *   is not known, when there are no terms, when it would divide by 0, when its
   *   terms are bounded on opposite sides, and when it comes out as
   *   what its unit cannot be, such as a share above 1.
   */
  step(
    operation: Calculation,
    name: string,
    unit: Unit,
    given: readonly (Term | null)[],
    rounding?: 'up',
  ): Term | null {
    const id = this.#prefix + name;
    const terms = given.filter((term) => term !== null);
    const values = terms.map(({ value }) => value);
    const [first, second = NaN, third = NaN] = values;
    if (first === undefined || terms.length < given.length) return null;
    const exact = arithmetic[operation](first, second, third, values);
    if (!canBe(exact, unit)) return null;
    const last = terms.length - 1;
    const qualifiers = terms
      .filter((term) => !choosing.includes(operation) || term.value === exact)
      .map((term, index) =>
        index === last && inverting.includes(operation) ? inverse(term.qualifier) : term.qualifier,
      );
    const qualifier = combine(...new Set(qualifiers));
    if (!qualifier) return null;
    const value = rounding ? Math.ceil(exact) : exact;
    const step = { id, operation, terms, value, unit, qualifier };
    this.steps.push(rounding ? { ...step, rounding } : step);
    return { id, value, unit, qualifier };
  }

  /** Keeps what came of a method that is not this ledger's own. */
  keep(operation: Method, name: string, unit: Unit, terms: readonly Term[], value: number): Term {
    const term = { id: this.#prefix + name, value, unit, qualifier: 'exact' } as const;
    this.steps.push({ ...term, operation, terms });
    return term;
  }
}
