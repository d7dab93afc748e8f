import { exactly, type Qualifier, type Quantity } from '../../core/quantity.js';
import type { Range } from '../../core/range.js';
import type { Format } from '../../widget/locale/format.js';
import type { FrameWords } from '../../widget/locale/words.js';
import type { RangeText, ReachMessages } from './messages.en.js';
import type { Channel, ReachInputs, ReachResult } from './reach.model.js';

/** An amount on the figure, with the words beside it. */
export interface ReachMark {
  readonly certainty: 'certain' | 'possible' | 'none';
  readonly amount: number;
  readonly value: string;
  readonly label: string;
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
}

/** What the words are made from. */
export interface ReachTelling {
  readonly inputs: ReachInputs;
  readonly result: ReachResult;
  readonly messages: ReachMessages;
  readonly format: Format;
  /** A number as surely as its source states it: `about 200`. */
  readonly qualify: (number: string, qualifier: Qualifier) => string;
}

/** The phrases that sentences are put together from. */
interface ReachPhrases {
  /** `4 co-teachers` */
  readonly who: string | null;
  /** `1,400 certificated educators` */
  readonly whole: string | null;
  readonly people: RangeText;
  /** `22.2% to 34.8%` */
  readonly share: string | null;
}

export function reachPhrases(telling: ReachTelling): ReachPhrases {
  const { inputs, result, messages, format } = telling;
  const { population, leadersLabel, populationLabel } = inputs;
  const leaders = leadersOf(telling);
  return {
    who: leaders && counted(telling, leaders, leadersLabel ?? messages.leaders),
    whole: population && counted(telling, population, populationLabel ?? messages.people),
    people: rangeText(telling, 'reached', result.reached, format.whole),
    share: shareText(telling),
  };
}

function shareText(telling: ReachTelling): string | null {
  const { share } = telling.result;
  if (!share || (share.low === null && share.high === null)) return null;
  return telling.messages.range(rangeText(telling, 'share', share, telling.format.percent));
}

/** Puts a reach result into words. Pure: the same telling gives the same words. */
export function reachWords(telling: ReachTelling): ReachWords {
  const { inputs, result, messages, format } = telling;
  const { reached, notReached, contacts } = result;
  const { low, high, exact } = reached;
  const { channels } = inputs;
  const { who, whole, people, share } = reachPhrases(telling);
  const noun = messages.people(format.plural(high ?? low ?? 0));
  const missed = notReached && rangeText(telling, 'not-reached', notReached, format.whole);
  const sentence = messages.reached({
    who,
    plural: format.plural(leadersOf(telling)?.value ?? 1),
    people,
    isOf: whole !== null,
    noun: whole ?? inputs.populationLabel ?? noun,
    share,
  });
  // A part that nobody is surely in says nothing.
  const part = (
    certainty: ReachMark['certainty'],
    amount: number | null | undefined,
    value: string | null | undefined,
    label: string,
  ): readonly ReachMark[] => (amount && value ? [{ certainty, amount, value, label }] : []);
  const surest = result.channels.findIndex((channel) => channel.reached === low);
  const possible = exact || high === null ? null : Math.ceil(high) - Math.floor(low ?? 0);
  return {
    headline: {
      number: messages.range(people),
      rest: whole && share ? messages.whole(whole, share) : (inputs.populationLabel ?? noun),
    },
    sentence:
      missed?.low && notReached?.low ? `${sentence} ${messages.notReached(missed)}` : sentence,
    whatIf: null,
    caveats: inputs.uniqueReached
      ? [messages.countedOnce]
      : inputs.counts === 'attendances'
        ? [messages.attendancesOnly]
        : channels.length > 1 && contacts !== null
          ? [
              messages.overlap(
                counted(telling, quantityOf(telling, 'contacts', contacts), messages.contacts),
              ),
              messages.ifDistinct(whole),
            ]
          : [messages.ifDistinct(whole)],
    flow: {
      label: messages.flow,
      source: who,
      streams: result.channels.map((channel, index) => ({
        certainty: exact || index === surest ? 'certain' : 'possible',
        amount: channel.reached,
        // A channel that is only tried out may be a fraction; it is rounded as the bounds are.
        value: quantityText(telling, reportedBy(channels[index], Math.floor(channel.reached))),
        label: channelName(telling, index),
      })),
      filled: high ?? inputs.population?.value ?? Infinity,
      whole,
      parts: [
        ...part('certain', low, people.low, exact ? messages.reachedExactly : messages.certain),
        ...part(
          'possible',
          possible,
          possible === null
            ? null
            : quantityText(telling, quantityOf(telling, 'possible', possible)),
          low === null ? messages.possibleOnly : messages.possible,
        ),
        ...part('none', notReached?.low, missed?.low, exact ? messages.noneExactly : messages.none),
      ],
    },
  };
}

/** What a channel counted, as surely as its source says; a number that a reader tries is plain. */
export function reportedBy(channel: Channel | undefined, value: number): Quantity {
  return channel?.reached.value === value ? channel.reached : exactly(value);
}

/** A number of the result, as surely as the step that made it. */
export function quantityOf({ result }: ReachTelling, id: string, value: number): Quantity {
  const tried = `explored-${id}`;
  const step =
    result.steps.find((one) => one.id === tried) ?? result.steps.find((one) => one.id === id);
  return { value, qualifier: step?.qualifier ?? 'exact' };
}

function quantityText({ qualify, format }: ReachTelling, { value, qualifier }: Quantity): string {
  return qualify(format.whole(value), qualifier);
}

/** A quantity with its noun: `about 1,400 educators`. */
export function counted(
  telling: ReachTelling,
  quantity: Quantity,
  noun: string | ((plural: Intl.LDMLPluralRule) => string),
): string {
  const plural = telling.format.plural(quantity.value);
  const name = typeof noun === 'string' ? noun : noun(plural);
  return telling.messages.counted(quantityText(telling, quantity), name, plural);
}

/** The leaders that a result speaks of: those given, or those that a reader tries. */
export function leadersOf({ inputs, result }: ReachTelling): Quantity | null {
  const tried = result.exploring?.leaders;
  return tried === undefined || tried === inputs.leaders?.value ? inputs.leaders : exactly(tried);
}

const outward = { low: Math.floor, high: Math.ceil };

/** A range of the result as text, "about" where the step that made it says so. */
export function rangeText(
  telling: ReachTelling,
  id: string,
  range: Range,
  write: (value: number) => string,
): RangeText {
  // A bound is rounded outward, so that it stays one.
  const round = write === telling.format.whole ? outward : null;
  const side = (name: 'low' | 'high'): string | null => {
    const value = range[name];
    if (value === null) return null;
    const isAbout = (one: string): boolean =>
      quantityOf(telling, `${id}-${one}`, value).qualifier === 'about';
    const text = write(round ? round[name](value) : value);
    // Where both ends are one number, they are said as one.
    const isOne = range.low === range.high && (isAbout('low') || isAbout('high'));
    return telling.qualify(text, isOne || isAbout(name) ? 'about' : 'exact');
  };
  return { low: side('low'), high: side('high') };
}

/** A channel's name in the reader's language, where the author gave one. */
export function channelName({ inputs, format }: ReachTelling, index: number): string {
  const channel = inputs.channels[index];
  return channel?.twins[format.locale.language] ?? channel?.channel ?? '';
}
