import { problem, type Problem } from './problem.js';

/** A value, or `null` where an error stopped it, with all that was found wrong on the way. */
export interface Outcome<Value> {
  readonly value: Value | null;
  readonly problems: readonly Problem[];
}

/** The outcome of a computation: its value is withheld when any problem is an error. */
export function outcome<Value>(value: Value, problems: readonly Problem[]): Outcome<Value> {
  const stopped = problems.some(({ severity }) => severity === 'error');
  return { value: stopped ? null : value, problems };
}

/** What comes of data whose reading needs a part of the code that could not be loaded. */
export const lackingPart: Outcome<never> = {
  value: null,
  problems: [problem('error', 'blocked', ['data'], 'part')],
};
