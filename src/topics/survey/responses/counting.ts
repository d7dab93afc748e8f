import { addTo, Answers, type Counts } from './answers.js';
import type { Layout, ResponseColumn } from './layout.js';
import { People } from './people.js';
import { isFilled, Screening, tellsOfSomebody } from './screening.js';
import type { TabulateOptions } from './tabulation.js';

/** So many same answers, one after the other, are flagged. */
const straightLine = 5;

/** A column that is counted. */
export interface Counted {
  readonly column: ResponseColumn;
  readonly answers: Answers;
}

/** Counts rows of responses, one at a time, and keeps none. */
export class Counting {
  readonly people: People;
  readonly screening: Screening;
  readonly counted: readonly Counted[];
  /** How many answered any column of a question that has several, by the number of its span. */
  readonly answeredSpans = new Map<number, Counts>();
  /** Personal columns, found by their heading, in which something stood. */
  readonly personal = new Set<ResponseColumn>();
  /** Other columns that are not counted and in which something stood. */
  readonly filled = new Set<ResponseColumn>();
  respondents = 0;
  straightLiners = 0;
  readonly #uncounted: readonly ResponseColumn[];

  constructor(layout: Layout, options: TabulateOptions) {
    this.people = new People(layout, options);
    this.screening = new Screening(layout, options, this.people.hasWaves);
    const isCounted = (column: ResponseColumn): boolean =>
      column.role === 'question' && !this.people.columns.includes(column);
    this.counted = layout.columns
      .filter(isCounted)
      .map((column) => ({ column, answers: new Answers(column.isOpen ? [] : layout.joints) }));
    this.#uncounted = layout.columns.filter((column) => !isCounted(column));
  }

  add(cells: readonly string[]): void {
    for (const column of this.#uncounted) this.#see(column, cells[column.position - 1]);
    const wave = this.people.waveOf(cells);
    const isBlank = this.counted.every(({ column }) => !isFilled(cells[column.position - 1]));
    const set = this.#setOf(cells, wave, isBlank);
    let before = '';
    let [run, longest] = [0, 0];
    for (const { column, answers } of this.counted) {
      const cell = cells[column.position - 1];
      if (!isFilled(cell)) continue;
      answers.add(cell, set);
      run = cell === before ? run + 1 : 1;
      if (run > longest) longest = run;
      before = cell;
      if (set !== null && column.span !== null) this.#addToSpan(column.span, set);
    }
    this.#lastSpan = -1;
    if (set === null) return;
    this.respondents += 1;
    if (longest >= straightLine) this.straightLiners += 1;
  }

  #setOf(cells: readonly string[], wave: string | null, isBlank: boolean): number | null {
    return this.screening.admits(cells, wave, isBlank) ? this.people.setOf(cells, wave) : null;
  }

  /** Columns of a question stand together, so that the last one tells whether it was counted. */
  #lastSpan = -1;

  #addToSpan(span: number, set: number): void {
    if (span === this.#lastSpan) return;
    this.#lastSpan = span;
    const answered = this.answeredSpans.get(span) ?? [];
    addTo(answered, set);
    this.answeredSpans.set(span, answered);
  }

  #see(column: ResponseColumn, cell: string | undefined): void {
    const seen = column.kind ? this.personal : this.filled;
    if (seen.has(column) || !isFilled(cell)) return;
    if (!column.kind || tellsOfSomebody(cell)) seen.add(column);
  }
}
