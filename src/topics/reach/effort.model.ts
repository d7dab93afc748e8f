import { boundsOf, crossBounds, termOf, toRange } from '../../core/bounds.js';
import { outcome, type Outcome } from '../../core/outcome.js';
import type { Ledger, Term } from '../../core/step.js';
import { findImpossible } from './impossible.model.js';
import {
  channelId,
  computeReach,
  type Channel,
  type EffortMeasure,
  type ReachInputs,
  type ReachResult,
} from './reach.model.js';

/** The hours that all people spent together and what all channels cost; `null` if any channel lacks them. */
export const effort: EffortMeasure = ({ channels }, contacts, reached, ledger) => {
  const hours = channels.every(({ hours: given }) => given)
    ? channels.map((channel, index) => channelHours(channel, channelId(index), ledger))
    : [];
  const costs = channels.map(({ cost }, index) => {
    return termOf(`${channelId(index)}-cost`, 'currency', cost);
  });
  const total = ledger.step('add', 'cost', 'currency', costs);
  const perContact = ledger.step('divide', 'cost-per-contact', 'currency', [total, contacts]);
  const people = crossBounds(
    ledger,
    'divide',
    'cost-per-person',
    'currency',
    boundsOf(total),
    reached,
  );
  return {
    hours: ledger.step('add', 'hours', 'hours', hours)?.value ?? null,
    cost: total && {
      total: total.value,
      perContact: perContact?.value ?? null,
      perPerson: toRange(people),
    },
  };
};

/**
 * Works out who a training reached, its hours and its cost, as {@link computeReach} does.
 *
 * @returns an error for what cannot be: a channel larger than the population, a distinct headcount
 *   outside the range, two channels of one name, a row that holds the sum of the others.
 */
export function reach(inputs: ReachInputs): Outcome<ReachResult> {
  return outcome(computeReach(inputs, effort), findImpossible(inputs));
}

function channelHours({ reached, hours }: Channel, id: string, ledger: Ledger): Term | null {
  if (!hours) return null;
  if ('total' in hours) return termOf(`${id}-hours`, 'hours', hours.total);
  const each = termOf(`${id}-hours-each`, 'hours', hours.each);
  const terms = [termOf(id, 'contacts', reached), each];
  return ledger.step('multiply', `${id}-hours`, 'hours', terms);
}
