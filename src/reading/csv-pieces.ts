import Papa from 'papaparse';
import { findSeparator, separatorLine } from './csv.js';
import type { Expectation } from './readers.js';

/** As much of the beginning as tells what stands between cells; the same however it is cut. */
const headLength = 64 * 1024;

/** No row of a survey is longer: a quotation mark was never closed. Without it, all would be kept. */
const longestRow = 1024 * 1024;

/** What is wrong with a CSV text, and the row in which it was found, where there is one. */
export interface CsvFault {
  readonly expected: Expectation;
  readonly row: number | null;
}

/**
 * Reads CSV text that comes in pieces, cut anywhere, and gives each row as soon as it is whole. What
 * is between two rows is all that it keeps. Cells come as they stand, with the space around them.
 * Separators and faults are those of `readCsv`.
 */
export class CsvPieces {
  /** Once there is one, nothing more is read. */
  fault: CsvFault | null = null;
  readonly #give: (cells: readonly string[]) => void;
  #rest = '';
  #parser: Papa.Parser | null = null;
  #row = 0;

  constructor(give: (cells: readonly string[]) => void) {
    this.#give = give;
  }

  write(text: string): void {
    if (this.fault) return;
    this.#rest += text;
    if (this.#parser || this.#rest.length >= headLength) this.#read(true);
  }

  end(): void {
    if (this.fault) return;
    this.#rest = this.#rest.replace(/[\r\n]+$/, '');
    if (this.#rest !== '') this.#read(false);
    this.#rest = '';
  }

  #read(isCut: boolean): void {
    const parser = (this.#parser ??= this.#begin(isCut));
    if (!parser) return;
    const { data, errors, meta } = parser.parse(this.#rest, 0, isCut) as Papa.ParseResult<string[]>;
    // What is wrong with a row that is not whole yet will be found again.
    const wrong = errors.find(({ type, row = 0 }) => type === 'Quotes' && row < data.length);
    const whole = wrong ? data.slice(0, wrong.row) : data;
    for (const cells of whole) {
      const last = cells.at(-1);
      if (last?.endsWith('\r')) cells[cells.length - 1] = last.slice(0, -1);
      this.#give(cells);
    }
    this.#row += whole.length;
    this.#rest = this.#rest.slice(meta.cursor);
    if (wrong ?? (isCut && this.#rest.length > longestRow)) {
      this.#stop({ expected: 'closed-quotes', row: this.#row + 1 });
    }
  }

  #begin(isCut: boolean): Papa.Parser | null {
    const [line, named] = separatorLine.exec(this.#rest) ?? [''];
    this.#row = line === '' ? 0 : 1;
    this.#rest = this.#rest.slice(line.length).replace(/^\uFEFF/, '');
    const head = this.#rest.slice(0, headLength - line.length - 1);
    // The last row of what is cut would seem to have fewer cells.
    const end = isCut ? head.lastIndexOf('\n') : -1;
    const delimiter = named ?? findSeparator(end > 0 ? head.slice(0, end) : head);
    if (delimiter === null) {
      this.#stop({ expected: 'one-separator', row: null });
      return null;
    }
    // Behind a quotation mark, the parser takes `\r` before `\n` for space; elsewhere it is cut off.
    const outside = head.replace(/"[^"]*"/g, '');
    const newline = outside.includes('\r') && !outside.includes('\n') ? '\r' : '\n';
    return new Papa.Parser({ delimiter, newline });
  }

  #stop(fault: CsvFault): void {
    this.fault = fault;
    this.#rest = '';
  }
}
