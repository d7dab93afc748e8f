import type { Problem } from '../core/problem.js';
import type { ProblemWords } from './locale/words.js';
import type { WidgetMessages } from './messages.en.js';

/** A problem with its sentence in the reader's language: what `.problems` holds. */
export interface WordedProblem extends Problem {
  readonly message: string;
}

/** The sentences of a topic's own rules. */
export type TopicRules = Readonly<Record<string, (found: ProblemWords) => string>>;

/** Puts a problem into a sentence: by the topic's rule, the library's, or the values that it lists. */
export function wordProblem(
  problem: Problem,
  messages: WidgetMessages,
  topicRules: TopicRules,
): WordedProblem {
  const rules: TopicRules = { ...messages.rules, ...topicRules };
  const found = { where: placeOf(problem.path, messages), got: problem.got ?? '' };
  const say = Object.hasOwn(rules, problem.expected) ? rules[problem.expected] : undefined;
  const message = say?.(found) ?? messages.notOneOf(found, problem.expected.split(' | '));
  return { ...problem, message };
}

function placeOf(path: Problem['path'], { where }: WidgetMessages): string {
  const [first = '', row, column] = path;
  if (first === 'rows') {
    return column === undefined ? where.row(String(row)) : where.cell(String(row), String(column));
  }
  if (first === 'data' || first === 'src' || first === 'heading' || first === 'table') {
    return where[first];
  }
  return where.input(String(first).replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));
}
