import { problem, type Problem } from '../../../core/problem.js';
import type { Counting } from './counting.js';
import type { QuestionRows } from './question-rows.js';
import { ItemBuilder, type CountedItem } from './items.js';
import { matches, type PeopleSet } from './people.js';
import { safeHeading, type Layout, type ResponseColumn } from './layout.js';
import { nothingHidden, problemsOf, scaleOfResponses, suppressed } from './suppressed.js';
import { tooFew, withoutFew } from './too-few.js';
import type {
  DroppedColumn,
  LeftOutColumn,
  Matrix,
  ResponseRule,
  TabulatedRow,
  TabulateOptions,
  Tabulation,
} from './tabulation.js';

/** What comes of nothing. */
export const emptyTabulation: Tabulation = {
  format: null,
  rows: [],
  matrices: [],
  respondents: 0,
  dropped: [],
  leftOut: [],
  excluded: {
    duplicates: 0,
    tests: 0,
    spam: 0,
    unfinished: 0,
    blank: 0,
    withoutWave: 0,
    rareWaves: 0,
  },
  flagged: { straightLiners: 0, unfinished: 0, rareGroups: 0 },
  hidden: nothingHidden,
  problems: [],
};

/** Without waves and questions of too few people, and then without what tells of small groups. */
function protectedRows(
  rows: readonly TabulatedRow[],
  minN: number,
  scale: string | readonly string[] | null,
): Pick<Tabulation, 'rows' | 'hidden' | 'problems'> {
  const enough = withoutFew(rows, minN);
  const shown = suppressed(enough.rows, minN, scale);
  return { ...shown, problems: [...enough.problems, ...problemsOf(shown.hidden)] };
}

/** Makes tables of rows that held counts already. As many as answered a question are known to be. */
export function tabulationOfQuestions(
  questions: QuestionRows,
  { suppress, minN = 10, scale }: TabulateOptions,
): Tabulation {
  const rows = questions.tabulated();
  const { problems } = questions;
  const isStopped = problems.some(({ severity }) => severity === 'error');
  const answered = new Map<string, number>();
  for (const { item, count, group, wave } of rows) {
    const key = JSON.stringify([item, wave]);
    if (group === null) answered.set(key, (answered.get(key) ?? 0) + count);
  }
  const shown = suppress ? protectedRows(rows, minN, scale ?? null) : { ...emptyTabulation, rows };
  return {
    ...emptyTabulation,
    format: 'questions',
    rows: isStopped ? [] : shown.rows,
    hidden: shown.hidden,
    respondents: Math.max(0, ...answered.values()),
    problems: [...problems, ...shown.problems],
  };
}

/** Makes tables of what was counted, and tells what is not in them. */
export function tabulationOf(
  layout: Layout,
  counting: Counting,
  options: TabulateOptions,
): Tabulation {
  counting.settle();
  const { people, screening, straightLiners } = counting;
  const [rareGroups, rareWaves] = [people.rare('group'), people.rare('wave')];
  const respondents = counting.respondents - sumIn(rareWaves);
  const problems: Problem[] = [...people.problems];
  const isChosen = chooser(layout, options, problems);
  const builder = new ItemBuilder(counting, options, isChosen);
  builder.build();
  const { items } = builder;
  if (screening.isCoded && !options.labels) {
    problems.push(told('warning', 'unknown-value', ['format'], 'words-of-answers'));
  }
  const isFine = problems.every(({ severity }) => severity === 'warning');
  if (isFine && items.length === 0) {
    problems.push(nothingCounted(layout, counting, builder.leftOut));
  } else if (isFine && respondents === 0) {
    problems.push(told('error', 'missing-data', ['rows'], 'counted-rows'));
  }
  if (screening.isShared) problems.push(told('error', 'duplicate', ['rows'], 'own-id'));
  const { suppress, minN = 10, scale = null } = options;
  if (suppress && respondents < minN) problems.push(tooFew(respondents));
  const isStopped = problems.some(({ severity }) => severity === 'error');
  const sets = people.sets.map(({ group, wave }): PeopleSet | null =>
    rareWaves.has(wave ?? '') ? null : { group: rareGroups.has(group ?? '') ? null : group, wave },
  );
  const all = isStopped ? [] : rowsOf(items, sets, scale);
  const shown = suppress ? protectedRows(all, minN, scale) : { ...emptyTabulation, rows: all };
  const leftOut = [...builder.leftOut, ...aboutResponses(counting)];
  return {
    format: layout.format,
    rows: shown.rows,
    matrices: isStopped ? [] : matricesOf(items),
    respondents,
    dropped: droppedOf(counting),
    leftOut: leftOut.sort((one, other) => one.position - other.position),
    excluded: { ...screening.excluded, rareWaves: sumIn(rareWaves) },
    flagged: {
      straightLiners,
      unfinished: screening.unfinishedCounted,
      rareGroups: sumIn(rareGroups),
    },
    hidden: shown.hidden,
    problems: [...problems, ...shown.problems],
  };
}

function sumIn(sizes: ReadonlyMap<string, number>): number {
  return [...sizes.values()].reduce((sum, size) => sum + size, 0);
}

