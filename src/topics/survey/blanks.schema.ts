import { problem, type Problem } from '../../core/problem.js';
import { fold } from '../../reading/fold.js';
import { answersIn, areOnOneScale } from './scales.model.js';
import type { Entry } from './tallies.schema.js';

/**
 * Tells of cells that were left empty under the responses of an item: nobody can say whether they
 * stand for 0. Those of another item's scale may be empty, and so may a whole row of a group or a
 * wave, of which nothing was published.
 *
 * @param given the author's scale
 */
export function tellBlanks(
  entries: readonly Entry[],
  given: readonly string[] | null,
  problems: Problem[],
): void {
  const answers = ({ tally }: Entry): string[] => answersIn([...(tally.counts?.keys() ?? [])]);
  const isLacking = lackingIn(entries.map(answers), given);
  for (const entry of entries) {
    const { tally, row, blank } = entry;
    const used = answers(entry);
    const isEmpty = tally.counts === null;
    if (isEmpty && (tally.group !== null || tally.wave !== null)) continue;
    const lacking = isEmpty
      ? blank.slice(0, 1)
      : answersIn(blank).filter((label) => isLacking(used, label));
    for (const label of lacking) {
      problems.push(problem('error', 'missing-data', ['rows', row, label], 'cell'));
    }
  }
}

/**
 * Whether a response lies on the scale of an item that nobody answered with it, judged by the responses
 * to all items.
 *
 * @param answers those to each item
 * @param given the author's scale
 */
export function lackingIn(
  answers: readonly (readonly string[])[],
  given: readonly string[] | null,
): (used: readonly string[], label: string) => boolean {
  const sets = new Map(answers.map((set) => [set.join('\n'), set]));
  const known = new Map<string, boolean>();
  const isLacking = (used: readonly string[], label: string): boolean => {
    if (given) return [...used, label].every((one) => isAmong(given, one));
    const users = [...sets.values()].filter((set) => set.includes(label));
    const isElsewhere =
      users.length > 0 && users.every((set) => !set.some((one) => used.includes(one)));
    return !isElsewhere && areOnOneScale([...used, label]);
  };
  return (used, label) => {
    const key = [...used, label].join('\n');
    const found = known.get(key) ?? isLacking(used, label);
    known.set(key, found);
    return found;
  };
}

function isAmong(labels: readonly string[], label: string): boolean {
  return labels.some((one) => fold(one) === fold(label));
}
