import type { Qualifier } from '../../core/quantity.js';
import type { Format } from '../../widget/locale/format.js';
import type { FrameWords } from '../../widget/locale/words.js';
import type { SurveyMessages } from './messages.en.js';
import type {
  Favorable,
  Item,
  ItemResult,
  Scale,
  SurveyInputs,
  SurveyResult,
} from './survey.model.js';

/** In which order the items stand. */
export const surveyOrders = ['asked', 'favorable', 'divided'] as const;
export type SurveyOrder = (typeof surveyOrders)[number];

/** What the words are made from. */
export interface SurveyTelling {
  readonly inputs: SurveyInputs;
  readonly result: SurveyResult;
  readonly messages: SurveyMessages;
  readonly format: Format;
  readonly qualify: (number: string, qualifier: Qualifier) => string;
}

/** How a response looks. */
export interface SurveyTone {
  readonly side: 'against' | 'neutral' | 'for' | 'rest';
  readonly strength: number;
}

/** A bar of responses, with everything that is said beside it. */
export interface SurveyBar {
  readonly heading: string;
  readonly lang: string | null;
  readonly isPart: boolean;
  readonly value: string | null;
  readonly detail: string;
  readonly note: string | null;
  readonly legend: readonly (SurveyTone & { readonly label: string })[];
  readonly segments: readonly {
    readonly tone: SurveyTone;
    readonly share: number;
    readonly value: string;
    readonly label: string | null;
  }[];
  readonly beside: string | null;
}

/** A survey in a reader's language: everything that is said, nothing that is drawn. */
export interface SurveyWords extends FrameWords {
  readonly headline: { readonly number: string; readonly rest: string } | null;
  readonly bars: { readonly label: string; readonly bars: readonly SurveyBar[] };
  /** The orders that a reader can choose from; none where there is nothing to order. */
  readonly orders: readonly SurveyOrder[];
}

/** Below this, a share is told beside its bar. */
const shortest = 0.1;

/** A number as text. */
type Write = (value: number) => string;

/**
 * Puts a survey into words. Pure: the same telling gives the same words. `decimal` writes means,
 * which only some surveys have.
 */
export function surveyWords(
  telling: SurveyTelling,
  order: SurveyOrder = 'asked',
  decimal: Write = String,
): SurveyWords {
  const { inputs, result, messages } = telling;
  const isHeadline = inputs.view === 'headline';
  const places = isHeadline ? [0] : placesIn(order, telling);
  const drawn = places.flatMap((place) => barsOf(telling, place, decimal));
  const [first, ...others] = drawn;
  const headline = isHeadline && first?.value ? { number: first.value, rest: first.detail } : null;
  // What stands there large is not said again beside its bar.
  const all = headline && first ? [{ ...first, value: null, detail: '' }, ...others] : drawn;
  return {
    headline,
    sentence: sentenceOf(telling, places) ?? answeredText(telling),
    caveats: caveatsOf(telling),
    whatIf: null,
    bars: {
      label: messages.bars,
      bars: all.map((bar, index) => {
        const legend = JSON.stringify(bar.legend);
        const isKnown = all.slice(0, index).some((one) => JSON.stringify(one.legend) === legend);
        return isKnown ? { ...bar, legend: [] } : bar;
      }),
    },
    orders: isHeadline ? [] : ordersOf(result),
  };
}

/** The bar of an item, and below it those of the groups that are shown. */
function barsOf(telling: SurveyTelling, place: number, decimal: Write): SurveyBar[] {
  const { inputs, result } = telling;
  const item = inputs.items[place];
  const told = result.items[place];
  if (!item || !told) return [];
  const whole = barOf(telling, item, told, decimal);
  const parts = result.groups.flatMap(({ group, items }): SurveyBar[] => {
    const ofGroup = items?.[place];
    if (!ofGroup) return [];
    const bar = barOf(telling, item, ofGroup, decimal);
    return [{ ...bar, heading: group, note: null, isPart: true }];
  });
  return [whole, ...parts];
}

function barOf(telling: SurveyTelling, item: Item, told: ItemResult, decimal: Write): SurveyBar {
  const { inputs, messages, format } = telling;
  const { n, counts, shares, favorable, mean } = told;
  const { scale } = item;
  const base = n === null ? messages.noBase : messages.base(format.whole(n), format.plural(n));
  const given = inputs.tallies.find((one) => inputs.items[one.item] === item)?.favorable;
  const percent = favorable && favorableText(telling, favorable, given?.qualifier ?? 'exact');
  const range =
    favorable && favorable.low !== null && favorable.high !== null
      ? ` (${messages.between(format.percent(favorable.low), format.percent(favorable.high))})`
      : '';
  const value = percent ?? (mean === null ? null : decimal(mean));
  const what = percent
    ? messages.favorable + range
    : favorable
      ? messages.withheld
      : mean === null
        ? messages.noShare
        : messages.mean;
  const points = scale?.points ?? [];
  const tones = scale ? tonesOf(scale) : [];
  const segments = points.flatMap(({ label }, place) => {
    const share = shares?.[label] ?? 0;
    const tone = tones[place];
    if (share === 0 || !tone) return [];
    const text = format.percent(share);
    const count = counts ? format.whole(counts[label] ?? 0) : null;
    const all = n === null ? null : format.whole(n);
    return [
      {
        tone,
        share,
        value: text,
        response: label,
        label: messages.response(label, text, count, all),
      },
    ];
  });
  const small = segments.filter(({ share }) => share < shortest);
  return {
    heading: textIn(telling, item, 'item') ?? '',
    lang: null,
    isPart: false,
    value,
    detail: `${what} · ${base}`,
    note: textIn(telling, item, 'note'),
    legend: shares ? points.map(({ label }, place) => ({ ...(tones[place] ?? rest), label })) : [],
    segments: segments.length > 0 ? segments : halves(telling, favorable, percent),
    beside:
      small.length > 0
        ? messages.beside(
            small.map(({ response, value: text }) => `${response} ${text}`).join(', '),
          )
        : null,
  };
}

