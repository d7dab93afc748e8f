import {
  numberOf,
  partTerms,
  type FundingTelling,
  type PartTerm,
  type PlanWords,
} from './funding.words.js';
import { goingOnMessages } from './going-on.messages.js';
import { planId } from './shapes.model.js';

/** What is said of the part of a plan whose lines are of one term. */
export type PartWords = PlanWords['parts'][number];

/** Whether it is not known, or not all of it, what a plan's lines of one term come to. */
export function isUnknown(telling: FundingTelling, plan: number, part: PartTerm): boolean {
  const { lines = [] } = telling.inputs.plans[plan] ?? {};
  const results = telling.result.plans[plan]?.lines ?? [];
  const own = results.filter((_, place) => (lines[place]?.term ?? 'not-stated') === part);
  const isSum = numberOf(telling, `${planId(plan)}-${part}`) !== null;
  return own.some(({ amount }) => amount === null || !isSum);
}

/**
 * The parts of a plan with those of which an amount is not known: what is known of them is the least
 * that they come to, and they are never left out, which would seem as if they cost nothing.
 */
export function partsWords(
  telling: FundingTelling,
  { parts }: Pick<PlanWords, 'parts'>,
  plan: number,
): readonly PartWords[] {
  const { unknownToo, unknown } = goingOnMessages[telling.format.locale.language];
  return partTerms.flatMap((term): PartWords[] => {
    const part = parts.find((one) => one.term === term);
    if (!isUnknown(telling, plan, term)) return part ? [part] : [];
    return [
      part
        ? { ...part, amount: unknownToo(part.amount) }
        : { term, label: telling.messages.terms[term], amount: unknown, value: 0 },
    ];
  });
}
