import { problem, type Problem } from '../../../core/problem.js';
import type { ResponseRule, Tabulation } from './tabulation.js';

/**
 * Why rows of responses, if there are any, must not stay where a page can fetch them: personal columns, by position and
 * kind only, or so few respondents that each could be known. `path` is `['column', position]` or
 * `['rows']`; `got` is the kind, never a value.
 */
export function refusalsOf(
  { dropped, respondents, excluded }: Pick<Tabulation, 'dropped' | 'respondents' | 'excluded'>,
  minN = 10,
): Problem[] {
  const refuse = (path: (string | number)[], rule: ResponseRule, found: string | null): Problem =>
    problem('error', 'personal-data', path, rule, found);
  const columns = dropped.map(({ position, kind }) =>
    refuse(['column', position], 'no-personal-column', kind),
  );
  const isEmpty = respondents === 0 && Object.values(excluded).every((rows) => rows === 0);
  return respondents < minN && !isEmpty
    ? [...columns, refuse(['rows'], 'enough-respondents', null)]
    : columns;
}
