import { html, nothing, type TemplateResult } from 'lit/html.js';
import { quote, type Problem } from '../../core/problem.js';
import { parseNumber } from '../../reading/numbers.js';
import type { Expectation } from '../../reading/readers.js';
import type { ProblemWords, TopicRules } from '../locale/words.js';
import type { WordedProblem } from '../problem.js';
import type { WidgetDetails } from './details.en.js';

/** More problems than this are counted, not listed. */
const mostProblems = 5;

/** What a sentence of the library may hold, beside what one of a topic may. */
export interface FoundWords extends ProblemWords {
  /** The site of this page, as another site must name it to let the page read its files. */
  readonly page: string;
  /** Whether the data file is meant, and not a link. */
  readonly isFile: boolean;
}

/** Puts a problem into a sentence: by the topic's rule, the library's, or the values that it lists. */
export function wordProblem(
  problem: Problem,
  details: WidgetDetails,
  topicRules: TopicRules,
): WordedProblem {
  const rules: Readonly<Record<string, (found: FoundWords) => string>> = {
    ...details.rules,
    ...topicRules,
  };
  // A page without a site of its own, as in a sandboxed frame, cannot be named.
  const page = self.origin === 'null' ? '*' : self.origin;
  const where = placeOf(problem, details);
  const isFile = problem.path[0] === 'src';
  const found: FoundWords = { where, got: problem.got ?? '', page, isFile };
  if (hasTwoReadings(problem)) return { ...problem, message: details.twoReadings(found) };
  const say = Object.hasOwn(rules, problem.expected) ? rules[problem.expected] : undefined;
  const message = say?.(found) ?? details.notOneOf(found, problem.expected.split(' | '));
  return { ...problem, message };
}

/** Whether a number was refused since its point may part thousands or what is less than one. */
function hasTwoReadings({ code, expected, got }: Problem): boolean {
  const read = code === 'unreadable-number' ? parseNumber(got ?? '') : null;
  const mayBeMoney = expected === ('amount' satisfies Expectation);
  return read !== null && read.ambiguous && !read.percent && (mayBeMoney || !read.money);
}

function placeOf({ path, expected }: Problem, { where }: WidgetDetails): string {
  const [first = '', row, column] = path;
  // A name in the data that nobody asked for is quoted as it stands there, whatever it is.
  if (expected === ('input' satisfies Expectation)) return where.input(String(first));
  if (first === 'rows') {
    if (row === undefined) return where.table;
    return column === undefined
      ? where.row(String(row))
      : where.cell(String(row), quote(column) ?? '');
  }
  if (first === 'column') return where.column(String(row));
  if (first === 'data' || first === 'src' || first === 'heading' || first === 'table') {
    return where[first];
  }
  return where.input(String(first).replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));
}

/** Whether asking for the data once more may help: the network failed, or somebody may mend the file. */
function mayPass({ severity, code, path, expected }: Problem): boolean {
  if (expected === 'part') return true;
  return severity === 'error' && path[0] === 'src' && code !== 'unsafe-url';
}

/** Draws problems where the reader sees them, errors first. `retry` asks for the data once more. */
export function problemList(
  problems: readonly WordedProblem[],
  isDrawn: boolean,
  details: WidgetDetails,
  retry: () => void,
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
    ${
      problems.some(mayPass)
        ? html`<p><button type="button" @click=${retry}>${details.tryAgain}</button></p>`
        : nothing
    }
  </div>`;
}
