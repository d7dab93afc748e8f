import type { Range } from '../../core/range.js';
import { Ledger, type Term } from '../../core/step.js';
import { bandGroups, type GroupCount } from './banding.model.js';
import { difference, type Sampled } from './interval.model.js';
import { hiddenGroups, tellsHidden } from './suppression.model.js';
import {
  tellItem,
  type Item,
  type ItemResult,
  type SurveyDifference,
  type SurveyInputs,
  type SurveyParts,
  type SurveyResult,
  type Tally,
} from './survey.model.js';

/** The survey with totals where only groups were given: the sum of all groups, where all are counted. */
export function withTotals(inputs: SurveyInputs): SurveyInputs {
  const { items, waves, groups, tallies } = inputs;
  const whens = waves.length > 0 ? waves : [null];
  const sums = whens.flatMap((wave) =>
    items.flatMap((_, item): Tally[] => {
      const here = tallies.filter((one) => one.item === item && one.wave === wave);
      const parts = here.filter(({ group }) => group !== null);
      const isWhole = parts.length === groups.length && parts.length === here.length;
      const counts = isWhole ? addUp(parts.map((one) => one.counts)) : null;
      if (!counts) return [];
      const weighted = addUp(parts.map((one) => one.weighted));
      const nothing = { effective: null, favorable: null, base: null };
      return [{ item, group: null, wave, counts, weighted, ...nothing }];
    }),
  );
  return sums.length > 0 ? { ...inputs, tallies: [...tallies, ...sums] } : inputs;
}

function addUp(maps: readonly (ReadonlyMap<string, number> | null)[]): Map<string, number> | null {
  const sum = new Map<string, number>();
  for (const map of maps) {
    if (!map) return null;
    for (const [label, count] of map) sum.set(label, (sum.get(label) ?? 0) + count);
  }
  return sum.size > 0 ? sum : null;
}

/** What one group answered to one item. */
interface Cell {
  readonly tally: Tally | undefined;
  /** How many gave each response on the scale; none where only shares were published. */
  readonly options: readonly number[];
  readonly favorable: GroupCount;
}

/** How much of a cell may be shown: a range stands for a share that may not be. */
type Detail = 'all' | 'favorable' | 'base' | Range;

/**
 * Compares groups in the last wave. Small groups are hidden, and of what is kept of the others
 * nothing would tell of them: neither counts nor steps. Intervals of groups are without a population,
 * which is not known of them.
 */
export function compareGroups(
  inputs: SurveyInputs,
  ledger: Ledger,
  parts: SurveyParts,
): Pick<SurveyResult, 'groups' | 'differences'> {
  const { items, groups, waves } = inputs;
  const wave = waves.at(-1) ?? null;
  const cells = groups.map((group) =>
    items.map((item, index) => cellOf(inputs, item, index, { group, wave })),
  );
  const hidden = hiddenGroups(
    groups.map((group, place) => ({
      group,
      bases: (cells[place] ?? []).map(({ favorable }) => favorable.n),
    })),
    inputs.minN,
  );
  // As many names as answers would be one answer each.
  if (hidden.size === groups.length) return { groups: [], differences: null };
  const isVisible = groups.map((group) => !hidden.has(group));
  const details = items.map((item, index) =>
    detailsOf(
      item,
      cells.flatMap((row) => row[index] ?? []),
      isVisible,
    ),
  );
  const told = groups.map((group, place) => ({
    group,
    hidden: !isVisible[place],
    items: isVisible[place]
      ? items.map((item, index) => {
          const id = `group-${String(place + 1)}-item-${String(index + 1)}`;
          const tally = cells[place]?.[index]?.tally;
          return show(item, tally, id, details[index]?.[place] ?? 'base', ledger, parts);
        })
      : null,
  }));
  const pair = told.flatMap(({ items: visible }, place) => (visible ? [{ visible, place }] : []));
  const isPair = pair.length === 2 && parts.interval !== undefined;
  return { groups: told, differences: isPair ? items.map((_, index) => apart(index)) : null };

  function apart(index: number): SurveyDifference | null {
    const both = pair.map(({ visible, place }) => {
      const cell = cells[place]?.[index];
      const id = `group-${String(place + 1)}-item-${String(index + 1)}-favorable-share`;
      const value = visible[index]?.favorable?.share ?? null;
      const term: Term | null =
        value === null ? null : { id, value, unit: 'share', qualifier: 'exact' };
      return { term, sampled: cell ? sampled(cell, visible[index]) : null };
    });
    const terms = both.map(({ term }) => term);
    return compare(
      `item-${String(index + 1)}-difference`,
      terms,
      both.map((one) => one.sampled),
      ledger,
    );
  }
}

