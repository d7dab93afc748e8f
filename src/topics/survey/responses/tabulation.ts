import type { Problem } from '../../../core/problem.js';

/** How a file of responses is laid out: by the tool that exported it, or one heading row (`rows`). */
export const responseFormats = [
  'google-forms',
  'microsoft-forms',
  'surveymonkey',
  'qualtrics',
  'questions',
  'rows',
] as const;
export type ResponseFormat = (typeof responseFormats)[number];

/** What makes a column personal. */
export const personalKinds = [
  'email',
  'name',
  'phone',
  'ip-address',
  'id',
  'location',
  'birth-date',
] as const;
export type PersonalKind = (typeof personalKinds)[number];

/** Why a column that is not personal is not in the tables. */
export const leftOutReasons = [
  /** The tool's own: when, how long, in which language, its number of the response. */
  'about-response',
  /** Answers in people's own words. */
  'free-text',
  /** Answers that stand in no order that is known: grades, subjects, schools. `questions` names them. */
  'no-scale',
  /** Answers on a scale of which so many were never given that nobody can say which; `scale` names it. */
  'part-of-scale',
  /** All options in an order of each person's own. */
  'ranking',
  /** Nobody answered it. */
  'empty',
  /** `questions` does not name it. */
  'not-chosen',
  /**
   * What one or two people, or 2% at most, wrote and is no option; and what fewer than 10 wrote and
   * may name somebody. Told with how many.
   */
  'rare-answers',
] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];

/** The rules that a file of responses can break. */
export const responseRules = [
  /** `personal-data`: a column holds what tells who somebody is. */
  'no-personal-column',
  /** `personal-data`: so few answered that rows would tell who said what. */
  'enough-respondents',
  /** `missing-data`: nothing in the file is a question with answers on a scale. */
  'questions-of-survey',
  /** `missing-data`: the same, since of every scale so little was used that nobody can say which it is. */
  'whole-scale',
  /** `duplicate`: many rows share an address or an id with others, so it is not the respondents' own. */
  'own-id',
  /** `missing-data`: the file has headings at most, and nobody's answers. */
  'rows-of-responses',
  /** `missing-data`: no row was counted; `excluded` tells why. */
  'counted-rows',
  /** `missing-data`: the first row is a title, above the headings. */
  'headings-of-responses',
  /** `unknown-value`, a warning: answers are the tool's numbers for them; export the words. */
  'words-of-answers',
  /** `too-large`: a column of groups or waves has more names than can be compared. */
  'few-groups',
  /** `out-of-range`, a warning: so few answered in a wave that it is left out. */
  'enough-in-wave',
  /** `out-of-range`, a warning: so few are in a group, or it would tell of one, that it is left out. */
  'enough-in-group',
  /** `out-of-range`, a warning: for such groups, no group is told of at all. */
  'enough-in-groups',
  /** `out-of-range`, a warning: what groups answered to a question would tell of small ones. */
  'groups-of-item',
  /** `out-of-range`, a warning: so few answered a question that it is left out. */
  'enough-answers',
] as const;
export type ResponseRule = (typeof responseRules)[number];

/**
 * The two responses to an option of a question with several answers, in the tables. They are known
 * as a scale that has no favorable side, and a page says them in its own language.
 */
export const choiceResponses = ['Chosen', 'Not chosen'] as const;

/** One count: so many people gave this response to this item. A row of the format `long`. */
export interface TabulatedRow {
  readonly item: string;
  readonly response: string;
  readonly count: number;
  /** `null` for everyone. */
  readonly group: string | null;
  readonly wave: string | null;
}

/** A personal column, of which nothing was kept. */
export interface DroppedColumn {
  /** As a person counts: the first is 1. */
  readonly position: number;
  /** `null` where the heading itself may tell who somebody is. */
  readonly heading: string | null;
  readonly kind: PersonalKind;
  /** Whether its heading says so, or what stands in it. */
  readonly foundBy: 'heading' | 'content';
}

/** A column, or some answers in it, that are not in the tables. */
export interface LeftOutColumn {
  readonly position: number;
  /** `null` where the heading itself may tell who somebody is. */
  readonly heading: string | null;
  readonly reason: LeftOutReason;
  /** How many answers; only for `rare-answers`, otherwise `null`. */
  readonly answers: number | null;
}

