import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Problem } from '../../core/problem.js';
import type { ProblemWords, TopicRules } from '../locale/words.js';
import type { WordedProblem } from '../problem.js';
import type { WidgetDetails } from './details.en.js';

/** More problems than this are counted, not listed. */
const mostProblems = 5;

/** Puts a problem into a sentence: by the topic's rule, the library's, or the values that it lists. */
export function wordProblem(
  problem: Problem,
  details: WidgetDetails,
  topicRules: TopicRules,
): WordedProblem {
  const rules: TopicRules = { ...details.rules, ...topicRules };
  const found: ProblemWords = { where: placeOf(problem.path, details), got: problem.got ?? '' };
  const say = Object.hasOwn(rules, problem.expected) ? rules[problem.expected] : undefined;
  const message = say?.(found) ?? details.notOneOf(found, problem.expected.split(' | '));
  return { ...problem, message };
}

function placeOf(path: Problem['path'], { where }: WidgetDetails): string {
  const [first = '', row, column] = path;
  if (first === 'rows') {
    return column === undefined ? where.row(String(row)) : where.cell(String(row), String(column));
  }
  if (first === 'data' || first === 'src' || first === 'heading' || first === 'table') {
    return where[first];
  }
  return where.input(String(first).replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));
}

/** Draws problems where the reader sees them, errors first. */
export function problemList(
  problems: readonly WordedProblem[],
  isDrawn: boolean,
  details: WidgetDetails,
): TemplateResult {
  const errorsFirst = [...problems].sort(
    (a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'),
  );
  const more = problems.length - mostProblems;
  return html`<div part="problems" class="problems box">
    ${isDrawn ? html`<p>${details.checkThese}</p>` : nothing}
    <ul>
      ${errorsFirst
        .slice(0, mostProblems)
        .map(({ message, severity }) => html`<li class=${severity} dir="auto">${message}</li>`)}
      ${more > 0 ? html`<li>${details.moreProblems(more)}</li>` : nothing}
    </ul>
  </div>`;
}
