import type { Quantity } from '../../core/quantity.js';
import type { Unit } from '../../core/step.js';
import { PlainReader } from '../../reading/plain-reader.js';
import { plainNumbers } from '../../reading/plain-numbers.js';
import { oneOf, text, type Reader } from '../../reading/readers.js';
import type { Source } from '../../reading/table.js';
import {
  eachNumber,
  formulas,
  grantUnits,
  planTerms,
  type FundingInputs,
  type Plan,
  type PlanLine,
} from './shapes.model.js';

/** The name of the rows in JSON data. */
export const fundingRowsField = 'lines';

/**
 * Reads what is known of a grant, and plans whose columns are called by their names; `null` for
 * whatever takes careful reading.
 *
 * @param loosely what else is taken for a number of the grant
 */
export function readPlainFunding(
  source: Source | null,
  given: object,
  loosely = (reader: Reader<Quantity>): Reader<Quantity> => reader,
): FundingInputs | null {
  const { amount } = plainNumbers;
  const plain = new PlainReader(given, source);
  const byUnit: Partial<Record<Unit, Reader<Quantity>>> = {
    currency: amount,
    rate: amount,
    ada: plainNumbers.decimal,
  };
  const numbers = eachNumber((name) =>
    plain.input(name, loosely(byUnit[grantUnits[name]] ?? plainNumbers.whole(1))),
  );
  const formula = plain.input('formula', oneOf(formulas)) ?? 'grant';
  const { names = [], rows = [] } = plain.table() ?? {};
  const unread = new Set(names);
  const lines = rows.flatMap(({ number, cells }): PlanLine[] => {
    const read = <Value>(name: string, reader: Reader<Value>): Value | null => {
      unread.delete(name);
      return plain.value(cells[names.indexOf(name)], reader);
    };
    const plan = names.includes('plan') ? read('plan', text) : '';
    const line = read('line', text);
    const itemized = read('itemized', oneOf(['yes', 'no']));
    if (plan === null || line === null) {
      plain.giveUp();
      return [];
    }
    return [
      {
        plan,
        line,
        row: number,
        share: read('share', plainNumbers.share()),
        amount: read('amount', amount),
        quantity: read('quantity', plainNumbers.decimal),
        unit: read('unit', text),
        unitCost: read('unit-cost', amount),
        term: read('term', oneOf(planTerms)),
        itemized: itemized === null ? null : itemized === 'yes',
        disputedBy: read('disputed-by', text),
        note: read('note', text),
        twins: { plan: {}, line: {}, unit: {}, note: {} },
      },
    ];
  });
  // Of how many it would be for, nothing can be told where no money is known.
  const isKnown = lines.length > 0 || (numbers.total ?? numbers.perStudent ?? numbers.perAda);
  if (!isKnown || unread.size > 0) plain.giveUp();
  return plain.finish({ formula, ...numbers, unstatedGoesOn: false, plans: groupLines(lines) });
}

/** The plans that lines belong to, in the order in which they first appear. */
export function groupLines(lines: readonly PlanLine[]): Plan[] {
  return [...new Set(lines.map(({ plan }) => plan))].map((plan) => {
    const own = lines.filter((line) => line.plan === plan);
    return { plan, twins: own[0]?.twins.plan ?? {}, lines: own };
  });
}
