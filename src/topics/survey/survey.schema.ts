import { outcome, type Outcome } from '../../core/outcome.js';
import { problem, type Problem } from '../../core/problem.js';
import { fold } from '../../reading/fold.js';
import { InputReader, type Given } from '../../reading/inputs.js';
import { oneOf, text, type Reader } from '../../reading/readers.js';
import type { Heading, Source } from '../../reading/table.js';
import type { ColumnMatcher, ReadingWay } from '../../reading/way.js';
import { countingInputs, countingReader } from './responses.schema.js';
import { findScales, leftOutOf, type ScaleRecognizer } from './scales.schema.js';
import {
  samplings,
  surveyViews,
  type Item,
  type SurveyInputs,
  type Tally,
} from './survey.model.js';
import { formats, readTallies } from './tallies.schema.js';

/** The name of the rows in JSON data. */
export const surveyRowsField = 'items';

/** A list of labels: text with `|` between them, or a JSON array. */
const labelList: Reader<readonly string[]> = (found) => {
  const list: readonly unknown[] = typeof found === 'string' ? found.split('|') : [found].flat();
  const labels = list.map((one) => text(one));
  const { fault = null } = labels.find((one) => one.fault) ?? {};
  const value = labels.flatMap((one) => one.value ?? []);
  return { value: fault || value.length === 0 ? null : value, fault };
};

/** "Agreed or disagreed": a share of both is no share in favor. */
const ofBothSides =
  /\b(agree\w*|de acuerdo)\W+((and|or|[oy])\W+)?(\w+ly |en |total\w* )*(disagree|desacuerdo)/i;

/**
 * Reads what is known of a survey. An outcome of `null` without an error means that there is nothing
 * to show yet.
 *
 * @param recognize finds scales by their labels; see `recognizeScale`
 */
export function readSurvey(
  source: Source | null,
  given: Given,
  way: ReadingWay,
  recognize: ScaleRecognizer,
): Outcome<SurveyInputs> {
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
  const counting = inputs.read('tabulation', countingReader);
  // Where responses were counted, their groups are in the column "group".
  const groupBy = counting ? null : inputs.read('groupBy', text);
  for (const name of countingInputs) inputs.skip(name);
  inputs.warnOfUnknown();
  const table = source?.table ?? null;
  const isGroup = ({ text: label, field }: Heading): boolean =>
    groupBy !== null && [label, field ?? ''].some((one) => fold(one) === fold(groupBy));
  if (table && groupBy !== null && !table.headings.some(isGroup)) {
    problems.push(problem('error', 'missing-data', ['heading'], 'column-of', groupBy));
  }
  const match: ColumnMatcher = (heading, columns) => {
    if (isGroup(heading)) return 'group';
    const name = way.match(heading, columns);
    return groupBy !== null && name === 'group' ? null : name;
  };
  const entries = table ? readTallies(table, format, { numbers, match }, problems) : [];
  if (entries.length === 0) {
    const stopped = problems.some(({ severity }) => severity === 'error');
    const nothing = problem('warning', 'missing-data', ['items'], 'figures-of-survey');
    return { value: null, problems: stopped ? problems : [...problems, nothing] };
  }
  const names = [...new Set(entries.map(({ about }) => about.item))];
  const byItem = names.map((name) => entries.filter(({ about }) => about.item === name));
  const sets = byItem.map((ofItem) => [
    ...new Set(ofItem.flatMap(({ tally }) => [...(tally.counts?.keys() ?? [])])),
  ]);
  const scales = findScales(sets, scale, favorable, recognize, problems);
  const items = byItem.map((ofItem, item): Item => {
    const told = ofItem.map(({ about }) => about);
    const given = (name: 'note' | 'wording') => told.find((one) => one[name] !== null) ?? told[0];
    return {
      item: names[item] ?? '',
      note: given('note')?.note ?? null,
      wording: given('wording')?.wording ?? null,
      twins: {
        item: told[0]?.twins.item ?? {},
        note: given('note')?.twins.note ?? {},
        wording: given('wording')?.twins.wording ?? {},
      },
      scale: scales[item] ?? null,
    };
  });
  const tallies = byItem.flatMap((ofItem, item) =>
    ofItem.map(({ tally }): Tally => {
      const isOfBoth = ofBothSides.test(items[item]?.note ?? '');
      return { ...tally, item, favorable: isOfBoth ? null : tally.favorable };
    }),
  );
  const distinct = (values: readonly (string | null)[]): string[] => [
    ...new Set(values.filter((value) => value !== null)),
  ];
  const waves = distinct(entries.map(({ tally }) => tally.wave));
  const inputsRead = {
    ...fields,
    items,
    tallies,
    // Years and dates have an order of their own; "fall" and "spring" stand as they are given.
    waves: waves.every((wave) => /^\d{4}\b/.test(wave)) ? waves.sort() : waves,
    groups: distinct(entries.map(({ tally }) => tally.group)),
    leftOut: leftOutOf(scales),
    ...(counting ? { counting } : {}),
  };
  return outcome(inputsRead, problems);
}
