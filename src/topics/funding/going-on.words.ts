import type { BarsWords } from './compare.words.js';
import { numberText, type FundingTelling, type PlanWords } from './funding.words.js';
import { goingOnMessages } from './going-on.messages.js';
import { planId } from './shapes.model.js';

/** Plans in words, with what it costs a year to go on. */
export interface GoingOnWords extends BarsWords {
  readonly plans: readonly (PlanWords & {
    readonly parts: readonly { readonly detail: string | null }[];
  })[];
  /** What a reader may ask; `null` where there is nothing to ask. */
  readonly ask: string | null;
}

/**
 * Adds what goes on once the money has ended, as far as plans say so; `isAsked` takes what they do not
 * say to go on, too. `null` where the years are not known that the money is for.
 */
export function goingOnWords(
  telling: FundingTelling,
  words: BarsWords,
  isAsked: boolean,
): GoingOnWords | null {
  const { inputs, format } = telling;
  if (!inputs.years) return null;
  const messages = goingOnMessages[format.locale.language];
  const plans = words.plans.map((plan, index) => ({
    ...plan,
    parts: plan.parts.map((part) => {
      const aYear = numberText(telling, `${planId(index)}-${part.term}-per-year`);
      return { ...part, detail: aYear && messages.aYear(aYear) };
    }),
  }));
  const parts = plans.flatMap((plan) => plan.parts);
  return {
    ...words,
    plans,
    caveats: [
      ...words.caveats,
      ...(parts.some(({ detail }) => detail !== null) ? [messages.spread] : []),
    ],
    whatIf: isAsked ? messages.asked : null,
    ask: parts.some(({ term }) => term === 'not-stated') ? messages.ask : null,
  };
}
