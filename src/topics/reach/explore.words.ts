import { counted, leadersOf, rangeText, type ReachTelling } from './reach.words.js';

/** What is said where a reader can try other numbers of leaders. */
export interface ExploreWords {
  readonly label: string;
  readonly least: number;
  readonly most: number;
  readonly value: number;
  readonly valueText: string;
  readonly hint: string;
  /** What reaching everyone would take; `null` where it is not known. */
  readonly everyone: string | null;
  readonly assumption: string;
}

/** A reader can go a little beyond what reaching everyone would take. */
const beyondEveryone = 1.25;

/** The words of the exploration; `null` where there is none. */
export function exploreWords(telling: ReachTelling): ExploreWords | null {
  const { inputs, result, messages, format } = telling;
  const { exploring } = result;
  const leaders = leadersOf(telling);
  if (!exploring || !inputs.leaders || !leaders) return null;
  const { low, high } = exploring.toReachEveryone;
  const least = inputs.leaders.value;
  const most = Math.ceil(Math.max(high ?? (low ?? least) * 2, least + 1) * beyondEveryone);
  const needed = rangeText(telling, 'leaders-for-everyone', { low, high }, format.whole);
  return {
    label: messages.exploreLabel,
    least,
    most,
    value: exploring.leaders,
    valueText: counted(telling, leaders, inputs.leadersLabel ?? messages.leaders),
    hint: messages.range({ low: format.whole(least), high: format.whole(most) }),
    everyone: low === null ? null : messages.everyone(needed),
    assumption: messages.assumption,
  };
}
