import { termOf } from '../../core/bounds.js';
import type { MoneyLedger } from '../../core/money.js';
import type { Term, Unit } from '../../core/step.js';
import { computePlan } from './plan.model.js';
import {
  eachNumber,
  grantUnits,
  idOf,
  type FundingInputs,
  type FundingResult,
  type GrantNumber,
} from './shapes.model.js';

export * from './shapes.model.js';

/** What a grant comes to, as terms of the arithmetic. */
export type Grant = Readonly<
  Record<GrantNumber | 'perYear' | 'perTeacher' | 'perSchool', Term | null>
>;

/**
 * Works out what a grant comes to and what its plans buy: any two of the total, a rate and its base
 * give the third. The inputs are taken as they are; `funding` says what is wrong with them.
 *
 * Every number, given or worked out, stands in `steps` under its id: `per-student`,
 * `plan-1-allocated`, `plan-1-line-2-unit-cost`.
 */
export function computeFunding(inputs: FundingInputs, ledger: MoneyLedger): FundingResult {
  const grant = computeGrant(inputs, ledger);
  const value = (name: keyof Grant): number | null => grant[name]?.value ?? null;
  return {
    formula: inputs.formula,
    kind: null,
    total: value('total'),
    students: value('students'),
    perStudent: value('perStudent'),
    ada: value('ada'),
    perAda: value('perAda'),
    perYear: value('perYear'),
    perTeacher: value('perTeacher'),
    perSchool: value('perSchool'),
    components: null,
    plans: inputs.plans.map((plan, index) =>
      computePlan(plan, index, grant, inputs.unstatedGoesOn, ledger),
    ),
    steps: ledger.steps,
  };
}

function computeGrant(inputs: FundingInputs, ledger: MoneyLedger): Grant {
  const given = eachNumber((name) => {
    const id = idOf(name);
    return ledger.step('given', id, grantUnits[name], [termOf(id, grantUnits[name], inputs[name])]);
  });
  const { students, perStudent, ada, perAda } = given;
  const total =
    given.total ??
    ledger.step('multiply', 'total', 'currency', [students, perStudent]) ??
    ledger.step('multiply', 'total', 'currency', [ada, perAda]);
  const each = (id: string, by: Term | null, unit: Unit = 'currency'): Term | null =>
    ledger.step('divide', id, unit, [total, by]);
  return {
    ...given,
    total,
    students: students ?? each('students', perStudent, 'students'),
    perStudent: perStudent ?? each('per-student', students),
    ada: ada ?? each('ada', perAda, 'ada'),
    perAda: perAda ?? each('per-ada', ada),
    perYear: each('per-year', given.years),
    perTeacher: each('per-teacher', given.teachers),
    perSchool: each('per-school', given.schools),
  };
}
