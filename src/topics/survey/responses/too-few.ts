import { problem, type Problem } from '../../../core/problem.js';
import type { ResponseRule, TabulatedRow } from './tabulation.js';

/** What fewer people wrote, and is no option of the question, may tell who they are. */
export const fewest = 3;

/**
 * Leaves out of counted rows what fewer than `minN` people answered: whole waves, such as one in
 * which a single answer came late, and single questions. It is told which; where nothing is left, that
 * is an error.
 */
export function withoutFew(
  rows: readonly TabulatedRow[],
  minN: number,
): { readonly rows: readonly TabulatedRow[]; readonly problems: readonly Problem[] } {
  const bases = new Map<string, number>();
  for (const { item, wave, group, count } of rows) {
    if (group !== null) continue;
    const key = keyOf(item, wave);
    bases.set(key, (bases.get(key) ?? 0) + count);
  }
  const isEnough = ({ item, wave }: TabulatedRow): boolean =>
    (bases.get(keyOf(item, wave)) ?? 0) >= minN;
  const left = rows.filter(isEnough);
  if (left.length === rows.length) return { rows, problems: [] };
  if (left.length === 0) return { rows: [], problems: [tooFew()] };
  const waves = new Set(left.map(({ wave }) => wave));
  const few = rows.filter((row) => !isEnough(row));
  const told = (names: readonly (string | null)[], input: string, rule: ResponseRule): Problem[] =>
    [...new Set(names)].map((name) => problem('warning', 'out-of-range', [input], rule, name));
  const inOtherWaves = few.filter(({ wave }) => !waves.has(wave));
  const others = few.filter(({ wave }) => waves.has(wave));
  return {
    rows: left,
    problems: [
      ...told(
        inOtherWaves.map(({ wave }) => wave),
        'waveBy',
        'enough-in-wave',
      ),
      ...told(
        others.map(({ item }) => item),
        'questions',
        'enough-answers',
      ),
    ],
  };
}

/** So few people answered at all that others could tell who said what; how many, where it is known. */
export function tooFew(respondents: number | null = null): Problem {
  const rule = 'enough-respondents' satisfies ResponseRule;
  return problem('error', 'personal-data', ['rows'], rule, respondents);
}

function keyOf(item: string, wave: string | null): string {
  return JSON.stringify([item, wave]);
}
