import { outcome, type Outcome } from '../../core/outcome.js';
import type { Quantity } from '../../core/quantity.js';
import { checkSurvey } from './check.model.js';
import { withChoices, withSides } from './choices.model.js';
import { compareGroups } from './groups.model.js';
import { withHiddenGroups } from './hidden.model.js';
import { answeredOf, intervalsWithin, meanOf, respondentsOf } from './statistics.model.js';
import {
  computeSurvey,
  type SurveyInputs,
  type SurveyParts,
  type SurveyResult,
} from './survey.model.js';
import { checkTotals, withTotals } from './totals.model.js';
import { tellWaves } from './waves.model.js';

/**
 * Works out all that a survey tells: shares and their intervals, means, groups, waves. Groups that
 * are too small to be shown, and all that would tell of them, are not in the result.
 */
export function survey(inputs: SurveyInputs): Outcome<SurveyResult> {
  const whole = withTotals(withSides(inputs));
  const statistics = (population: Quantity | null): SurveyParts =>
    inputs.sampling === 'probability'
      ? { mean: meanOf, answered: answeredOf, interval: intervalsWithin(population) }
      : { mean: meanOf, answered: answeredOf };
  const result = computeSurvey(whole, {
    ...statistics(inputs.population),
    respondents: respondentsOf(whole),
    compare: (all, ledger, shown) => ({
      ...compareGroups(all, ledger, statistics(null)),
      waves: tellWaves(all, ledger, statistics(null), shown),
    }),
  });
  const told = withHiddenGroups(withChoices(result, inputs), inputs);
  return outcome(told, [...checkSurvey(whole, result), ...checkTotals(inputs)]);
}
