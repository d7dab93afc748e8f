import { problem, type Problem } from '../../../core/problem.js';
import { matcherOf } from '../../../reading/headings.js';
import { carefulNumbers } from '../../../reading/number-readers.js';
import type { Row } from '../../../reading/table.js';
import { surveyHeadings } from '../headings.js';
import { personalContent } from './personal.js';
import { readTallies } from '../tallies.schema.js';
import type { TabulatedRow } from './tabulation.js';

/** No survey has more questions, in all groups and waves. */
const mostRows = 5000;

/**
 * Takes a file with a row for each question, which holds counts already: the format `questions`, as
 * the survey card reads it.
 */
export class QuestionRows {
  readonly #problems: Problem[] = [];
  readonly #headings: readonly string[];
  readonly #rows: Row[] = [];

  constructor(headings: readonly string[]) {
    this.#headings = headings;
  }

  add(cells: readonly string[]): void {
    if (this.#rows.length < mostRows) {
      const number = this.#rows.length + 2;
      this.#rows.push({ number, cells: cells.map((cell) => cell.trim()) });
    } else if (this.#problems.length === 0) {
      this.#problems.push(problem('error', 'too-large', ['src'], 'readable-size'));
    }
  }

  /** What is wrong, of which nothing is quoted that tells who somebody is. */
  get problems(): Problem[] {
    return this.#problems.map((one) =>
      one.got !== null && personalContent(one.got) !== null ? { ...one, got: null } : one,
    );
  }

  tabulated(): TabulatedRow[] {
    const headings = this.#headings.map((text) => ({ text: text.trim(), field: null }));
    const way = { numbers: carefulNumbers, match: matcherOf(surveyHeadings) };
    const table = { headings, rows: this.#rows };
    return readTallies(table, 'questions', way, null, this.#problems).flatMap(({ about, tally }) =>
      [...(tally.counts ?? [])].map(([response, count]) => {
        const { group, wave } = tally;
        return { item: about.item, response, count, group, wave };
      }),
    );
  }
}
