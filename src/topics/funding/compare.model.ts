import { divide } from '../../core/divide.js';
import type { Quantity } from '../../core/quantity.js';
import type { Calculation, Step, Term, Unit } from '../../core/step.js';
import {
  grantUnits,
  lineId,
  planId,
  type FundingInputs,
  type FundingResult,
  type GrantNumber,
  type Plan,
  type PlanLine,
  type PlanResult,
} from './shapes.model.js';

/** Sums below this are exact. */
const limit = 1e12;

/** Keeps a step and gives its number back. */
type Keep = (
  operation: Calculation,
  id: string,
  unit: Unit,
  value: number,
  terms?: readonly Term[],
) => Term;

/**
 * Works out plans whose lines are exact whole amounts, of a total that none of them exceeds: what
 * most pages have. The result is that of `computeFunding`, to which any other is left by `null`.
 *
 * It does that arithmetic once more, to which a test of any plans holds it: sharing the other, with
 * its ledger, cents and shares, takes 760 bytes more than a comparison may load at once.
 */
export function computePlainPlans(inputs: FundingInputs): FundingResult | null {
  const { formula, total, plans } = inputs;
  const known = (Object.keys(grantUnits) as GrantNumber[]).filter((name) => inputs[name]);
  const isPlain =
    isWhole(total) &&
    known.length === 1 &&
    total.value > 0 &&
    total.value < limit &&
    plans.every(({ lines }) => arePlain(lines, total.value));
  if (!isPlain) return null;
  const steps: Step[] = [];
  const keep: Keep = (operation, id, unit, value, terms) => {
    const term = { id, value, unit, qualifier: 'exact' } as const;
    steps.push({ ...term, operation, terms: terms ?? [term] });
    return term;
  };
  const whole = keep('given', 'total', 'currency', total.value);
  return {
    ...{ formula, kind: null, total: total.value, students: null, perStudent: null, ada: null },
    ...{ perAda: null, perYear: null, perTeacher: null, perSchool: null, components: null },
    plans: plans.map((plan, index) => computePlan(plan, index, whole, keep)),
    steps,
  };
}

function isWhole(quantity: Quantity | null): quantity is Quantity {
  return quantity?.qualifier === 'exact' && Number.isInteger(quantity.value) && quantity.value >= 0;
}

/** Lines that say once what they cost, and no more than there is. */
function arePlain(lines: readonly PlanLine[], total: number): boolean {
  return (
    new Set(lines.map(({ line }) => line)).size === lines.length &&
    lines.every(
      ({ amount, quantity, share, unitCost }) =>
        isWhole(amount) &&
        (!quantity || (quantity.qualifier === 'exact' && quantity.value > 0)) &&
        !(share ?? unitCost),
    ) &&
    lines.reduce((sum, { amount }) => sum + (amount?.value ?? 0), 0) <= total
  );
}

function computePlan({ plan, lines }: Plan, index: number, total: Term, keep: Keep): PlanResult {
  const id = planId(index);
  const amounts: Term[] = [];
  const results = lines.map(({ line, amount, quantity, unit, term, itemized }, place) => {
    const own = lineId(index, place);
    const number = quantity && keep('given', `${own}-quantity`, 'items', quantity.value);
    const part = keep('given', own, 'currency', amount?.value ?? 0);
    const by = (name: string, kind: Unit, of: Term): number =>
      keep('divide', own + name, kind, divide(part.value, of.value), [part, of]).value;
    amounts.push(part);
    return {
      ...{ line, amount: part.value, share: by('-share', 'share', total) },
      ...{ quantity: number?.value ?? null, unit },
      unitCost: number && by('-unit-cost', 'currency', number),
      ...{ term, itemized },
    };
  });
  const add = (name: string, isOf: (line?: PlanLine) => boolean): Term | null => {
    const terms = amounts.filter((_, place) => isOf(lines[place]));
    const sum = terms.reduce((all, { value }) => all + value, 0);
    const operation = terms.length > 1 ? 'add' : 'given';
    return terms.length > 0 ? keep(operation, `${id}-${name}`, 'currency', sum, terms) : null;
  };
  const allocated = add('allocated', () => true) ?? total;
  const left = total.value - allocated.value;
  keep('subtract', `${id}-unallocated`, 'currency', left, [total, allocated]);
  for (const term of ['one-time', 'ongoing', null] as const) {
    add(term ?? 'not-stated', (line) => line?.term === term);
  }
  add('not-itemized', (line) => line?.itemized === false);
  add('not-stated-if-itemized', (line) => line?.itemized === null);
  return { plan, allocated: allocated.value, unallocated: left, lines: results };
}
