import type { BarsWords } from './compare.words.js';
import { numberText, type FundingTelling } from './funding.words.js';
import { goingOnMessages } from './going-on.messages.js';
import { planId } from './shapes.model.js';

/** Whether plans can be asked what it costs if all goes on of which they do not say so. */
export function isAskable({ inputs }: FundingTelling, { plans }: BarsWords): boolean {
  return (
    inputs.years !== null &&
    plans.some(({ parts }) => parts.some(({ term }) => term === 'not-stated'))
  );
}

/**
 * Adds what goes on once the money has ended, as far as plans say so, or as far as a reader takes it
 * to (`isAsked`): nothing where the years are not known that the money is for.
 */
export function goingOnWords<Words extends BarsWords>(
  telling: FundingTelling,
  words: Words,
  isAsked: boolean,
): Words {
  const messages = goingOnMessages[telling.format.locale.language];
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
    const name = plan.name || telling.messages.thePlan;
    if (said.length > 0) sentences.push(messages.eachYear(name, said.join('; ')));
    return { ...plan, parts };
  });
  return {
    ...words,
    plans,
    sentence: sentences.join(' '),
    whatIf: isAsked && isAskable(telling, words) ? messages.asked : null,
    caveats: [...words.caveats, ...(sentences.length > 1 ? [messages.spread] : [])],
  };
}

/** The same of a calculator, which shows what all the money comes to in a year. */
export function yearsWords<Words extends BarsWords>(telling: FundingTelling, words: Words): Words {
  const { spreadAll } = goingOnMessages[telling.format.locale.language];
  const spread = telling.result.perYear === null ? [] : [spreadAll];
  const caveats = [...spread, ...words.caveats];
  return goingOnWords(telling, { ...words, caveats }, telling.inputs.unstatedGoesOn);
}
