import { problem, quote, type Problem } from '../core/problem.js';
import type { Reader } from './readers.js';
import type { Source } from './table.js';

/** What an author gave, by property name, such as the element itself; `null` where nothing is given. */
export type Given = object;

/**
 * Reads named inputs from attributes and data. An attribute beats the same input in the data; if the
 * two differ, that is a warning. What cannot be read is an error.
 */
export class InputReader {
  readonly #given: Given;
  readonly #fields: ReadonlyMap<string, unknown>;
  readonly #problems: Problem[];
  readonly #known = new Set<string>();

  constructor(given: Given, source: Source | null, problems: Problem[]) {
    this.#given = given;
    this.#fields = source?.fields ?? new Map<string, unknown>();
    this.#problems = problems;
  }

  read<Value>(name: string, reader: Reader<Value>): Value | null {
    this.#known.add(name);
    const inData = this.#fields.get(name) ?? null;
    const given = this.#readOne(name, Reflect.get(this.#given, name), reader);
    const fromData = this.#readOne(name, inData, reader);
    if (given === null) return fromData;
    if (fromData !== null && JSON.stringify(given) !== JSON.stringify(fromData)) {
      this.#problems.push(problem('warning', 'inconsistent', [name], 'same-as-attribute', inData));
    }
    return given;
  }

  /** Leaves an input to somebody else. */
  skip(name: string): void {
    this.#known.add(name);
  }

  /** Warns of every input in the data that was never asked for, so that a misspelled name is heard. */
  warnOfUnknown(): void {
    for (const [name, found] of this.#fields) {
      if (this.#known.has(name)) continue;
      this.#problems.push(problem('warning', 'unknown-value', [quote(name) ?? ''], 'input', found));
    }
  }

  #readOne<Value>(name: string, found: unknown, reader: Reader<Value>): Value | null {
    const { value, fault } = reader(found);
    if (fault) this.#problems.push(problem('error', fault.code, [name], fault.expected, found));
    return value;
  }
}
