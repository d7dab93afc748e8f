import { DoubtfulMoneyLedger } from '../../core/doubtful-money.js';
import { amountLimit, settle, type MoneyLedger } from '../../core/money.js';
import { outcome, type Outcome } from '../../core/outcome.js';
import { problem, type Problem, type Severity } from '../../core/problem.js';
import { combine, type Quantity } from '../../core/quantity.js';
import type { Step, Term } from '../../core/step.js';
import {
  computeFunding,
  type FundingInputs,
  type FundingResult,
  type FundingRule,
  type Plan,
  type PlanLine,
} from './funding.model.js';
import { lineId, planId } from './shapes.model.js';

/**
 * Works out what a grant comes to and what its plans buy, and what is wrong with them.
 *
 * @returns an error for numbers of which three must agree and differ by more than 0.5 %, or by more
 *   than 10 % where one is "about"; a warning where they differ by less, and for a plan that spends
 *   more than there is. A rate that is warned of is not taken: it is worked out from the others.
 */
export function funding(inputs: FundingInputs): Outcome<FundingResult> {
  const ledger = new DoubtfulMoneyLedger();
  const disagreeing = checkGrant(inputs);
  const result = computeFunding(withoutRates(inputs, disagreeing), ledger);
  for (const [index, plan] of inputs.plans.entries()) {
    keepOver(result, index, ledger);
    if (result.plans[index]?.allocated == null) keepAtLeast(plan, index, inputs, ledger);
  }
  const total = numberIn(result, 'total');
  const problems = [
    ...disagreeing,
    ...checkShares(inputs, total),
    ...inputs.plans.flatMap((plan) => checkLines(plan, total)),
    ...inputs.plans.flatMap((plan, index) => checkWhole(plan, result, index, total)),
  ];
  return outcome(result, problems);
}

/** The inputs without the rates that do not quite give the total: no sum that is shown may be false. */
function withoutRates(inputs: FundingInputs, disagreeing: readonly Problem[]): FundingInputs {
  const isOff = (rate: string): boolean => disagreeing.some(({ path: [name] }) => name === rate);
  return {
    ...inputs,
    perStudent: isOff('perStudent') ? null : inputs.perStudent,
    perAda: isOff('perAda') ? null : inputs.perAda,
  };
}

/** Shares are of something: without it, no line that is one is known. */
function checkShares({ plans }: FundingInputs, total: Quantity | null): Problem[] {
  const isOf = plans.some(({ lines }) =>
    lines.some(
      ({ share, amount, quantity, unitCost }) => share && !amount && !(quantity && unitCost),
    ),
  );
  if (total || !isOf) return [];
  return [problem('warning', 'missing-data', ['total'], 'total-of-shares' satisfies FundingRule)];
}

/**
 * Keeps what a plan spends beyond what there is as a number of its own: "up to" so much below nothing
 * is "at least" so much above it.
 */
function keepOver({ plans, steps }: FundingResult, index: number, ledger: MoneyLedger): void {
  if ((plans[index]?.unallocated ?? 0) >= 0) return;
  const id = planId(index);
  const terms = numberIn({ steps }, `${id}-unallocated`)?.terms ?? [];
  ledger.step('subtract', `${id}-over`, 'currency', [...terms].reverse(), true);
}

/**
 * Keeps what the known lines of a part of a plan come to where others of it are not known: at least
 * so much. A part that was left out would seem to cost nothing.
 */
function keepAtLeast(
  { lines }: Plan,
  index: number,
  { unstatedGoesOn }: FundingInputs,
  ledger: MoneyLedger,
): void {
  const id = planId(index);
  const keep = (name: string, isOf: (line: PlanLine) => boolean): Term | null => {
    const amounts = lines.flatMap((line, place): Term[] => {
      if (!isOf(line)) return [];
      const own = lineId(index, place);
      const unknown = { id: own, value: 0, unit: 'currency', qualifier: 'at-least' } as const;
      return [numberIn(ledger, own) ?? unknown];
    });
    const known = amounts.filter((amount) => numberIn(ledger, amount.id));
    if (known.length === 0 || known.length === amounts.length) return null;
    return ledger.step('add', `${id}-${name}`, 'currency', amounts);
  };
  const years = numberIn(ledger, 'years');
  const ongoing = keep('ongoing', ({ term }) => term === 'ongoing');
  const unstated = keep('not-stated', ({ term }) => term === null);
  keep('one-time', ({ term }) => term === 'one-time');
  keep('not-itemized', ({ itemized }) => itemized === false);
  keep('not-stated-if-itemized', ({ itemized }) => itemized === null);
  ledger.step('divide', `${id}-ongoing-per-year`, 'currency', [ongoing, years]);
  if (!unstatedGoesOn) return;
  ledger.step('divide', `${id}-not-stated-per-year`, 'currency', [unstated, years]);
}

/** A number of the result by its id, as surely as it is known. */
function numberIn({ steps }: Pick<FundingResult, 'steps'>, id: string): Step | null {
  return steps.find((step) => step.id === id) ?? null;
}

function wrong(
  severity: Severity,
  path: Problem['path'],
  rule: FundingRule,
  found: unknown,
): Problem {
  return problem(severity, 'inconsistent', path, rule, found);
}

