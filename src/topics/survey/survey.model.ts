import { termOf } from '../../core/bounds.js';
import type { Quantity } from '../../core/quantity.js';
import type { Range } from '../../core/range.js';
import { Ledger, type Step, type Term } from '../../core/step.js';
import type { Tabulation } from './responses/tabulation.js';
import type { Scale as KnownScale, ScaleName } from './scales.model.js';

/** How people came to be asked: all of them, some drawn by chance, or whoever wanted to answer. */
export const samplings = ['census', 'probability', 'open'] as const;
export type Sampling = (typeof samplings)[number];

/** How a survey is drawn. */
export const surveyViews = ['bars', 'diverging', 'headline', 'trend'] as const;
export type SurveyView = (typeof surveyViews)[number];

/** The rules of this topic that data can break; each has its words in every language. */
export const surveyRules = [
  'known-scale',
  'labels-of-scale',
  'some-unfavorable',
  'answers-on-scale',
  'scale-of-its-own',
  'figures-of-survey',
  'counts-of-responses',
  'counts-before-shares',
  'exact-count',
  'count-of-people',
  'one-whole-number',
  'shares-of-all',
  'counts-or-shares',
  'at-most-invited',
  'at-most-people',
  'invited-of-people',
  'all-invited',
  'base-of-answers',
  'answers-of-base',
  'effective-base',
  'possible-share',
  'same-wording',
  'order-of-waves',
  'waves-for-trend',
  'only-for-responses',
  'totals-of-groups',
  'still-public',
] as const;
export type SurveyRule = (typeof surveyRules)[number];

/** A response scale: recognized by its words, or given by the author. */
export type Scale = Omit<KnownScale, 'name'> & { readonly name: ScaleName | 'given' };

/** What was asked. */
export interface Item {
  readonly item: string;
  /** The exact words of the question, where they are not the item itself; the last ones. */
  readonly wording: string | null;
  /** The exact words in each wave that has its own, where they changed. */
  readonly wordings?: ReadonlyMap<string, string>;
  /** What has to be known to read its numbers. */
  readonly note: string | null;
  /** The same texts in other languages, by language. */
  readonly twins: Readonly<Record<'item' | 'wording' | 'note', Readonly<Record<string, string>>>>;
  /** The responses from least to most favorable; `null` where only shares were published. */
  readonly scale: Scale | null;
}

/** What one set of people answered to one item. */
export interface Tally {
  /** The place of the item among all items. */
  readonly item: number;
  /** The group that answered; `null` for everyone. */
  readonly group: string | null;
  /** When it was asked; `null` where it was asked once. */
  readonly wave: string | null;
  /** How many gave each response; `null` where only shares were published. */
  readonly counts: ReadonlyMap<string, number> | null;
  /** The same counts as weights make them; `null` where nothing was weighted. */
  readonly weighted: ReadonlyMap<string, number> | null;
  /** The effective size of a weighted base, by Kish's formula. */
  readonly effective: number | null;
  /** The favorable share as it was published, 0 to 1. */
  readonly favorable: Quantity | null;
  /** The base as it was published. */
  readonly base: Quantity | null;
}

/** What is known of a survey. */
export interface SurveyInputs {
  readonly items: readonly Item[];
  readonly tallies: readonly Tally[];
  /** From the first to the last; none where it was asked once. The last one is shown. */
  readonly waves: readonly string[];
  readonly groups: readonly string[];
  readonly invited: Quantity | null;
  readonly population: Quantity | null;
  readonly sampling: Sampling | null;
  /** No group of fewer people is shown. */
  readonly minN: number;
  readonly view: SurveyView;
  readonly leftOut: readonly LeftOut[];
  readonly about: AboutSurvey;
  /** How responses were counted, where that is known. */
  readonly counting?: Counting;
}

/** What was left out and noticed when responses were counted. */
export type Counting = Pick<
  Tabulation,
  'dropped' | 'excluded' | 'flagged' | 'hidden' | 'leftOut' | 'matrices' | 'respondents'
>;

/** What the author says of the survey, in words; `null` where it is not said. */
export interface AboutSurvey {
  readonly respondents: string | null;
  readonly sponsor: string | null;
  readonly fielded: string | null;
  readonly mode: string | null;
  readonly wording: string | null;
  /** The responses that published shares call favorable, where the author lists them. */
  readonly favorable?: string | null;
}

/** A column or a response that is not in the figures, and why. */
export interface LeftOut {
  readonly column: string;
  readonly reason: 'not-an-answer';
}

/** How many answered favorably, or chose an option. Shares are 0 to 1. */
export interface Favorable {
  /** `null` where only a share was published, and where it was weighted. */
  readonly count: number | null;
  /** `null` where only a band may be told. */
  readonly share: number | null;
  /** The 95 % interval; `null` on both sides where none is right. */
  readonly low: number | null;
  readonly high: number | null;
  /** What may be told instead of an extreme share in a small group. */
  readonly band: Range | null;
}

