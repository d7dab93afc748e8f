import { problem, type Problem } from '../../core/problem.js';
import { exactly, most, type Quantity } from '../../core/quantity.js';
import type { SurveyInputs, SurveyResult, SurveyRule } from './survey.model.js';

/**
 * What cannot be: more answers than people who were asked, than people there are, or than the base;
 * or an effective base that is larger than the base.
 */
export function checkSurvey(
  { invited, population, tallies, items, view, waves }: SurveyInputs,
  { n }: SurveyResult,
): Problem[] {
  const problems: Problem[] = [];
  const tell = (path: string, rule: SurveyRule, found: unknown): void => {
    problems.push(problem('error', 'inconsistent', [path], rule, found));
  };
  if (isBelow(invited, n)) tell('invited', 'at-most-invited', invited?.value);
  if (isBelow(population, n)) tell('population', 'at-most-people', population?.value);
  for (const { base, counts, effective, item } of tallies) {
    const name = items[item]?.item;
    const { points = [] } = items[item]?.scale ?? {};
    const answers =
      counts && exactly(points.reduce((sum, { label }) => sum + (counts.get(label) ?? 0), 0));
    if (isBelow(base, answers?.value ?? null)) tell('n', 'base-of-answers', name);
    if (isBelow(answers ?? base, effective)) tell('effective-n', 'base-of-answers', name);
  }
  if (view === 'trend' && waves.length < 2) {
    problems.push(problem('warning', 'missing-data', ['view'], 'waves-for-trend'));
  }
  return problems;
}

/** Whether a number, as its source states it, cannot be as many as `least`. */
export function isBelow(stated: Quantity | null, least: number | null): boolean {
  const highest = stated && most(stated);
  if (!highest || least === null) return false;
  const tolerance = highest.qualifier === 'about' ? 1.1 : 1;
  return highest.value * tolerance < least;
}
