import { computeSurvey, type SurveyInputs, type SurveyResult } from './survey.model.js';

/**
 * Works out a survey that is counts or shares of everyone, asked once, of which nothing can be
 * wrong; `null` for any other, which takes `survey`.
 */
export function computePlainSurvey(inputs: SurveyInputs): SurveyResult | null {
  const { sampling, groups, waves, view, items, tallies, invited, population } = inputs;
  const isPlain =
    sampling !== 'probability' &&
    groups.length === 0 &&
    waves.length < 2 &&
    view !== 'trend' &&
    items.every(({ scale }) => scale?.name !== 'numeric') &&
    tallies.every(({ counts, base, effective }) => !(counts && base) && effective === null);
  if (!isPlain) return null;
  const result = computeSurvey(inputs);
  const most = Math.min(invited?.value ?? Infinity, population?.value ?? Infinity);
  return (result.n ?? 0) <= most ? result : null;
}
