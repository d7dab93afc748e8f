import { lackingPart, type Outcome } from '../core/outcome.js';
import { plainNumbers } from './plain-numbers.js';
import type { NumberReaders } from './readers.js';
import { isBlank, type Heading, type Source } from './table.js';

/** The columns of a topic: only text is given in several languages. */
export type Columns<Name extends string = string> = Readonly<
  Record<Name, 'text' | 'number' | 'key'>
>;

/**
 * Finds the column that a heading stands for: its name, or its name and `-es` for the Spanish twin
 * of a text; `null` where it stands for none.
 */
export type ColumnMatcher = (heading: Heading, columns: Columns) => string | null;

/** How numbers and headings are read. */
export interface ReadingWay {
  readonly numbers: NumberReaders;
  readonly match: ColumnMatcher;
}

/** How a page's tables are read, and which rows of a source are data. */
export interface SourceWay extends ReadingWay {
  readonly readTable: (element: HTMLTableElement) => Outcome<Source>;
  /** Leaves out rows that are no data: titles, totals, notes. */
  readonly tidy: (source: Source) => Outcome<Source>;
}

/** How the labels of totals begin, in English and Spanish, and what stands behind “Note” or “Fuente”. */
const noDataPerhaps = /^\W*(su[bm]|gran|over|to[td]|all)|:/i;

/**
 * How most tables can be read: plain numbers, columns called by their names, cells without markup,
 * rows that can only be data. Where this leaves a problem, or finds that it needs more than it has, a
 * source is read once more with all that an author may write.
 */
export const plainReading: SourceWay = {
  numbers: plainNumbers,
  match: ({ text, field }, columns) => {
    const name = (field ?? text).trim().toLowerCase();
    return Object.hasOwn(columns, name) ? name : null;
  },
  readTable: (element) => {
    if (element.querySelector('tfoot, td *, th *, [colspan], [rowspan]')) return lackingPart;
    const [head, ...body] = [...element.rows].map(({ cells }) =>
      [...cells].map(({ textContent, dataset }) => ({
        text: textContent.trim(),
        field: dataset.field ?? null,
      })),
    );
    const rows = body
      .map((cells, index) => ({ number: index + 2, cells: cells.map(({ text }) => text) }))
      .filter(({ cells }) => !isBlank(cells));
    return { value: { fields: new Map(), table: { headings: head ?? [], rows } }, problems: [] };
  },
  tidy: (value) =>
    value.table?.rows.some(({ cells }) =>
      cells.some((cell) => typeof cell === 'string' && noDataPerhaps.test(cell)),
    )
      ? lackingPart
      : { value, problems: [] },
};
