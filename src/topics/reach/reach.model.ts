import { boundsOf, crossBounds, termOf, toRange, type Bounds } from '../../core/bounds.js';
import { outcome, type Outcome } from '../../core/outcome.js';
import { problem, type Problem } from '../../core/problem.js';
import type { Quantity } from '../../core/quantity.js';
import type { Range } from '../../core/range.js';
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
  /** What the leaders are called; `null` for "leaders". */
  readonly leadersLabel: string | null;
  /** What the population is called; `null` for "people". */
  readonly populationLabel: string | null;
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

/** Works out the hours and the cost of channels that have them. */
export type EffortMeasure = (
  inputs: ReachInputs,
  contacts: Term | null,
  reached: Bounds,
  ledger: Ledger,
) => Pick<ReachResult, 'hours' | 'cost'>;

/**
 * Works out who a training reached, with `effort` for hours and cost; without it, both are `null`.
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
export function reachWith(
  inputs: ReachInputs,
  effort: EffortMeasure | undefined,
): Outcome<ReachResult> {
  return outcome(computeReach(inputs, effort), findImpossible(inputs));
}

/**
 * The arithmetic of {@link reachWith}, unchecked. `prefix` stands before the ids of what is only
 * tried out, so that one id never stands for two numbers.
 */
export function computeReach(
  inputs: ReachInputs,
  effort: EffortMeasure | undefined,
  prefix = '',
): ReachResult {
  const ledger = new Ledger(prefix);
  const terms = contactTerms(inputs, prefix);
  const contacts = ledger.step(terms.length > 1 ? 'add' : 'given', 'contacts', 'contacts', terms);
  const everyone = boundsOf(termOf('population', 'people', inputs.population));
  const leaders = boundsOf(termOf(`${prefix}leaders`, 'leaders', inputs.leaders));
  const { lows, highs } = headcountBounds(inputs, terms, contacts, prefix);
  const reached = {
    low: ledger.step('largest', 'reached-low', 'people', lows),
    high: ledger.step('smallest', 'reached-high', 'people', highs),
  };
  const { low, high } = toRange(reached);
  const share = crossBounds(ledger, 'divide', 'share', 'share', reached, everyone);
  const notReached = crossBounds(ledger, 'subtract', 'not-reached', 'people', everyone, reached);
  const perLeader = crossBounds(ledger, 'divide', 'per-leader', 'people', reached, leaders);
  return {
    contacts: contacts?.value ?? null,
    reached: { low, high, exact: low !== null && low === high },
    share: inputs.population && toRange(share),
    notReached: inputs.population && toRange(notReached),
    perLeader: inputs.leaders && toRange(perLeader),
    channels: channelShares(inputs, ledger, prefix),
    hours: null,
    cost: null,
    ...effort?.(inputs, contacts, reached, ledger),
    exploring: null,
    steps: ledger.steps,
  };
}

/** The id of a channel's own numbers in steps; channels count from 1, in the order given. */
export function channelId(index: number): string {
  return `channel-${String(index + 1)}`;
}

/** A total given without channels is one channel that has no name. */
function contactTerms({ channels, reached }: ReachInputs, prefix: string): Term[] {
  if (channels.length > 0) {
    return channels.map((channel, index) =>
      termOf(prefix + channelId(index), 'contacts', channel.reached),
    );
  }
  return reached ? [termOf(`${prefix}total`, 'contacts', reached)] : [];
}

/** What bounds the headcount: no fewer people than any of the lows, no more than any of the highs. */
function headcountBounds(
  inputs: ReachInputs,
  terms: readonly Term[],
  contacts: Term | null,
  prefix: string,
): { readonly lows: readonly Term[]; readonly highs: readonly Term[] } {
  const counted = terms.map(boundsOf);
  const everyone = boundsOf(termOf('population', 'people', inputs.population));
  const unique = boundsOf(termOf(`${prefix}unique`, 'people', inputs.uniqueReached));
  // The sum of upper bounds is an upper bound itself, no longer "up to" one.
  const sum = counted.every(({ high }) => high) ? boundsOf(contacts).high : null;
  const ofChannels = inputs.counts === 'people' ? counted.map(({ low }) => low) : [];
  const known = (term: Term | null): term is Term => term !== null;
  return {
    lows: [unique.low, ...ofChannels].filter(known),
    highs: [unique.high, sum, everyone.high].filter(known),
  };
}

function channelShares(
  inputs: ReachInputs,
  ledger: Ledger,
  prefix: string,
): ReachResult['channels'] {
  const whole = inputs.counts === 'people' ? inputs.population : null;
  const population = termOf('population', 'people', whole);
  return inputs.channels.map(({ channel, reached }, index) => {
    const id = channelId(index);
    const terms = [termOf(prefix + id, 'contacts', reached), population];
    const share = ledger.step('divide', `${id}-share`, 'share', terms);
    return { channel, reached: reached.value, share: share?.value ?? null };
  });
}

/** What cannot be: two channels of one name, and fewer people somewhere than are certain elsewhere. */
function findImpossible(inputs: ReachInputs): Problem[] {
  const { channels } = inputs;
  const terms = contactTerms(inputs, '');
  const contacts = new Ledger().step('add', 'contacts', 'contacts', terms);
  const { lows, highs } = headcountBounds(inputs, terms, contacts, '');
  const names = new Set<string>();
  const problems = channels.flatMap(({ channel, row }) => {
    if (names.has(channel)) {
      return [problem('error', 'duplicate', ['rows', row, 'channel'], 'once', channel)];
    }
    names.add(channel);
    return [];
  });
  const places = new Set<string>();
  for (const low of lows) {
    for (const high of highs.filter(({ value }) => low.value > value)) {
      const impossible = contradiction(channels, low, high);
      const place = impossible.path.join();
      if (!places.has(place)) problems.push(impossible);
      places.add(place);
    }
  }
  return problems;
}

function contradiction(channels: readonly Channel[], low: Term, high: Term): Problem {
  const isUnique = low.id === 'unique' || high.id === 'unique';
  const channel = channels.find((_, index) => channelId(index) === low.id);
  const rule: ReachRule =
    high.id === 'population'
      ? 'at-most-population'
      : high.id === 'unique'
        ? 'at-least-largest-channel'
        : 'at-most-sum';
  const path = isUnique
    ? ['uniqueReached']
    : channel
      ? ['rows', channel.row, 'reached']
      : ['reached'];
  return problem('error', 'inconsistent', path, rule, (high.id === 'unique' ? high : low).value);
}
