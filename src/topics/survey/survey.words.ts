import type { Qualifier } from '../../core/quantity.js';
import type { Format } from '../../widget/locale/format.js';
import type { FrameWords } from '../../widget/locale/words.js';
import type { ComparedMessages } from './compared.messages.js';
import type { SurveyMessages } from './messages.en.js';
import type {
  Favorable,
  Item,
  ItemResult,
  Scale,
  SurveyInputs,
  SurveyResult,
  Tally,
} from './survey.model.js';

/** In which order the items stand. */
export const surveyOrders = ['asked', 'favorable', 'divided'] as const;
export type SurveyOrder = (typeof surveyOrders)[number];

/** What the words are made from. */
export interface SurveyTelling {
  readonly inputs: SurveyInputs;
  readonly result: SurveyResult;
  readonly messages: SurveyMessages;
  /** The words of what only some surveys have, once they are there: then they are needed. */
  readonly compared?: ComparedMessages;
  /** Writes means, which only some surveys have. */
  readonly decimal?: Write;
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
  /** The place of its item among all items. */
  readonly place: number;
  readonly heading: string;
  /** What the bar is called where its heading does not stand beside it. */
  readonly name: string;
  /** On how many answers it stands. */
  readonly base: string;
  readonly isPart: boolean;
  readonly value: string | null;
  readonly detail: string;
  readonly note: string | null;
  readonly legend: readonly (SurveyTone & { readonly label: string })[];
  readonly segments: readonly {
    readonly tone: SurveyTone;
    readonly share: number;
    readonly value: string;
    readonly name: string;
    readonly label: string | null;
  }[];
}

/** A survey in a reader's language: everything that is said, nothing that is drawn. */
export interface SurveyWords extends FrameWords {
  readonly headline: SurveyBar | null;
  readonly bars: { readonly label: string; readonly bars: readonly SurveyBar[] };
  /** The orders that a reader can choose from; none where there is nothing to order. */
  readonly orders: readonly SurveyOrder[];
}

/** A number as text. */
type Write = (value: number) => string;

/** Puts a survey into words. Pure: the same telling gives the same words. */
export function surveyWords(telling: SurveyTelling, order: SurveyOrder = 'asked'): SurveyWords {
  const { inputs, result, messages } = telling;
  const places = placesIn(order, telling);
  const drawn = places.flatMap((place) => barsOf(telling, place));
  const [first, ...others] = drawn;
  const headline = inputs.view === 'headline' && first ? first : null;
  // What stands there large is not said again beside its bar.
  const all = headline ? [{ ...headline, heading: '', value: null, detail: '' }, ...others] : drawn;
  const legends = new Set<string>();
  const answered = answeredText(telling);
  const sentence = sentenceOf(telling, places, drawn);
  return {
    headline,
    sentence: sentence ?? answered,
    caveats: [...(sentence ? [answered] : []), ...caveatsOf(telling)],
    whatIf: null,
    bars: {
      label: messages.bars,
      bars: all.map((bar) => {
        const legend = JSON.stringify(bar.legend);
        const isKnown = legends.has(legend);
        legends.add(legend);
        return isKnown ? { ...bar, legend: [] } : bar;
      }),
    },
    orders: headline ? [] : ordersOf(result),
  };
}

/** The bar of an item, and below it those of the groups that are shown. */
function barsOf(telling: SurveyTelling, place: number): SurveyBar[] {
  const { result } = telling;
  const told = result.items[place];
  if (!told) return [];
  const whole = barOf(telling, place, told, null);
  const parts = result.groups.flatMap(({ group, items }): SurveyBar[] => {
    const ofGroup = items?.[place];
    return ofGroup ? [barOf(telling, place, ofGroup, group)] : [];
  });
  return [whole, ...parts];
}

/** What one set of people answered to one item, as it was given; the last time, unless one is named. */
export function tallyOf(
  { tallies, waves }: SurveyInputs,
  item: number,
  group: string | null = null,
  wave = waves.at(-1) ?? null,
): Tally | undefined {
  return tallies.find((one) => one.item === item && one.group === group && one.wave === wave);
}

