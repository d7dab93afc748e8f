import { problem, type Problem } from '../../core/problem.js';
import type { Term } from '../../core/step.js';
import {
  allBounds,
  channelId,
  totalName,
  type ReachInputs,
  type ReachRule,
} from './reach.model.js';

/** What cannot be: two channels of one name, and fewer people somewhere than are certain elsewhere. */
export function findImpossible(inputs: ReachInputs): Problem[] {
  const { channels } = inputs;
  const { lows, highs } = allBounds(inputs);
  const paths = new Map(
    channels.map(({ row }, index) => [channelId(index), ['rows', row, 'reached']] as const),
  );
  const names = new Set<string>();
  const problems = channels.flatMap(({ channel, row }) => {
    if (names.size < names.add(channel).size) return [];
    return [problem('error', 'duplicate', ['rows', row, 'channel'], 'once', channel)];
  });
  // Called a total, and as large as one: at least the largest other channel, at most all others.
  const counts = channels.map(({ reached }) => reached.value);
  const sum = counts.reduce((total, count) => total + count, 0);
  for (const [index, { channel, row, reached }] of channels.entries()) {
    if (channels.length < 3 || sum === 0 || !totalName.test(channel)) continue;
    const largest = Math.max(...counts.slice(0, index), ...counts.slice(index + 1));
    const isAsLarge = reached.value >= largest && reached.value * 2 <= sum;
    if (!isAsLarge) continue;
    problems.push(
      problem('error', 'inconsistent', ['rows', row, 'channel'], 'totals-row', channel),
    );
  }
  const told = new Set<Problem['path']>();
  const isSumAbout = channels.some(({ reached }) => reached.qualifier === 'about');
  const isAbout = ({ id, qualifier }: Term): boolean =>
    qualifier === 'about' || (id === 'contacts' && isSumAbout);
  const isAbove = (low: Term, high: Term): boolean =>
    low.value > high.value * (isAbout(low) || isAbout(high) ? tolerance : 1);
  for (const high of highs) {
    for (const low of lows.filter((one) => isAbove(one, high))) {
      const isUnique = low.id === 'unique' || high.id === 'unique';
      const path = isUnique ? uniquePath : (paths.get(low.id) ?? totalPath);
      if (!told.has(path)) problems.push(contradiction(low, high, path));
      told.add(path);
    }
  }
  return problems;
}

/** How far numbers may lie apart where one is only "about" right. */
const tolerance = 1.1;

const uniquePath = ['uniqueReached'];
const totalPath = ['reached'];

function contradiction(low: Term, high: Term, path: Problem['path']): Problem {
  if (high.id === 'unique') {
    return problem(
      'error',
      'inconsistent',
      path,
      'at-least-largest-channel' satisfies ReachRule,
      high.value,
    );
  }
  const rule: ReachRule = high.id === 'population' ? 'at-most-population' : 'at-most-sum';
  return problem('error', 'inconsistent', path, rule, low.value);
}
