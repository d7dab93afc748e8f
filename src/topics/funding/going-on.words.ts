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
  const sentences = [words.sentence];
  const plans = words.plans.map((plan, index) => {
    const costs = plan.parts.map(({ term }) =>
      numberText(telling, `${planId(index)}-${term}-per-year`),
    );
    const parts = plan.parts.map((part, place) => {
      const cost = costs[place] ?? null;
      return { ...part, detail: cost && messages.aYear(cost) };
    });
    const said = plan.parts.flatMap(({ label }, place) => {
      const cost = costs[place];
      return cost ? [`${label}, ${cost}`] : [];
    });
    if (said.length > 0) sentences.push(messages.eachYear(plan.name, said.join('; ')));
    return { ...plan, parts };
  });
  return {
    ...words,
    plans,
    sentence: sentences.join(' '),
    caveats: [...words.caveats, ...(sentences.length > 1 ? [messages.spread] : [])],
    whatIf: isAsked ? messages.asked : null,
    ask: plans.some(({ parts }) => parts.some(({ term }) => term === 'not-stated'))
      ? messages.ask
      : null,
  };
}