/** Why nothing in a file is a question with answers. */
function nothingCounted(
  { columns }: Layout,
  { respondents, filled, screening }: Counting,
  leftOut: readonly LeftOutColumn[],
): Problem {
  if (respondents === 0) {
    const isLeftOut = Object.values(screening.excluded).some((rows) => rows > 0);
    const rule = isLeftOut ? 'counted-rows' : 'rows-of-responses';
    return told('error', 'missing-data', ['rows'], rule);
  }
  // A title stands alone in its row, above columns that then have no name.
  const isTitle =
    columns.filter(({ heading }) => heading !== '').length === 1 &&
    [...filled].some(({ heading }) => heading === '');
  if (isTitle) return told('error', 'missing-data', ['heading'], 'headings-of-responses');
  const isPart = leftOut.some(({ reason }) => reason === 'part-of-scale');
  return told('error', 'missing-data', ['items'], isPart ? 'whole-scale' : 'questions-of-survey');
}

function told(
  severity: Problem['severity'],
  code: Problem['code'],
  path: readonly string[],
  rule: ResponseRule,
): Problem {
  return problem(severity, code, path, rule);
}

/** Whether a column is one of those that the author named; `null` where none is. */
function chooser(
  { columns }: Layout,
  { questions }: TabulateOptions,
  problems: Problem[],
): ((column: ResponseColumn) => boolean) | null {
  const list: readonly (string | number)[] =
    typeof questions === 'string' ? questions.split('|') : (questions ?? []);
  const wanted = list.filter((one) => String(one).trim() !== '');
  for (const one of wanted) {
    if (columns.some((column) => matches(column, one))) continue;
    problems.push(problem('error', 'missing-data', ['questions'], 'column-of', one));
  }
  return wanted.length > 0 ? (column) => wanted.some((one) => matches(column, one)) : null;
}

/**
 * Rows of the format `long`: every item in every wave, of everyone and then of each group. Nothing
 * stands in the order in which people answered, which would tell what the first of them said.
 */
function rowsOf(
  items: readonly CountedItem[],
  sets: readonly (PeopleSet | null)[],
  scale: string | readonly string[] | null,
): TabulatedRow[] {
  const { compare } = new Intl.Collator('en', { numeric: true });
  const distinct = (names: readonly (string | null)[]): string[] => [
    ...new Set(names.filter((name) => name !== null)),
  ];
  const groups = distinct(sets.map((set) => set?.group ?? null)).sort(compare);
  const waves = distinct(sets.map((set) => set?.wave ?? null));
  const whens = waves.every((wave) => /^\d{4}\b/.test(wave)) ? waves.sort() : waves;
  return items.flatMap(({ item, responses }) => {
    const ordered = inOrder([...responses.keys()].sort(compare), scale);
    return (whens.length > 0 ? whens : [null]).flatMap((wave) =>
      [null, ...groups].flatMap((group) => {
        const places = [...sets.keys()].filter((place) => {
          const set = sets[place];
          return set?.wave === wave && (group === null || set.group === group);
        });
        const counts = ordered.map((response): TabulatedRow => {
          const bySet = responses.get(response) ?? [];
          const count = places.reduce((sum, place) => sum + (bySet[place] ?? 0), 0);
          return { item, response, count, group, wave };
        });
        return counts.some(({ count }) => count > 0) ? counts : [];
      }),
    );
  });
}

/** Responses from least to most favorable, and then those that are none; else as they are. */
function inOrder(
  responses: readonly string[],
  given: string | readonly string[] | null,
): readonly string[] {
  const labels = scaleOfResponses(responses, given).points.map(({ label }) => label);
  return [...labels, ...responses.filter((one) => !labels.includes(one))];
}

function matricesOf(items: readonly CountedItem[]): Matrix[] {
  const stems = new Set(items.flatMap(({ stem }) => stem ?? []));
  return [...stems].map((wording) => ({
    wording,
    items: items.filter(({ stem }) => stem === wording).map(({ item }) => item),
  }));
}

function droppedOf({ counted, personal, watched }: Counting): DroppedColumn[] {
  const byHeading = [...personal].flatMap((column): DroppedColumn[] => {
    const { position, kind } = column;
    return kind ? [{ position, heading: safeHeading(column), kind, foundBy: 'heading' }] : [];
  });
  const unasked = [...watched].map(([column, answers]) => ({ column, answers }));
  const byContent = [...counted, ...unasked].flatMap(({ column, answers }): DroppedColumn[] => {
    const { personal: kind } = answers;
    const heading = safeHeading(column);
    return kind ? [{ position: column.position, heading, kind, foundBy: 'content' }] : [];
  });
  return [...byHeading, ...byContent].sort((one, other) => one.position - other.position);
}

function aboutResponses({ filled, people, watched }: Counting): LeftOutColumn[] {
  return [...filled]
    .filter((column) => !people.columns.includes(column) && !watched.get(column)?.personal)
    .map((column) => ({
      position: column.position,
      heading: safeHeading(column),
      reason: 'about-response',
      answers: null,
    }));
}
