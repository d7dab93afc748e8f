import { problem, type Problem } from '../../core/problem.js';
import { least } from '../../core/quantity.js';
import { isBelow } from './check.model.js';
import type { SurveyInputs, SurveyRule, Tally } from './survey.model.js';

/**
 * The survey with totals where only groups were given: the sum of all groups that were asked in a
 * wave, where all of them are counted.
 */
export function withTotals(inputs: SurveyInputs): SurveyInputs {
  const { items, waves, tallies } = inputs;
  const whens = waves.length > 0 ? waves : [null];
  const sums = whens.flatMap((wave) => {
    const asked = tallies.filter((one) => one.wave === wave);
    const groups = new Set(asked.map(({ group }) => group).filter((group) => group !== null));
    return items.flatMap((_, item): Tally[] => {
      const parts = asked.filter((one) => one.item === item);
      const isWhole = parts.length === groups.size && parts.every(({ group }) => group !== null);
      const counts = isWhole ? addUp(parts.map((one) => one.counts)) : null;
      if (!counts) return [];
      const weighted = addUp(parts.map((one) => one.weighted));
      const nothing = { effective: null, favorable: null, base: null };
      return [{ item, group: null, wave, counts, weighted, ...nothing }];
    });
  });
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

/** Totals, as they were given, that are less than their groups together. */
export function checkTotals({ items, tallies }: SurveyInputs): Problem[] {
  const partsOf = new Map<string, Tally[]>();
  const keyOf = ({ item, wave }: Tally): string => `${String(item)} ${wave ?? ''}`;
  for (const tally of tallies) {
    if (tally.group === null) continue;
    const parts = partsOf.get(keyOf(tally)) ?? [];
    parts.push(tally);
    partsOf.set(keyOf(tally), parts);
  }
  return tallies.flatMap((tally): Problem[] => {
    const { item, group, counts, base } = tally;
    if (group !== null) return [];
    const parts = partsOf.get(keyOf(tally)) ?? [];
    const sumOf = (value: (part: Tally) => number): number =>
      parts.reduce((sum, part) => sum + value(part), 0);
    const tooFew = counts
      ? [...new Set(parts.flatMap((part) => [...(part.counts?.keys() ?? [])]))].some(
          (label) => (counts.get(label) ?? 0) < sumOf((part) => part.counts?.get(label) ?? 0),
        )
      : isBelow(
          base,
          sumOf((part) => (part.base && least(part.base)?.value) ?? 0),
        );
    const rule = 'totals-of-groups' satisfies SurveyRule;
    return tooFew ? [problem('error', 'inconsistent', ['group'], rule, items[item]?.item)] : [];
  });
}
