import { settle } from '../../core/money.js';
import type { CalculatorTelling } from '../../topics/funding/calculator.words.js';
import { idOf } from '../../topics/funding/fields.words.js';
import type {
  FundingInputs,
  FundingResult,
  GrantNumber,
} from '../../topics/funding/funding.model.js';
import { numberOf, numberText, textIn } from '../../topics/funding/funding.words.js';
import { lineId } from '../../topics/funding/plan.model.js';

/**
 * The numbers that a reader wrote and that come out other than before, in value or in how sure they
 * are: their names and ids.
 */
export function changesOf(
  telling: CalculatorTelling,
  given: FundingInputs,
  before: FundingResult | null,
): (readonly [name: string, id: string])[] {
  const { inputs, messages } = telling;
  const isChanged = (id: string): boolean => {
    const [now, then] = [telling.result, before].map(
      (result) => result && numberOf({ result }, id),
    );
    return (
      settle(now?.value ?? -1) !== settle(then?.value ?? -1) || now?.qualifier !== then?.qualifier
    );
  };
  const numbers = (Object.keys(messages.names) as GrantNumber[])
    .filter((name) => inputs[name] !== given[name])
    .filter((name) => inputs[name] !== null || numberText(telling, idOf(name)) === null)
    .map((name) => [messages.names[name], idOf(name)] as const)
    .filter(([, id]) => isChanged(id));
  const lines = inputs.plans.flatMap((plan, index) =>
    plan.lines.flatMap((line, place) => {
      // A line that is still the share that it was given as follows the total: nobody wrote it.
      const { share } = given.plans[index]?.lines[place] ?? line;
      if (line.share && line.share.value === share?.value) return [];
      const own = lineId(index, place);
      // The share of an amount follows the total, and says nothing of its own.
      const first = numberOf(telling, own) ? '' : '-share';
      const id = [first, '-quantity', '-unit-cost'].map((name) => own + name).find(isChanged);
      const names = [textIn(telling, line, 'plan'), textIn(telling, line, 'line')];
      return id === undefined ? [] : [[names.filter(Boolean).join(', '), id] as const];
    }),
  );
  return [...numbers, ...lines];
}
