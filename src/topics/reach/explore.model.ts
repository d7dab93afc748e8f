import { boundsOf, termOf, toRange } from '../../core/bounds.js';
import { outcome, type Outcome } from '../../core/outcome.js';
import { problem } from '../../core/problem.js';
import { exactly, type Quantity } from '../../core/quantity.js';
import type { Range } from '../../core/range.js';
import { Ledger, type Term, type Unit } from '../../core/step.js';
import { reach } from './effort.model.js';
import { channelId, computeReach, type ReachInputs, type ReachResult } from './reach.model.js';

/** Stands before the ids of numbers that are only tried out. */
const prefix = 'explored-';

/** More leaders than there are people on Earth are not tried. */
const mostLeaders = 1e10;

/** Stands behind the id of a number that may pass everyone there is. */
const uncapped = '-uncapped';

/**
 * Works out who would be reached with another number of leaders, *if each added leader reached as
 * many new people* as the present ones did. What added leaders would cost, and how many hours they
 * would take, is not known. Neither is what fewer leaders would have done: a number below the
 * present one, or above 10¹⁰, is taken as the present one.
 *
 * @returns a warning, and the reach as it is, where the leaders or the population are not known.
 */
export function exploreReach(inputs: ReachInputs, wanted: number): Outcome<ReachResult> {
  const now = reach(inputs);
  if (!now.value) return now;
  // Of "up to 4" leaders nobody can say what each of them reached.
  const isKnown = inputs.leaders?.qualifier === 'exact' || inputs.leaders?.qualifier === 'about';
  if (!inputs.leaders || !isKnown || !inputs.population) {
    const path = [inputs.leaders && isKnown ? 'population' : 'leaders'];
    const unknown = problem('warning', 'missing-data', path, 'known-to-explore');
    return outcome(now.value, [...now.problems, unknown]);
  }
  const leaders = termOf('leaders', 'leaders', inputs.leaders);
  const everyone = termOf('population', 'people', inputs.population);
  const isMore = wanted > leaders.value && wanted <= mostLeaders;
  const tried = isMore ? termOf(`${prefix}leaders`, 'leaders', exactly(wanted)) : leaders;
  const ledger = new Ledger();
  const result = isMore
    ? computeReach(scale(inputs, leaders, tried, everyone, ledger), undefined, prefix)
    : now.value;
  const scaling = ledger.steps.splice(0);
  const toReachEveryone = leadersForEveryone(now.value, leaders, everyone, ledger);
  return outcome(
    {
      ...result,
      exploring: { leaders: tried.value, toReachEveryone },
      steps: [...now.value.steps, ...scaling, ...(isMore ? result.steps : []), ...ledger.steps],
    },
    now.problems,
  );
}

/** What would be counted with the leaders tried, nobody reached who is not there. */
function scale(
  inputs: ReachInputs,
  leaders: Term,
  tried: Term,
  everyone: Term,
  ledger: Ledger,
): ReachInputs {
  const grow = (id: string, unit: Unit, quantity: Quantity): Quantity => {
    const terms = [termOf(id, unit, quantity), tried, leaders];
    const isCapped =
      (unit === 'people' || inputs.counts === 'people') &&
      (quantity.value * tried.value) / leaders.value > everyone.value;
    const grown = ledger.step('proportion', prefix + id + (isCapped ? uncapped : ''), unit, terms);
    if (!isCapped) return grown ?? quantity;
    return ledger.step('smallest', prefix + id, unit, [grown, everyone]) ?? quantity;
  };
  return {
    ...inputs,
    leaders: tried,
    reached: inputs.reached && grow('total', 'contacts', inputs.reached),
    uniqueReached: inputs.uniqueReached && grow('unique', 'people', inputs.uniqueReached),
    channels: inputs.channels.map((channel, index) => ({
      ...channel,
      reached: grow(channelId(index), 'contacts', channel.reached),
      hours: null,
      cost: null,
    })),
  };
}

function leadersForEveryone(
  { steps }: ReachResult,
  leaders: Term,
  everyone: Term,
  ledger: Ledger,
): Range {
  const reached = (side: string): Term | null => {
    const step = steps.find(({ id }) => id === `reached-${side}`);
    return step ? termOf(step.id, step.unit, step) : null;
  };
  const needed = (id: string, people: Term | null, by: Term | null): Term | null =>
    ledger.step('proportion', id, 'leaders', [people, leaders, by], 'up');
  const { low, high } = boundsOf(everyone);
  return toRange({
    low: needed('leaders-for-everyone-low', low, reached('high')),
    high: needed('leaders-for-everyone-high', high, reached('low')),
  });
}
