import type { Reader } from './readers.js';
import type { Row, Source } from './table.js';

/** A table whose headings are names. */
export interface PlainTable {
  /** The headings as they stand. */
  readonly labels: readonly string[];
  /** The same in lower case, by which columns are known. */
  readonly names: readonly string[];
  readonly rows: readonly Row[];
}

/**
 * Reads named inputs and cells as long as all is plain. It tells of nothing that is wrong: whatever
 * it does not know is read once more, carefully, by a part that is loaded then. So it may give up
 * where careful reading does not, but must never read otherwise.
 */
export class PlainReader {
  readonly #given: object;
  readonly #source: Source | null;
  readonly #known = new Set<string>();
  #isPlain = true;

  /** `given` holds what the author gave by property name, such as the element itself. */
  constructor(given: object, source: Source | null) {
    this.#given = given;
    this.#source = source;
  }

  /** A named input from an attribute or from the data, which must not both give it. */
  input<Value>(name: string, reader: Reader<Value>): Value | null {
    this.#known.add(name);
    const own = this.value(Reflect.get(this.#given, name), reader);
    const inData = this.value(this.#source?.fields.get(name), reader);
    if (own !== null && inData !== null) this.#isPlain = false;
    return own ?? inData;
  }

  value<Value>(found: unknown, reader: Reader<Value>): Value | null {
    const { value, fault } = reader(found);
    if (fault) this.#isPlain = false;
    return value;
  }

  /** A value that must be there. */
  require<Value>(found: unknown, reader: Reader<Value>): Value[] {
    const value = this.value(found, reader);
    if (value !== null) return [value];
    this.#isPlain = false;
    return [];
  }

  /** The table, if its rows have no more cells than headings, which are all different. */
  table(): PlainTable | null {
    const { table = null } = this.#source ?? {};
    if (!table) return null;
    const labels = table.headings.map(({ text, field }) => field ?? text);
    const names = labels.map((label) => label.trim().toLowerCase());
    const isEven = table.rows.every(({ cells }) => cells.length <= names.length);
    if (!isEven || new Set(names).size < names.length) this.#isPlain = false;
    return { labels, names, rows: table.rows };
  }

  /** To be called where something takes careful reading. */
  giveUp(): void {
    this.#isPlain = false;
  }

  /** What was read, if all was plain and no input in the data was left unread; else `null`. */
  finish<Value>(value: Value): Value | null {
    const isKnown = [...(this.#source?.fields.keys() ?? [])].every((name) => this.#known.has(name));
    return this.#isPlain && isKnown ? value : null;
  }
}
