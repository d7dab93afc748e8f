import type { Later } from '../core/later.js';
import type { Outcome } from '../core/outcome.js';
import type { Source } from './table.js';

/** A file as it comes. */
export interface ComingFile {
  readonly bytes: AsyncIterable<Uint8Array>;
  /** How many there will be; `null` where that is not known. */
  readonly size: number | null;
}

/**
 * How a topic takes in what no widget may keep, such as a row for each person: it counts it while it
 * comes, and keeps the counts.
 */
export interface Intake {
  /** Whether a text that begins so is to be taken in. */
  takes(beginning: string): boolean;
  /** Takes in a file. Rejects when `signal` is aborted. */
  takeFile(file: ComingFile, signal: AbortSignal): Promise<Outcome<Source>>;
  /** The same for what a file held; `null` where it is none to be taken in. */
  takeSource(source: Source, signal: AbortSignal): Promise<Outcome<Source> | null>;
  /**
   * The counts of what was taken in, or of what the page itself holds; `'loading'` while they are on
   * their way, `null` for what is not to be taken in.
   */
  read(source: Source): Outcome<Source> | 'loading' | null;
}

/** What may have a topic that takes in some of its data. */
export interface TakingIn {
  readonly intake?: Later<Intake>;
}
