import { fold } from '../../../reading/fold.js';
import { cutBy, type Cut, type Joint } from './cutting.js';
import { areNames, personalColumn, personalContent } from './personal.js';
import type { PersonalKind } from './tabulation.js';

/**
 * With so many different cells, or options, and each time that they are twice as many, a column is
 * judged: it may be people's own words, several answers in a cell, or options beside which some wrote
 * their own.
 */
const manyCells = 300;
const manyOptions = 100;

/** With more than this, it is people's own words. */
const mostDifferent = 10_000;

/** An option is what so many gave. */
const fewestOfOption = 3;

/** Such a share of answers, or more, are options where there are options. */
const shareOfOptions = 0.8;

/** No option is longer; longer cells are people's own words, or many options. */
const longestOption = 200;
const longestCell = 2000;

/** Ways of writing an answer, such as with more space, that are remembered. */
const mostSpellings = 1000;

/** How often something was answered, by the set of people who did. */
export type Counts = number[];

export function addTo(counts: Counts, set: number, many = 1): void {
  while (counts.length <= set) counts.push(0);
  counts[set] = (counts[set] ?? 0) + many;
}

/**
 * Counts the answers in one column. What is counted is bounded: once a column is clearly people's own
 * words, or holds what tells who somebody is, all of it is let go, and nothing is kept any more.
 */
export class Answers {
  /** What in the column tells who somebody is; then nothing else is known of it. */
  personal: PersonalKind | null = null;
  isText = false;
  /** How many answered. */
  total = 0;
  /** The same, by set of people. */
  readonly answered: Counts = [];
  readonly #joints: readonly Joint[];
  readonly #places = new Map<string, number>();
  #labels: string[] = [];
  #counts: Counts[] = [];
  #cellLimit = manyCells;
  #optionLimit = manyOptions;
  /** Set once there are too many different cells to count them whole. */
  #joint: Joint | null = null;
  #cut: Cut | null = null;
  #options = new Map<string, Counts>();

  constructor(joints: readonly Joint[]) {
    this.#joints = joints;
  }

  /**
   * Counts a cell that is not empty.
   *
   * @param set the set of people that its respondent is in; `null` where the row is not counted, and
   *   the cell is only looked at for what is personal
   */
  add(cell: string, set: number | null): void {
    if (this.personal) return;
    const place = this.#places.get(cell);
    if (place === undefined) {
      this.#addNew(cell, set);
    } else if (set !== null) {
      this.#count(place, set);
    }
  }

