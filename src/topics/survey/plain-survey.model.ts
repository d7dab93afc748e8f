import { computeSurvey, type SurveyInputs, type SurveyResult } from './survey.model.js';

/**
 * Works out a survey that is counts or shares of everyone, asked once, of which nothing can be
 * wrong; `null` for any other, which takes `survey`.
 */
export function computePlainSurvey(inputs: SurveyInputs): SurveyResult | null {
  const { sampling, groups, waves, view, items, tallies } = inputs;
  const people = inputs.population?.value ?? inputs.invited?.value ?? Infinity;
  const isPlain =
    sampling !== 'probability' &&
    groups.length === 0 &&
    waves.length < 2 &&
    view !== 'trend' &&
    inputs.leftOut.length === 0 &&
    !inputs.counting &&
    (inputs.invited?.value ?? people) === people &&
    items.every(({ scale }) => !/^(numeric|choice)$/.test(scale?.name ?? '')) &&
    // Of fewer people, not every share is possible.
    tallies.every(({ base }) => !base || base.value > 50);
  if (!isPlain) return null;
  const result = computeSurvey(inputs);
  const n = result.n ?? 0;
  // Answers that add up to 100 may be shares.
  return n <= people && n !== 100 ? result : null;
}
