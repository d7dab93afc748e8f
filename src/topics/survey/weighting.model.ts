import { effectiveSize } from './interval.model.js';

/** One answer and how much it counts. */
export interface Weighted {
  /** 1 for the answer looked for, 0 for any other. */
  readonly value: number;
  /** How many people the answer stands for, or anything in proportion to that. */
  readonly weight: number;
}

/** A share of weighted answers, with what it rests on. */
export interface WeightedShare {
  /** 0 to 1: Σ value × weight / Σ weight. */
  readonly share: number;
  /** How many answered, each counted once, whatever the weight. */
  readonly unweightedBase: number;
  /** Σ weight. */
  readonly weightedBase: number;
  /** Kish's effective size, for the interval; at most the unweighted base. */
  readonly effectiveN: number;
}

/**
 * The weighted share of an answer.
 *
 * @returns `null` where a weight is negative or not a number, a value is not within 0 and 1, or
 *   no weight is above 0.
 */
export function weightedShare(answers: readonly Weighted[]): WeightedShare | null {
  const effectiveN = effectiveSize(answers.map(({ weight }) => weight));
  if (effectiveN === null || !answers.every(({ value }) => value >= 0 && value <= 1)) return null;
  const weightedBase = answers.reduce((sum, { weight }) => sum + weight, 0);
  const counted = answers.reduce((sum, { value, weight }) => sum + value * weight, 0);
  return {
    share: counted / weightedBase,
    unweightedBase: answers.length,
    weightedBase,
    effectiveN,
  };
}