  /** The cells that were counted whole, with their counts; none where they were too many. */
  cells(): ReadonlyMap<string, Counts> {
    return new Map(this.#labels.map((label, place) => [label, this.#counts[place] ?? []]));
  }

  /** What stands between several answers in a cell; `null` where there is one in each. */
  joint(): Joint | null {
    if (this.isText || this.personal) return null;
    return this.#joint ?? this.#findJoint();
  }

  /** The options that were chosen, where several may be. */
  options(joint: Joint): ReadonlyMap<string, Counts> {
    const all = new Map([...this.#options].map(([option, counts]) => [option, [...counts]]));
    const cells = this.cells();
    const cut = this.#cut ?? cutBy(joint, cells.keys());
    for (const [cell, counts] of cells) {
      for (const option of cut(cell)) {
        const sum = all.get(option) ?? [];
        counts.forEach((many, set) => addTo(sum, set, many));
        all.set(option, sum);
      }
    }
    return all;
  }

  /**
   * Judges the column by all that is in it, and lets go of what may not be told.
   *
   * @param asksForPeople whether its heading asks who somebody is
   */
  settle(asksForPeople = false): void {
    if (this.isText || this.personal) return;
    if (!this.#joint) this.personal = personalColumn(this.#labels, this.total);
    if (!this.personal && asksForPeople) {
      const joint = this.joint();
      const options = joint ? [...this.options(joint).keys()] : this.#labels;
      if (areNames(options)) this.personal = 'name';
    }
    if (this.personal) this.#letGo();
  }

  #addNew(cell: string, set: number | null): void {
    const text = cell.replace(/\s+/gu, ' ').trim();
    if (text === '') return;
    const known = this.isText ? undefined : this.#places.get(fold(text));
    if (known !== undefined) {
      if (this.#places.size < mostSpellings) this.#places.set(own(cell), known);
      if (set !== null) this.#count(known, set);
      return;
    }
    this.personal = personalContent(text);
    if (this.personal) {
      this.#letGo();
    } else if (set !== null) {
      this.#keep(cell, text, set);
    }
  }

  #keep(cell: string, text: string, set: number): void {
    if (this.isText || this.#joint) {
      this.total += 1;
      addTo(this.answered, set);
      if (this.#joint && this.#cut) this.#addOptions(text, this.#joint, this.#cut, set);
    } else if (text.length > longestCell) {
      this.total += 1;
      addTo(this.answered, set);
      this.#becomeText();
    } else {
      const place = this.#labels.push(own(text)) - 1;
      this.#counts.push([]);
      this.#places.set(own(fold(text)), place);
      this.#places.set(own(cell), place);
      this.#count(place, set);
      if (this.#labels.length > this.#cellLimit) this.#overflow();
    }
  }

  #count(place: number, set: number): void {
    this.total += 1;
    addTo(this.answered, set);
    const counts = this.#counts[place];
    if (counts) addTo(counts, set);
  }

  #addOptions(text: string, joint: Joint, cut: Cut, set: number): void {
    for (const option of cut(text)) {
      let counts = this.#options.get(option);
      if (!counts) this.#options.set(own(option), (counts = []));
      addTo(counts, set);
    }
    if (this.#options.size <= this.#optionLimit) return;
    this.#optionLimit *= 2;
    if (!areOptions([...this.options(joint).values()])) this.#becomeText();
  }

  #overflow(): void {
    this.#cellLimit *= 2;
    this.settle();
    if (this.personal) return;
    this.#joint = this.#findJoint();
    if (this.#joint) this.#cut = cutBy(this.#joint, this.#labels);
    else if (!areOptions(this.#counts)) this.#becomeText();
  }

  /** Cut at the wrong joint, options are more: the right one leaves the fewest. */
  #findJoint(): Joint | null {
    const found = this.#joints
      .filter((joint) => this.#isJoined(joint))
      .map((joint) => {
        const cut = cutBy(joint, this.#labels);
        return { joint, options: new Set(this.#labels.flatMap(cut)).size };
      })
      .sort((one, other) => one.options - other.options);
    return found[0]?.joint ?? null;
  }

  /** Whether nearly all parts of the cells are found in others, too, as options are. */
  #isJoined(joint: Joint): boolean {
    const seen = new Map<string, { cells: number; answers: number }>();
    let isCut = false;
    // Microsoft Forms ends each cell of such a question with it.
    if (joint === ';' && this.#labels.every((cell) => cell.endsWith(';'))) return this.total > 0;
    const cut = cutBy(joint, this.#labels);
    for (const [cell, counts] of this.cells()) {
      const parts = cut(cell);
      isCut ||= parts.length > 1;
      for (const part of parts) {
        if (part.length > longestOption) return false;
        const { cells = 0, answers = 0 } = seen.get(part) ?? {};
        seen.set(part, { cells: cells + 1, answers: answers + sumOf(counts) });
      }
    }
    const all = [...seen.values()];
    const answers = all.reduce((sum, one) => sum + one.answers, 0);
    const again = all.filter((one) => one.cells > 1 || one.answers >= fewestOfOption);
    const recurring = again.reduce((sum, one) => sum + one.answers, 0);
    const isMixed = again.some((one) => one.cells > 1);
    return isCut && isMixed && again.length <= manyOptions && recurring >= answers * shareOfOptions;
  }

  #becomeText(): void {
    this.isText = true;
    this.#letGo();
  }

  #letGo(): void {
    this.#places.clear();
    this.#labels = [];
    this.#counts = [];
    this.#options = new Map();
    this.#joint = null;
    this.#cut = null;
  }
}

/** Whether few answers are people's own words. */
function areOptions(all: readonly Counts[]): boolean {
  if (all.length > mostDifferent) return false;
  const sums = all.map(sumOf);
  const frequent = sums.filter((sum) => sum >= fewestOfOption);
  const total = (some: readonly number[]): number => some.reduce((sum, one) => sum + one, 0);
  return frequent.length <= manyOptions && total(frequent) >= total(sums) * shareOfOptions;
}

export function sumOf(counts: Counts): number {
  return counts.reduce((sum, many) => sum + many, 0);
}

/** A copy: a part of a text keeps all of the text in memory, with all that others wrote. */
function own(text: string): string {
  return [...text].join('');
}
