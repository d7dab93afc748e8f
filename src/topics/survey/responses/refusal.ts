import { problem, type Problem } from '../../../core/problem.js';
import type { ResponseRule, Tabulation } from './tabulation.js';
import { tooFew } from './too-few.js';

/**
 * Why rows of responses, if there are any, must not stay where a page can fetch them: personal
 * columns, by position and kind only, or so few respondents that each could be known. `path` is
 * `['column', position]` or `['rows']`; `got` is the kind, never a value, or how many respondents
 * there are.
 */
export function refusalsOf(
  { dropped, respondents, excluded }: Pick<Tabulation, 'dropped' | 'respondents' | 'excluded'>,
  minN = 10,
): Problem[] {
  const rule = 'no-personal-column' satisfies ResponseRule;
  const columns = dropped.map(({ position, kind }) =>
    problem('error', 'personal-data', ['column', position], rule, kind),
  );
  const isEmpty = respondents === 0 && Object.values(excluded).every((rows) => rows === 0);
  return respondents < minN && !isEmpty ? [...columns, tooFew(respondents || null)] : columns;
}
