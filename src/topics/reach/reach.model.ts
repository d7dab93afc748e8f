import {
  bound,
  boundsOf,
  divideBounds,
  present,
  termOf,
  toRange,
  type Bounds,
} from '../../core/bounds.js';
import { outcome, type Outcome } from '../../core/outcome.js';
import { problem, type Problem } from '../../core/problem.js';
import { exactly, least, most, type Quantity } from '../../core/quantity.js';
import { isExact, type Range } from '../../core/range.js';
import { Ledger, type Step, type Term } from '../../core/step.js';

/** `people`: each channel counts distinct people. `attendances`: somebody who came twice counts twice. */
export const countings = ['people', 'attendances'] as const;
export type Counting = (typeof countings)[number];

/** The rules of this topic that data can break; each has its words in every language. */
export const reachRules = [
  'at-most-population',
  'at-least-largest-channel',
  'at-most-sum',
  'known-to-explore',
  'channels-instead',
  'headcount-of-rows',
  'rows-of-people',
  'figures-of-reach',
] as const;
export type ReachRule = (typeof reachRules)[number];

/** A way in which a training reached people. */
export interface Channel {
  readonly channel: string;
  /** The channel's name in other languages, by language. */
  readonly twins: Readonly<Record<string, string>>;
  /** The channel's row in the source, as a person counts it. */
  readonly row: number;
  readonly reached: Quantity;
  /** Hours for each person, or for all of them together. */
  readonly hours: { readonly each: Quantity } | { readonly total: Quantity } | null;
  /** What the whole channel cost. */
  readonly cost: Quantity | null;
}

/** What is known of a training. */
export interface ReachInputs {
  readonly leaders: Quantity | null;
  readonly population: Quantity | null;
  /** A total, where no channels are given. */
  readonly reached: Quantity | null;
  /** How many different people were reached, where somebody counted them. */
  readonly uniqueReached: Quantity | null;
  readonly counts: Counting;
  readonly channels: readonly Channel[];
}

/** Who a training reached. Shares are of the population, 0 to 1. Nothing is rounded. */
export interface ReachResult {
  /** The sum of the channels, in which one person may stand more than once. */
  readonly contacts: number | null;
  readonly reached: Range & { readonly exact: boolean };
  readonly share: Range | null;
  readonly notReached: Range | null;
  readonly perLeader: Range | null;
  readonly channels: readonly {
    readonly channel: string;
    readonly reached: number;
    /** `null` without a population, and for attendances, which are not people. */
    readonly share: number | null;
  }[];
  /** Hours that all people spent together; `null` if any channel lacks them. */
  readonly hours: number | null;
  readonly cost: {
    readonly total: number;
    readonly perContact: number | null;
    readonly perPerson: Range;
  } | null;
  /** What a reader tries out; `null` unless a reader may. */
  readonly exploring: {
    readonly leaders: number;
    /** How many leaders would reach everyone if each added leader reached as many new people. */
    readonly toReachEveryone: Range;
  } | null;
  readonly steps: readonly Step[];
}

/**
 * Works out who a training reached.
 *
 * Adding channels counts twice whoever was in two of them. So the headcount is a range: at least
 * the largest channel (all others could be the same people), at most the smaller of the sum (no
 * two are the same) and the population. This holds if each channel counts distinct people who all
 * belong to the population. With attendances, the same person may fill a channel alone, so that no
 * lower bound is known. A distinct headcount makes the range exact.
 *
 * These are the Fréchet bounds of a union: max |Aᵢ| ≤ |A₁ ∪ … ∪ Aₙ| ≤ min(Σ|Aᵢ|, |population|).
 *
 * @returns an error for what cannot be: a channel larger than the population, a distinct headcount
 *   outside the range, two channels of one name.
 */
export function reach(inputs: ReachInputs): Outcome<ReachResult> {
  return outcome(compute(inputs, new Ledger()), findImpossible(inputs));
}

function findImpossible(inputs: ReachInputs): Problem[] {
  const { population, counts, channels, uniqueReached } = inputs;
  const problems: Problem[] = [];
  const seen = new Set<string>();
  const largestPopulation = population ? most(population) : null;
  const isAbovePopulation = (quantity: Quantity): boolean => {
    const lowest = least(quantity);
    return lowest !== null && largestPopulation !== null && lowest.value > largestPopulation.value;
  };
  for (const { channel, reached, row } of channels) {
    if (seen.has(channel)) {
      problems.push(problem('error', 'duplicate', ['rows', row, 'channel'], 'once', channel));
    }
    seen.add(channel);
    if (counts === 'people' && isAbovePopulation(reached)) {
      const path = ['rows', row, 'reached'];
      problems.push(problem('error', 'inconsistent', path, 'at-most-population', reached.value));
    }
  }
  if (inputs.reached && counts === 'people' && isAbovePopulation(inputs.reached)) {
    const found = inputs.reached.value;
    problems.push(problem('error', 'inconsistent', ['reached'], 'at-most-population', found));
  }
  if (uniqueReached) problems.push(...findImpossibleHeadcount(inputs, uniqueReached));
  return problems;
}

function findImpossibleHeadcount(inputs: ReachInputs, unique: Quantity): Problem[] {
  const scratch = new Ledger();
  const counted = { ...inputs, uniqueReached: null };
  const { low, high } = headcountBounds(counted, countContacts(counted, scratch), scratch);
  const wrong = (rule: ReachRule) => [
    problem('error', 'inconsistent', ['uniqueReached'], rule, unique.value),
  ];
  const lowest = least(unique)?.value ?? 0;
  const highest = most(unique)?.value ?? Infinity;
  if (low && highest < low.value) return wrong('at-least-largest-channel');
  if (!high || lowest <= high.value) return [];
  return wrong(high.value === inputs.population?.value ? 'at-most-population' : 'at-most-sum');
}

