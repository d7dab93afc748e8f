import { problem, type Problem } from '../../../core/problem.js';
import { CsvPieces } from '../../../reading/csv-pieces.js';
import type { Expectation } from '../../../reading/readers.js';
import { Counting } from './counting.js';
import { layoutOf, layoutRows, type Layout } from './layout.js';
import { QuestionRows } from './question-rows.js';
import { isFilled } from './screening.js';
import { emptyTabulation, tabulationOf, tabulationOfQuestions } from './tables.js';
import type { Tabulation, TabulateOptions } from './tabulation.js';

/** The longest text that is worked on without a pause: a few milliseconds. `tabulate` cuts longer text. */
export const sliceLength = 32 * 1024;

/** What no survey holds as text, but the workbooks and archives do that tools give out. */
// eslint-disable-next-line no-control-regex -- these are what is looked for
const noText = /\u0000|^PK\u0003\u0004/;

/**
 * Counts the responses in the text of a file, piece by piece, without keeping them. Synchronous, so
 * that whoever feeds it decides where to pause: the page between frames, a worker and Node never.
 * Pieces may be cut anywhere. Memory is that of the tallies, and some 40 bytes for each id by which a
 * respondent is known again; not of the file.
 */
export class Tabulator {
  /** How many rows of responses have been read. */
  rows = 0;
  readonly #options: TabulateOptions;
  readonly #csv = new CsvPieces((cells) => this.#add(cells));
  #head: (readonly string[])[] = [];
  #layout: Layout | null = null;
  #counting: Counting | null = null;
  #questions: QuestionRows | null = null;
  #isText = true;

  constructor(options: TabulateOptions = {}) {
    this.#options = options;
  }

  /** Counts what is in a piece of text, of at most {@link sliceLength} where time matters. */
  write(text: string): void {
    this.#csv.write(text);
  }

  /** The tables. What was kept to make them is let go; nothing can be written afterwards. */
  end(): Tabulation {
    this.#csv.end();
    if (!this.#layout && this.#head.length > 0) this.#begin();
    const { fault } = this.#csv;
    const [layout, counting, questions] = [this.#layout, this.#counting, this.#questions];
    this.#head = [];
    this.#counting = null;
    this.#questions = null;
    if (!this.#isText) return nothing(notCsv('plain-text'));
    if (fault) return nothing(notCsv(fault.expected, fault.row));
    if (questions) return tabulationOfQuestions(questions, this.#options);
    if (!layout || !counting) {
      return nothing(problem('error', 'missing-data', ['src'], 'rows-of-responses'));
    }
    return tabulationOf(layout, counting, this.#options);
  }

  #add(cells: readonly string[]): void {
    if (!this.#isText || !cells.some(isFilled)) return;
    const taker = this.#counting ?? this.#questions;
    if (taker) {
      this.rows += 1;
      taker.add(cells);
    } else {
      if (cells.some((cell) => noText.test(cell))) {
        this.#isText = false;
        this.#head = [];
        return;
      }
      // Copies: a part of a text keeps all of the text in memory, with all that others wrote.
      this.#head.push(cells.map((cell) => [...cell].join('')));
      if (this.#head.length === layoutRows) this.#begin();
    }
  }

  #begin(): void {
    const head = this.#head;
    this.#head = [];
    this.#layout = layoutOf(head, this.#options.format ?? null);
    if (this.#layout.format === 'questions') this.#questions = new QuestionRows(head[0] ?? []);
    else this.#counting = new Counting(this.#layout, this.#options);
    for (const cells of head.slice(this.#layout.headingRows)) this.#add(cells);
  }
}

/** A file that is no table. Where it is not, what it holds is not quoted. */
export function notCsv(expected: Expectation, row: number | null = null): Problem {
  return problem('error', 'not-csv', row === null ? ['src'] : ['rows', row], expected);
}

/** What comes of a file that could not be read. */
export function nothing(why: Problem): Tabulation {
  return { ...emptyTabulation, problems: [why] };
}
