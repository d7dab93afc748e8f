import type { Outcome } from '../../core/outcome.js';
import { problem } from '../../core/problem.js';
import { funding } from './check.model.js';
import type { FundingInputs, FundingResult, FundingRule } from './funding.model.js';

/** More bars than these are no longer compared at a glance. */
const mostPlans = 4;

/**
 * Works out plans that are compared: an error unless there are two to four. No plans at all are
 * nothing to show yet, with a warning.
 */
export function comparePlans(inputs: FundingInputs): Outcome<FundingResult> {
  const { length } = inputs.plans;
  if (length >= 2 && length <= mostPlans) return funding(inputs);
  const wrong =
    length === 0
      ? problem('warning', 'missing-data', ['rows'], 'lines-of-plans' satisfies FundingRule)
      : problem(
          'error',
          'out-of-range',
          ['plans'],
          'two-to-four-plans' satisfies FundingRule,
          length,
        );
  return { value: null, problems: [wrong] };
}