function compute(inputs: ReachInputs, ledger: Ledger): ReachResult {
  const population = populationTerm(inputs);
  const leaders = inputs.leaders && termOf('leaders', 'leaders', inputs.leaders);
  const contacts = countContacts(inputs, ledger);
  const bounds = headcountBounds(inputs, contacts, ledger);
  const reached = toRange(bounds);
  return {
    contacts: contacts?.value ?? null,
    reached: { ...reached, exact: isExact(reached) },
    share: population && shareBounds(bounds, population, ledger),
    notReached: population && notReachedBounds(bounds, population, ledger),
    perLeader: leaders && divideBounds('per-leader', 'people', bounds, boundsOf(leaders), ledger),
    channels: channelShares(inputs, ledger),
    hours: totalHours(inputs, ledger)?.value ?? null,
    cost: costs(inputs, contacts, bounds, ledger),
    exploring: null,
    steps: ledger.steps,
  };
}

/** The id of a channel's own numbers in steps; channels count from 1, in the order given. */
export function channelId(index: number): `channel-${string}` {
  return `channel-${String(index + 1)}`;
}

function populationTerm({ population }: ReachInputs): Term | null {
  return population && termOf('population', 'people', population);
}

/** A total given without channels is one channel that has no name. */
function contactTerms({ channels, reached }: ReachInputs): readonly Term[] {
  if (channels.length > 0) {
    return channels.map((channel, index) => termOf(channelId(index), 'contacts', channel.reached));
  }
  return reached ? [termOf('total', 'contacts', reached)] : [];
}

function countContacts(inputs: ReachInputs, ledger: Ledger): Term | null {
  const terms = contactTerms(inputs);
  const [only] = terms;
  if (!only) return null;
  return terms.length === 1
    ? ledger.given('contacts', 'contacts', only)
    : ledger.add('contacts', 'contacts', terms);
}

function headcountBounds(inputs: ReachInputs, contacts: Term | null, ledger: Ledger): Bounds {
  const { uniqueReached, counts } = inputs;
  if (uniqueReached) {
    const unique = termOf('unique', 'people', uniqueReached);
    const low = bound(unique, least);
    const high = bound(unique, most);
    return {
      low: low && ledger.given('reached-low', 'people', low),
      high: high && ledger.given('reached-high', 'people', high),
    };
  }
  const terms = contactTerms(inputs);
  const lows = counts === 'people' ? present(terms.map((one) => bound(one, least))) : [];
  const highs = present(terms.map((one) => bound(one, most)));
  const sum = highs.length === terms.length ? contacts : null;
  const ceilings = present([sum && withoutBound(sum), bound(populationTerm(inputs), most)]);
  return {
    low: lows.length > 0 ? ledger.largest('reached-low', 'people', lows) : null,
    high: ceilings.length > 0 ? ledger.smallest('reached-high', 'people', ceilings) : null,
  };
}

/** The sum of upper bounds is an upper bound itself, no longer "up to" one. */
function withoutBound(sum: Term): Term {
  return sum.qualifier === 'at-most' ? { ...sum, qualifier: 'exact' } : sum;
}

/** A share that could pass 1, because a population is only known to be "more than" so many, is open. */
function shareBounds(reached: Bounds, population: Term, ledger: Ledger): Range {
  const { low, high } = divideBounds('share', 'share', reached, boundsOf(population), ledger);
  return { low, high: high !== null && high > 1 ? null : high };
}

function notReachedBounds(reached: Bounds, population: Term, ledger: Ledger): Range {
  const subtract = (id: string, from: Term | null, taken: Term | null): Term | null =>
    from && taken && from.value >= taken.value ? ledger.subtract(id, 'people', from, taken) : null;
  return toRange({
    low: subtract('not-reached-low', bound(population, least), reached.high),
    high: subtract('not-reached-high', bound(population, most), reached.low),
  });
}

function channelShares(inputs: ReachInputs, ledger: Ledger): ReachResult['channels'] {
  const population = inputs.counts === 'people' ? populationTerm(inputs) : null;
  return inputs.channels.map(({ channel, reached }, index) => {
    const id = channelId(index);
    const counted = termOf(id, 'contacts', reached);
    const share = population && ledger.divide(`${id}-share`, 'share', counted, population);
    return { channel, reached: reached.value, share: share?.value ?? null };
  });
}

/** The hours of every channel together; `null` if one lacks them. */
function totalHours({ channels }: ReachInputs, ledger: Ledger): Term | null {
  if (channels.length === 0 || channels.some(({ hours }) => hours === null)) return null;
  const terms = channels.map(({ reached, hours }, index) => {
    const id = channelId(index);
    if (hours && 'each' in hours) {
      const each = termOf(`${id}-hours-each`, 'hours', hours.each);
      return ledger.multiply(`${id}-hours`, 'hours', termOf(id, 'contacts', reached), each);
    }
    return termOf(`${id}-hours`, 'hours', hours?.total ?? exactly(0));
  });
  return ledger.add('hours', 'hours', terms);
}

function costs(
  { channels }: ReachInputs,
  contacts: Term | null,
  reached: Bounds,
  ledger: Ledger,
): ReachResult['cost'] {
  const terms = present(
    channels.map(({ cost }, index) => cost && termOf(`${channelId(index)}-cost`, 'currency', cost)),
  );
  if (terms.length === 0 || terms.length < channels.length) return null;
  const total = ledger.add('cost', 'currency', terms);
  const perContact = contacts && ledger.divide('cost-per-contact', 'currency', total, contacts);
  return {
    total: total.value,
    perContact: perContact?.value ?? null,
    perPerson: divideBounds('cost-per-person', 'currency', boundsOf(total), reached, ledger),
  };
}
