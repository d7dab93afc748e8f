import { fold } from '../../../reading/fold.js';
import { matcherOf, percentHeading } from '../../../reading/headings.js';
import { isSummary, isTotal } from '../../../reading/totals.js';
import { lackingIn } from '../blanks.schema.js';
import { surveyHeadings } from '../headings.js';
import { answersIn } from '../scales.model.js';
import { isEveryone, surveyColumns } from '../tallies.schema.js';
import type { TabulatedRow } from './tabulation.js';

/**
 * What one set of people answered to one item. Beside its columns it has one for each response of any
 * item, with the number of people: 0 where nobody gave a response that is on the item's scale, and
 * `null` where it is not. Its keys stand in no order: responses such as `5` come first.
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
 * table inside an element. Read again they make a card of the same shares.
 *
 * @param scale the responses of the survey's own scale, where `tabulate` was given one
 * @throws RangeError where a name would be read as something else: of a response above its column, such
 *   as "Group", "50%" or the same in capitals; of an item, such as "Total"; of a group, such as "All".
 *   Such rows can only be told as they are
 */
export function countsTable(
  rows: readonly TabulatedRow[],
  scale: string | readonly string[] | null = null,
): CountsRow[] {
  const { items, groups, responses } = namesIn(rows);
  const unclear = [
    ...responses.filter((response) => !isClear(response, responses)),
    ...items.filter(isSummary),
    ...groups.filter((group) => isEveryone(group) || isSummary(group)),
  ];
  if (unclear.length > 0) {
    throw new RangeError(`These names would be read as something else: ${unclear.join('; ')}`);
  }
  const hasWaves = rows.some(({ wave }) => wave !== null);
  const sets = new Map<string, TabulatedRow[]>();
  for (const row of rows) {
    const key = JSON.stringify([row.item, row.group, row.wave]);
    sets.set(key, [...(sets.get(key) ?? []), row]);
  }
  const answersOf = (set: readonly TabulatedRow[]): string[] =>
    answersIn(set.map(({ response }) => response));
  const labels = typeof scale === 'string' ? scale.split('|') : scale;
  const isLacking = lackingIn([...sets.values()].map(answersOf), labels);
  const answers = answersIn(responses);
  return [...sets.values()].flatMap((set): CountsRow[] => {
    const [first] = set;
    if (!first) return [];
    const own = new Map(set.map(({ response, count }) => [response, count]));
    const used = answersOf(set);
    const counts = responses.map((response): [string, number | null] => {
      const isUnused = answers.includes(response) && isLacking(used, response);
      return [response, own.get(response) ?? (isUnused ? 0 : null)];
    });
    return [
      {
        item: first.item,
        ...(groups.length > 0 ? { group: first.group } : {}),
        ...(hasWaves ? { wave: first.wave } : {}),
        ...Object.fromEntries(counts),
      },
    ];
  });
}

function namesIn(rows: readonly TabulatedRow[]) {
  return {
    items: [...new Set(rows.map(({ item }) => item))],
    groups: [...new Set(rows.flatMap(({ group }) => group ?? []))],
    responses: [...new Set(rows.map(({ response }) => response))],
  };
}

function isClear(response: string, responses: readonly string[]): boolean {
  const heading = { text: response, field: null };
  const isAlone = responses.filter((other) => fold(other) === fold(response)).length === 1;
  const isNamed = match(heading, surveyColumns) !== null || isTotal(response);
  return isAlone && !isNamed && !percentHeading.test(response);
}
