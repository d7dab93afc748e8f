import { fold } from '../../../reading/fold.js';
import { personalColumn, personalContent } from './personal.js';
import type { PersonalKind } from './tabulation.js';

/** More different answers than this are people's own words, or several answers in a cell. */
const mostCells = 300;

/** Of several answers in a cell, more options than this are none. */
const mostOptions = 100;

/** No option is longer; longer cells are people's own words, or many options. */
const longestOption = 200;
const longestCell = 2000;

/** Ways of writing an answer, such as with more space, that are remembered. */
const mostSpellings = 1000;

/** What may stand between several answers in one cell, and how it is told from what stands in one. */
export type Joint = ';' | ', ' | ',';

/** The answers in a cell. A comma before a lower-case word joins the words of one answer. */
export function split(cell: string, joint: Joint): string[] {
  const pattern = { ';': /;/, ', ': /^\p{Ll}/u.test(cell) ? /, / : /, (?!\p{Ll})/u, ',': /,(?! )/ };
  return cell
    .split(pattern[joint])
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

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
  /** Set once there are too many different cells to count them whole. */
  #joint: Joint | null = null;
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
    return this.#joint ?? this.#joints.find((joint) => this.#isJoined(joint)) ?? null;
  }

  /** The options that were chosen, where several may be. */
  options(joint: Joint): ReadonlyMap<string, Counts> {
    const all = new Map([...this.#options].map(([option, counts]) => [option, [...counts]]));
    for (const [cell, counts] of this.cells()) {
      for (const option of distinctParts(cell, joint)) {
        const sum = all.get(option) ?? [];
        counts.forEach((many, set) => addTo(sum, set, many));
        all.set(option, sum);
      }
    }
    return all;
  }

  /** Judges the column by all that is in it, and lets go of what may not be told. */
  settle(): void {
    if (this.isText || this.personal || this.#joint) return;
    this.personal = personalColumn(this.#labels, this.total);
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
      if (this.#joint) this.#addOptions(text, this.#joint, set);
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
      if (this.#labels.length > mostCells) this.#overflow();
    }
  }

  #count(place: number, set: number): void {
    this.total += 1;
    addTo(this.answered, set);
    const counts = this.#counts[place];
    if (counts) addTo(counts, set);
  }

  #addOptions(text: string, joint: Joint, set: number): void {
    for (const option of distinctParts(text, joint)) {
      let counts = this.#options.get(option);
      if (!counts) this.#options.set(own(option), (counts = []));
      addTo(counts, set);
    }
    if (this.#options.size > mostOptions) this.#becomeText();
  }

  #overflow(): void {
    this.settle();
    if (this.personal) return;
    this.#joint = this.#joints.find((joint) => this.#isJoined(joint)) ?? null;
    if (!this.#joint) this.#becomeText();
  }

  /** Whether nearly all parts of the cells are found in others, too, as options are. */
  #isJoined(joint: Joint): boolean {
    const seen = new Map<string, { cells: number; answers: number }>();
    let isCut = false;
    // Microsoft Forms ends each cell of such a question with it.
    if (joint === ';' && this.#labels.every((cell) => cell.endsWith(';'))) return this.total > 0;
    for (const [cell, counts] of this.cells()) {
      const parts = distinctParts(cell, joint);
      isCut ||= parts.length > 1;
      for (const part of parts) {
        if (part.length > longestOption) return false;
        const { cells = 0, answers = 0 } = seen.get(part) ?? {};
        seen.set(part, { cells: cells + 1, answers: answers + sumOf(counts) });
      }
    }
    const all = [...seen.values()];
    const answers = all.reduce((sum, one) => sum + one.answers, 0);
    const again = all.filter((one) => one.cells > 1 || one.answers > 2);
    const recurring = again.reduce((sum, one) => sum + one.answers, 0);
    const isMixed = again.some((one) => one.cells > 1);
    return isCut && isMixed && again.length <= mostOptions && recurring >= answers * 0.8;
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
  }
}

export function sumOf(counts: Counts): number {
  return counts.reduce((sum, many) => sum + many, 0);
}

function distinctParts(cell: string, joint: Joint): string[] {
  return [...new Set(split(cell, joint))];
}

/** A copy: a part of a text keeps all of the text in memory, with all that others wrote. */
function own(text: string): string {
  return [...text].join('');
}
