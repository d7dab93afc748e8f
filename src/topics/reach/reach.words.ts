import { exactly, type Quantity } from '../../core/quantity.js';
import type { Range } from '../../core/range.js';
import type { Format } from '../../widget/locale/format.js';
import type { DataCell, DataTable, FrameWords } from '../../widget/locale/words.js';
import type { RangeText, ReachMessages } from './messages.en.js';
import type { ReachInputs, ReachResult } from './reach.model.js';

/** What the author calls the leaders and the population; `null` for the library's own words. */
export interface ReachLabels {
  readonly leaders: string | null;
  readonly population: string | null;
  readonly currency: string;
}

/** An amount on the figure, in numbers and words. */
export interface ReachMark {
  readonly certainty: 'certain' | 'possible' | 'none';
  readonly amount: number;
  readonly value: string;
  readonly label: string;
  readonly spoken: string;
}

/** A reach result in a reader's language: everything that is said, nothing that is drawn. */
export interface ReachWords extends FrameWords {
  readonly headline: { readonly number: string; readonly rest: string };
  readonly flow: {
    readonly label: string;
    readonly source: string | null;
    readonly streams: readonly ReachMark[];
    readonly filled: number;
    readonly whole: string | null;
    readonly parts: readonly ReachMark[];
  };
  readonly explore: {
    readonly label: string;
    readonly least: number;
    readonly most: number;
    readonly value: number;
    readonly valueText: string;
    readonly hint: string;
    readonly everyone: string | null;
  } | null;
}

/** A reader who explores can go a little beyond what reaching everyone would take. */
const beyondEveryone = 1.25;

/** What the sentences are made from. */
interface Telling {
  readonly inputs: ReachInputs;
  readonly result: ReachResult;
  readonly labels: ReachLabels;
  readonly messages: ReachMessages;
  readonly format: Format;
}

/** Puts a reach result into words. Pure: the same telling gives the same words. */
export function reachWords(telling: Telling): ReachWords {
  const { inputs, result, messages } = telling;
  const whole = populationText(telling);
  const share = shareText(telling);
  const count = result.reached.high ?? result.reached.low ?? 0;
  return {
    heading: messages.heading,
    headline: {
      number: messages.range(peopleRange(telling, 'reached', result.reached)),
      rest: whole && share ? messages.whole(whole, share) : personNoun(telling, count),
    },
    sentence: sentences(telling),
    caveats: caveats(telling),
    table: dataTable(telling),
    nameOf: (id) => nameOf(telling, id),
    flow: {
      label: messages.flow,
      source: leadersText(telling),
      streams: streams(telling),
      filled: result.reached.high ?? inputs.population?.value ?? Infinity,
      whole,
      parts: parts(telling),
    },
    explore: explore(telling),
  };
}

function personNoun({ labels, messages, format }: Telling, count: number): string {
  return labels.population ?? messages.people(format.plural(count));
}

function quantityText({ messages, format }: Telling, { value, qualifier }: Quantity): string {
  const number = format.whole(value);
  if (qualifier === 'about') return messages.about(number);
  if (qualifier === 'at-least') return messages.range({ low: number, high: null });
  return qualifier === 'at-most' ? messages.range({ low: null, high: number }) : number;
}

function counted(telling: Telling, quantity: Quantity, noun: string): string {
  const { messages, format } = telling;
  const plural = format.plural(quantity.value);
  return messages.counted(quantityText(telling, quantity), noun, plural);
}

function populationText(telling: Telling): string | null {
  const { population } = telling.inputs;
  if (!population) return null;
  return counted(telling, population, personNoun(telling, population.value));
}

function leaderCount({ inputs, result }: Telling): Quantity | null {
  const tried = result.exploring?.leaders;
  const given = inputs.leaders;
  return tried === undefined || tried === given?.value ? given : exactly(tried);
}

function leadersText(telling: Telling): string | null {
  const count = leaderCount(telling);
  if (!count) return null;
  const { labels, messages, format } = telling;
  return counted(telling, count, labels.leaders ?? messages.leaders(format.plural(count.value)));
}

/** A number of the result as text, "about" where the step that made it says so. */
function numberText(
  { result, messages }: Telling,
  id: string,
  value: number | null,
  write: (value: number) => string,
): string | null {
  if (value === null) return null;
  const step = result.steps.find((one) => one.id === id);
  return step?.qualifier === 'about' ? messages.about(write(value)) : write(value);
}

function rangeText(
  telling: Telling,
  id: string,
  { low, high }: Range,
  write: (value: number) => string,
): RangeText {
  return {
    low: numberText(telling, `${id}-low`, low, write),
    high: numberText(telling, `${id}-high`, high, write),
  };
}

