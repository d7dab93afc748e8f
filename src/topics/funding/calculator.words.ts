import type { CalculatorMessages } from './calculator.messages.en.js';
import { barsWords, type BarsWords } from './compare.words.js';
import { fieldsWords, idOf, type FieldsWords } from './fields.words.js';
import type { FundingInputs, GrantNumber } from './funding.model.js';
import { numberText, type FundingTelling } from './funding.words.js';
import { ratesWords } from './rates.words.js';

export type CalculatorTelling = FundingTelling<CalculatorMessages>;

/** A grant in a reader's language: everything that is said, nothing that is drawn. */
export interface CalculatorWords extends BarsWords {
  readonly headline: { readonly number: string; readonly rest: string };
  readonly fields: FieldsWords;
}

/**
 * Puts a grant and its plans into words. `given` is what the author gave, of which the inputs may
 * differ where a reader tries others, and `chosen` the number that they want to be worked out.
 */
export function calculatorWords(
  telling: CalculatorTelling,
  given: FundingInputs,
  chosen: GrantNumber | null,
): CalculatorWords {
  const { messages } = telling;
  const fields = fieldsWords(telling, given, chosen);
  const text = (name: GrantNumber): string => numberText(telling, idOf(name)) ?? '';
  const [{ unknown, choices }] = fields.sums;
  // Where too little is known to work anything out, what is known stands alone.
  const headline = [unknown, ...choices.map(({ id }) => id)].find(text) ?? unknown;
  const each = fields.each.flatMap((one) => one.value || []);
  const bars = barsWords(telling);
  return {
    ...bars,
    plans: bars.plans.map((plan, index) => ({
      ...plan,
      rates: ratesWords(telling, messages, index),
    })),
    headline: { number: text(headline) || '–', rest: messages.rest[headline] },
    fields,
    sentence: [
      ...fields.sums.map(({ sentence }) => sentence),
      each[0] && messages.that(each.join('; ')),
      bars.sentence,
    ]
      .filter(Boolean)
      .join(' '),
  };
}
