import { addTo, Answers, type Counts } from './answers.js';
import { unnamedColumn, type Layout, type ResponseColumn } from './layout.js';
import { People } from './people.js';
import { asksForPeople } from './personal-headings.js';
import { isFilled, Screening, tellsOfSomebody } from './screening.js';
import type { TabulateOptions } from './tabulation.js';

/** So many same answers, one after the other, are flagged. */
const straightLine = 5;

/** So many columns without a heading are told apart; what is further out is in the last. */
const mostBeyond = 50;

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
  /** What stood in them, which is only looked at for what is personal. */
  readonly watched = new Map<ResponseColumn, Answers>();
  respondents = 0;
  straightLiners = 0;
  readonly #uncounted: readonly ResponseColumn[];
  readonly #width: number;
  /** Where cells stand that have no heading: rows may be longer than the first. */
  readonly #beyond: readonly ResponseColumn[];

  constructor(layout: Layout, options: TabulateOptions) {
    this.people = new People(layout, options);
    this.screening = new Screening(layout, options, this.people.hasWaves);
    const isCounted = (column: ResponseColumn): boolean =>
      column.role === 'question' && !this.people.columns.includes(column);
    this.counted = layout.columns
      .filter(isCounted)
      .map((column) => ({ column, answers: new Answers(column.isOpen ? [] : layout.joints) }));
    this.#uncounted = layout.columns.filter((column) => !isCounted(column));
    const width = layout.columns.length;
    this.#width = width;
    this.#beyond = Array.from({ length: mostBeyond }, (_, place) => unnamedColumn(width + place));
  }

  add(cells: readonly string[]): void {
    for (const column of this.#uncounted) this.#see(column, cells[column.position - 1]);
    this.#seeBeyond(cells);
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

  /** Judges every column by all that is in it, and refuses personal ones as groups or waves. */
  settle(): void {
    for (const { column, answers } of this.counted) answers.settle(asksForPeople(column));
    for (const [column, answers] of this.watched) {
      answers.settle();
      if (answers.personal) this.people.refuse(column, answers.personal);
    }
  }

  #see(column: ResponseColumn, cell: string | undefined): void {
    if (!isFilled(cell)) return;
    if (column.kind) {
      if (!this.personal.has(column) && tellsOfSomebody(cell)) this.personal.add(column);
      return;
    }
    this.filled.add(column);
    if (isOfTool(column, cell)) return;
    let answers = this.watched.get(column);
    if (!answers) this.watched.set(column, (answers = new Answers([])));
    // Of rows that are not counted, too: who was in one set or another does not matter here.
    answers.add(cell, 0);
  }

  #seeBeyond(cells: readonly string[]): void {
    const last = this.#beyond.at(-1);
    for (let place = this.#width; place < cells.length; place++) {
      const column = this.#beyond[place - this.#width] ?? last;
      if (column) this.#see(column, cells[place]);
    }
  }
}

/** A date and a time, or one token such as `R_3xKq` and 118000000001: what tools write themselves. */
const written = /^\s*(?:\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}[ T]\d{1,2}:\d{2}|[\w-]+\s*$)/;

/** Whether a tool wrote a cell. An `ID` may be the tool's or a person's, and is looked into. */
function isOfTool({ heading, role }: ResponseColumn, cell: string): boolean {
  return role !== 'question' && !/^(?:id)?$/i.test(heading) && written.test(cell);
}
