import { boundsOf, crossBounds, termOf, toRange, type Bounds } from '../../core/bounds.js';
import type { Quantity } from '../../core/quantity.js';
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
  'totals-row',
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
 * The inputs are taken as they are: see {@link isSound}. `prefix` stands before the ids of what is only
 * tried out, so that one id never stands for two numbers.
 */
export function computeReach(
  inputs: ReachInputs,
  effort?: EffortMeasure,
  prefix = '',
): ReachResult {
  const ledger = new Ledger(prefix);
  const terms = contactTerms(inputs, prefix);
  const contacts = ledger.step(terms.length > 1 ? 'add' : 'given', 'contacts', 'contacts', terms);
  const everyone = boundsOf(termOf('population', 'people', inputs.population));
  const leaders = boundsOf(termOf(`${prefix}leaders`, 'leaders', inputs.leaders));
  const unique = boundsOf(termOf(`${prefix}unique`, 'people', inputs.uniqueReached));
  const { lows, highs } = headcountBounds(inputs, terms, contacts, unique);
  // A headcount that somebody made needs no other bounds, unless it is about more than there are.
  const isCounted =
    unique.low && unique.high && unique.high.value <= (everyone.high?.value ?? Infinity);
  const upper = isCounted ? [unique.high] : highs;
  const high = ledger.step('smallest', 'reached-high', 'people', upper);
  const lower = isCounted ? [unique.low] : lows;
  // Numbers that are only "about" right may cross; then neither bound says more than the other.
  const isCrossed = high && lower.some(({ value }) => value > high.value);
  const lowest = isCrossed ? [{ ...high, qualifier: 'about' as const }] : lower;
  const reached = { low: ledger.step('largest', 'reached-low', 'people', lowest), high };
  const range = toRange(reached);
  if (!isExact(range)) ledger.step('subtract', 'possible', 'people', [high, reached.low]);
  const share = crossBounds(ledger, 'divide', 'share', 'share', reached, everyone);
  const notReached = crossBounds(ledger, 'subtract', 'not-reached', 'people', everyone, reached);
  const perLeader = crossBounds(ledger, 'divide', 'per-leader', 'people', reached, leaders);
  return {
    contacts: contacts?.value ?? null,
    reached: { ...range, exact: isExact(range) },
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

/** No fewer people than any of the lows, no more than any of the highs. */
export interface HeadcountBounds {
  readonly lows: readonly Term[];
  readonly highs: readonly Term[];
}

/** What bounds the headcount. */
function headcountBounds(
  inputs: ReachInputs,
  terms: readonly Term[],
  contacts: Term | null,
  unique: Bounds,
): HeadcountBounds {
  const counted = terms.map(boundsOf);
  const everyone = boundsOf(termOf('population', 'people', inputs.population));
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

/** How a total is called, and a headcount of all channels. */
export const totalName = /\btotal|\bsum of|\bundup|\bsin dup|\btodas las p/i;

/**
 * Whether nothing in the inputs is impossible, or looks as if it were: no two channels of one name,
 * no total among the channels, no lower bound above an upper one. If not, what is wrong has to be
 * found out.
 */
export function isSound(inputs: ReachInputs): boolean {
  const names = inputs.channels.map(({ channel }) => channel);
  const { lows, highs } = allBounds(inputs);
  return (
    new Set(names).size === names.length &&
    !totalName.test(names.join(' ')) &&
    lows.every((low) => highs.every((high) => low.value <= high.value))
  );
}

/** Everything that bounds the headcount, whether it is used or not. */
export function allBounds(inputs: ReachInputs): HeadcountBounds {
  const terms = contactTerms(inputs, '');
  const contacts = new Ledger().step('add', 'contacts', 'contacts', terms);
  const unique = boundsOf(termOf('unique', 'people', inputs.uniqueReached));
  return headcountBounds(inputs, terms, contacts, unique);
}