function cellOf(
  { tallies }: SurveyInputs,
  { scale }: Item,
  item: number,
  who: Pick<Tally, 'group' | 'wave'>,
): Cell {
  const tally = tallies.find(
    (one) => one.item === item && one.group === who.group && one.wave === who.wave,
  );
  const points = tally?.counts ? (scale?.points ?? []) : [];
  const options = points.map(({ label }) => tally?.counts?.get(label) ?? 0);
  const add = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
  const base = tally?.base?.value ?? 0;
  const favorable = tally?.counts
    ? { count: add(options.filter((_, place) => points[place]?.favorable)), n: add(options) }
    : { count: Math.round((tally?.favorable?.value ?? 0) * base), n: base };
  return { tally, options, favorable };
}

/** How much of each group may be shown on one item. */
function detailsOf(
  { scale }: Item,
  cells: readonly Cell[],
  isVisible: readonly boolean[],
): Detail[] {
  const hidden = cells.filter((_, place) => !isVisible[place]);
  const visible = cells.filter((_, place) => isVisible[place]);
  const sums = (lists: readonly (readonly number[])[]): number[] =>
    (lists[0] ?? []).map((_, place) => lists.reduce((sum, list) => sum + (list[place] ?? 0), 0));
  const sides = ({ favorable: { count, n } }: Cell): number[] => [count, n - count];
  if (tellsHidden(hidden.map(sides), sums(cells.map(sides)))) return cells.map(() => 'base');
  const [count = 0, rest = 0] = sums(hidden.map(sides));
  const hasSides = scale === null || scale.points.some(({ favorable }) => favorable);
  const bands = hasSides
    ? bandGroups(
        visible.map(({ favorable }) => favorable),
        hidden.length > 0 ? { count, n: count + rest } : null,
      )
    : [];
  const withheld = [...hidden, ...visible.filter((_, place) => bands[place])];
  const tellsOptions = tellsHidden(
    withheld.map(({ options }) => options),
    sums(cells.map(({ options }) => options)),
  );
  return cells.map((cell) => {
    const band = bands[visible.indexOf(cell)];
    return band ?? (tellsOptions || cell.tally?.weighted ? 'favorable' : 'all');
  });
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
  if (!tally?.weighted) {
    const kept = [`${id}-favorable-share`, `${id}-low`, `${id}-high`];
    ledger.steps.push(...own.steps.filter((step) => kept.includes(step.id)));
  }
  return less;
}

/** A share that is shown, and how many it stands on. */
function sampled({ tally, favorable }: Cell, shown: ItemResult | undefined): Sampled | null {
  const share = shown?.favorable?.share ?? null;
  const n = tally?.effective ?? (tally?.weighted ? 0 : favorable.n);
  return share === null ? null : { count: share * n, n };
}

/** How far two groups are apart on an item, of which both shares are shown. */
function compare(
  id: string,
  shares: readonly (Term | null)[],
  [one, other]: readonly (Sampled | null)[],
  ledger: Ledger,
): SurveyDifference | null {
  const found = one && other ? difference(one, other) : null;
  if (!found || !ledger.step('subtract', id, 'difference', shares)) return null;
  const terms = shares.filter((term) => term !== null);
  ledger.keep('newcombe-low', `${id}-low`, 'difference', terms, found.low);
  ledger.keep('newcombe-high', `${id}-high`, 'difference', terms, found.high);
  return found;
}
