import { outcome, type Outcome } from '../../core/outcome.js';
import { problem, type Problem } from '../../core/problem.js';
import { fold } from '../../reading/fold.js';
import { InputReader, type Given } from '../../reading/inputs.js';
import { oneOf, text, type Reader } from '../../reading/readers.js';
import type { Heading, Source } from '../../reading/table.js';
import type { ColumnMatcher, ReadingWay } from '../../reading/way.js';
import { findScales, leftOutOf, type ScaleRecognizer } from './scales.schema.js';
import { samplings, surveyViews, type Item, type SurveyInputs } from './survey.model.js';
import { formats, readTallies } from './tallies.schema.js';

/** The name of the rows in JSON data. */
export const surveyRowsField = 'items';

/** A list of labels: text with `|` between them, or a JSON array. */
const labelList: Reader<readonly string[]> = (found) => {
  const list: readonly unknown[] = Array.isArray(found)
    ? found
    : (text(found).value?.split('|') ?? []);
  const labels = list.flatMap((one) => text(one).value ?? []);
  return labels.length > 0
    ? { value: labels, fault: null }
    : { value: null, fault: Array.isArray(found) ? null : text(found).fault };
};

/**
 * Reads what is known of a survey. An outcome of `null` without an error means that there is nothing
 * to show yet.
 *
 * @returns `null` when a scale must be recognized, and `recognize` is `null`: the part of the code
 *   that knows of scales is not there yet.
 */
export function readSurvey(
  source: Source | null,
  given: Given,
  way: ReadingWay,
  recognize: ScaleRecognizer | null,
): Outcome<SurveyInputs> | null {
  const problems: Problem[] = [];
  const { numbers } = way;
  const inputs = new InputReader(given, source, problems);
  const fields = {
    view: inputs.read('view', oneOf(surveyViews)) ?? 'bars',
    invited: inputs.read('invited', numbers.whole(1)),
    population: inputs.read('population', numbers.whole(1)),
    sampling: inputs.read('sampling', oneOf(samplings)),
    minN: inputs.read('minN', numbers.whole(1))?.value ?? 10,
    about: {
      respondents: inputs.read('respondents', text),
      sponsor: inputs.read('sponsor', text),
      fielded: inputs.read('fielded', text),
      mode: inputs.read('mode', text),
      wording: inputs.read('wording', text),
    },
  };
  const format = inputs.read('format', oneOf(formats));
  const scale = inputs.read('scale', labelList);
  const favorable = inputs.read('favorable', labelList);
  const groupBy = inputs.read('groupBy', text);
  inputs.warnOfUnknown();
  const table = source?.table ?? null;
  const isGroup = (heading: Heading): boolean =>
    groupBy !== null && fold(heading.text) === fold(groupBy);
  if (table && groupBy !== null && !table.headings.some(isGroup)) {
    problems.push(problem('error', 'missing-data', ['heading'], 'column-of', groupBy));
  }
  const match: ColumnMatcher = (heading, columns) =>
    isGroup(heading) ? 'group' : way.match(heading, columns);
  const entries = table ? readTallies(table, format, { numbers, match }, problems) : [];
  if (entries.length === 0) {
    const stopped = problems.some(({ severity }) => severity === 'error');
    const nothing = problem('warning', 'missing-data', ['items'], 'figures-of-survey');
    return { value: null, problems: stopped ? problems : [...problems, nothing] };
  }
  const names = [...new Set(entries.map(({ item }) => item))];
  const sets = names.map((name) => {
    const ofItem = entries.filter(({ item }) => item === name);
    return [...new Set(ofItem.flatMap(({ counts }) => [...(counts?.keys() ?? [])]))];
  });
  const needsScale = sets.some((labels) => labels.length > 0);
  if (needsScale && !scale && !recognize) return null;
  const scales = findScales(sets, scale, favorable, recognize ?? (() => null), problems);
  const items = names.flatMap((name, index): Item[] => {
    const entry = entries.find(({ item }) => item === name);
    return entry ? [{ ...entry, scale: scales[index] ?? null }] : [];
  });
  const tallies = entries.map((entry) => ({ ...entry, item: names.indexOf(entry.item) }));
  const distinct = (values: readonly (string | null)[]): string[] => [
    ...new Set(values.filter((value) => value !== null)),
  ];
  const inputsRead = {
    ...fields,
    items,
    tallies,
    waves: distinct(tallies.map(({ wave }) => wave)),
    groups: distinct(tallies.map(({ group }) => group)),
    leftOut: leftOutOf(scales),
  };
  return outcome(inputsRead, problems);
}
