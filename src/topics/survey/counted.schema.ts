import { outcome, type Outcome } from '../../core/outcome.js';
import { problem } from '../../core/problem.js';
import { parseNumber } from '../../reading/numbers.js';
import type { Cell, Source } from '../../reading/table.js';
import { nameItems } from './responses.schema.js';
import { detectFormat, layoutRows } from './responses/layout.js';
import { personalHeading } from './responses/personal-headings.js';
import { personalContent } from './responses/personal.js';
import { refusalsOf } from './responses/refusal.js';
import { sourceOf } from './responses/source.js';
import type { Tabulation, TabulateOptions } from './responses/tabulation.js';
import { withoutFew } from './responses/too-few.js';
import type { SurveyRule } from './survey.model.js';

/** So many rows tell whether people answered in words. */
const enoughRows = 50;

/**
 * Whether a row is a person's: where its author says so, where a tool for surveys is known by its
 * headings, and else where most cells are words and no column is one of items.
 *
 * @param format what the author says of the rows
 */
export function areResponses(rows: readonly (readonly Cell[])[], format: unknown): boolean {
  const tool = detectFormat(rows.slice(0, layoutRows).map((cells) => cells.map(cellText)));
  if (format === 'responses' || (tool !== null && tool !== 'questions')) return true;
  if (format !== null || tool !== null || nameItems(rows)) return false;
  // Whoever is asked for stands there, also beside answers that are numbers.
  const [headings = []] = rows;
  if (headings.some((heading) => personalHeading(cellText(heading)) !== null)) return true;
  const cells = rows.slice(1, enoughRows).flatMap((row) => row.map(cellText));
  const filled = cells.filter((cell) => cell.trim() !== '');
  // Whoever stands there is a person, whatever the other columns hold.
  if (filled.some((cell) => personalContent(cell) !== null)) return true;
  return filled.filter((cell) => parseNumber(cell)).length * 2 < filled.length;
}

function cellText(cell: Cell): string {
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell) : '';
}

/** What an author gave, by property name, in an attribute or, where there is none, in the data. */
type Input = (name: string) => unknown;

/** How an author wants responses to be counted. */
export function countingOptions(input: Input): TabulateOptions {
  const list = (name: string): string | readonly string[] | null => {
    const found = input(name);
    if (Array.isArray(found)) return found.map(String);
    return typeof found === 'string' && found.trim() !== '' ? found : null;
  };
  const column = (name: string): string | number | null => {
    const found = input(name);
    if (typeof found === 'number') return found;
    return typeof found === 'string' ? found.trim() || null : null;
  };
  return {
    questions: list('questions'),
    groupBy: column('groupBy'),
    waveBy: column('waveBy'),
    completeOnly: input('completeOnly') === true,
    scale: list('scale'),
  };
}

/**
 * Counted responses as a source that is read like any other. What would tell who somebody is stops
 * it: of a column only where it stands is told, and that what is public stays so.
 */
export function countedSource(
  { fields }: Source,
  counted: Tabulation,
  minN: number,
): Outcome<Source> {
  const { rows: all, ...tabulation } = counted;
  const { rows, problems: few } = withoutFew(all, minN);
  const found = refusalsOf(counted, minN).map((one) =>
    one.path[0] === 'column' ? { ...one, got: null } : one,
  );
  const refusals = found.length > 0 ? found : few.filter(({ severity }) => severity === 'error');
  const rule = 'still-public' satisfies SurveyRule;
  const isPublic = problem('error', 'personal-data', ['rows'], rule);
  // Many columns may be named: what must be done at once comes first there.
  const isNamed = refusals.some(({ path }) => path[0] === 'column');
  const refused = isNamed ? [isPublic, ...refusals] : [...refusals, isPublic];
  const problems = refusals.length > 0 ? refused : [...counted.problems, ...few];
  const source = { ...sourceOf(rows), fields: new Map([...fields, ['tabulation', tabulation]]) };
  return outcome(source, problems);
}
