import { exploreMessages } from './explore.messages.js';
import {
  counted,
  rangeText,
  reachPhrases,
  type ReachTelling,
  type ReachWords,
} from './reach.words.js';

/** What is said where a reader can try other numbers of leaders. */
export interface ExploreWords {
  readonly label: string;
  readonly back: string;
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
  const { who } = reachPhrases(telling);
  if (!exploring || !inputs.leaders || who === null) return null;
  const { label, back, assumption, everyone } = exploreMessages[format.locale.language];
  const { low, high } = exploring.toReachEveryone;
  const least = inputs.leaders.value;
  const enough = Math.max(high ?? (low ?? least) * 2, least + 1);
  const most = Math.max(Math.ceil(enough * beyondEveryone), exploring.leaders);
  const needed = rangeText(telling, 'leaders-for-everyone', { low, high }, format.whole);
  const noun = inputs.leadersLabel ?? messages.leaders('other');
  return {
    label: label(noun),
    back: back(counted(telling, inputs.leaders, inputs.leadersLabel ?? messages.leaders)),
    least,
    most,
    value: exploring.leaders,
    valueText: who,
    hint: messages.range({ low: format.whole(least), high: format.whole(most) }),
    everyone:
      low === null
        ? null
        : everyone(needed, inputs.leadersLabel ?? messages.leaders(format.plural(high ?? low))),
    assumption,
  };
}

/** The words of a figure that shows what a reader tries, so that nobody takes it for a claim. */
export function triedWords(telling: ReachTelling, words: ReachWords): ReachWords {
  const { inputs, result, messages, format } = telling;
  const { who, whole, people, share } = reachPhrases(telling);
  const tried = result.exploring?.leaders;
  if (tried === undefined || tried === inputs.leaders?.value) return words;
  if (who === null || whole === null) return words;
  const { whatIf, would, marks } = exploreMessages[format.locale.language];
  return {
    ...words,
    whatIf: whatIf(who),
    sentence: would(messages.range(people), whole, share),
    caveats: [],
    flow: {
      ...words.flow,
      parts: words.flow.parts.map((part) => ({ ...part, label: marks[part.certainty] })),
    },
  };
}
