/** How many of a group answered. */
export interface GroupBases {
  readonly group: string;
  /**
   * One number for everything that is shown of a group *and* of the whole: the base of each item,
   * in each wave; how many answered at all; how many were invited. The same order in every group.
   * `null` where a group was not asked.
   */
  readonly bases: readonly (number | null)[];
  /** Whether these are those who are in no group. */
  readonly isRest?: boolean;
}

/**
 * The groups that must not be shown, by name; all of them where none can be shown safely.
 *
 * A group with fewer than `minN` on any item is small. The whole less all visible groups is what
 * the hidden ones have together, so hiding a small group alone hides nothing. Whole groups are
 * hidden, across every item, and the smallest visible group joins them until on every item
 *
 * - at least two hidden groups have answers,
 * - all hidden groups have at least `minN` answers together, and
 * - they do not all have just one answer, nor all `minN` − 1. Otherwise their number would give
 *   each away: three hidden groups of fewer than 10, with 27 together, are 9, 9 and 9.
 *
 * Groups of one size join together. So nothing depends on names or order, and that is why the rule
 * may be known: exchange all answers of two hidden groups, and the same is hidden and the same is
 * shown. Where hidden groups differ, nobody can tell which has which number. Where they are all
 * alike (never 1 nor `minN` − 1), one of them less one answer and another more one come out the
 * same. So no base of a hidden group follows from what is shown.
 *
 * A group that was not asked counts as one in which nobody answered, for the totals would tell.
 * Those who are in no group do not count beside a small group that has a name: they may be one or
 * two, and then what is hidden is that group's.
 *
 * **What this does not do.** It does not keep numbers far apart: a base may be known to be one of
 * two. It does not protect hidden groups' answers (see {@link tellsHidden}) nor visible groups'
 * (see {@link bandGroups}). And it knows only one grouping of one survey: other tables published
 * elsewhere, the same answers grouped another way or with another `minN`, an earlier wave of the
 * same people, the file itself where it is public, or sizes of groups known from a staff list may
 * tell what this card does not. Weighted bases must not stand beside unweighted ones: where a
 * group's weight is known, two sums tell two groups apart. Where all groups are hidden, leave
 * their names out too: as many names as answers is one answer each.
 */
export function hiddenGroups(groups: readonly GroupBases[], minN: number): Set<string> {
  const all = groups.map(({ group, bases, isRest = false }) => {
    const counts = bases.map((base) => base ?? 0);
    return { group, counts, isRest, size: Math.min(...counts) };
  });
  // What is not a number is not large enough.
  let hidden = all.filter(({ size }) => !(size >= minN));
  const cover = hidden.some(({ isRest }) => !isRest) ? all.filter(({ isRest }) => !isRest) : all;
  const larger = all.filter(({ size }) => size >= minN).map(({ size }) => size);
  if (hidden.length > 0) {
    for (const least of larger.sort((a, b) => a - b)) {
      const bases = hidden.filter((one) => cover.includes(one)).map(({ counts }) => counts);
      if (isBlurred(bases, minN)) break;
      hidden = all.filter(({ size }) => !(size > least));
    }
  }
  return new Set(hidden.map(({ group }) => group));
}

function isBlurred(hidden: readonly (readonly number[])[], minN: number): boolean {
  const [first = []] = hidden;
  return first.every((_, item) => {
    const bases = hidden.map((counts) => counts[item] ?? 0);
    const together = bases.reduce((sum, base) => sum + base, 0);
    const toldByNumber = [1, minN - 1].some((told) => bases.every((base) => base === told));
    return bases.filter((base) => base > 0).length > 1 && together >= minN && !toldByNumber;
  });
}

/**
 * Whether showing an item's counts for all visible groups would tell a count of a hidden one: the
 * whole less the visible groups leaves nobody at an option that somebody chose, so each hidden
 * group has none there. Then the item must be shown with fewer, larger options, such as favorable
 * and not; where that still tells, with bases only. With somebody at each option, hidden groups of
 * unknown size can share them in more than one way.
 *
 * An option that nobody in the whole chose tells the same of everybody, and is not counted here.
 * That an item is shown with less tells that some option is empty, not which; where the whole has
 * hardly anyone at an option, a reader may guess it.
 *
 * @param hidden for each hidden group, its count at each option
 * @param whole everybody's count at each option
 */
export function tellsHidden(
  hidden: readonly (readonly number[])[],
  whole: readonly number[],
): boolean {
  if (hidden.length === 0) return false;
  return whole.some((count, option) => count > 0 && hidden.every((counts) => !counts[option]));
}