/** Rows that were not counted, by why. */
export interface ExcludedRows {
  /** A respondent, known by an id or an address, who answered before (in the same wave). */
  readonly duplicates: number;
  /** Previews and tests. */
  readonly tests: number;
  readonly spam: number;
  /** Not finished; 0 where they are counted. */
  readonly unfinished: number;
  /** No question answered. */
  readonly blank: number;
  /** Nothing in the column of waves. */
  readonly withoutWave: number;
  /** In a wave that fewer than 3 people named: it may be their own words, so it is none here. */
  readonly rareWaves: number;
}

/** Rows that were counted, and that a careful reader may want to know of. */
export interface FlaggedRows {
  /** The same answer to five questions in a row, or more. */
  readonly straightLiners: number;
  /** Not finished, and counted all the same. */
  readonly unfinished: number;
  /** In a group that fewer than 3 people named: it may be their own words, so it is none here. */
  readonly rareGroups: number;
}

/**
 * The words above a matrix, whose rows are items. Not every tool exports them, so that they are no
 * part of the rows.
 */
export interface Matrix {
  readonly wording: string;
  readonly items: readonly string[];
}

/** What `suppress` left out to protect people in small groups, and that may be told. */
export interface HiddenGroups {
  /** Groups of which nothing is told. None where `isAll`: as many names as answers, one answer each. */
  readonly groups: readonly string[];
  /** Whether nothing is told of any group. */
  readonly isAll: boolean;
  /** Other items that are told of everyone only, and in which wave. */
  readonly items: readonly { readonly item: string; readonly wave: string | null }[];
}

/**
 * What a file of responses comes to: counts and nothing of any one person. Plain JSON, so that a
 * worker can post it. With an error among `problems`, `rows` is empty.
 */
export interface Tabulation {
  readonly format: ResponseFormat | null;
  /** In the order of the questions; first everyone, then each group; responses from least to most. */
  readonly rows: readonly TabulatedRow[];
  readonly matrices: readonly Matrix[];
  /** How many rows were counted. For `questions`, the most that answered any. */
  readonly respondents: number;
  /** Personal columns that held something. On a page they are a reason to refuse the file. */
  readonly dropped: readonly DroppedColumn[];
  readonly leftOut: readonly LeftOutColumn[];
  readonly excluded: ExcludedRows;
  readonly flagged: FlaggedRows;
  readonly hidden: HiddenGroups;
  readonly problems: readonly Problem[];
}

/** How responses are to be counted. */
export interface TabulateOptions {
  /** Without it, the heading rows tell; where they do not, `rows`. */
  readonly format?: ResponseFormat | null;
  /**
   * The questions to count, by heading or by position (the first column is 1): a list, or text with
   * `|` between them. Without it, all whose answers are on a scale that is known, and all with
   * several answers. A question in no order that is named here is counted answer by answer.
   */
  readonly questions?: string | readonly (string | number)[] | null;
  /** The column of groups, by heading or position. */
  readonly groupBy?: string | number | null;
  /** The column of waves, by heading or position. Of a date, the year is the wave. */
  readonly waveBy?: string | number | null;
  /** Leaves out rows that were not finished. */
  readonly completeOnly?: boolean;
  /** Responses on a scale of the survey's own, from least to most favorable. */
  readonly scale?: string | readonly string[] | null;
  /**
   * The words of answers that the tool exported as numbers, by number: `{ '1': 'Never' }`. Used for
   * columns of which every answer is one of the numbers.
   */
  readonly labels?: Readonly<Record<string, string>> | null;
  /** Smallest group, wave or question that may be shown; used with `suppress`. Default 10. */
  readonly minN?: number;
  /** Leaves out groups, waves and questions of too few people, and all that would tell of them. */
  readonly suppress?: boolean;
}

/** How far a file has been read. */
export interface TabulateProgress {
  /** Of the stream, in bytes, or for text in UTF-16 units. */
  readonly read: number;
  /** `null` where nobody said how large the file is. */
  readonly size: number | null;
  readonly rows: number;
}
