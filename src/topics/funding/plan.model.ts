import { termOf } from '../../core/bounds.js';
import { allocate, type MoneyLedger } from '../../core/money.js';
import type { Quantity } from '../../core/quantity.js';
import type { Term, Unit } from '../../core/step.js';
import type { Grant } from './funding.model.js';
import {
  lineId,
  planId,
  type LineResult,
  type Plan,
  type PlanLine,
  type PlanResult,
} from './shapes.model.js';

export { lineId, planId };

/** A line and its amount, as a term of the arithmetic. */
interface Worked {
  readonly amount: Term | null;
  readonly result: LineResult;
}

/**
 * Works out what a plan buys, what it leaves, and what it costs to go on. The amount of every line is
 * to the cent, so that those that are shown add up; parts that are given as shares add up to theirs.
 */
export function computePlan(
  { plan, lines }: Plan,
  index: number,
  { total, students, ada, teachers, schools, years }: Grant,
  unstatedGoesOn: boolean,
  ledger: MoneyLedger,
): PlanResult {
  const id = planId(index);
  const byShare = lines.filter(isByShare);
  const parts = allocate(
    total?.value ?? 0,
    byShare.map(({ share }) => share?.value ?? 0),
  );
  const worked = lines.map((line, place) =>
    workOut(line, lineId(index, place), total, parts[byShare.indexOf(line)], ledger),
  );
  const add = (name: string, amounts: readonly (Term | null)[]): Term | null =>
    ledger.step(amounts.length > 1 ? 'add' : 'given', `${id}-${name}`, 'currency', amounts);
  const addLines = (name: string, isOf: (line: PlanLine) => boolean): Term | null =>
    add(
      name,
      lines.flatMap((line, place) => (isOf(line) ? [worked[place]?.amount ?? null] : [])),
    );
  const each = (name: string, of: Term | null, by: Term | null): Term | null =>
    ledger.step('divide', `${id}-${name}`, 'currency', [of, by]);

  const allocated = addLines('allocated', () => true);
  const unallocated = ledger.step(
    'subtract',
    `${id}-unallocated`,
    'currency',
    [total, allocated],
    true,
  );
  each('per-student', allocated, students);
  each('per-ada', allocated, ada);
  each('per-teacher', allocated, teachers);
  each('per-school', allocated, schools);
  addLines('one-time', ({ term }) => term === 'one-time');
  const ongoing = addLines('ongoing', ({ term }) => term === 'ongoing');
  const unstated = addLines('not-stated', ({ term }) => term === null);
  addLines('not-itemized', ({ itemized }) => itemized === false);
  addLines('not-stated-if-itemized', ({ itemized }) => itemized === null);
  // What goes on costs as much a year as it did while there was money, if that is spread evenly.
  each('ongoing-per-year', ongoing, years);
  if (unstatedGoesOn) each('not-stated-per-year', unstated, years);
  return {
    plan,
    allocated: allocated?.value ?? null,
    unallocated: unallocated?.value ?? null,
    lines: worked.map(({ result }) => result),
  };
}

/** Whether a line's amount is worked out from its share. */
function isByShare({ share, amount, quantity, unitCost }: PlanLine): boolean {
  return share !== null && !amount && !(quantity && unitCost);
}

function workOut(
  { line, unit, term, itemized, ...parts }: PlanLine,
  id: string,
  total: Term | null,
  part: number | undefined,
  ledger: MoneyLedger,
): Worked {
  const given = (name: string, of: Unit, quantity: Quantity | null, isToCent?: boolean) =>
    ledger.step('given', id + name, of, [termOf(id + name, of, quantity)], isToCent);
  const share = given('-share', 'share', parts.share);
  const quantity = given('-quantity', 'items', parts.quantity);
  const unitCost = given('-unit-cost', 'rate', parts.unitCost);
  const amount =
    given('', 'currency', parts.amount, true) ??
    ledger.step('multiply', id, 'currency', [quantity, unitCost], true) ??
    ledger.step('multiply', id, 'currency', [share, total], true, part);
  const value = (given: Term | null, name: string, of: Unit, by: Term | null): number | null =>
    (given ?? ledger.step('divide', id + name, of, [amount, by]))?.value ?? null;
  return {
    amount,
    result: {
      line,
      amount: amount?.value ?? null,
      share: value(share, '-share', 'share', total),
      quantity: value(quantity, '-quantity', 'items', unitCost),
      unit,
      unitCost: value(unitCost, '-unit-cost', 'currency', quantity),
      term,
      itemized,
    },
  };
}