/** Whether what a group said was given and is not told. */
export function isWithheld({ favorable, shares }: ItemResult, tally: Tally | undefined): boolean {
  return !favorable && !shares && Boolean(tally?.group && (tally.counts ?? tally.favorable));
}

/** The bar of what one set of people answered to one item. */
export function barOf(
  telling: SurveyTelling,
  place: number,
  told: ItemResult,
  group: string | null,
): SurveyBar {
  const { inputs, messages, compared, format, decimal = String } = telling;
  const { n, counts, shares, favorable, mean } = told;
  const item = inputs.items[place];
  const tally = tallyOf(inputs, place, group);
  const title = (item && textIn(telling, item, 'item')) ?? '';
  const write = tenths(format);
  const all = n === null ? null : stated(telling, format.whole(n), tally?.base?.qualifier);
  const base = n === null || all === null ? messages.noBase : messages.base(all, format.plural(n));
  const percent = favorable && favorableText(telling, favorable, tally);
  const { low = null, high = null } = favorable ?? {};
  const range =
    low === null || high === null ? '' : ` (${compared?.between(write(low), write(high)) ?? ''})`;
  const value = percent ?? (mean === null ? null : decimal(mean));
  const what = percent
    ? messages.favorable + range
    : isWithheld(told, tally)
      ? compared?.withheld
      : mean === null
        ? messages.noShare
        : compared?.mean;
  const tones = item?.scale ? tonesOf(item.scale) : [];
  const segments = tones.flatMap((tone) => {
    const name = tone.label;
    const share = shares?.[name] ?? 0;
    if (share === 0) return [];
    const count = counts ? format.whole(counts[name] ?? 0) : null;
    const label = messages.response(name, write(share), count, all);
    return [{ tone, share, value: write(share), name, label }];
  });
  return {
    place,
    heading: group ?? title,
    name: group === null ? title : `${title}, ${group}`,
    base,
    isPart: group !== null,
    value,
    detail: `${what} · ${base}`,
    note: item && group === null ? textIn(telling, item, 'note') : null,
    legend: shares ? tones : [],
    segments: segments.length > 0 ? segments : halves(telling, favorable, percent),
  };
}

/** A favorable share of which nothing else is known, and the rest. */
function halves(
  { messages }: SurveyTelling,
  favorable: Favorable | null,
  percent: string | null,
): SurveyBar['segments'] {
  const share = favorable?.share ?? null;
  if (share === null || percent === null) return [];
  const label = messages.response(messages.favorable, percent, null, null);
  const words = { value: '', name: '' };
  return [
    { ...words, tone: { side: 'for', strength: 1 }, share, label },
    { ...words, tone: { side: 'rest', strength: 0 }, share: 1 - share, label: null },
  ];
}

/**
 * Writes shares that were worked out, all to one place: `16.0%` beside `17.2%`. Those that were
 * published stay as they were.
 */
export function tenths({ percent }: Format): Write {
  const [, mark = '.'] = /1(\D)5/.exec(percent(0.015)) ?? [];
  return (share) => percent(share).replace(/^\D?\d+(?=\D*$)/, `$&${mark}0`);
}

/** A number as surely as its source states it. */
export function stated(
  { messages, qualify }: SurveyTelling,
  text: string,
  qualifier: Qualifier = 'exact',
): string {
  // The words for other qualifiers are there where careful reading found them.
  return qualifier === 'at-least' ? messages.atLeast(text) : qualify(text, qualifier);
}

/** A favorable share as text, or the band that stands for it; `null` where neither may be told. */
export function favorableText(
  telling: SurveyTelling,
  { share, band }: Favorable,
  tally: Tally | undefined,
): string | null {
  const { messages, compared, format } = telling;
  if (share !== null) {
    const published = tally?.favorable;
    return published
      ? stated(telling, format.percent(share), published.qualifier)
      : tenths(format)(share);
  }
  if (band && band.low !== null) return messages.atLeast(format.percent(band.low));
  const most = band?.high ?? null;
  return most === null ? null : (compared?.atMost(format.percent(most)) ?? null);
}

