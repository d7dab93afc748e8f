import type { Range } from '../../core/range.js';

/**
 * How near to 0 or 1 a share may come, by the smallest base to which that applies.
 *
 * NCES 2011-603 (Statewide Longitudinal Data Systems Technical Brief 3, 2010) recommends coding the
 * ends of a distribution by the size of the group. Its table was not at hand when this was written.
 * The first three steps are those of a published procedure for Utah's school data (Cache County
 * School District, "Protecting Personally Identifiable or Confidential Information in Public
 * Reporting"). Those for smaller groups are our own.
 */
const edges: readonly (readonly [base: number, edge: number])[] = [
  [300, 0.01],
  [100, 0.02],
  [40, 0.05],
  [20, 0.1],
  [5, 0.2],
  [0, 0.5],
];

/**
 * What may be said of a share in a group of `n` instead of the share: that it is at most `high`, or
 * at least `low`. "Everyone in this group said so" tells what each of them said, and "all but one"
 * nearly does. A band holds two counts at least, unless the group is one person.
 *
 * @param n how many answered, unweighted
 * @returns `null` when the share may be shown as it is.
 */
export function bandOf(share: number, n: number): Range | null {
  // A base that is not a number is taken for the smallest.
  const [, edge] = edges.find(([base]) => n >= base) ?? [0, 0.5];
  if (share <= edge) return { low: null, high: edge };
  return share >= 1 - edge ? { low: 1 - edge, high: null } : null;
}

/** So many of so many in a group. */
export interface GroupCount {
  readonly count: number;
  /** How many answered, unweighted and whole. */
  readonly n: number;
}

/**
 * What may be said of each visible group's share on one item, in the order given.
 *
 * The whole less the groups that are shown exactly is what the others have together. So one banded
 * group alone is no secret, and two that are at the very end are none either.
 * A group with a band must not show the counts of its options on this item.
 *
 * @param hidden what all hidden groups have together; `null` where none is hidden
 * @returns for each group its band, or `null` when its share may be shown as it is; `null` in place
 *   of all where a banded count would follow from the others, so that none may be shown. To withhold
 *   only some of them would tell, by which they are, what the bands keep.
 */
export function bandGroups(
  groups: readonly GroupCount[],
  hidden: GroupCount | null,
): (Range | null)[] | null {
  const bands = groups.map(({ count, n }) => bandOf(count / n, n));
  const withheld = groups.flatMap(({ count, n }, index) => {
    const band = bands[index];
    if (!band) return [];
    // Away from whole numbers by what multiplying may be off.
    const least = Math.ceil((band.low ?? 0) * n - 1e-9);
    const most = Math.floor((band.high ?? 1) * n + 1e-9);
    return [{ count, least, most, isBanded: true }];
  });
  if (hidden) {
    // Whoever knows that they would be banded, too, knows that they are not at the ends.
    const { count, n } = hidden;
    let [least, most] = [0, n];
    while (least < most && bandOf(least / n, n)) least += 1;
    while (most > least && bandOf(most / n, n)) most -= 1;
    withheld.push({ count, least, most, isBanded: false });
  }
  const canFall = withheld.filter(({ count, least }) => count > least);
  const canRise = withheld.filter(({ count, most }) => count < most);
  // One count can change if it can move one way and another count the other way.
  const isTold = withheld.some((one) => {
    const rises = canRise.includes(one) && canFall.some((other) => other !== one);
    const falls = canFall.includes(one) && canRise.some((other) => other !== one);
    return one.isBanded && !rises && !falls;
  });
  return isTold ? null : bands;
}
