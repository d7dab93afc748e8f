import { lackingPart, type Outcome } from '../core/outcome.js';
import { parseJson, sourceOf } from './json.js';
import { isBlank, type Source } from './table.js';
import type { SourceWay } from './way.js';

/** How the labels of totals and averages begin, in English and Spanish, and what stands behind “Note”. */
const noDataPerhaps = /^\W*(su[bm]|gran|over|to[td]|all|av|mean|prom)|:/i;

/** What plain reading does not know may be no problem at all: this one is never told. */
function plain(value: Source | null): Outcome<Source> {
  return value ? { value, problems: [] } : lackingPart;
}

/**
 * Reads what most sources hold: JSON as it should be, tables of cells without markup, and rows that
 * can only be data. Whatever else there is takes the careful way.
 */
export const plainSources = {
  readJson: (value, rowsField) => plain(sourceOf(value, rowsField)),
  readJsonText: (text, rowsField) => plain(sourceOf(parseJson(text), rowsField)),
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
    return plain({ fields: new Map(), table: { headings: head ?? [], rows } });
  },
  tidy: (source) => {
    const cells = source.table?.rows.flatMap((row) => row.cells) ?? [];
    const isData = cells.every(
      (cell) =>
        typeof cell !== 'string' ||
        !noDataPerhaps.test(cell.normalize('NFD').replace(/\p{M}+/gu, '')),
    );
    return plain(isData ? source : null);
  },
} satisfies SourceWay;
