import { least } from '../../core/quantity.js';
import type { Range } from '../../core/range.js';
import { Ledger } from '../../core/step.js';
import { bandGroups, bandOf } from './banding.model.js';
import { apart, toCompare } from './differences.model.js';
import { hiddenGroups, tellsHidden } from './suppression.model.js';
import {
  tellItem,
  type Item,
  type ItemResult,
  type SurveyInputs,
  type SurveyParts,
  type SurveyResult,
  type Tally,
} from './survey.model.js';

/** What one group answered to one item. */
interface Cell {
  readonly tally: Tally | undefined;
  /** How many answered; 0 where that is not known, which hides the group. */
  readonly n: number;
  /** How many in favor; `null` where that was not asked for or is not known. */
  readonly count: number | null;
  /** How many gave each response on the scale; none where only shares were published. */
  readonly options: readonly number[];
}

/** What one group answered to every item. */
interface Row {
  /** `null` for everyone who is in no group. */
  readonly group: string | null;
  /** Its place among all groups, from 1. */
  readonly place: number;
  readonly cells: readonly Cell[];
}

/** How much of a cell may be shown: a range stands for a share that may not be. */
type Detail = 'all' | 'favorable' | 'base' | Range;

const nobody: Pick<SurveyResult, 'groups' | 'differences'> = { groups: [], differences: null };

/**
 * Compares the groups of the last wave. Small groups are hidden, and of what is kept of the others
 * nothing tells of them: neither counts nor steps. Intervals of groups are without a population,
 * which is not known of them.
 *
 * Whoever is in no group, where the totals that were given are more than all groups, is like a group
 * without a name: the whole less all groups would tell what they said.
 *
 * Weighted answers have two sums, weighted and not, from which two hidden groups could be told apart
 * by anyone who knows their weights. So no groups are shown there as soon as one must be hidden.
 */
export function compareGroups(
  inputs: SurveyInputs,
  ledger: Ledger,
  parts: SurveyParts,
): Pick<SurveyResult, 'groups' | 'differences'> {
  const { items } = inputs;
  const named = rowsOf(inputs);
  // An item that is told of no group, such as in a table that was published so, hides none.
  const isByGroup = items.map((_, index) => named.some(({ cells }) => cells[index]?.tally));
  const basesOf = (cells: readonly Cell[]): number[] =>
    cells.filter((_, index) => isByGroup[index]).map(({ n }) => n);
  const rest = restOf(inputs, named).filter(({ cells }) => basesOf(cells).some((n) => n > 0));
  const rows = [...named, ...rest];
  const small = hiddenGroups(
    rows.map(({ group, place, cells }) => ({
      group: String(place),
      bases: basesOf(cells),
      isRest: group === null,
    })),
    inputs.minN,
  );
  const isVisible = ({ place }: Row): boolean => !small.has(String(place));
  const visible = named.filter(isVisible);
  const isWeighted = rows.some(({ cells }) => cells.some(({ tally }) => tally?.weighted));
  // As many names as answers would be one answer each.
  if (visible.length === 0 || (isWeighted && small.size > 0)) return nobody;
  const details = items.map((_, index) => detailsOf(index, rows, isVisible));
  const groups = named.map((row) => ({
    group: row.group ?? '',
    hidden: !isVisible(row),
    items: isVisible(row)
      ? items.map((item, index) => {
          const detail = details[index]?.get(row) ?? 'base';
          return show(item, row.cells[index]?.tally, idOf(row, index), detail, ledger, parts);
        })
      : null,
  }));
  const [one, other] = visible;
  if (!parts.interval || !one || !other || visible.length > 2) return { groups, differences: null };
  const shownOf = (row: Row): readonly ItemResult[] => groups[named.indexOf(row)]?.items ?? [];
  const differences = items.map((_, index) =>
    apart(
      `item-${String(index + 1)}-difference`,
      [one, other].map((row) => {
        const { tally, n = 0 } = row.cells[index] ?? {};
        return toCompare(idOf(row, index), shownOf(row)[index]?.favorable ?? null, tally, n);
      }),
      ledger,
    ),
  );
  return { groups, differences };
}

function idOf({ place }: Row, index: number): string {
  return `group-${String(place)}-item-${String(index + 1)}`;
}

/** The groups that were asked in the last wave. */
function rowsOf({ items, groups, waves, tallies }: SurveyInputs): Row[] {
  const wave = waves.at(-1) ?? null;
  return groups.flatMap((group, place): Row[] => {
    const own = tallies.filter((one) => one.group === group && one.wave === wave);
    if (own.length === 0) return [];
    const cells = items.map((item, index) =>
      cellOf(
        item,
        own.find((one) => one.item === index),
      ),
    );
    return [{ group, place: place + 1, cells }];
  });
}

