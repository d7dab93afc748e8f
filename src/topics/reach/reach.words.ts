import { exactly, type Quantity } from '../../core/quantity.js';
import type { Range } from '../../core/range.js';
import type { Format } from '../../widget/locale/format.js';
import type { FrameWords } from '../../widget/locale/words.js';
import type { RangeText, ReachMessages } from './messages.en.js';
import type { ReachInputs, ReachResult } from './reach.model.js';

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
  readonly currency: string;
}

/** Puts a reach result into words. Pure: the same telling gives the same words. */
export function reachWords(telling: ReachTelling): ReachWords {
  const { inputs, result, messages, format } = telling;
  const { reached, notReached, contacts } = result;
  const { low, high, exact } = reached;
  const { population, channels, leadersLabel: leadersNoun, populationLabel: noun } = inputs;
  const count = high ?? low ?? 0;
  const people = rangeText(telling, 'reached', reached, format.whole);
  const leaders = leadersOf(telling);
  const who = leaders && counted(telling, leaders, leadersNoun ?? messages.leaders);
  const whole = population && counted(telling, population, noun ?? messages.people);
  const share =
    result.share && messages.range(rangeText(telling, 'share', result.share, format.percent));
  const isTried = result.exploring !== null && leaders !== inputs.leaders;
  const say = isTried ? messages.wouldReach : messages.reached;
  const sentence = say({
    who,
    plural: format.plural(leaders?.value ?? 1),
    people,
    isOf: whole !== null,
    noun: whole ?? noun ?? messages.people(format.plural(count)),
    share,
  });
  const missed =
    notReached?.low == null
      ? ''
      : ` ${messages.notReached(rangeText(telling, 'not-reached', notReached, format.whole))}`;
  const mark = (
    certainty: ReachMark['certainty'],
    amount: number | null,
    label: string,
  ): readonly ReachMark[] =>
    amount === null ? [] : [{ certainty, amount, value: format.whole(amount), label }];
  const surest = channels.findIndex((_, index) => result.channels[index]?.reached === low);
  return {
    heading: messages.heading,
    headline: {
      number: messages.range(people),
      rest: whole && share ? messages.whole(whole, share) : messages.people(format.plural(count)),
    },
    sentence: sentence + missed,
    caveats: isTried
      ? [messages.assumption]
      : inputs.uniqueReached
        ? [messages.countedOnce]
        : inputs.counts === 'attendances'
          ? [messages.attendancesOnly]
          : [
              ...(channels.length > 1 && contacts !== null
                ? [messages.overlap(counted(telling, exactly(contacts), messages.contacts))]
                : []),
              messages.ifDistinct(whole),
            ],
    flow: {
      label: messages.flow,
      source: who,
      streams: result.channels.map((channel, index) => ({
        certainty: exact || index === surest ? 'certain' : 'possible',
        amount: channel.reached,
        value: format.whole(channel.reached),
        label: channelName(telling, index),
      })),
      filled: high ?? population?.value ?? Infinity,
      whole,
      parts: [
        ...mark('certain', low, exact ? messages.reachedExactly : messages.certain),
        ...mark(
          'possible',
          exact || high === null ? null : high - (low ?? 0),
          low === null ? messages.possibleOnly : messages.possible,
        ),
        ...mark('none', notReached?.low ?? null, exact ? messages.noneExactly : messages.none),
      ],
    },
  };
}

/** A quantity with its noun: `about 1,400 educators`. */
export function counted(
  { messages, format }: ReachTelling,
  { value, qualifier }: Quantity,
  noun: string | ((plural: Intl.LDMLPluralRule) => string),
): string {
  const plural = format.plural(value);
  const number = messages.qualified[qualifier](format.whole(value));
  return messages.counted(number, typeof noun === 'string' ? noun : noun(plural), plural);
}

/** The leaders that a result speaks of: those given, or those that a reader tries. */
export function leadersOf({ inputs, result }: ReachTelling): Quantity | null {
  const tried = result.exploring?.leaders;
  return tried === undefined || tried === inputs.leaders?.value ? inputs.leaders : exactly(tried);
}

/** A range of the result as text, "about" where the step that made it says so. */
export function rangeText(
  { result, messages }: ReachTelling,
  id: string,
  range: Range,
  write: (value: number) => string,
): RangeText {
  const side = (name: 'low' | 'high'): string | null => {
    const value = range[name];
    const isAbout = result.steps.some((step) => {
      return step.id === `${id}-${name}` && step.qualifier === 'about';
    });
    return value === null ? null : messages.qualified[isAbout ? 'about' : 'exact'](write(value));
  };
  return { low: side('low'), high: side('high') };
}

/** A channel's name in the reader's language, where the author gave one. */
export function channelName({ inputs, format }: ReachTelling, index: number): string {
  const channel = inputs.channels[index];
  return channel?.twins[format.locale.language] ?? channel?.channel ?? '';
}
