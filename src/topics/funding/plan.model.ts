import { termOf } from '../../core/bounds.js';
import { allocate, type MoneyLedger } from '../../core/money.js';
import type { Quantity } from '../../core/quantity.js';
import type { Term, Unit } from '../../core/step.js';
import type { Grant, LineResult, Plan, PlanLine, PlanResult } from './funding.model.js';

/** The id of a plan's own numbers in steps; plans count from 1, in the order given. */
export function planId(index: number): string {
  return `plan-${String(index + 1)}`;
}

/** The id of a line's amount in steps; its other numbers begin with it. */
export function lineId(plan: number, index: number): string {
  return `${planId(plan)}-line-${String(index + 1)}`;
}

/** What is known of a line, as terms of the arithmetic. */
interface LineTerms {
  readonly amount: Term | null;
  readonly share: Term | null;
  readonly quantity: Term | null;
  readonly unitCost: Term | null;
}

/**
 * Works out what a plan buys, what it leaves, and what it costs to go on. Parts that are given as
 * shares are to the cent, and add up.
 */
export function computePlan(
  { plan, lines }: Plan,
  index: number,
  { total, students, ada, teachers, years }: Grant,
  unstatedGoesOn: boolean,
  ledger: MoneyLedger,
): PlanResult {
  const id = planId(index);
  const byShare = lines.filter(isByShare);
  const parts = allocate(
    total?.value ?? 0,
    byShare.map(({ share }) => share?.value ?? 0),
  );
  const terms = lines.map((line, place) =>
    lineTerms(line, lineId(index, place), total, parts[byShare.indexOf(line)], ledger),
  );
  const add = (name: string, amounts: readonly (Term | null)[]): Term | null =>
    ledger.step(amounts.length > 1 ? 'add' : 'given', `${id}-${name}`, 'currency', amounts);
  const addLines = (name: string, isOf: (line: PlanLine) => boolean): Term | null =>
    add(
      name,
      lines.flatMap((line, place) => (isOf(line) ? [terms[place]?.amount ?? null] : [])),
    );
  const each = (name: string, of: Term | null, by: Term | null): Term | null =>
    ledger.step('divide', `${id}-${name}`, 'currency', [of, by]);

  const allocated = addLines('allocated', () => true);
  const unallocated = ledger.step(
    'subtract',
    `${id}-unallocated`,
    'currency',
    [total, allocated],
    'cent',
  );
  each('per-student', allocated, students);
  each('per-ada', allocated, ada);
  each('per-teacher', allocated, teachers);
  addLines('one-time', ({ term }) => term === 'one-time');
  const ongoing = addLines('ongoing', ({ term }) => term === 'ongoing');
  const unstated = addLines('not-stated', ({ term }) => term === null);
  addLines('not-itemized', ({ itemized }) => itemized === false);
  // What goes on costs as much a year as it did while there was money, if that is spread evenly.
  each('ongoing-per-year', ongoing, years);
  if (unstatedGoesOn) each('not-stated-per-year', unstated, years);
  return {
    plan,
    allocated: allocated?.value ?? null,
    unallocated: unallocated?.value ?? null,
    lines: lines.map((line, place) => lineResult(line, terms[place])),
  };
}

/** Whether a line's amount is worked out from its share. */
function isByShare({ share, amount, quantity, unitCost }: PlanLine): boolean {
  return share !== null && !amount && !(quantity && unitCost);
}

function lineTerms(
  line: PlanLine,
  id: string,
  total: Term | null,
  part: number | undefined,
  ledger: MoneyLedger,
): LineTerms {
  const given = (name: string, unit: Unit, quantity: Quantity | null): Term | null =>
    ledger.step('given', id + name, unit, [termOf(id + name, unit, quantity)]);
  const share = given('-share', 'share', line.share);
  const quantity = given('-quantity', 'items', line.quantity);
  const unitCost = given('-unit-cost', 'rate', line.unitCost);
  const amount =
    given('', 'currency', line.amount) ??
    ledger.step('multiply', id, 'currency', [quantity, unitCost]) ??
    ledger.step('multiply', id, 'currency', [share, total], 'cent', part);
  return {
    amount,
    share: share ?? ledger.step('divide', `${id}-share`, 'share', [amount, total]),
    quantity: quantity ?? ledger.step('divide', `${id}-quantity`, 'items', [amount, unitCost]),
    unitCost: unitCost ?? ledger.step('divide', `${id}-unit-cost`, 'currency', [amount, quantity]),
  };
}

function lineResult({ line, unit, term, itemized }: PlanLine, terms?: LineTerms): LineResult {
  const { amount, share, quantity, unitCost } = terms ?? {};
  return {
    line,
    amount: amount?.value ?? null,
    share: share?.value ?? null,
    quantity: quantity?.value ?? null,
    unit,
    unitCost: unitCost?.value ?? null,
    term,
    itemized,
  };
}
