import type { BarsWords } from './compare.words.js';
import { numberText, type FundingTelling, type PartTerm } from './funding.words.js';
import { goingOnMessages } from './going-on.messages.js';
import { planId } from './shapes.model.js';
import { isUnknown, partsWords } from './unknown-parts.words.js';

/** Whether plans can be asked what it costs if all goes on of which they do not say so. */
export function isAskable(
  { inputs }: FundingTelling,
  { plans }: Pick<BarsWords, 'plans'>,
): boolean {
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
    const all = partsWords(telling, plan, index);
    const costs = all.map(({ term }) => numberText(telling, `${planId(index)}-${term}-per-year`));
    const parts = all.map((part, place) => {
      const cost = costs[place] ?? null;
      return { ...part, detail: cost && messages.aYear(cost) };
    });
    const said = all.flatMap(({ term }, place) => {
      const cost = costs[place];
      const each = cost ? messages.each(cost) : '';
      const say = messages[term === 'ongoing' ? 'ongoingCost' : 'unstatedCost'];
      if (!isUnknown(telling, index, term)) return each ? say(each) : [];
      if (!goesOn(telling, term, isAsked)) return [];
      return say(each ? messages.unknownToo(each) : messages.unknown);
    });
    if (said.length > 0) sentences.push(messages.afterwards(plan.name, said.join('; ')));
    return { ...plan, parts };
  });
  return {
    ...words,
    plans,
    sentence: sentences.join(' '),
    whatIf: isAsked && isAskable(telling, { plans }) ? messages.asked : null,
    caveats: [...words.caveats, ...(sentences.length > 1 ? [messages.spread] : [])],
  };
}

/** Whether a part goes on, or is taken to, once the money of so many years has ended. */
export function goesOn({ inputs }: FundingTelling, term: PartTerm, isAsked: boolean): boolean {
  const isTaken = term === 'not-stated' && isAsked;
  return inputs.years !== null && (term === 'ongoing' || isTaken);
}

/** The same of a calculator, which shows what all the money comes to in a year. */
export function yearsWords<Words extends BarsWords>(telling: FundingTelling, words: Words): Words {
  const { spreadAll } = goingOnMessages[telling.format.locale.language];
  const spread = telling.result.perYear === null ? [] : [spreadAll];
  const caveats = [...spread, ...words.caveats];
  return goingOnWords(telling, { ...words, caveats }, telling.inputs.unstatedGoesOn);
}
