import { outcome, type Outcome } from '../../core/outcome.js';
import { problem, type Problem } from '../../core/problem.js';
import { fold } from '../../reading/fold.js';
import { InputReader, type Given } from '../../reading/inputs.js';
import { oneOf, text, type Reader } from '../../reading/readers.js';
import type { Heading, Source, Table } from '../../reading/table.js';
import { isTotal } from '../../reading/totals.js';
import type { ColumnMatcher, ReadingWay } from '../../reading/way.js';
import { tellBlanks } from './blanks.schema.js';
import { readCountedRows } from './counted-rows.schema.js';
import { areBothSides, areBothSidesAsked } from './both-sides.schema.js';
import { readFields } from './plain-survey.schema.js';
import { countingInputs, countingReader } from './responses.schema.js';
import { findScales, leftOutOf, type ScaleRecognizer } from './scales.schema.js';
import type { Item, SurveyInputs, SurveyRule, Tally } from './survey.model.js';
import { formats, readTallies, surveyColumns, type Entry } from './tallies.schema.js';
import { orderWaves, tellMissingWaves } from './waves.schema.js';

/** Whether an author gave an input as an attribute or a property. */
function isGiven(given: object, name: string): boolean {
  const found: unknown = Reflect.get(given, name);
  return found !== null && found !== undefined && found !== false && found !== '';
}

/** A list of labels: text with `|` between them, or a JSON array. */
const labelList: Reader<readonly string[]> = (found) => {
  const list: readonly unknown[] = typeof found === 'string' ? found.split('|') : [found].flat();
  const labels = list.map((one) => text(one));
  const { fault = null } = labels.find((one) => one.fault) ?? {};
  const value = labels.flatMap((one) => one.value ?? []);
  return { value: fault || value.length === 0 ? null : value, fault };
};

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
  const fields = readFields((name, reader) => inputs.read(name, reader), numbers);
  const format = inputs.read('format', oneOf(formats));
  const scale = inputs.read('scale', labelList);
  const favorable = inputs.read('favorable', labelList);
  const counting = inputs.read('tabulation', countingReader);
  // Where responses were counted, their groups are in the column "group".
  const groupBy = counting ? null : inputs.read('groupBy', text);
  for (const name of countingInputs) {
    inputs.skip(name);
    // Groups may be in a column of any table.
    if (counting || name === 'groupBy' || !isGiven(given, name)) continue;
    const rule = 'only-for-responses' satisfies SurveyRule;
    problems.push(problem('warning', 'unknown-value', [name], rule));
  }
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
    const isResponse = scale?.some((label) => fold(label) === fold(heading.text)) ?? false;
    const isBase = columns === surveyColumns && isTotal(heading.text) && !isResponse;
    if (name === null && isBase) return 'n';
    return groupBy !== null && name === 'group' ? null : name;
  };
  const made = counting && table ? readCountedRows(table) : null;
  const layout = counting ? 'counted' : format;
  const read = (rows: Table): readonly Entry[] =>
    readTallies(rows, layout, { numbers, match }, scale, problems);
  const entries = made ?? (table ? read(table) : []);
  if (entries.length === 0) {
    const stopped = problems.some(({ severity }) => severity === 'error');
    const nothing = problem('warning', 'missing-data', ['items'], 'figures-of-survey');
    return { value: null, problems: stopped ? problems : [...problems, nothing] };
  }
  if (!made) tellBlanks(entries, scale, problems);
  tellMissingWaves(entries, problems);
  const waves = orderWaves(distinct(entries.map(({ tally }) => tally.wave)), problems);
  const names = distinct(entries.map(({ about }) => about.item));
  const byItem = names.map((name) => entries.filter(({ about }) => about.item === name));
  const sets = byItem.map((ofItem) => [
    ...new Set(ofItem.flatMap(({ tally }) => [...(tally.counts?.keys() ?? [])])),
  ]);
  // A response whose count could not be read is not among those of which the order is sought.
  const isUnread = problems.some(
    ({ severity, path }) => severity === 'error' && path[0] === 'rows',
  );
  const ofScales: Problem[] = [];
  const scales = findScales(sets, scale, favorable, recognize, ofScales);
  problems.push(...ofScales.filter(({ expected }) => !isUnread || expected !== 'known-scale'));
  const items = byItem.map((ofItem, item): Item => {
    const told = itemOf(ofItem, waves);
    if (told.wordings) {
      const rule = 'same-wording' satisfies SurveyRule;
      problems.push(problem('warning', 'inconsistent', ['wording'], rule, told.item));
    }
    return { ...told, scale: scales[item] ?? null };
  });
  const tallies = byItem.flatMap((ofItem, item) =>
    ofItem.map((entry): Tally => {
      const isOfBoth = isOfBothSides(ofItem, entry);
      return { ...entry.tally, item, favorable: isOfBoth ? null : entry.tally.favorable };
    }),
  );
  const areShares = favorable !== null && scales.every((one) => one === null);
  const inputsRead = {
    ...fields,
    about: areShares ? { ...fields.about, favorable: favorable.join(', ') } : fields.about,
    items,
    tallies,
    waves,
    groups: distinct(entries.map(({ tally }) => tally.group)),
    leftOut: leftOutOf(scales),
    ...(counting ? { counting } : {}),
  };
  return outcome(inputsRead, problems);
}

function distinct(values: readonly (string | null)[]): string[] {
  return [...new Set(values.filter((value) => value !== null))];
}

/** What is said of an item in its rows: the last wave in which it is said counts. */
function itemOf(entries: readonly Entry[], waves: readonly string[]): Omit<Item, 'scale'> {
  const whenOf = ({ tally }: Entry): number =>
    tally.wave === null ? 0 : waves.indexOf(tally.wave);
  const told = entries.toSorted((one, other) => whenOf(other) - whenOf(one));
  const said = (name: 'note' | 'wording') =>
    (told.find(({ about }) => about[name] !== null) ?? told[0])?.about;
  const worded = told.filter(({ about }) => about.wording !== null);
  const wordings = new Map(
    worded.reverse().map(({ tally, about }) => [tally.wave ?? '', about.wording ?? '']),
  );
  const isSame = new Set(worded.map(({ about }) => about.wording)).size < 2;
  return {
    item: entries[0]?.about.item ?? '',
    note: said('note')?.note ?? null,
    wording: said('wording')?.wording ?? null,
    ...(isSame ? {} : { wordings }),
    twins: {
      item: entries[0]?.about.twins.item ?? {},
      note: said('note')?.twins.note ?? {},
      wording: said('wording')?.twins.wording ?? {},
    },
  };
}

/** Whether a share is said to be of both sides: of the item, or in a row of the same wave. */
function isOfBothSides(ofItem: readonly Entry[], { about, tally }: Entry): boolean {
  const inWave = ofItem.filter((one) => one.tally.wave === tally.wave);
  return (
    areBothSidesAsked(about.item) ||
    inWave.some((one) => areBothSides(one.about.note) || areBothSidesAsked(one.about.wording))
  );
}
