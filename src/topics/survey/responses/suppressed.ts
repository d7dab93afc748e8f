import { problem, type Problem } from '../../../core/problem.js';
import { fold } from '../../../reading/fold.js';
import { bandOf } from '../banding.model.js';
import { recognizeScale } from '../scales.model.js';
import { scaleOf } from '../scales.schema.js';
import { hiddenGroups, tellsHidden } from '../suppression.model.js';
import type { Scale } from '../survey.model.js';
import type { HiddenGroups, ResponseRule, TabulatedRow } from './tabulation.js';

/** What one group answered to one item in one wave. */
interface Cell {
  /** How many gave each response on the scale. */
  readonly options: readonly number[];
  /** How many gave each that is none, such as "Not applicable". */
  readonly aside: readonly number[];
  readonly n: number;
}

/** Rows without what would tell of small groups, and what that was. */
export interface SuppressedRows {
  readonly rows: readonly TabulatedRow[];
  readonly hidden: HiddenGroups;
}

/** Where nothing was left out. */
export const nothingHidden: HiddenGroups = { groups: [], isAll: false, items: [] };

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
): SuppressedRows {
  const groups = [...new Set(rows.map(({ group }) => group))].filter((group) => group !== null);
  if (groups.length === 0) return { rows, hidden: nothingHidden };
  const places = placesOf(rows);
  const scales = new Map(
    [...new Set(rows.map(({ item }) => item))].map((item) => [
      item,
      scaleOfResponses(
        rows.flatMap((row) => (row.item === item ? row.response : [])),
        given,
      ),
    ]),
  );
  const cellsOf = (group: string | null): Cell[] =>
    places.map(({ item, rows: own }) => {
      const { points = [], aside = [] } = scales.get(item) ?? {};
      const countOf = (label: string): number =>
        own.find((row) => row.group === group && row.response === label)?.count ?? 0;
      const options = points.map(({ label }) => countOf(label));
      return { options, aside: aside.map(countOf), n: sum(options) };
    });
  const whole = cellsOf(null);
  const named = groups.map((group) => ({ name: `in ${group}`, cells: cellsOf(group) }));
  const rest = whole.map((cell, place): Cell => {
    const left = (kind: 'options' | 'aside'): number[] =>
      cell[kind].map((count, option) =>
        named.reduce((less, { cells }) => less - (cells[place]?.[kind][option] ?? 0), count),
      );
    const options = left('options');
    return { options, aside: left('aside'), n: sum(options) };
  });
  const isInNone = rest.some((cell) => sum(everyCount(cell)) > 0);
  const all = isInNone ? [...named, { name: 'rest', cells: rest }] : named;
  const hidden = hiddenGroups(
    all.map(({ name, cells }) => ({
      group: name,
      bases: cells.map(({ n }) => n),
      isRest: cells === rest,
    })),
    minN,
  );
  const isHidden = ({ name }: { readonly name: string }): boolean => hidden.has(name);
  const isTelling = places.map(({ item }, place) => {
    const cellsIn = (some: typeof all): Cell[] => some.flatMap(({ cells }) => cells[place] ?? []);
    const secret = cellsIn(all.filter(isHidden));
    const inAll = whole[place] ?? { options: [], aside: [], n: 0 };
    const together = inAll.options.map((_, option) =>
      sum(secret.map((cell) => cell.options[option] ?? 0)),
    );
    const shown = [
      ...cellsIn(all.filter((one) => !isHidden(one))),
      ...(secret.length > 0 ? [{ options: together, aside: [], n: sum(together) }] : []),
    ];
    const isAlike = shown.some((cell) => isOneSided(cell, scales.get(item) ?? null));
    return isAlike || tellsHidden(secret.map(everyCount), everyCount(inAll));
  });
  const telling = new Set(places.flatMap((place, at) => (isTelling[at] ? place.rows : [])));
  const isShown = ({ group }: TabulatedRow): boolean =>
    group !== null && !hidden.has(`in ${group}`);
  const left = rows.filter((row) => row.group === null || (isShown(row) && !telling.has(row)));
  const isAll = left.every(({ group }) => group === null);
  const untold = places.filter(({ rows: own }, at) => isTelling[at] && own.some(isShown));
  return {
    rows: left,
    hidden: {
      groups: isAll ? [] : groups.filter((group) => hidden.has(`in ${group}`)),
      isAll,
      items: isAll ? [] : untold.map(({ item, wave }) => ({ item, wave })),
    },
  };
}

/** What is told to the author of groups that were left out. */
export function problemsOf({ groups, isAll, items }: HiddenGroups): Problem[] {
  const told = (rule: ResponseRule, got: string | null = null): Problem =>
    problem('warning', 'out-of-range', ['groupBy'], rule, got);
  return [
    ...(isAll ? [told('enough-in-groups')] : []),
    ...groups.map((group) => told('enough-in-group', group)),
    ...[...new Set(items.map(({ item }) => item))].map((item) => told('groups-of-item', item)),
  ];
}

function everyCount({ options, aside }: Cell): readonly number[] {
  return [...options, ...aside];
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

/** The scale that responses are on; in the order in which they come where that is not known. */
export function scaleOfResponses(
  responses: readonly string[],
  given: string | readonly string[] | null,
): Scale {
  const labels = [...new Set(responses)];
  const points = typeof given === 'string' ? given.split('|').map((one) => one.trim()) : given;
  const known = (points ?? []).map(fold);
  return points && labels.every((label) => known.includes(fold(label)))
    ? scaleOf(known.flatMap((point) => labels.find((label) => fold(label) === point) ?? []))
    : (recognizeScale(labels) ?? scaleOf(labels));
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
