import type { Problem } from '../core/problem.js';

/** A problem with its sentence in the reader's language: what `.problems` holds. */
export interface WordedProblem extends Problem {
  readonly message: string;
}
