import type { Outcome } from '../../core/outcome.js';
import type { Source } from '../../reading/table.js';
import type { Columns, ReadingWay } from '../../reading/way.js';
import type { Amounts } from './amounts.js';

/** A cell of a data table: the text that is shown, and the value that is exported, `null` if there is none. */
export interface DataCell {
  readonly text: string;
  readonly value: string | number | null;
}

/** The table that stands beside every figure. The first cell of a row is its heading. */
export interface DataTable {
  readonly caption: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly DataCell[])[];
}

/** What the frame needs of a topic's words, whatever the topic. */
export interface FrameWords {
  /** The figure in a sentence or two, with its numbers. */
  readonly sentence: string;
  /** On what the numbers stand, and what is not known. */
  readonly caveats: readonly string[];
  /** What a reader is trying out, so that it is not taken for the source's claim; else `null`. */
  readonly whatIf: string | null;
}

/** What a reader can open under a figure. */
export interface FigureDetails {
  readonly table: DataTable;
  /** The name of a number in the steps, by its id. */
  readonly nameOf: (id: string) => string;
  /** Writes shares that were worked out, where a topic does that in its own way. */
  readonly share?: (share: number) => string;
  /** What is known of how the figures came about, where a topic tells it. */
  readonly about?: readonly AboutLine[];
  /** Whether the data holds what is not shown, to protect people: then nobody passes it on. */
  readonly isWithheld?: boolean;
}

/** What a careful reader asks, and what the author says of it. */
export interface AboutLine {
  readonly name: string;
  readonly text: string;
  readonly isGiven: boolean;
}

/** Where a problem is and what was found there, ready to go into a sentence. */
export interface ProblemWords {
  readonly where: string;
  readonly got: string;
}

/** The sentences of a topic's own rules, by rule. */
export type TopicRules = Readonly<Record<string, (found: ProblemWords) => string>>;

/** A topic's part of what is loaded when a reader opens something, or when something is wrong. */
export interface TopicDetails<Telling, Inputs = unknown> {
  readonly rules: TopicRules;
  readonly columns: Columns;
  /** The headings, English and Spanish, under which columns are known beside their names. */
  readonly headings: Readonly<Record<string, readonly string[]>>;
  readonly describe: (telling: Telling, amounts: Amounts) => FigureDetails;
  /**
   * Counts rows that may not be kept, before anything else is read of them; `null` for any other.
   */
  readonly takeIn?: (source: Source, given: object) => Outcome<Source> | 'loading' | null;
  /**
   * Reads a source and what the author gave by property name, whatever they hold. A value of `null`
   * without an error is nothing to show.
   */
  readonly read: (source: Source | null, given: object, way: ReadingWay) => Outcome<Inputs>;
}
