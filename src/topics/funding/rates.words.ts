import { numberText, type FundingTelling } from './funding.words.js';
import type { RatesMessages } from './rates.messages.en.js';
import { planId } from './shapes.model.js';

/** What a plan comes to for each student, ADA, teacher and school: those of which it is known. */
export function ratesWords(
  telling: FundingTelling,
  { rates }: RatesMessages,
  plan: number,
): readonly string[] {
  return Object.entries(rates).flatMap(([rate, say]) => {
    const each = numberText(telling, `${planId(plan)}-${rate}`);
    return each ? say(each) : [];
  });
}
