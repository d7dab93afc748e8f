import { problem, quote, type Problem } from '../../core/problem.js';
import { fold } from '../../reading/fold.js';
import { answersIn, blanksOf, isInMiddle } from './scales.model.js';
import type { LeftOut, Scale, SurveyRule } from './survey.model.js';

/** Recognizes a scale by its labels; `null` where none fits. */
export type ScaleRecognizer = (labels: readonly string[]) => Scale | null;

/** The labels of responses to one item. */
type Labels = readonly string[];

/**
 * A scale as its author lists it, from least to most favorable. Unless the author says which
 * responses are favorable, they are the top two, or of three or fewer the top one. As many at the
 * other end are against; what is between is neutral.
 */
export function scaleOf(labels: Labels): Scale {
  const boxes = labels.length > 3 ? 2 : 1;
  const isNumeric = labels.every((label) => /^\d+$/.test(label));
  return {
    name: isNumeric ? 'numeric' : 'given',
    points: labels.map((label, position) => ({
      label,
      position,
      favorable: position >= labels.length - boxes,
      neutral: isInMiddle(label) || (position >= boxes && position < labels.length - boxes),
      value: isNumeric ? Number(label) : null,
    })),
    reversed: false,
    aside: [],
    blanks: [],
  };
}

/**
 * Finds the scale of each set of labels: the author's, where a label is on it, or one that is
 * recognized, such as that of "Yes" and "No" beside a scale of the survey's own. What is on no scale
 * is no answer, and told; where nothing fits, the author is asked. A set that is not clear by
 * itself is read with those of an item that has all of its labels and more: nobody chose the others.
 *
 * @param favorable the responses that the author calls favorable, on whatever scale they are
 */
export function findScales(
  sets: readonly Labels[],
  given: Labels | null,
  favorable: Labels | null,
  recognize: ScaleRecognizer,
  problems: Problem[],
): (Scale | null)[] {
  if (given && (given.length < 2 || new Set(given.map(fold)).size < given.length)) {
    problems.push(unknownScale(given));
  }
  const inFavor = favorable?.map(fold) ?? [];
  const find = (labels: Labels): Scale | null => {
    if (labels.length === 0) return null;
    const wider = sets.filter((set) => labels.every((label) => set.includes(label)));
    const widest = wider.reduce((one, other) => (other.length > one.length ? other : one), labels);
    const own = (): Scale | null => recognize(labels) ?? recognize(widest);
    const scale = given ? asGiven(given, labels, own, problems) : own();
    if (!scale) problems.push(unknownScale(labels));
    const told = scale && withFavorable(scale, inFavor);
    if (favorable && told?.points.every((point) => point.favorable)) {
      const rule = 'some-unfavorable' satisfies SurveyRule;
      problems.push(problem('error', 'inconsistent', ['favorable'], rule));
    }
    return told;
  };
  const found = new Map<string, Scale | null>();
  const scales = sets.map((labels) => {
    const key = JSON.stringify(labels);
    const scale = found.has(key) ? (found.get(key) ?? null) : find(labels);
    found.set(key, scale);
    return scale;
  });
  const known = scales.flatMap((scale) => scale?.points.map(({ label }) => fold(label)) ?? []);
  for (const label of known.length > 0 ? (favorable ?? []) : []) {
    if (!known.includes(fold(label))) problems.push(unknown('favorable', 'labels-of-scale', label));
  }
  return scales;
}

/** Responses that were given and are on no scale, and why they are left out. */
export function leftOutOf(scales: readonly (Scale | null)[]): LeftOut[] {
  const aside = new Set(scales.flatMap((scale) => scale?.aside ?? []));
  return [...aside].map((column) => ({ column, reason: 'not-an-answer' }));
}

function unknown(input: string, rule: SurveyRule, found: string): Problem {
  return problem('error', 'unknown-value', [input], rule, found);
}

/** Lists longer than this are cut where a problem quotes them. */
const longestList = 200;

/** The order of some labels is asked for. They are all quoted, so that the author can copy them. */
function unknownScale(labels: Labels): Problem {
  const list = labels.map(quote).join(' | ');
  const got = list.length > longestList ? `${list.slice(0, longestList)}…` : list;
  return { ...unknown('scale', 'known-scale', got), got };
}

/**
 * The author's scale where most responses are on it; else the one that they have of their own. Where
 * some are on it all the same, that is told.
 */
function asGiven(
  given: Labels,
  labels: Labels,
  own: () => Scale | null,
  problems: Problem[],
): Scale | null {
  const known = given.map(fold);
  const answers = answersIn(labels);
  const found = answers.filter((label) => known.includes(fold(label))).length;
  if (found * 2 >= answers.length) return onScale(given, labels, problems);
  const scale = own();
  if (found === 0) return scale;
  if (!scale) return onScale(given, labels, problems);
  const rule = 'scale-of-its-own' satisfies SurveyRule;
  problems.push(problem('warning', 'unknown-value', ['scale'], rule, answers.join(' | ')));
  return scale;
}

/** The author's scale, with its labels as they stand in the data, and beside it what is not on it. */
function onScale(given: Labels, labels: Labels, problems: Problem[]): Scale {
  const found = given.map((name) => labels.find((label) => fold(label) === fold(name)) ?? name);
  const aside = labels.filter((label) => !found.includes(label));
  for (const label of aside) {
    const rule = 'answers-on-scale' satisfies SurveyRule;
    problems.push(problem('warning', 'unknown-value', ['scale'], rule, label));
  }
  return { ...scaleOf(found), aside, blanks: blanksOf(aside) };
}

/**
 * A scale with the favorable responses that its author names, and as many against at its other end. One
 * on which none of these is found keeps those that it has.
 */
function withFavorable(scale: Scale, inFavor: Labels): Scale {
  const points = scale.points.map((point) => {
    const favorable = inFavor.includes(fold(point.label));
    const isBetween = !favorable && point.position >= inFavor.length;
    return { ...point, favorable, neutral: point.neutral || isBetween };
  });
  return points.some(({ favorable }) => favorable) ? { ...scale, points } : scale;
}
