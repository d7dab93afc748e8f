import { outcome, type Outcome } from '../../core/outcome.js';
import { problem, type Problem } from '../../core/problem.js';
import { matchColumns, type NamedRow } from '../../reading/columns.js';
import { fold } from '../../reading/fold.js';
import { percentHeading } from '../../reading/headings.js';
import { InputReader, type Given } from '../../reading/inputs.js';
import { isMissing } from '../../reading/number-readers.js';
import { missing, oneOf, text, type NumberReaders, type Reader } from '../../reading/readers.js';
import type { Source } from '../../reading/table.js';
import type { Columns, ReadingWay } from '../../reading/way.js';
import {
  eachNumber,
  formulas,
  grantUnits,
  planTerms,
  type Formula,
  type FundingInputs,
  type FundingRule,
  type PlanLine,
  type PlanTerm,
} from './funding.model.js';
import { groupLines } from './plain-funding.schema.js';

export const fundingColumns = {
  plan: 'text',
  line: 'text',
  share: 'share',
  amount: 'number',
  quantity: 'number',
  unit: 'text',
  'unit-cost': 'number',
  term: 'key',
  itemized: 'key',
  'disputed-by': 'text',
  note: 'text',
} as const satisfies Columns;

type FundingRow = NamedRow<keyof typeof fundingColumns>;

/** A formula that is known by name, and not worked out, is told apart from one that nobody knows. */
const formula: Reader<Formula> = (found) =>
  typeof found === 'string' && fold(found) === 'lcff'
    ? {
        value: null,
        fault: { code: 'not-modelled', expected: 'modelled-formula' satisfies FundingRule },
      }
    : oneOf(formulas)(found);

/** Whether money is spent once or goes on, in other words than `one-time` and `ongoing`. */
const otherTerms: Readonly<Record<string, PlanTerm | null>> = {
  'one time': 'one-time',
  once: 'one-time',
  'una sola vez': 'one-time',
  'una vez': 'one-time',
  recurring: 'ongoing',
  continuo: 'ongoing',
  recurrente: 'ongoing',
  'not stated': null,
  'no se indica': null,
};

const term: Reader<PlanTerm> = (found) => {
  if (isMissing(found)) return missing;
  const word = typeof found === 'string' ? fold(found) : '';
  if (!Object.hasOwn(otherTerms, word)) return oneOf(planTerms)(found);
  return { value: otherTerms[word] ?? null, fault: null };
};

const itemized: Reader<boolean> = (found) => {
  if (isMissing(found)) return missing;
  if (typeof found === 'boolean') return { value: found, fault: null };
  const isSpanish = typeof found === 'string' && fold(found) === 'si';
  const { value, fault } = oneOf(['yes', 'no'])(isSpanish ? 'yes' : found);
  return value === null ? { ...missing, fault } : { value: value === 'yes', fault };
};

/**
 * Reads what is known of a grant and of the plans for it, whatever an author may write. An outcome of
 * `null` without an error means that there is nothing to show yet.
 */
export function readFunding(
  source: Source | null,
  given: Given,
  { numbers, match }: ReadingWay,
): Outcome<FundingInputs> {
  const problems: Problem[] = [];
  const inputs = new InputReader(given, source, problems);
  const known = eachNumber((name) => {
    const unit = grantUnits[name];
    const isMoney = unit === 'currency' || unit === 'rate';
    const count = unit === 'ada' ? numbers.decimal : numbers.whole(1);
    return inputs.read(name, isMoney ? numbers.amount : count);
  });
  const fields = { formula: inputs.read('formula', formula) ?? 'grant', ...known };
  inputs.warnOfUnknown();
  const rows = source?.table ? matchColumns(source.table, fundingColumns, match, problems) : [];
  // What a column is may be named for us; what its numbers are is what readers see above them.
  const isPercent =
    source?.table?.headings.some(
      (heading) => match(heading, fundingColumns) === 'share' && percentHeading.test(heading.text),
    ) ?? false;
  const lines = readLines(rows, numbers, isPercent, problems);
  const stopped = problems.some(({ severity }) => severity === 'error');
  // Of how many it would be for, nothing can be told where no money is known.
  const isKnown = lines.length > 0 || (known.total ?? known.perStudent ?? known.perAda);
  if (!isKnown && !stopped) {
    const nothing = problem('warning', 'missing-data', ['total'], 'figures-of-grant');
    return { value: null, problems: [...problems, nothing] };
  }
  return outcome({ ...fields, unstatedGoesOn: false, plans: groupLines(lines) }, problems);
}

function readLines(
  rows: readonly FundingRow[],
  numbers: NumberReaders,
  isPercent: boolean,
  problems: Problem[],
): PlanLine[] {
  const [row] = rows;
  if (row && !row.has('line')) {
    problems.push(problem('error', 'missing-data', ['heading'], 'column-of', 'line'));
    return [];
  }
  return rows.flatMap((row): PlanLine[] => {
    const plan = row.has('plan') ? row.require('plan', text) : '';
    const line = row.require('line', text);
    const numbersOfLine = {
      share: row.read('share', numbers.share(isPercent)),
      amount: row.read('amount', numbers.amount),
      quantity: row.read('quantity', numbers.decimal),
      unit: row.read('unit', text),
      unitCost: row.read('unit-cost', numbers.amount),
      term: row.read('term', term),
      itemized: row.read('itemized', itemized),
      disputedBy: row.read('disputed-by', text),
      note: row.read('note', text),
    };
    if (plan === null || line === null) return [];
    const twins = {
      plan: row.twins('plan'),
      line: row.twins('line'),
      unit: row.twins('unit'),
      note: row.twins('note'),
    };
    return [{ plan, line, row: row.number, ...numbersOfLine, twins }];
  });
}
