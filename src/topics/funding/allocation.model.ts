import { DoubtfulMoneyLedger } from '../../core/doubtful-money.js';
import { settle } from '../../core/money.js';
import { exactly, type Quantity } from '../../core/quantity.js';
import type { Step } from '../../core/step.js';
import { atLeast } from './check.model.js';
import {
  computeFunding,
  type FundingInputs,
  type FundingResult,
  type GrantNumber,
  type PlanLine,
} from './funding.model.js';
import { lineId } from './plan.model.js';

/** What a reader made of a grant and its plans. It is never changed: each edit gives another. */
export interface Trial {
  readonly inputs: FundingInputs;
  /** The lines that stay as they are, by their ids in steps: `plan-1-line-2`. */
  readonly locked: readonly string[];
}

/** What the author gave, before a reader touched it. */
export function beginTrial(inputs: FundingInputs): Trial {
  return { inputs, locked: [] };
}

/** Keeps a line as it is, or lets it go. */
export function setLock({ inputs, locked }: Trial, id: string, isLocked: boolean): Trial {
  const others = locked.filter((one) => one !== id);
  return { inputs, locked: isLocked ? [...others, id] : others };
}

/**
 * Changes numbers of the grant. Lines that are shares of the total follow it, also after another line
 * was given an amount; a line that is locked stays the amount that it is.
 */
export function setNumbers(
  { inputs, locked }: Trial,
  numbers: Readonly<Partial<Record<GrantNumber, Quantity | null>>>,
): Trial {
  const before = stepsOf(resultOf(inputs));
  const changed = { ...inputs, ...numbers };
  const isOther = before.get('total')?.value !== (resultOf(changed).total ?? undefined);
  const next = isOther ? mapLines(changed, (line) => asShare(line)) : changed;
  const after = stepsOf(resultOf(next));
  const isMoved = locked.some((id) => before.get(id)?.value !== after.get(id)?.value);
  // Shares are to the cent together, and so they stay shares as long as none would move.
  const kept = mapLines(next, (line, id, plan, place) =>
    isMoved && locked.includes(id)
      ? asAmount(pinned(inputs.plans[plan]?.lines[place] ?? line, before.get(id)))
      : line,
  );
  return { inputs: kept, locked };
}

/** Whether lines that do not say so are taken to go on. */
export function setUnstatedGoesOn({ inputs, locked }: Trial, unstatedGoesOn: boolean): Trial {
  return { inputs: { ...inputs, unstatedGoesOn }, locked };
}

/**
 * Gives a line another amount, to the cent, up to what is left. No other line changes, not by a cent:
 * what its plan gave as shares are amounts as well, as long as the total is what it is. What the line
 * buys costs the same apiece. A line that is locked stays, and so does one that there is no such
 * amount for.
 */
export function setAmount(trial: Trial, id: string, wanted: number): Trial {
  const { inputs, locked } = trial;
  const result = resultOf(inputs);
  const steps = stepsOf(result);
  const range = lineRange(inputs, result, id);
  if (!range || locked.includes(id) || !(wanted >= 0)) return trial;
  const cents = toCent(Math.min(wanted, range.most ?? wanted));
  return {
    inputs: mapLines(inputs, (line, lineOf, plan) => {
      if (lineOf !== id) return plan === range.plan ? pinned(line, steps.get(lineOf)) : line;
      const unitCost = steps.get(`${id}-unit-cost`);
      return {
        ...line,
        share: null,
        amount: exactly(cents),
        quantity: unitCost ? null : line.quantity,
        unitCost: unitCost ? known(unitCost) : null,
      };
    }),
    locked,
  };
}

/** What a line is, and how far it can go. */
export interface LineRange {
  /** The place of its plan. */
  readonly plan: number;
  readonly value: number;
  /**
   * What the other lines leave of the total at the least that they can be, and not less than what it
   * is; `null` where the total is not known.
   */
  readonly most: number | null;
}

/** How far a line can be moved; `null` where there is no such line, or its amount is not known. */
export function lineRange(
  inputs: FundingInputs,
  result: Pick<FundingResult, 'plans' | 'total' | 'steps'>,
  id: string,
): LineRange | null {
  for (const [plan, { lines }] of result.plans.entries()) {
    const ids = lines.map((_, index) => lineId(plan, index));
    const place = ids.indexOf(id);
    const value = lines[place]?.amount ?? null;
    if (value === null || !inputs.plans[plan]?.lines[place]) continue;
    if (result.total === null) return { plan, value, most: null };
    const steps = stepsOf(result);
    const others = ids.filter((one) => one !== id).map((one) => steps.get(one) ?? null);
    return { plan, value, most: Math.max(value, toCent(result.total - atLeast(others))) };
  }
  return null;
}

/** A line that is a share with the amount that it comes to, as surely as that is known. */
function pinned(line: PlanLine, amount: Step | undefined): PlanLine {
  return !line.share || line.amount || !amount ? line : { ...line, amount: known(amount) };
}

/** A line that is a share and the amount that it came to as the share: of another total, it is another. */
function asShare(line: PlanLine): PlanLine {
  return line.share && line.amount ? { ...line, amount: null } : line;
}

/** The same as the amount. */
function asAmount(line: PlanLine): PlanLine {
  return line.share && line.amount ? { ...line, share: null } : line;
}

/** What came out, as something that is given from now on. */
function known({ value, qualifier }: Step): Quantity {
  return { value, qualifier };
}

function resultOf(inputs: FundingInputs): FundingResult {
  return computeFunding(inputs, new DoubtfulMoneyLedger());
}

function stepsOf({ steps }: Pick<FundingResult, 'steps'>): ReadonlyMap<string, Step> {
  return new Map(steps.map((step) => [step.id, step]));
}

function mapLines(
  inputs: FundingInputs,
  change: (line: PlanLine, id: string, plan: number, place: number) => PlanLine,
): FundingInputs {
  return {
    ...inputs,
    plans: inputs.plans.map((plan, index) => ({
      ...plan,
      lines: plan.lines.map((line, place) => change(line, lineId(index, place), index, place)),
    })),
  };
}

function toCent(amount: number): number {
  return Math.round(settle(amount * 100)) / 100;
}