const rest: SurveyTone = { side: 'rest', strength: 0 };

/** A favorable share of which nothing else is known, and the rest. */
function halves(
  { messages }: SurveyTelling,
  favorable: Favorable | null,
  percent: string | null,
): SurveyBar['segments'] {
  const share = favorable?.share ?? null;
  if (share === null || percent === null) return [];
  const tone: SurveyTone = { side: 'for', strength: 1 };
  const label = messages.response(messages.favorable, percent, null, null);
  return [
    { tone, share, value: '', label },
    { tone: rest, share: 1 - share, value: '', label: null },
  ];
}

/** A favorable share as text, or the band that stands for it; `null` where neither may be told. */
function favorableText(
  { messages, format, qualify }: SurveyTelling,
  { share, band }: Favorable,
  qualifier: Qualifier,
): string | null {
  if (share !== null) return qualify(format.percent(share), qualifier);
  if (band && band.low !== null) return messages.atLeast(format.percent(band.low));
  return band && band.high !== null ? messages.atMost(format.percent(band.high)) : null;
}

/**
 * How the responses of a scale look. What lies between the favorable ones and the middle is drawn
 * as neutral; a scale without favorable responses only grows stronger.
 */
function tonesOf({ points }: Scale): SurveyTone[] {
  const last = points.length - 1;
  const isSided = points.some(({ favorable }) => favorable);
  return points.map(({ favorable, position }) => {
    if (!isSided) return { side: 'for', strength: 0.15 + (0.85 * position) / last };
    if (favorable) return { side: 'for', strength: position === last ? 1 : 0.6 };
    if (position < last / 2) return { side: 'against', strength: position === 0 ? 1 : 0.4 };
    return { side: 'neutral', strength: 0 };
  });
}

/** A text of an item in the reader's language, where the author gave it. */
export function textIn(
  { format }: SurveyTelling,
  item: Item,
  name: 'item' | 'note' | 'wording',
): string | null {
  return item.twins[name][format.locale.language] ?? item[name];
}

/** The items with the highest and the lowest favorable share. */
function sentenceOf(telling: SurveyTelling, shown: readonly number[]): string | null {
  const { inputs, result, messages } = telling;
  const told = placesIn('favorable', telling).flatMap((place) => {
    if (!shown.includes(place)) return [];
    const item = inputs.items[place];
    const bar =
      item && (result.items[place]?.favorable?.share ?? null) !== null
        ? barsOf(telling, place, String)[0]
        : null;
    return bar?.value ? [{ item: bar.heading, share: bar.value }] : [];
  });
  const [most] = told;
  const fewest = told.at(-1);
  if (!most || !fewest) return null;
  if (told.length === 1) return messages.one(most.item, most.share);
  return `${messages.most(most.item, most.share)} ${messages.fewest(fewest.item, fewest.share)}`;
}

function answeredText({ inputs, result, messages, format, qualify }: SurveyTelling): string {
  const { n, invited, responseRate } = result;
  const step = result.steps.find(({ id }) => id === 'answered');
  return messages.answered({
    n: n === null ? null : format.whole(n),
    plural: format.plural(n ?? 0),
    isAtLeast: step?.qualifier === 'at-least',
    invited:
      invited === null
        ? null
        : qualify(format.whole(invited), inputs.invited?.qualifier ?? 'exact'),
    rate: responseRate === null ? null : format.percent(responseRate),
    who: inputs.about.respondents,
  });
}

function caveatsOf(telling: SurveyTelling): string[] {
  const { inputs, result, messages } = telling;
  const { sampling, groups, waves } = inputs;
  const names = result.groups.filter(({ hidden }) => hidden).map(({ group }) => group);
  const aside = result.leftOut.map(({ column }) => column);
  const method =
    sampling === 'probability' && !result.interval ? 'unmeasured' : (sampling ?? 'unknown');
  return [
    answeredText(telling),
    messages.sampling[method],
    ...(waves.length > 1 ? [messages.lastWave(waves.at(-1) ?? '')] : []),
    ...(groups.length > 0 && result.groups.length === 0 ? [messages.allHidden] : []),
    ...(names.length > 0 ? [messages.hidden(names.join(', '))] : []),
    ...(aside.length > 0 ? [messages.leftOut(aside.join(', '))] : []),
  ];
}

/** How divided an item is: the smaller of its two sides; 0 where only one of them is known. */
function divisionOf({ inputs, result }: SurveyTelling, place: number): number {
  const { points = [] } = inputs.items[place]?.scale ?? {};
  const { shares, favorable } = result.items[place] ?? {};
  const against = points
    .filter((point) => !point.favorable && point.position < (points.length - 1) / 2)
    .reduce((sum, { label }) => sum + (shares?.[label] ?? 0), 0);
  return Math.min(against, favorable?.share ?? 0);
}

/** The places of the items in an order; those of which nothing is known come last. */
function placesIn(order: SurveyOrder, telling: SurveyTelling): number[] {
  const { items } = telling.result;
  const rank = (place: number): number =>
    order === 'divided' ? divisionOf(telling, place) : (items[place]?.favorable?.share ?? -1);
  const places = [...items.keys()];
  return order === 'asked' ? places : places.sort((a, b) => rank(b) - rank(a));
}

function ordersOf({ items }: SurveyResult): readonly SurveyOrder[] {
  if (items.filter(({ favorable }) => favorable).length < 2) return [];
  return items.some(({ shares }) => shares) ? surveyOrders : ['asked', 'favorable'];
}