/** A rate times its base is the total, whether that is given or comes from the other rate and base. */
function checkGrant({ total, students, perStudent, ada, perAda }: FundingInputs): Problem[] {
  if (tooMuch(total)) return [tooLarge(['total'], total)];
  const byStudents = product(students, perStudent);
  const byAda = product(ada, perAda);
  return [
    ...(perStudent && byStudents && total
      ? differ(byStudents, total, ['perStudent'], 'rate-times-base', [perStudent, students])
      : []),
    ...(perAda && byAda
      ? differ(byAda, total ?? byStudents, ['perAda'], 'rate-times-base', [perAda, ada])
      : []),
  ];
}

function checkLines({ plan, lines }: Plan, total: Quantity | null): Problem[] {
  const names = new Set<string>();
  return lines.flatMap(({ line, row, share, amount, quantity, unitCost }): Problem[] => {
    const path = (column: string): Problem['path'] => ['rows', row, column];
    const isTwice = names.size === names.add(line).size;
    const bought = product(quantity, unitCost);
    const part = product(share, total);
    const known = amount ?? bought;
    return [
      ...(isTwice ? [problem('error', 'duplicate', path('line'), 'once', line)] : []),
      ...(!known && !share
        ? [
            problem(
              'warning',
              'missing-data',
              path('amount'),
              'amount-of-line' satisfies FundingRule,
              plan,
            ),
          ]
        : []),
      ...(tooMuch(known) ? [tooLarge(path('amount'), known)] : []),
      ...(amount && bought
        ? differ(bought, amount, path('amount'), 'quantity-times-cost', [amount])
        : []),
      ...(share && part && known
        ? differ(part, known, path('share'), 'share-of-total', [share], cent)
        : []),
    ];
  });
}

/**
 * A plan that spends more than there is, or shares that are more than everything, are shown as they
 * are. A plan that only may do so is not told of; one of which a line is not known is, if the others
 * alone are too much.
 */
function checkWhole(
  { plan, lines }: Plan,
  result: FundingResult,
  index: number,
  total: Quantity | null,
): Problem[] {
  const [first] = lines;
  const { allocated = null } = result.plans[index] ?? {};
  const path = ['rows', first?.row ?? 0, first?.plan ? 'plan' : 'line'];
  const spent = atLeast(lines.map((_, place) => numberIn(result, lineId(index, place))));
  if ((allocated ?? 0) >= amountLimit) return [tooLarge(path, { value: allocated ?? 0 })];
  if (total && total.qualifier !== 'at-least' && settle(spent - total.value) > halfCent) {
    return [wrong('warning', path, 'at-most-total', plan || first?.line)];
  }
  // Parts of a total that is exact are told by their cents.
  if (total?.qualifier !== 'exact' && atLeast(lines.map(({ share }) => share)) > 1) {
    return [wrong('warning', path, 'at-most-whole', plan || first?.line)];
  }
  return [];
}

/** What quantities come to at the least: one that is not known, or "up to" so much, may be nothing. */
export function atLeast(quantities: readonly (Quantity | null)[]): number {
  return quantities
    .map((one) => (one && one.qualifier !== 'at-most' ? one.value : 0))
    .reduce((sum, value) => settle(sum + value), 0);
}

function tooMuch(quantity: Quantity | null): boolean {
  return quantity !== null && quantity.value >= amountLimit;
}

/** Cents are not exact in amounts of this size. */
function tooLarge(path: Problem['path'], found: Pick<Quantity, 'value'> | null): Problem {
  return problem('error', 'out-of-range', path, 'exactly-readable', found?.value);
}

/** `null` where a number is not known, or where nothing is known of both together. */
function product(one: Quantity | null, other: Quantity | null): Quantity | null {
  const qualifier = one && other && combine(one.qualifier, other.qualifier);
  return qualifier && { value: settle(one.value * other.value), qualifier };
}

/**
 * How far numbers may lie apart: without a word, and with a warning. Beyond, one of them is wrong. "About"
 * is wider, since who writes it has rounded, as EdSource did with "about $200" for each student.
 */
const apart = { exact: [0, 0.005], about: [0.005, 0.1] } as const;

/** Amounts that are the same to the cent are the same; parts that add up may be rounded either way. */
const halfCent = 0.005;
const cent = 0.01;

function differ(
  found: Quantity,
  given: Quantity | null,
  path: Problem['path'],
  rule: FundingRule,
  quoted: readonly (Quantity | null)[],
  same = halfCent,
): Problem[] {
  if (!given) return [];
  const [high, low] = found.value > given.value ? [found, given] : [given, found];
  const gap = settle(high.value - low.value);
  // "Up to 100" and 90 do not differ; nor do "more than 90" and 100.
  if (gap <= same || high.qualifier === 'at-most' || low.qualifier === 'at-least') return [];
  const isAbout = [high, low].some(({ qualifier }) => qualifier === 'about');
  const [silent, warned] = apart[isAbout ? 'about' : 'exact'];
  const share = settle(gap / given.value);
  if (share <= silent) return [];
  const [first, ...factors] = quoted.map((one) => String(one?.value));
  // Of a product, all three that do not agree.
  const terms = [first, ...factors].join(' × ');
  const got = factors.length > 0 ? `${terms} ≠ ${String(given.value)}` : first;
  return [wrong(share <= warned ? 'warning' : 'error', path, rule, got)];
}
