import { fold } from '../../../reading/fold.js';
import { matcherOf, percentHeading } from '../../../reading/headings.js';
import { isTotal } from '../../../reading/totals.js';
import { surveyHeadings } from '../headings.js';
import { surveyColumns } from '../tallies.schema.js';
import type { TabulatedRow } from './tabulation.js';

/**
 * What one set of people answered to one item. Beside its columns it has one for each response of any
 * item, with the number of people; `null` where the response is none of the item's own.
 */
export interface CountsRow {
  readonly item: string;
  /** Only where there are groups; `null` for everyone. */
  readonly group?: string | null;
  /** Only where there are waves. */
  readonly wave?: string | null;
  readonly [response: string]: string | number | null | undefined;
}

const match = matcherOf(surveyHeadings);

/**
 * Turns rows of the format `long` into those of the format `counts`: for a spreadsheet, or for the
 * table inside an element. Read again they make the same card.
 *
 * @throws RangeError where the name of a response would be read as something else above a column, such
 *   as "Group", "Total" or "50%", or as another response: such rows can only be told as they are
 */
export function countsTable(rows: readonly TabulatedRow[]): CountsRow[] {
  const responses = [...new Set(rows.map(({ response }) => response))];
  const unclear = responses.filter((response) => !isClear(response, responses));
  if (unclear.length > 0) {
    throw new RangeError(`These responses cannot be the names of columns: ${unclear.join('; ')}`);
  }
  const hasGroups = rows.some(({ group }) => group !== null);
  const hasWaves = rows.some(({ wave }) => wave !== null);
  const blank = Object.fromEntries(responses.map((response) => [response, null]));
  const table = new Map<string, CountsRow>();
  for (const { item, group, wave, response, count } of rows) {
    const key = JSON.stringify([item, group, wave]);
    const started = table.get(key) ?? {
      item,
      ...(hasGroups ? { group } : {}),
      ...(hasWaves ? { wave } : {}),
      ...blank,
    };
    table.set(key, { ...started, [response]: count });
  }
  return [...table.values()];
}

function isClear(response: string, responses: readonly string[]): boolean {
  const heading = { text: response, field: null };
  const isAlone = responses.filter((other) => fold(other) === fold(response)).length === 1;
  const isNamed = match(heading, surveyColumns) !== null || isTotal(response);
  return isAlone && !isNamed && !percentHeading.test(response);
}