/** Everyone who is in no group, if anyone is. */
function restOf({ items, waves, tallies }: SurveyInputs, named: readonly Row[]): Row[] {
  const wave = waves.at(-1) ?? null;
  const cells = items.map((item, index): Cell => {
    const total = tallies.find(
      (one) => one.item === index && one.group === null && one.wave === wave,
    );
    const all = cellOf(item, total);
    const parts = named.flatMap((row) => row.cells[index] ?? []);
    const less = (value: (cell: Cell) => number): number =>
      Math.max(
        0,
        parts.reduce((left, part) => left - value(part), value(all)),
      );
    const isKnown = [all, ...parts].every(({ count }) => count !== null);
    return {
      tally: undefined,
      n: less(({ n }) => n),
      count: isKnown ? less(({ count }) => count ?? 0) : null,
      options: all.options.map((_, option) => less(({ options }) => options[option] ?? 0)),
    };
  });
  return cells.some(({ n }) => n > 0) ? [{ group: null, place: 0, cells }] : [];
}

function cellOf({ scale }: Item, tally: Tally | undefined): Cell {
  if (!tally?.counts) {
    const n = (tally?.base && least(tally.base)?.value) ?? 0;
    const share = tally?.favorable ?? null;
    return { tally, n, count: share && Math.round(share.value * n), options: [] };
  }
  const { counts } = tally;
  const points = scale?.points ?? [];
  const options = points.map(({ label }) => counts.get(label) ?? 0);
  const inFavor = options.filter((_, place) => points[place]?.favorable);
  const isSided = inFavor.length > 0;
  return { tally, n: sum(options), count: isSided ? sum(inFavor) : null, options };
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}

/** Lists of numbers added up, place by place. */
function addUp(lists: readonly (readonly number[])[]): number[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, place) => sum(lists.map((list) => list[place] ?? 0)));
}

/** How much of each group may be shown on one item. */
function detailsOf(
  index: number,
  rows: readonly Row[],
  isVisible: (row: Row) => boolean,
): Map<Row, Detail> {
  const pairs = rows.flatMap((row) => {
    const cell = row.cells[index];
    return cell ? [{ row, cell }] : [];
  });
  const cells = pairs.map(({ cell }) => cell);
  const basesAlone = new Map<Row, Detail>(rows.map((row) => [row, 'base']));
  const hidden = pairs.filter(({ row }) => !isVisible(row)).map(({ cell }) => cell);
  const visible = pairs.filter(({ row }) => isVisible(row));
  const sides = ({ count, n }: Cell): number[] => [count ?? 0, n - (count ?? 0)];
  const isSided = cells.some(({ count }) => count !== null);
  if (isSided && tellsHidden(hidden.map(sides), addUp(cells.map(sides)))) return basesAlone;
  // Without a side in favor no share is banded, but that nearly everyone said the same tells as much.
  const isAlike = ({ options, n }: Cell): boolean =>
    options.some((count) => (bandOf(count / n, n)?.low ?? null) !== null);
  if (!isSided && visible.some(({ cell }) => isAlike(cell))) return basesAlone;
  const told = visible.flatMap(({ row, cell: { count, n } }) =>
    count === null ? [] : [{ row, count, n }],
  );
  const [count = 0, others = 0] = addUp(hidden.map(sides));
  const rest = hidden.length > 0 ? { count, n: count + others } : null;
  // What a group may not tell, hidden groups together may not either.
  if (isSided && rest && bandOf(rest.count / rest.n, rest.n)) return basesAlone;
  const bands = bandGroups(told, rest);
  if (!bands) return basesAlone;
  const bandOfRow = new Map(told.map(({ row }, place) => [row, bands[place] ?? null]));
  const withheld = pairs.filter(({ row }) => !isVisible(row) || bandOfRow.get(row));
  const tellsOptions = tellsHidden(
    withheld.map(({ cell }) => cell.options),
    addUp(cells.map(({ options }) => options)),
  );
  return new Map(
    visible.map(({ row, cell }): [Row, Detail] => {
      const band = bandOfRow.get(row);
      if (band) return [row, band];
      const isTold = tellsOptions || (cell.tally?.weighted && withheld.length > 0);
      return [row, isTold ? 'favorable' : 'all'];
    }),
  );
}

/** Tells a cell with no more detail than may be shown; the steps of the rest are not kept. */
function show(
  item: Item,
  tally: Tally | undefined,
  id: string,
  detail: Detail,
  ledger: Ledger,
  parts: SurveyParts,
): ItemResult {
  const own = new Ledger();
  const told = tellItem(item, tally, id, own, parts);
  if (detail === 'all') {
    ledger.steps.push(...own.steps);
    return told;
  }
  const less = { ...told, counts: null, shares: null, mean: null };
  if (detail === 'base') return { ...less, favorable: null };
  if (detail !== 'favorable') {
    const nothing = { count: null, share: null, low: null, high: null };
    return { ...less, favorable: { ...nothing, band: detail } };
  }
  // A weighted share has no steps here: they would tell weighted counts.
  if (!tally?.weighted) {
    const kept = [`${id}-favorable-share`, `${id}-low`, `${id}-high`];
    ledger.steps.push(...own.steps.filter((step) => kept.includes(step.id)));
  }
  return less;
}
