import { Later } from '../../core/later.js';
import { lackingPart, type Outcome } from '../../core/outcome.js';
import type { Problem } from '../../core/problem.js';
import { CsvPieces } from '../../reading/csv-pieces.js';
import type { ComingFile, Intake } from '../../reading/intake.js';
import type { Source } from '../../reading/table.js';
import {
  areResponses,
  countedSource,
  countingOptions,
} from '../../topics/survey/counted.schema.js';
import { rowsOf } from '../../topics/survey/responses.schema.js';
import type { Tabulation } from '../../topics/survey/responses/tabulation.js';
import type * as Counting from './counting.js';
import { Waiting, type WaitingHost } from './waiting.js';

/** As much text as tells what a file is. */
const enoughText = 16_384;

/** What can be asked for its data again. */
interface Host extends WaitingHost {
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

/**
 * Takes in the rows of a survey of which each is one person's: counts them and lets them go. What a
 * file held is counted once; rows that the page itself holds, whenever they are read.
 */
export class ResponseIntake implements Intake {
  readonly #host: Host;
  readonly #counting = new Later<typeof Counting>(
    () => import('./counting.js'),
    () => undefined,
  );
  #kept: Kept | null = null;

  constructor(host: Host) {
    this.#host = host;
  }

  takes(beginning: string): boolean {
    const rows: (readonly string[])[] = [];
    const reader = new CsvPieces((cells) => rows.push(cells));
    reader.write(beginning.slice(0, enoughText));
    reader.end();
    // The last one may not be whole.
    const whole = beginning.length > enoughText ? rows.slice(0, -1) : rows;
    return areResponses(whole, this.#given().format);
  }

  async takeFile({ bytes, size }: ComingFile, signal: AbortSignal): Promise<Outcome<Source>> {
    const { options } = this.#given();
    const waiting = new Waiting(this.#host);
    try {
      const counting = await this.#counting.get();
      if (!counting) return lackingPart;
      const { tell } = waiting;
      const counted = await counting.countFile(bytes, { ...options, size, signal, tell });
      return this.#keep({ fields: new Map(), table: null }, counted);
    } finally {
      waiting.end();
    }
  }

  async takeSource(source: Source): Promise<Outcome<Source> | null> {
    const { format, options } = this.#given(source);
    if (!areResponses(rowsOf(source), format)) return null;
    const counting = await this.#counting.get();
    if (!counting) return lackingPart;
    return this.#keep({ ...source, table: null }, counting.countRows(rowsOf(source), options));
  }

  read(source: Source): Outcome<Source> | 'loading' | null {
    const { format, options, minN } = this.#given(source);
    if (isCounted(source)) {
      if (source.asked === JSON.stringify(options)) {
        return countedSource(source, source.counted, minN);
      }
      if (this.#kept) this.#kept.value = null;
      return this.#retryAfter(null);
    }
    if (!areResponses(rowsOf(source), format)) return null;
    const counting = this.#counting.want();
    if (this.#counting.hasFailed) return lackingPart;
    if (!counting) return this.#retryAfter(this.#counting.get());
    return countedSource(source, counting.countRows(rowsOf(source), options), minN);
  }

  /** Never at once: what is asked for while the widget reads would be forgotten. */
  #retryAfter(something: Promise<unknown> | null): 'loading' {
    void Promise.resolve(something).then(() => {
      this.#host.retry();
    });
    return 'loading';
  }

  #keep(source: Source, counted: Tabulation): Outcome<Source> {
    const asked = JSON.stringify(this.#given(source).options);
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

function isCounted(source: Source): source is CountedSource {
  return 'counted' in source;
}
