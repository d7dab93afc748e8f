import { problem, type Problem, type Severity } from '../../core/problem.js';
import { exactly, least, most, type Quantity } from '../../core/quantity.js';
import type { SurveyInputs, SurveyResult, SurveyRule, Tally } from './survey.model.js';

/** Of more people than this, every share to a whole percent is one that some number of them gives. */
const mostOfCoarseShares = 50;

/**
 * What cannot be: more answers than people who were asked, than people there are, or than the base;
 * an effective base that is larger than the base; a share that no number of people gives. And what is
 * hardly meant: a base beyond all answers, or answers that always add up to 100, as shares do.
 */
export function checkSurvey(inputs: SurveyInputs, { n }: SurveyResult): Problem[] {
  const { invited, population, sampling, tallies, items, view, waves, counting } = inputs;
  const problems = new Map<string, Problem>();
  const tell = (severity: Severity, path: string, rule: SurveyRule, found: unknown): void => {
    const told = problem(severity, 'inconsistent', [path], rule, found);
    problems.set(JSON.stringify(told), told);
  };
  // Where anyone could answer, others than those invited may have.
  const asked = sampling === 'open' ? null : invited;
  const atLeast = asked && least(asked);
  if (isBelow(asked, n)) tell('error', 'invited', 'at-most-invited', asked?.value);
  if (isBelow(population, n)) tell('error', 'population', 'at-most-people', population?.value);
  if (isBelow(population, atLeast?.value ?? null)) {
    tell('error', 'invited', 'invited-of-people', asked?.value);
  } else if (sampling === 'census' && areOther(invited, population)) {
    tell('warning', 'invited', 'all-invited', invited?.value);
  }
  for (const tally of tallies) {
    const { base, effective, item } = tally;
    const name = items[item]?.item;
    const answers = answersTo(inputs, tally);
    if (isBelow(base, answers)) tell('error', 'n', 'base-of-answers', name);
    else if (isBeyond(tally)) tell('warning', 'n', 'answers-of-base', name);
    if (isBelow(answers === null ? base : exactly(answers), effective)) {
      tell('error', 'effective-n', 'effective-base', name);
    }
    if (!isPossible(tally)) tell('warning', 'favorable', 'possible-share', name);
  }
  // Whoever counts rows knows that they are people.
  if (!counting && tallies.length > 0 && tallies.every((one) => isLikeShares(inputs, one))) {
    tell('warning', 'items', 'counts-or-shares', null);
  }
  const ofTrend = problem('warning', 'missing-data', ['view'], 'waves-for-trend');
  return [...problems.values(), ...(view === 'trend' && waves.length < 2 ? [ofTrend] : [])];
}

/** Whether a number, as its source states it, cannot be as many as `least`. */
export function isBelow(stated: Quantity | null, least: number | null): boolean {
  const highest = stated && most(stated);
  if (!highest || least === null) return false;
  const tolerance = highest.qualifier === 'about' ? 1.1 : 1;
  return highest.value * tolerance < least;
}

/** How many gave a response on the scale; `null` where only shares were published. */
function answersTo({ items }: SurveyInputs, { item, counts }: Tally): number | null {
  const { points = [] } = items[item]?.scale ?? {};
  return counts && points.reduce((sum, { label }) => sum + (counts.get(label) ?? 0), 0);
}

/** Whether a base is more than all that is told of it, those without an answer among them. */
function isBeyond({ base, counts }: Tally): boolean {
  return base?.qualifier === 'exact' && counts !== null && base.value > sumOf(counts);
}

function areOther(one: Quantity | null, other: Quantity | null): boolean {
  const areExact = one?.qualifier === 'exact' && other?.qualifier === 'exact';
  return areExact && one.value !== other.value;
}

/**
 * Whether some number of people is a share of a base, up to a whole percent: 37% of 3 is none. No
 * more is asked, since shares are rounded in many ways.
 */
function isPossible({ favorable, base }: Tally): boolean {
  if (favorable?.qualifier !== 'exact' || base?.qualifier !== 'exact') return true;
  const { value: n } = base;
  if (n === 0 || n > mostOfCoarseShares) return true;
  return Math.abs(Math.round(favorable.value * n) / n - favorable.value) < 0.01 + 1e-9;
}

/** Whether answers are 100 together, and no base says that this is how many they were. */
function isLikeShares({ items }: SurveyInputs, { item, counts, base }: Tally): boolean {
  const { blanks = [] } = items[item]?.scale ?? {};
  const answers = [...(counts ?? [])].filter(([label]) => !blanks.includes(label));
  return base === null && sumOf(new Map(answers)) === 100;
}

function sumOf(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}
