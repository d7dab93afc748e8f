import { sourceOf } from '../../../../src/topics/survey/responses/source.js';
import type {
  Tabulation,
  TabulateOptions,
} from '../../../../src/topics/survey/responses/tabulation.js';
import { Tabulator } from '../../../../src/topics/survey/responses/tabulator.js';
import type { SurveyResult } from '../../../../src/topics/survey/survey.model.js';
import { resultOf } from '../read.js';

/** Counts a text that comes at once, or cut where it is said. */
export function tabulated(
  text: string,
  options: TabulateOptions = {},
  cuts: readonly number[] = [],
): Tabulation {
  const tabulator = new Tabulator(options);
  let start = 0;
  for (const cut of [...cuts, text.length]) {
    tabulator.write(text.slice(start, cut));
    start = cut;
  }
  return tabulator.end();
}

/** The counts of each item, of everyone or one group, as they are told. */
export function countsOf(
  { rows }: Pick<Tabulation, 'rows'>,
  group: string | null = null,
): Record<string, Record<string, number>> {
  const own = rows.filter((row) => row.group === group);
  const items = [...new Set(own.map(({ item }) => item))];
  return Object.fromEntries(
    items.map((item) => [
      item,
      Object.fromEntries(
        own.filter((row) => row.item === item).map(({ response, count }) => [response, count]),
      ),
    ]),
  );
}

/** What the card makes of what was counted. */
export function cardOf({ rows }: Tabulation, given: object = {}): SurveyResult {
  return resultOf(sourceOf(rows), { format: 'long', ...given });
}

/** Rows of cells as CSV. */
export function lines(...rows: string[]): string {
  return rows.join('\n');
}

/** As many rows as wanted, each made by its number from 0. */
export function times(many: number, row: (index: number) => string): string[] {
  return Array.from({ length: many }, (_, index) => row(index));
}