function peopleRange(telling: Telling, id: string, range: Range): RangeText {
  return rangeText(telling, id, range, telling.format.whole);
}

function shareText(telling: Telling): string | null {
  const { result, messages, format } = telling;
  if (!result.share) return null;
  return messages.range(rangeText(telling, 'share', result.share, format.percent));
}

function sentences(telling: Telling): string {
  const { result, messages, format } = telling;
  const { reached, notReached, exploring } = result;
  const whole = populationText(telling);
  const noun = whole ?? personNoun(telling, reached.high ?? reached.low ?? 0);
  const say = exploring && isTrying(telling) ? messages.wouldReach : messages.reached;
  const main = say({
    who: leadersText(telling),
    plural: format.plural(leaderCount(telling)?.value ?? 1),
    people: peopleRange(telling, 'reached', reached),
    of: whole !== null,
    noun,
    share: shareText(telling),
  });
  const remaining = notReached && peopleRange(telling, 'not-reached', notReached);
  return [
    main,
    remaining &&
      remaining.low !== null &&
      messages.notReached(remaining, format.plural(notReached?.low ?? 0)),
  ]
    .filter((sentence) => sentence !== null && sentence !== false)
    .join(' ');
}

function isTrying({ inputs, result }: Telling): boolean {
  return result.exploring !== null && result.exploring.leaders !== inputs.leaders?.value;
}

function caveats(telling: Telling): string[] {
  const { inputs, result, messages, format } = telling;
  const { contacts, reached, exploring } = result;
  if (exploring && isTrying(telling)) return [messages.assumption];
  if (inputs.uniqueReached) return [messages.countedOnce];
  if (inputs.counts === 'attendances') return [messages.attendancesOnly];
  const several = inputs.channels.length > 1 && !reached.exact && contacts !== null;
  return [
    ...(several
      ? [
          messages.overlap(
            counted(telling, exactly(contacts), messages.contacts(format.plural(contacts))),
          ),
        ]
      : []),
    messages.ifDistinct(populationText(telling)),
  ];
}

/** What a channel counts: people, or attendances. */
function countedText(telling: Telling, count: number): string {
  const { inputs, messages, format } = telling;
  const plural = format.plural(count);
  const noun = inputs.counts === 'people' ? messages.people(plural) : messages.attendances(plural);
  return counted(telling, exactly(count), noun);
}

function streams(telling: Telling): ReachMark[] {
  const { inputs, result, messages, format } = telling;
  const { low, exact } = result.reached;
  const largest = result.channels.findIndex(({ reached }) => reached === low);
  const whole = populationText(telling);
  return result.channels.map(({ reached, share }, index) => {
    const label = channelName(telling, index);
    const counted = countedText(telling, reached);
    const ofWhole =
      share !== null && whole !== null ? messages.whole(whole, format.percent(share)) : null;
    const grown = isTrying(telling) ? null : inputs.channels[index]?.reached;
    return {
      certainty: exact || index === largest ? 'certain' : 'possible',
      amount: reached,
      value: grown ? quantityText(telling, grown) : format.whole(reached),
      label,
      spoken: messages.stream(label, counted, ofWhole),
    };
  });
}

function parts(telling: Telling): ReachMark[] {
  const { result, messages, format } = telling;
  const { low, high, exact } = result.reached;
  const mark = (
    certainty: ReachMark['certainty'],
    amount: number | null,
    label: string,
  ): ReachMark[] => {
    if (amount === null || (amount === 0 && certainty === 'possible')) return [];
    const value = format.whole(amount);
    const spoken = `${countedPeople(telling, amount)} ${label}.`;
    return [{ certainty, amount, value, label, spoken }];
  };
  return [
    ...mark('certain', low, exact ? messages.reachedExactly : messages.certain),
    ...(high === null
      ? []
      : mark(
          'possible',
          high - (low ?? 0),
          low === null ? messages.possibleOnly : messages.possible,
        )),
    ...mark('none', result.notReached?.low ?? null, exact ? messages.noneExactly : messages.none),
  ];
}

function countedPeople(telling: Telling, count: number): string {
  return counted(telling, exactly(count), telling.messages.people(telling.format.plural(count)));
}