/**
 * How the responses of a scale look. What lies between the favorable ones and the middle is drawn
 * as neutral; a scale without favorable responses only grows stronger.
 */
function tonesOf({ points }: Scale): SurveyBar['legend'] {
  const last = points.length - 1;
  const isSided = points.some(({ favorable }) => favorable);
  return points.map(({ label, favorable, neutral, position }) => {
    const place = position / last;
    if (!isSided) return { label, side: 'for', strength: 0.15 + 0.85 * place };
    if (favorable) return { label, side: 'for', strength: place < 1 ? 0.6 : 1 };
    return !neutral && place < 0.5
      ? { label, side: 'against', strength: place > 0 ? 0.4 : 1 }
      : { label, side: 'neutral', strength: 0.3 * place };
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

/** The items with the highest and the lowest favorable share; `null` where there are none. */
function sentenceOf(
  telling: SurveyTelling,
  places: readonly number[],
  drawn: readonly SurveyBar[],
): string | null {
  const { result, messages } = telling;
  const wholes = drawn.filter(({ isPart }) => !isPart);
  const told = placesIn('favorable', telling).flatMap((place) => {
    const bar = result.items[place]?.favorable && wholes[places.indexOf(place)];
    return bar ? [[bar.heading, bar.value ?? '', bar.base] as const] : [];
  });
  const [most] = told;
  const fewest = told.at(-1);
  if (!most || !fewest) return null;
  if (told.length === 1) return messages.one(most[0], most[1]);
  // Where several share the first or the last place, none of them is named alone.
  const isAlone = ([, value]: typeof most): boolean =>
    told.filter(([, other]) => other === value).length === 1;
  const sentences = [
    isAlone(most) ? messages.most(...most) : [],
    isAlone(fewest) ? messages.fewest(...fewest) : [],
  ].flat();
  return sentences.join(' ') || null;
}

function answeredText(telling: SurveyTelling): string {
  const { inputs, result, messages, format } = telling;
  const { n, responseRate, steps } = result;
  // Where anyone could answer, those invited are not those of whom some answered.
  const invited = inputs.sampling === 'open' ? null : inputs.invited;
  const derived = (id: string, value: number | null, write: Write): string | null =>
    value === null
      ? null
      : stated(telling, write(value), steps.find((step) => step.id === id)?.qualifier);
  return messages.answered({
    n: derived('answered', n, format.whole),
    plural: format.plural(n ?? 0),
    invited: invited && stated(telling, format.whole(invited.value), invited.qualifier),
    rate: derived('response-rate', responseRate, tenths(format)),
    who: inputs.about.respondents,
  });
}

function caveatsOf({ inputs, messages }: SurveyTelling): string[] {
  const { sampling } = inputs;
  const means = favorableLabels(inputs);
  return [
    // Of people drawn by chance it is said with their intervals.
    ...(sampling === 'probability' ? [] : [messages.sampling[sampling ?? 'unknown']]),
    ...(means.length > 0 ? [messages.means(means.join('; '))] : []),
  ];
}

/** Which responses count as favorable, scale by scale. */
export function favorableLabels({ items, about }: SurveyInputs): string[] {
  const lists = items.map(({ scale }) =>
    (scale?.points ?? []).flatMap((one) => (one.favorable ? one.label : [])).join(', '),
  );
  return [...new Set(lists), about.favorable ?? ''].filter(Boolean);
}

/** How divided an item is: the smaller of its two sides; 0 where only one of them is known. */
function divisionOf({ inputs, result }: SurveyTelling, place: number): number {
  const { scale } = inputs.items[place] ?? {};
  const { shares, favorable } = result.items[place] ?? {};
  const tones = scale ? tonesOf(scale) : [];
  const against = tones.reduce(
    (sum, { side, label }) => sum + (side === 'against' ? (shares?.[label] ?? 0) : 0),
    0,
  );
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
