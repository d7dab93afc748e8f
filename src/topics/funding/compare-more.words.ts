import type { BarsWords } from './compare.words.js';
import type { FundingTelling } from './funding.words.js';
import { goingOnMessages } from './going-on.messages.js';
import { goingOnWords, isAskable } from './going-on.words.js';
import { messages as english } from './rates.messages.en.js';
import { messages as spanish } from './rates.messages.es.js';
import { ratesWords } from './rates.words.js';

/** Plans in words, with what can be said of them where more is known than what there is to spend. */
export interface MoreWords extends BarsWords {
  /** What a reader may ask; `null` where there is nothing to ask. */
  readonly ask: string | null;
}

const rates = { en: english, es: spanish };

/**
 * Adds what plans come to for each of those that the money is for, and what it costs a year to go on;
 * `isAsked` where a reader takes what is not stated to go on, too.
 */
export function moreWords(telling: FundingTelling, words: BarsWords, isAsked: boolean): MoreWords {
  const { result, format } = telling;
  const messages = rates[format.locale.language];
  const { ask } = goingOnMessages[format.locale.language];
  const rated = {
    ...words,
    plans: words.plans.map((plan, index) => ({
      ...plan,
      rates: ratesWords(telling, messages, index),
    })),
    caveats: [...words.caveats, ...(result.ada === null ? [] : [messages.ada])],
  };
  const told = goingOnWords(telling, rated, isAsked);
  return { ...told, ask: isAskable(telling, told) ? ask : null };
}