function explore(telling: Telling): ReachWords['explore'] {
  const { inputs, result, messages, format } = telling;
  const { exploring } = result;
  if (!exploring || !inputs.leaders) return null;
  const { low, high } = exploring.toReachEveryone;
  const least = inputs.leaders.value;
  const most = Math.ceil(Math.max(high ?? (low ?? least) * 2, least + 1) * beyondEveryone);
  return {
    label: messages.exploreLabel,
    least,
    most,
    value: exploring.leaders,
    valueText: leadersText(telling) ?? '',
    hint: messages.range({ low: format.whole(least), high: format.whole(most) }),
    everyone:
      low === null
        ? null
        : messages.everyone(
            rangeText(telling, 'leaders-for-everyone', exploring.toReachEveryone, format.whole),
          ),
  };
}

function dataTable(telling: Telling): DataTable {
  const { inputs, result, messages, format, labels } = telling;
  const hasHours = inputs.channels.some(({ hours }) => hours && 'each' in hours);
  const hasCost = inputs.channels.some(({ cost }) => cost);
  const empty: DataCell = { text: '', value: null };
  const cell = (value: number | null | undefined, write: (value: number) => string): DataCell =>
    value === null || value === undefined ? empty : { text: write(value), value };
  const money = (value: number) => format.money(value, labels.currency);
  const row = (name: string, ...cells: DataCell[]): DataCell[] => {
    const head = { text: name, value: name };
    const blanks = [empty, empty, ...(hasHours ? [empty] : []), ...(hasCost ? [empty] : [])];
    return [head, ...blanks.map((blank, index) => cells[index] ?? blank)];
  };
  const bounds = (name: RangeName, range: Range | null, share: Range | null): DataCell[][] => {
    if (!range) return [];
    const sides = range.low === range.high ? (['low'] as const) : (['low', 'high'] as const);
    return sides
      .filter((side) => range[side] !== null)
      .map((side) =>
        row(
          range.low === range.high ? messages.names[name] : messages[side](messages.names[name]),
          cell(range[side], format.decimal),
          cell(share?.[side], format.percent),
        ),
      );
  };
  const { contacts, reached, share, notReached, perLeader, hours, cost } = result;
  return {
    caption: messages.table.caption,
    headings: [
      messages.table.channel,
      messages.table.number,
      messages.table.share,
      ...(hasHours ? [messages.table.hours] : []),
      ...(hasCost ? [messages.table.cost] : []),
    ],
    rows: [
      ...result.channels.map((channel, index) => {
        const given = inputs.channels[index];
        const each = given?.hours && 'each' in given.hours ? given.hours.each.value : null;
        return row(
          channelName(telling, index),
          cell(channel.reached, format.whole),
          cell(channel.share, format.percent),
          ...(hasHours ? [cell(each, format.decimal)] : []),
          ...(hasCost ? [cell(given?.cost?.value, money)] : []),
        );
      }),
      ...(contacts === null ? [] : [row(messages.names.contacts, cell(contacts, format.whole))]),
      ...bounds('reached', reached, share),
      ...bounds('not-reached', notReached, null),
      ...bounds('per-leader', perLeader, null),
      ...(hours === null ? [] : [row(messages.names.hours, cell(hours, format.decimal))]),
      ...(cost === null ? [] : [row(messages.names.cost, cell(cost.total, money))]),
      ...(cost?.perContact == null
        ? []
        : [row(messages.names['cost-per-contact'], cell(cost.perContact, money))]),
    ],
  };
}

type NumberName = keyof ReachMessages['names'];
type RangeName = 'reached' | 'not-reached' | 'per-leader' | 'cost-per-person';

function channelName({ inputs, format }: Telling, index: number): string {
  const channel = inputs.channels[index];
  return channel?.twins[format.locale.language] ?? channel?.channel ?? '';
}

/** The name of a number in the steps, made from its id as the model builds it. */
function nameOf(telling: Telling, id: string): string {
  const { messages } = telling;
  const capped = /^(?<rest>.+)-of-all$/.exec(id)?.groups?.rest;
  if (capped !== undefined) return messages.ofAll(nameOf(telling, capped));
  const { name, side } = /^(?<name>.+?)(?:-(?<side>low|high))?$/.exec(id)?.groups ?? {};
  if (name !== undefined && name in messages.names) {
    const plain = messages.names[name as NumberName];
    return side === 'low' || side === 'high' ? messages[side](plain) : plain;
  }
  const channel = /^(?<explored>explored-)?channel-(?<place>\d+)(?:-(?<what>.+))?$/.exec(
    id,
  )?.groups;
  const channelText = channelName(telling, Number(channel?.place) - 1);
  if (channel?.explored) return messages.channelNames.explored(channelText);
  const what = channel?.what as keyof ReachMessages['channelNames'] | undefined;
  return what === undefined ? channelText : messages.channelNames[what](channelText);
}
