import { Later } from '../../core/later.js';
import { lackingPart, type Outcome } from '../../core/outcome.js';
import type { Problem } from '../../core/problem.js';
import { CsvPieces } from '../../reading/csv-pieces.js';
import type { ComingFile, Intake } from '../../reading/intake.js';
import { changesOfSource } from '../../reading/page-source.js';
import type { Source } from '../../reading/table.js';
import {
  areResponses,
  countedSource,
  countingOptions,
} from '../../topics/survey/counted.schema.js';
import { rowsOf } from '../../topics/survey/responses.schema.js';
import { layoutRows } from '../../topics/survey/responses/layout.js';
import { isFilled } from '../../topics/survey/responses/screening.js';
import type {
  Tabulation,
  TabulateOptions,
  TabulateProgress,
} from '../../topics/survey/responses/tabulation.js';
import type * as Counting from './counting.js';
import { Waiting, type WaitingHost } from './waiting.js';

/** As much text as tells what most files are. */
const enoughText = 16_384;

/** What can be asked for its data again. */
interface Host extends WaitingHost {
  readonly data: unknown;
  retry(): void;
}

/** Counts, and how they were asked for. */
interface CountedSource extends Source {
  readonly counted: Tabulation;
  readonly asked: string;
}

/** What came of a file. It is let go when the author asks for other counts: then it is read again. */
interface Kept {
  value: CountedSource | null;
  readonly problems: readonly Problem[];
}

/** What comes of rows that the page itself holds. */
interface Held {
  /** What the rows stand in: another, whenever they may have changed. */
  readonly rows: unknown;
  readonly asked: string;
  readonly leaving: AbortController;
  /** `'failed'` where the part that counts could not be had. */
  counted: Tabulation | 'loading' | 'failed';
}

/**
 * Takes in the rows of a survey of which each is one person's: counts them and lets them go. What a
 * file held is counted once; rows that the page itself holds, when they have changed.
 */
export class ResponseIntake implements Intake {
  readonly #host: Host;
  readonly #counting = new Later<typeof Counting>(
    () => import('./counting.js'),
    () => undefined,
  );
  readonly #changed: () => void;
  readonly #observer = new MutationObserver(() => {
    this.#children = {};
  });
  #children = {};
  #kept: Kept | null = null;
  #held: Held | null = null;

  /** `changed` is called when a read may differ. */
  constructor(host: Host, changed: () => void) {
    this.#host = host;
    this.#changed = changed;
  }

  takes(beginning: string): boolean {
    const few = rowsIn(beginning.slice(0, enoughText)).slice(0, -1);
    // Headings may be longer than that.
    const rows = few.length > layoutRows ? few : rowsIn(beginning);
    return areResponses(rows, this.#given().format);
  }

  async takeFile({ bytes, size }: ComingFile, signal: AbortSignal): Promise<Outcome<Source>> {
    const { options } = this.#given();
    const waiting = new Waiting(this.#host);
    waiting.begin();
    try {
      const counting = await this.#counting.get();
      if (!counting) return lackingPart;
      const { tell } = waiting;
      const counted = await counting.countFile(bytes, { ...options, size, signal, tell });
      return this.#keep({ fields: new Map(), table: null }, options, counted);
    } finally {
      waiting.end();
    }
  }

  async takeSource(source: Source, signal: AbortSignal): Promise<Outcome<Source> | null> {
    const { format, options } = this.#given(source);
    if (!areResponses(rowsOf(source), format)) return null;
    const counted = await this.#count(source, options, signal);
    return counted ? this.#keep({ ...source, table: null }, options, counted) : lackingPart;
  }

  read(source: Source): Outcome<Source> | 'loading' | null {
    const { format, options, minN } = this.#given(source);
    const asked = JSON.stringify(options);
    if (isCounted(source)) {
      if (source.asked === asked) return countedSource(source, source.counted, minN);
      if (this.#kept) this.#kept.value = null;
      // Never at once: what is asked for while the widget reads would be forgotten.
      queueMicrotask(() => {
        this.#host.retry();
      });
      return 'loading';
    }
    if (!areResponses(rowsOf(source), format)) return null;
    const { counted } = this.#hold(source, options, asked);
    if (counted === 'loading') return counted;
    if (counted !== 'failed') return countedSource(source, counted, minN);
    // When the widget is asked to try again, it does.
    this.#held = null;
    return lackingPart;
  }

  /** Lets go of the rows of a page that the host has left. */
  release(): void {
    this.#observer.disconnect();
    this.#children = {};
    this.#stop();
  }

  #stop(): void {
    if (this.#held?.counted !== 'loading') return;
    this.#held.leaving.abort();
    this.#held = null;
  }

  /** Rows of the page itself, which are counted now unless they were before. */
  #hold(source: Source, options: TabulateOptions, asked: string): Held {
    if (this.#observer.takeRecords().length > 0) this.#children = {};
    this.#observer.observe(this.#host, changesOfSource);
    const rows = this.#host.data ?? this.#children;
    if (this.#held?.rows === rows && this.#held.asked === asked) return this.#held;
    this.#stop();
    const leaving = new AbortController();
    const held: Held = { rows, asked, leaving, counted: 'loading' };
    this.#held = held;
    this.#count(source, options, leaving.signal)
      .then((counted) => {
        held.counted = counted ?? 'failed';
        this.#changed();
      })
      .catch((error: unknown) => {
        if (!leaving.signal.aborted) throw error;
      });
    return held;
  }

  /** `null` where the part that counts cannot be had; rejects when it is aborted. */
  async #count(
    source: Source,
    options: TabulateOptions,
    signal: AbortSignal,
  ): Promise<Tabulation | null> {
    const counting = await this.#counting.get();
    const waiting = new Waiting(this.#host);
    const tell = (progress: TabulateProgress): void => {
      // Few rows are counted before anybody could read how far they are.
      if (progress.read !== progress.size) waiting.tell(progress);
    };
    try {
      return (await counting?.countRows(rowsOf(source), { ...options, signal, tell })) ?? null;
    } finally {
      waiting.end();
    }
  }

  /** `options` are those that were given when it began: they may be others by now. */
  #keep(source: Source, options: TabulateOptions, counted: Tabulation): Outcome<Source> {
    const asked = JSON.stringify(options);
    this.#kept = { value: { ...source, counted, asked }, problems: [] };
    return this.#kept;
  }

  /** What the author gave, in attributes or, where there are none, in the data. */
  #given({ fields }: Pick<Source, 'fields'> = { fields: new Map() }) {
    const input = (name: string): unknown =>
      (Reflect.get(this.#host, name) as unknown) ?? fields.get(name) ?? null;
    const minN = Number(input('minN') ?? 10);
    return {
      format: input('format'),
      options: countingOptions(input),
      minN: minN >= 1 ? minN : 10,
    };
  }
}

function rowsIn(text: string): readonly (readonly string[])[] {
  const rows: (readonly string[])[] = [];
  const reader = new CsvPieces((cells) => {
    if (cells.some(isFilled)) rows.push(cells);
  });
  reader.write(text);
  reader.end();
  return rows;
}

function isCounted(source: Source): source is CountedSource {
  return 'counted' in source;
}
