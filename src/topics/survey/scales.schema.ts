import { problem, type Problem } from '../../core/problem.js';
import type { LeftOut, Scale, SurveyRule } from './survey.model.js';

/** Recognizes a scale by its labels; `null` where none fits. */
export type ScaleRecognizer = (labels: readonly string[]) => Scale | null;

/**
 * A scale as its author lists it, from least to most favorable. Unless the author says which
 * responses are favorable, they are the top two, or of three or fewer the top one.
 */
export function scaleOf(labels: readonly string[]): Scale {
  const boxes = labels.length > 3 ? 2 : 1;
  const isNumeric = labels.every((label) => /^\d+$/.test(label));
  return {
    name: isNumeric ? 'numeric' : 'given',
    points: labels.map((label, position) => ({
      label,
      position,
      favorable: position >= labels.length - boxes,
      neutral: position === (labels.length - 1) / 2,
      value: isNumeric ? Number(label) : null,
    })),
    reversed: false,
    aside: [],
  };
}

/**
 * Finds the scale of each set of labels: the author's, or one that is recognized. What is on no
 * scale is no answer, and told; where nothing fits, the author is asked.
 *
 * @param favorable the responses that the author calls favorable, on whatever scale they are
 */
export function findScales(
  sets: readonly (readonly string[])[],
  given: readonly string[] | null,
  favorable: readonly string[] | null,
  recognize: ScaleRecognizer,
  problems: Problem[],
): (Scale | null)[] {
  const found = new Map<string, Scale | null>();
  const find = (labels: readonly string[]): Scale | null => {
    if (labels.length === 0) return null;
    const scale = given ? onScale(scaleOf(given), labels, problems) : recognize(labels);
    if (!scale) problems.push(unknown('scale', 'known-scale', labels.join(' | ')));
    return scale && withFavorable(scale, favorable ?? []);
  };
  const scales = sets.map((labels) => {
    const key = JSON.stringify(labels);
    const scale = found.has(key) ? (found.get(key) ?? null) : find(labels);
    found.set(key, scale);
    return scale;
  });
  for (const label of favorable ?? []) {
    if (scales.some((scale) => scale?.points.some((point) => point.label === label))) continue;
    if (scales.some((scale) => scale))
      problems.push(unknown('favorable', 'labels-of-scale', label));
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

function onScale(scale: Scale, labels: readonly string[], problems: Problem[]): Scale {
  const aside = labels.filter((label) => !scale.points.some((point) => point.label === label));
  for (const label of aside) {
    const rule = 'answers-on-scale' satisfies SurveyRule;
    problems.push(problem('warning', 'unknown-value', ['scale'], rule, label));
  }
  return { ...scale, aside };
}

/** A scale on which none of these is found keeps the favorable responses that it has. */
function withFavorable(scale: Scale, favorable: readonly string[]): Scale {
  const isNamed = ({ label }: Scale['points'][number]): boolean => favorable.includes(label);
  if (!scale.points.some(isNamed)) return scale;
  const points = scale.points.map((point) => ({ ...point, favorable: isNamed(point) }));
  return { ...scale, points };
}
