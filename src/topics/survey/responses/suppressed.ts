import { fold } from '../../../reading/fold.js';
import { bandOf } from '../banding.model.js';
import { recognizeScale } from '../scales.model.js';
import { scaleOf } from '../scales.schema.js';
import { hiddenGroups, tellsHidden } from '../suppression.model.js';
import type { Scale } from '../survey.model.js';
import type { TabulatedRow } from './tabulation.js';

/** What one group answered to one item in one wave. */
interface Cell {
  /** How many gave each response on the scale. */
  readonly options: readonly number[];
  readonly n: number;
}

/**
 * Leaves out of counted rows what would tell of small groups: whole groups, by `hiddenGroups`, across
 * every item and wave, and whoever is in no group like one more; then the groups of an item and wave
 * altogether, where their counts would tell what hidden ones answered (`tellsHidden`), or where
 * nearly all of a group, or of all hidden ones together, answered alike (`bandOf`). A card can show a
 * band instead; a table of counts has none. Everyone together is always told.
 */
export function suppressed(
  rows: readonly TabulatedRow[],
  minN: number,
  given: string | readonly string[] | null,
): TabulatedRow[] {
  const groups = [...new Set(rows.map(({ group }) => group))].filter((group) => group !== null);
  if (groups.length === 0) return [...rows];
  const places = placesOf(rows);
  const scales = new Map(
    [...new Set(rows.map(({ item }) => item))].map((item) => [
      item,
      scaleOfItem(rows, item, given),
    ]),
  );
  const cellsOf = (group: string | null): Cell[] =>
    places.map(({ item, wave, rows: own }) => {
      const points = scales.get(item)?.points ?? [];
      const options = points.map(({ label }) => {
        const found = own.find((row) => row.group === group && row.response === label);
        return found?.count ?? 0;
      });
      return { item, wave, options, n: sum(options) };
    });
  const whole = cellsOf(null);
  const named = groups.map((group) => ({ name: `in ${group}`, cells: cellsOf(group) }));
  const rest = whole.map(({ options }, place): Cell => {
    const left = options.map((count, option) =>
      named.reduce((less, { cells }) => less - (cells[place]?.options[option] ?? 0), count),
    );
    return { options: left, n: sum(left) };
  });
  const all = rest.some(({ n }) => n > 0) ? [...named, { name: 'rest', cells: rest }] : named;
  const hidden = hiddenGroups(
    all.map(({ name, cells }) => ({ group: name, bases: cells.map(({ n }) => n) })),
    minN,
  );
  const isHidden = ({ name }: { readonly name: string }): boolean => hidden.has(name);
  const isTelling = places.map(({ item }, place) => {
    const cellsIn = (some: typeof all): Cell[] => some.flatMap(({ cells }) => cells[place] ?? []);
    const secret = cellsIn(all.filter(isHidden));
    const options = whole[place]?.options ?? [];
    const together = options.map((_, option) =>
      sum(secret.map((cell) => cell.options[option] ?? 0)),
    );
    const shown = [
      ...cellsIn(all.filter((one) => !isHidden(one))),
      ...(secret.length > 0 ? [{ options: together, n: sum(together) }] : []),
    ];
    const isAlike = shown.some((cell) => isOneSided(cell, scales.get(item) ?? null));
    return (
      isAlike ||
      tellsHidden(
        secret.map((cell) => cell.options),
        options,
      )
    );
  });
  const telling = new Set(places.flatMap((place, at) => (isTelling[at] ? place.rows : [])));
  return rows.filter(
    (row) => row.group === null || !(hidden.has(`in ${row.group}`) || telling.has(row)),
  );
}

/** Whether nearly everyone gave one response, or nearly everyone or no one a favorable one. */
function isOneSided({ options, n }: Cell, scale: Scale | null): boolean {
  if (n === 0) return false;
  const inFavor = options.filter((_, place) => scale?.points[place]?.favorable);
  const isNearlyAll = options.some((count) => (bandOf(count / n, n)?.low ?? null) !== null);
  return isNearlyAll || (inFavor.length > 0 && bandOf(sum(inFavor) / n, n) !== null);
}

/** Every item in every wave, with its rows. */
function placesOf(rows: readonly TabulatedRow[]) {
  const places = new Map<string, { item: string; wave: string | null; rows: TabulatedRow[] }>();
  for (const row of rows) {
    const { item, wave } = row;
    const key = JSON.stringify([item, wave]);
    const place = places.get(key) ?? { item, wave, rows: [] };
    place.rows.push(row);
    places.set(key, place);
  }
  return [...places.values()];
}

/** The scale of an item; its responses in any order where it has none. */
function scaleOfItem(
  rows: readonly TabulatedRow[],
  item: string,
  given: string | readonly string[] | null,
): Scale {
  const own = rows.filter((row) => row.item === item);
  const labels = [...new Set(own.map(({ response }) => response))];
  const points = typeof given === 'string' ? given.split('|').map((one) => one.trim()) : given;
  const known = (points ?? []).map(fold);
  return points && labels.every((label) => known.includes(fold(label)))
    ? scaleOf(known.flatMap((point) => labels.find((label) => fold(label) === point) ?? []))
    : (recognizeScale(labels) ?? scaleOf(labels));
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
