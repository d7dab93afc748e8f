import type { SurveyInputs, SurveyResult } from './survey.model.js';

/**
 * Names the groups that were left out when responses were counted, beside those that are shown. Beside
 * none they are not named: as many names as answers would be one answer each.
 */
export function withHiddenGroups(result: SurveyResult, { counting }: SurveyInputs): SurveyResult {
  const known = result.groups.map(({ group }) => group);
  const names = known.length > 0 ? (counting?.hidden.groups ?? []) : [];
  const hidden = names
    .filter((group) => !known.includes(group))
    .map((group) => ({ group, hidden: true, items: null }));
  return { ...result, groups: [...result.groups, ...hidden] };
}

/** Whether an item was told of everyone only when responses were counted; the last time, unless said. */
export function isOfEveryone(
  { counting, items, waves }: SurveyInputs,
  place: number,
  wave = waves.at(-1) ?? null,
): boolean {
  const { item } = items[place] ?? {};
  return (counting?.hidden.items ?? []).some((one) => one.item === item && one.wave === wave);
}
