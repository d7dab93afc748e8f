import { MoneyLedger } from '../../core/money.js';
import { computeFunding, type FundingInputs, type FundingResult } from './funding.model.js';

/**
 * Works out what a grant comes to and what its plans buy, as {@link computeFunding} does, where no
 * number is a bound, nothing is given twice, and no plan spends more than there is, nor more than all of it; `null` where it
 * has to be found out what is wrong, or how sure the numbers are.
 */
export function computePlainFunding(inputs: FundingInputs): FundingResult | null {
  const { total, students, perStudent, ada, perAda, plans } = inputs;
  const ledger = new MoneyLedger();
  const result = computeFunding(inputs, ledger);
  const isPlain =
    ledger.isPlain &&
    waysOf(total, students && perStudent, ada && perAda) < 2 &&
    plans.every(
      ({ lines }) =>
        new Set(lines.map(({ line }) => line)).size === lines.length &&
        lines.reduce((sum, { share }) => sum + (share?.value ?? 0), 0) <= 1 &&
        lines.every(
          ({ share, amount, quantity, unitCost }) =>
            waysOf(share, amount, quantity && unitCost) === 1 && (!share || result.total !== null),
        ),
    ) &&
    result.plans.every(({ unallocated }) => (unallocated ?? 0) >= 0);
  return isPlain ? result : null;
}

/** In how many ways a number is given. */
function waysOf(...ways: readonly unknown[]): number {
  return ways.filter(Boolean).length;
}
