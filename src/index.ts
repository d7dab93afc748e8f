/**
 * The classes of all widgets and the pure functions behind them. Importing this registers nothing;
 * `chalkwork/define` does.
 */
export * from './elements/index.js';
export * from './topics/index.js';

export type { Outcome } from './core/outcome.js';
export { problemCodes, type Problem, type ProblemCode, type Severity } from './core/problem.js';
export { qualifiers, type Qualifier, type Quantity } from './core/quantity.js';
export type { Range } from './core/range.js';
export { operations, type Operation, type Step, type Term, type Unit } from './core/step.js';
export { parseNumber, type WrittenNumber } from './reading/numbers.js';
export type { Source } from './reading/table.js';
export { version } from './widget/define.js';
export { states, Widget, type State } from './widget/widget.js';
