import { problem, type Problem } from '../../../core/problem.js';
import { fold } from '../../../reading/fold.js';
import type { Layout, ResponseColumn } from './layout.js';
import type { PersonalKind, ResponseRule, TabulateOptions } from './tabulation.js';
import { fewest } from './too-few.js';

/** More groups, or waves, than this cannot be compared: the column is of something else. */
const mostNames = 200;

/** Sets of people that are told apart: every group in every wave. */
const mostSets = 2000;

/** Those who are in one group and answered in one wave. */
export interface PeopleSet {
  readonly group: string | null;
  readonly wave: string | null;
}

/** The column that an author names by its heading, what it asks, or its position. */
export function matches(column: ResponseColumn, wanted: string | number): boolean {
  const { position, heading, label, stem } = column;
  const name = fold(String(wanted));
  const names = [heading, label, stem ?? heading, stem === null ? label : `${stem} [${label}]`];
  return names.some((one) => fold(one) === name) || name === String(position);
}

/** Tells in which group and wave a respondent is, and finds what is wrong with their columns. */
export class People {
  readonly sets: PeopleSet[] = [];
  readonly problems: Problem[] = [];
  readonly hasWaves: boolean;
  /** The columns of groups and of waves, which are no questions. */
  readonly columns: readonly ResponseColumn[];
  readonly #inputs: Readonly<Record<'groupBy' | 'waveBy', ResponseColumn | null>>;
  readonly #group: Names | null;
  readonly #wave: Names | null;
  readonly #places = new Map<string, number>();
  /** How many are in each set. */
  readonly #members: number[] = [];

  constructor({ columns }: Layout, { groupBy, waveBy }: TabulateOptions) {
    const find = (input: 'groupBy' | 'waveBy', wanted: string | number | null | undefined) => {
      if (wanted === null || wanted === undefined || wanted === '') return null;
      const found = columns.find((column) => matches(column, wanted));
      if (!found) {
        this.problems.push(problem('error', 'missing-data', [input], 'column-of', wanted));
      } else if (found.kind) {
        this.problems.push(refused(input, found.kind));
      }
      return found && !found.kind ? found : null;
    };
    const [group, wave] = [find('groupBy', groupBy), find('waveBy', waveBy)];
    this.#inputs = { groupBy: group, waveBy: wave };
    this.columns = [group, wave].filter((column) => column !== null);
    this.#group = group && new Names(group, 'groupBy', this.problems, (name) => name);
    this.#wave = wave && new Names(wave, 'waveBy', this.problems, yearOf);
    this.hasWaves = wave !== null;
  }

  /** The wave of a respondent, who may answer once in each. */
  waveOf(cells: readonly string[]): string | null {
    return this.#wave?.of(cells) ?? null;
  }

  /** Refuses a column of groups or waves that turns out to be personal. */
  refuse(column: ResponseColumn, kind: PersonalKind): void {
    for (const input of ['groupBy', 'waveBy'] as const) {
      if (this.#inputs[input] === column) this.problems.push(refused(input, kind));
    }
  }

  /** The number of the set that a respondent is in. */
  setOf(cells: readonly string[], wave: string | null): number {
    const group = this.#group?.of(cells) ?? null;
    const key = JSON.stringify([group, wave]);
    let place = this.#places.get(key);
    if (place === undefined) {
      if (this.sets.length >= mostSets) {
        if (this.problems.length === 0) this.problems.push(tooMany('groupBy'));
        return 0;
      }
      place = this.sets.push({ group, wave }) - 1;
      this.#places.set(key, place);
    }
    this.#members[place] = (this.#members[place] ?? 0) + 1;
    return place;
  }

  /** How many are in each group, or wave, that so few named that its name may be their own words. */
  rare(kind: keyof PeopleSet): ReadonlyMap<string, number> {
    const sizes = new Map<string, number>();
    for (const [place, { [kind]: name }] of this.sets.entries()) {
      if (name === null) continue;
      sizes.set(name, (sizes.get(name) ?? 0) + (this.#members[place] ?? 0));
    }
    return new Map([...sizes].filter(([, size]) => size < fewest));
  }
}

/** The names in a column of groups or of waves. */
class Names {
  readonly #place: number;
  readonly #known = new Map<string, string>();
  readonly #byFold = new Map<string, string>();

  constructor(
    { position }: ResponseColumn,
    private readonly input: 'groupBy' | 'waveBy',
    private readonly problems: Problem[],
    private readonly name: (cell: string) => string,
  ) {
    this.#place = position - 1;
  }

  of(cells: readonly string[]): string | null {
    const cell = cells[this.#place] ?? '';
    const known = this.#known.get(cell);
    if (known !== undefined) return known;
    const name = this.name(cell.replace(/\s+/gu, ' ').trim());
    if (name === '' || this.problems.length > 0) return null;
    const folded = fold(name);
    // A copy, and not a part of the text of the file, which it would keep.
    const own = this.#byFold.get(folded) ?? [...name].join('');
    this.#byFold.set([...folded].join(''), own);
    if (this.#known.size < mostNames * 4) this.#known.set([...cell].join(''), own);
    if (this.#byFold.size > mostNames) this.problems.push(tooMany(this.input));
    return own;
  }
}

function refused(input: string, kind: PersonalKind): Problem {
  const rule = 'no-personal-column' satisfies ResponseRule;
  return problem('error', 'personal-data', [input], rule, kind);
}

function tooMany(input: string): Problem {
  return problem('error', 'too-large', [input], 'few-groups' satisfies ResponseRule);
}

/** `15-Mar-24`, as a spreadsheet writes a date, and the number of a day and time as it keeps one. */
const sheetDate = /^\d{1,2}-[a-z]{3}-((?:19|20)?\d{2})(?!\d)/;
const sheetNumber = /^[2-6]\d{4}\.\d+$/;
/** The day before 1 January 1900, less the day in 1900 that spreadsheets have too many. */
const sheetStart = Date.UTC(1899, 11, 30);

const isoDate = /^((?:19|20)\d{2})[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)/;
const usDate = /^\d{1,2}([-/.])\d{1,2}\1((?:19|20)?\d{2})(?!\d)/;
/** A day of a month by its name: "Sep 3, 2024" and "3 de septiembre de 2024". */
const month = '(?:jan|ene|feb|mar|apr|abr|may|jun|jul|aug|ago|sep|set|oct|nov|dec|dic)[a-z]*\\.?';
const worded = new RegExp(
  `^(?:[a-z]+,? )?(?:${month} \\d{1,2}(?:st|nd|rd|th)?,?|\\d{1,2} (?:de )?${month},?)(?: del?)? ((?:19|20)\\d{2})(?!\\d)`,
);

/** The year of a date; anything else as it stands. */
function yearOf(cell: string): string {
  const [, year] = isoDate.exec(cell) ?? worded.exec(fold(cell)) ?? [];
  if (year !== undefined) return year;
  if (sheetNumber.test(cell)) {
    return String(new Date(sheetStart + Number(cell) * 86_400_000).getUTCFullYear());
  }
  const short = sheetDate.exec(fold(cell))?.[1] ?? usDate.exec(cell)?.[2];
  return short?.length === 2 ? `20${short}` : (short ?? cell);
}
