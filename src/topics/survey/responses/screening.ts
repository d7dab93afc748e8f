import { fold } from '../../../reading/fold.js';
import type { Layout, ResponseColumn } from './layout.js';
import type { ExcludedRows, TabulateOptions } from './tabulation.js';

/** Qualtrics' numbers for previews and tests, also as spam or offline, and for spam. */
const testCodes = new Set(['1', '2', '9', '17']);
const spamCodes = new Set(['8', '12', '40']);

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
  };
  /** Whether the tool exported its numbers for answers. */
  isCoded = false;
  #unfinished = 0;
  readonly #completeOnly: boolean;
  readonly #status: readonly number[];
  readonly #finished: readonly ResponseColumn[];
  readonly #ids: readonly number[];
  readonly #seen = new Set<number>();
  // Nobody can look an id up in hashes that are different each time.
  readonly #salt = Math.floor(Math.random() * 2 ** 32);

  constructor({ columns }: Layout, { completeOnly }: TabulateOptions) {
    const placesOf = (test: (column: ResponseColumn) => boolean): number[] =>
      columns.filter(test).map(({ position }) => position - 1);
    this.#completeOnly = completeOnly ?? false;
    this.#status = placesOf(({ role }) => role === 'status');
    this.#finished = columns.filter(({ role }) => role === 'finished' || role === 'completed');
    this.#ids = placesOf(
      ({ role, kind }) => role === 'response-id' || kind === 'email' || kind === 'id',
    );
  }

  /** Rows that are counted though they were not finished. */
  get unfinishedCounted(): number {
    return this.#unfinished;
  }

  /** Whether a row is to be counted; those that are not are counted by why. */
  admits(cells: readonly string[], wave: string | null, isBlank: boolean): boolean {
    const why = this.#reason(cells, wave, isBlank);
    if (why) this.excluded[why] += 1;
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
    for (const place of this.#ids) {
      const id = (cells[place] ?? '').trim().toLowerCase();
      if (id === '' || !tellsOfSomebody(id)) continue;
      const hash = hashOf(`${String(place)} ${wave ?? ''} ${id}`, this.#salt);
      isSeen ||= this.#seen.has(hash);
      this.#seen.add(hash);
    }
    return isSeen;
  }
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
