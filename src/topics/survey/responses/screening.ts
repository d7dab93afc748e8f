import { fold } from '../../../reading/fold.js';
import type { Layout, ResponseColumn } from './layout.js';
import type { ExcludedRows, TabulateOptions } from './tabulation.js';

/** Qualtrics' numbers for previews and tests, also as spam or offline, and for spam. */
const testCodes = new Set(['1', '2', '9', '17']);
const spamCodes = new Set(['8', '12', '40']);

/** A column of addresses or ids that is not the respondent's own: many share it. */
const ofOthers =
  /\b(?:principal|supervisor|manager|coach|mentor|facilitator|instructor|trainer|presenter|director|parent|guardian|district|state|school|site|building|external|distrito|estado|escuela|plantel|padre|madre|tutor|supervisora?|directora?|mentora?|facilitadora?|asesora?|jef[ea])\b/;

/** Of an id that is not whole, such as the last four digits of a number, two people may have the same. */
const partOfId = /\b(?:last|first|final|digits|ultim[oa]s|primer[oa]s|digitos)\b/;

/** A spreadsheet that is opened on long numbers writes `1.18E+11` for many of them. */
const roundedNumber = /^\d(?:[.,]\d+)?e\+\d+$/;

/** Files that are put together have the numbers from 1 on twice, for different people. */
const runningNumber = /^\d{1,6}$/;

/** What tools write where they keep no address or name. */
const nobody = /^(?:anonymous|anonimo|anonymi[sz]ed|[*x.-]+|n\/?a|none|null)$/;

/** Whether a cell holds something; a row may end with `\r`. */
export function isFilled(cell: string | undefined): cell is string {
  return cell !== undefined && cell !== '' && (cell.charCodeAt(0) > 32 || cell.trim() !== '');
}

/** Whether a cell of a personal column tells of anybody. */
export function tellsOfSomebody(cell: string): boolean {
  return !nobody.test(fold(cell));
}

/** Finds rows that are not to be counted: previews, tests, spam, unfinished ones, duplicates. */
export class Screening {
  readonly excluded: Record<keyof ExcludedRows, number> = {
    duplicates: 0,
    tests: 0,
    spam: 0,
    unfinished: 0,
    blank: 0,
    withoutWave: 0,
    rareWaves: 0,
  };
  /** Whether the tool exported its numbers for answers. */
  isCoded = false;
  /** Rows taken for duplicates by an address or an id that may be another's than the respondent's. */
  #shared = 0;
  #admitted = 0;
  #unfinished = 0;
  readonly #completeOnly: boolean;
  readonly #status: readonly number[];
  readonly #finished: readonly ResponseColumn[];
  readonly #ids: readonly ResponseColumn[];
  readonly #needsWave: boolean;
  readonly #seen = new Set<number>();
  // Nobody can look an id up in hashes that are different each time.
  readonly #salt = Math.floor(Math.random() * 2 ** 32);

  constructor({ columns }: Layout, { completeOnly }: TabulateOptions, needsWave: boolean) {
    this.#completeOnly = completeOnly ?? false;
    this.#needsWave = needsWave;
    this.#status = columns
      .filter(({ role }) => role === 'status')
      .map(({ position }) => position - 1);
    this.#finished = columns.filter(({ role }) => role === 'finished' || role === 'completed');
    this.#ids = columns.filter(
      ({ role, kind, heading }) =>
        role === 'response-id' ||
        ((kind === 'email' || kind === 'id') &&
          !ofOthers.test(wordsOf(heading)) &&
          !(kind === 'id' && partOfId.test(wordsOf(heading)))),
    );
  }

  /** Whether a third of the rows, or more, share an address or an id with others: it is not theirs. */
  get isShared(): boolean {
    return this.#shared * 2 > this.#admitted;
  }

  /** Rows that are counted though they were not finished. */
  get unfinishedCounted(): number {
    return this.#unfinished;
  }

  /**
   * Whether a row is to be counted; those that are not are counted by why. Of a respondent's rows the
   * first is counted, also where it is not finished: no row is kept to be taken back.
   */
  admits(cells: readonly string[], wave: string | null, isBlank: boolean): boolean {
    const why = this.#reason(cells, wave, isBlank);
    if (why) this.excluded[why] += 1;
    else this.#admitted += 1;
    return why === null;
  }

  #reason(
    cells: readonly string[],
    wave: string | null,
    isBlank: boolean,
  ): keyof ExcludedRows | null {
    for (const place of this.#status) {
      const status = (cells[place] ?? '').trim().toLowerCase();
      if (testCodes.has(status) || /preview|test/.test(status)) return 'tests';
      if (spamCodes.has(status) || status.includes('spam')) return 'spam';
    }
    const isFinished = this.#finished.every(({ role, position }) => {
      const cell = (cells[position - 1] ?? '').trim();
      if (role === 'completed') return cell !== '';
      this.isCoded ||= cell === '1' || cell === '0';
      return !/^(?:false|falso|no|0)$/i.test(cell);
    });
    if (!isFinished && this.#completeOnly) return 'unfinished';
    if (isBlank) return 'blank';
    if (this.#needsWave && wave === null) return 'withoutWave';
    if (this.#isSeen(cells, wave)) return 'duplicates';
    this.#unfinished += isFinished ? 0 : 1;
    return null;
  }

  /**
   * Whether one of a row's ids was seen in the same wave. Kept are hashes of 53 bits, some 40 bytes
   * each: 4 MB for 100,000 respondents, among whom two are taken for one with a chance of 1 in a
   * million.
   */
  #isSeen(cells: readonly string[], wave: string | null): boolean {
    let isSeen = false;
    let isShared = false;
    for (const { position, role } of this.#ids) {
      const id = (cells[position - 1] ?? '').trim().toLowerCase();
      if (id === '' || !tellsOfSomebody(id) || roundedNumber.test(id)) continue;
      const hash = hashOf(`${String(position)} ${wave ?? ''} ${id}`, this.#salt);
      const isKnown = this.#seen.has(hash);
      isSeen ||= isKnown;
      isShared ||= isKnown && (role !== 'response-id' || runningNumber.test(id));
      this.#seen.add(hash);
    }
    if (isShared) this.#shared += 1;
    return isSeen;
  }
}

function wordsOf(heading: string): string {
  return fold(heading.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' '));
}

/** Two hashes of 32 bits (FNV-1a from two beginnings, mixed), of which 53 bits are kept. */
function hashOf(text: string, salt: number): number {
  let one = 0x811c9dc5 ^ salt;
  let other = 0x050c5d1f ^ (salt >>> 7);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other ^ (code * 31 + at), 0x01000193);
  }
  return 2 ** 32 * (mix(other) & 0x1fffff) + mix(one);
}

function mix(hash: number): number {
  const half = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const whole = Math.imul(half ^ (half >>> 13), 0xc2b2ae35);
  return (whole ^ (whole >>> 16)) >>> 0;
}
