import type { Table } from '../../reading/table.js';
import { countedColumns } from './responses/source.js';
import type { Entry } from './tallies.schema.js';

const nothingElse = { weighted: null, favorable: null, effective: null, base: null };

/**
 * Reads rows that `tabulate` made, as it made them. Groups and waves make them many, and a page waits
 * while they are read.
 *
 * @returns `null` where somebody changed them, or added to them: then they are read like any others
 */
export function readCountedRows({ headings, rows }: Table): readonly Entry[] | null {
  const names: readonly string[] = headings.map(({ field, text }) => field ?? text);
  const isKnown = names.every((name) => countedColumns.some((column) => column === name));
  if (!isKnown || new Set(names).size < names.length) return null;
  const [itemAt, groupAt, waveAt, responseAt, countAt] = countedColumns.map((column) =>
    names.indexOf(column),
  ) as [number, number, number, number, number];
  const entries = new Map<
    string,
    { readonly entry: Entry; readonly counts: Map<string, number> }
  >();
  for (const { number, cells } of rows) {
    const [item, response, count] = [cells[itemAt], cells[responseAt], cells[countAt]];
    const [group, wave] = [cells[groupAt] ?? null, cells[waveAt] ?? null];
    if (!isName(item) || !isName(response) || !isCount(count)) return null;
    if ((group !== null && !isName(group)) || (wave !== null && !isName(wave))) return null;
    const key = JSON.stringify([item, group, wave]);
    let known = entries.get(key);
    if (!known) {
      const counts = new Map<string, number>();
      const twins = { item: {}, note: {}, wording: {} };
      const about = { item, note: null, wording: null, twins };
      const tally = { group, wave, counts, ...nothingElse };
      known = { entry: { about, tally, row: number, blank: [] }, counts };
      entries.set(key, known);
    }
    if (known.counts.has(response)) return null;
    known.counts.set(response, count);
  }
  return [...entries.values()].map(({ entry }) => entry);
}

function isName(cell: unknown): cell is string {
  return typeof cell === 'string' && cell !== '' && cell === cell.trim();
}

function isCount(cell: unknown): cell is number {
  return Number.isSafeInteger(cell) && Number(cell) >= 0;
}