/** What was answered to an item. */
export interface ItemResult {
  readonly item: string;
  readonly wording: string | null;
  /** How many gave a response on the scale; `null` where the base was not reported. */
  readonly n: number | null;
  readonly counts: Readonly<Record<string, number>> | null;
  readonly shares: Readonly<Record<string, number>> | null;
  /** `null` where no response is favorable. */
  readonly favorable: Favorable | null;
  /** How many chose it, where it is an option of a question that has several answers; else `null`. */
  readonly chosen: Favorable | null;
  /** The mean, where the responses are numbers. */
  readonly mean: number | null;
  readonly note: string | null;
}

/** The favorable share of one group less that of another, −1 to 1, with its 95 % interval. */
export interface SurveyDifference {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** What was said in a survey. Nothing is rounded. */
export interface SurveyResult {
  /** How many answered; `null` where that was not reported. */
  readonly n: number | null;
  readonly invited: number | null;
  /** `null` where it is not known, and where everybody was free to answer. */
  readonly responseRate: number | null;
  readonly interval: 'wilson' | null;
  readonly items: readonly ItemResult[];
  readonly groups: readonly {
    readonly group: string;
    /** Whether the group is too small to be shown, or stands in for one that is. */
    readonly hidden: boolean;
    readonly items: readonly ItemResult[] | null;
  }[];
  readonly waves: readonly {
    readonly wave: string;
    readonly n: number | null;
    readonly items: readonly ItemResult[];
  }[];
  /** With two groups and a sample drawn by chance: how far they are apart, item by item. */
  readonly differences: readonly (SurveyDifference | null)[] | null;
  readonly leftOut: readonly LeftOut[];
  readonly steps: readonly Step[];
}

/** Adds an interval to a share and its steps to the ledger; `null` where none is right. */
export type IntervalMeasure = (
  ledger: Ledger,
  id: string,
  share: Term,
  base: Term,
) => Pick<Favorable, 'low' | 'high'> | null;

/** What only some surveys need; without it, that is `null` or empty. */
export interface SurveyParts {
  readonly interval?: IntervalMeasure;
  /** The mean of responses that are numbers. */
  readonly mean?: (
    ledger: Ledger,
    id: string,
    scale: Scale,
    counts: readonly Term[],
    base: Term | null,
  ) => number | null;
  /** How many answered, where each of them was counted. */
  readonly respondents?: Term | null;
  /** How many answered an item in any way: on its scale, beside it, or as its base says. */
  readonly answered?: (
    ledger: Ledger,
    id: string,
    scale: Scale | null,
    tally: Tally,
    onScale: Term,
  ) => Term | null;
  readonly compare?: (
    inputs: SurveyInputs,
    ledger: Ledger,
    shown: Pick<SurveyResult, 'n' | 'items'>,
  ) => Pick<SurveyResult, 'groups' | 'waves' | 'differences'>;
}

/**
 * Works out what was answered: bases, shares, the favorable share, and how many of those invited
 * answered. The last wave is shown, of everyone.
 */
export function computeSurvey(inputs: SurveyInputs, parts: SurveyParts = {}): SurveyResult {
  const ledger = new Ledger();
  const wave = inputs.waves.at(-1) ?? null;
  const items = tellItems(inputs, ledger, '', { group: null, wave }, parts);
  const answered = parts.respondents ?? countAnswered(inputs, ledger, '', wave, items, parts);
  const n = answered?.value ?? null;
  const invited = termOf('invited', 'people', inputs.invited);
  const rate =
    inputs.sampling === 'open'
      ? null
      : ledger.step('divide', 'response-rate', 'share', [answered, invited]);
  return {
    n,
    invited: invited?.value ?? null,
    responseRate: rate?.value ?? null,
    items,
    groups: [],
    waves: [],
    differences: null,
    ...parts.compare?.(inputs, ledger, { n, items }),
    interval: ledger.steps.some(({ operation }) => operation === 'wilson-low') ? 'wilson' : null,
    leftOut: inputs.leftOut,
    steps: ledger.steps,
  };
}

/** Tells every item as one set of people answered it. `prefix` stands before the ids of its steps. */
export function tellItems(
  { items, tallies }: SurveyInputs,
  ledger: Ledger,
  prefix: string,
  who: Pick<Tally, 'group' | 'wave'>,
  parts: SurveyParts,
): ItemResult[] {
  const own = tallies.filter((one) => one.group === who.group && one.wave === who.wave);
  return items.map((item, index) =>
    tellItem(
      item,
      own.find((one) => one.item === index),
      `${prefix}item-${String(index + 1)}`,
      ledger,
      parts,
    ),
  );
}

/** Tells one item as one set of people answered it. */
export function tellItem(
  item: Item,
  tally: Tally | undefined,
  id: string,
  ledger: Ledger,
  parts: SurveyParts,
): ItemResult {
  const { scale, wording, note } = item;
  const told = {
    item: item.item,
    wording,
    note,
    counts: null,
    shares: null,
    chosen: null,
    mean: null,
  };
  if (!tally) return { ...told, n: null, favorable: null };
  const { counts, weighted } = tally;
  if (!counts || !scale) {
    const base = termOf(`${id}-base`, 'people', tally.base);
    const share = termOf(`${id}-favorable-share`, 'share', tally.favorable);
    const favorable = tellFavorable(ledger, id, null, share, sizeOf(tally, id, base), parts);
    return { ...told, n: base?.value ?? null, favorable };
  }
  const labels = scale.points.map(({ label }) => label);
  const options = termsOf(`${id}-option`, labels, counts);
  const base = ledger.step('add', `${id}-base`, 'people', options);
  const parted = weighted ? termsOf(`${id}-weighted`, labels, weighted) : options;
  const whole = weighted ? ledger.step('add', `${id}-weighted-base`, 'people', parted) : base;
  const shares = parted.map((one) =>
    ledger.step('divide', `${one.id}-share`, 'share', [one, whole]),
  );
  const inFavor = parted.filter((_, place) => scale.points[place]?.favorable);
  const count = ledger.step('add', `${id}-favorable`, 'people', inFavor);
  const share = ledger.step('divide', `${id}-favorable-share`, 'share', [count, whole]);
  const byLabel = (values: readonly (Term | null)[]): Record<string, number> =>
    Object.fromEntries(labels.map((label, place) => [label, values[place]?.value ?? 0]));
  return {
    ...told,
    n: base?.value ?? null,
    counts: weighted ? null : byLabel(options),
    shares: whole?.value ? byLabel(shares) : null,
    favorable: tellFavorable(
      ledger,
      id,
      weighted ? null : count,
      share,
      sizeOf(tally, id, base),
      parts,
    ),
    mean: parts.mean?.(ledger, id, scale, parted, whole) ?? null,
  };
}

/** Counts of labels as terms, by the places of the labels. */
export function termsOf(
  id: string,
  labels: readonly string[],
  counts: ReadonlyMap<string, number>,
): Term[] {
  return labels.map((label, place) => people(`${id}-${String(place + 1)}`, counts.get(label)));
}

/** How many people, where each of them was counted. */
function people(id: string, value: number | null | undefined): Term {
  return { id, value: value ?? 0, unit: 'people', qualifier: 'exact' };
}

/**
 * The base that an interval stands on: of weighted answers their effective size, which only the
 * author knows.
 */
function sizeOf({ weighted, effective }: Tally, id: string, base: Term | null): Term | null {
  if (effective === null) return weighted ? null : base;
  return people(`${id}-base-effective`, effective);
}

function tellFavorable(
  ledger: Ledger,
  id: string,
  count: Term | null,
  share: Term | null,
  size: Term | null,
  { interval }: SurveyParts,
): Favorable | null {
  if (!share) return null;
  const bounds = size && interval?.(ledger, id, share, size);
  return {
    count: count?.value ?? null,
    share: share.value,
    low: null,
    high: null,
    band: null,
    ...bounds,
  };
}

/**
 * How many answered: as many as gave any answer to the item that most answered, on its scale or
 * beside it, or as many as its base says, if that is more. Where items differ, or the base of some is
 * not known, that is the least that it can be, since others may have answered other items.
 */
export function countAnswered(
  { items, tallies }: SurveyInputs,
  ledger: Ledger,
  prefix: string,
  wave: string | null,
  told: readonly ItemResult[],
  parts: SurveyParts,
): Term | null {
  const totals = tallies.filter((one) => one.group === null && one.wave === wave);
  const terms = totals.flatMap((tally): Term[] => {
    const { item, counts, base } = tally;
    const id = `${prefix}item-${String(item + 1)}`;
    if (!counts) {
      const published = termOf(`${id}-base`, 'people', base);
      return published ? [published] : [];
    }
    const onScale = people(`${id}-base`, told[item]?.n);
    return [parts.answered?.(ledger, id, items[item]?.scale ?? null, tally, onScale) ?? onScale];
  });
  const isSame =
    terms.length === totals.length && new Set(terms.map(({ value }) => value)).size < 2;
  const unsure = terms.map((term): Term => ({ ...term, qualifier: 'at-least' }));
  return ledger.step('largest', `${prefix}answered`, 'people', isSame ? terms : unsure);
}
