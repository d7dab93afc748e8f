import type { Quantity } from '../../core/quantity.js';
import type { Amounts } from '../../widget/locale/amounts.js';
import type { AboutLine, DataCell, DataTable, TopicDetails } from '../../widget/locale/words.js';
import { isChoice, shareOf } from './choices.model.js';
import { withChoiceWords } from './choices.words.js';
import { comparedMessages } from './compared.messages.js';
import { pointsOf } from './compared.words.js';
import type { SurveyDetails } from './details.en.js';
import { countingLines } from './counting.details.js';
import { surveyHeadings } from './headings.js';
import { isOfEveryone } from './hidden.model.js';
import { withWholeQuestions } from './matrices.words.js';
import { recognizeScale } from './scales.model.js';
import type { Favorable, ItemResult, SurveyInputs, Tally } from './survey.model.js';
import { takeInResponses } from './responses.schema.js';
import { readSurvey } from './survey.schema.js';
import { surveyColumns } from './tallies.schema.js';
import {
  favorableLabels,
  favorableText,
  isWithheld,
  stated,
  tallyOf,
  tenths,
  textIn,
  type SurveyTelling,
} from './survey.words.js';

/** What a reader can open under a survey card, in the language of its words. */
export function surveyDetails(details: SurveyDetails): TopicDetails<SurveyTelling, SurveyInputs> {
  return {
    read: (source, given, way) => readSurvey(source, given, way, recognizeScale),
    rules: details.rules,
    columns: surveyColumns,
    headings: surveyHeadings,
    takeIn: takeInResponses,
    describe: (plain, amounts) => {
      const compared = comparedMessages[plain.format.locale.language];
      const telling = withWholeQuestions(withChoiceWords({ ...plain, compared }));
      return {
        table: dataTable(telling, amounts, details),
        nameOf: (id) => nameOf(telling, details, id),
        share: tenths(plain.format),
        about: aboutLines(telling, details),
        isWithheld: holdsWithheld(telling),
      };
    },
  };
}

/** Whether the data tells more of small groups than the figure does. */
function holdsWithheld({ inputs, result: { items, groups } }: SurveyTelling): boolean {
  const isLess = (told: ItemResult, place: number, group: string | null): boolean =>
    isWithheld(told, tallyOf(inputs, place, group)) || (shareOf(told)?.band ?? null) !== null;
  return (
    items.some((told, place) => isLess(told, place, null)) ||
    groups.some(
      (one) =>
        // What was left out when responses were counted is not in the data.
        (one.hidden && inputs.groups.includes(one.group)) ||
        one.items?.some((told, place) => isLess(told, place, one.group)),
    )
  );
}

const empty: DataCell = { text: '', value: null };

function dataTable(
  telling: SurveyTelling,
  { decimal }: Amounts,
  { table: words }: SurveyDetails,
): DataTable {
  const { inputs, result, format } = telling;
  const { groups, items, waves, differences } = result;
  const percent = tenths(format);
  const labels = [
    ...new Set(inputs.items.flatMap(({ scale }) => scale?.points.map(({ label }) => label) ?? [])),
  ];
  const has = (test: (item: ItemResult) => unknown): boolean => items.some((item) => test(item));
  const hasInterval = result.interval !== null;
  const hasMean = has(({ mean }) => mean !== null);
  const hasNote = has(({ note }) => note !== null);
  const hasGroups = groups.length > 0;
  const isOption = (place: number): boolean => isChoice(inputs.items[place]?.scale);
  // Options, which people chose or did not, are neither for nor against anything.
  const shareName = (place: number): string => (isOption(place) ? words.chosen : words.favorable);
  const named = items.map((_, place) => shareName(place));
  const shareNames = [words.favorable, words.chosen].filter((name) => named.includes(name));
  const inShares = (place: number, cell: DataCell): DataCell[] =>
    shareNames.map((name) => (name === shareName(place) ? cell : empty));
  const headings = [
    words.item,
    ...(waves.length > 0 ? [words.wave] : []),
    ...(hasGroups ? [words.group] : []),
    words.n,
    ...shareNames,
    ...(hasInterval ? [words.low, words.high] : []),
    ...(hasMean ? [words.mean] : []),
    ...labels,
    ...(hasNote ? [words.note] : []),
  ];
  const number = (value: number | null | undefined, write: (value: number) => string): DataCell =>
    value === null || value === undefined ? empty : { text: write(value), value };
  const word = (text: string): DataCell => ({ text, value: text });
  const shareCell = (found: Favorable | null, tally: Tally | undefined): DataCell => {
    const text = found && favorableText(telling, found, tally);
    return text === null ? empty : { text, value: found?.share ?? text };
  };
  const isWeighted = inputs.tallies.some(({ weighted }) => weighted);
  const textOf = (place: number, name: 'item' | 'note'): string => {
    const item = inputs.items[place];
    return (item && textIn(telling, item, name)) ?? '';
  };
  const row = (
    place: number,
    told: ItemResult,
    wave: string | null,
    group: string | null = null,
  ): DataCell[] => {
    const tally = tallyOf(inputs, place, group, wave ?? undefined);
    const found = shareOf(told);
    const isLeftOut = group !== null && !tally && isOfEveryone(inputs, place, wave ?? undefined);
    const isHidden = isLeftOut || isWithheld(told, tally);
    const share = isHidden ? word(words.hidden) : shareCell(found, tally);
    return [
      word(textOf(place, 'item')),
      ...(wave === null ? [] : [word(wave)]),
      ...(hasGroups ? [word(group ?? words.everyone)] : []),
      number(told.n, (n) => stated(telling, format.whole(n), tally?.base?.qualifier)),
      ...inShares(place, share),
      ...(hasInterval ? [number(found?.low, percent), number(found?.high, percent)] : []),
      ...(hasMean ? [number(told.mean, decimal)] : []),
      ...labels.map((label) =>
        told.counts && Object.hasOwn(told.counts, label) && !isWeighted
          ? number(told.counts[label], format.whole)
          : number(told.shares?.[label], percent),
      ),
      ...(hasNote ? [word(textOf(place, 'note'))] : []),
    ];
  };
  const names = groups.flatMap(({ group, items: shown }) => (shown ? group : []));
  const points = (share: number): string => words.points(pointsOf(format)(share));
  const wide = (cells: readonly DataCell[]): DataCell[] =>
    headings.map((_, column) => cells[column] ?? empty);
  const hiddenRow = (place: number, wave: string | null, group: string): DataCell[] =>
    wide([
      word(textOf(place, 'item')),
      ...(wave === null ? [] : [word(wave)]),
      word(group),
      empty,
      ...inShares(place, word(words.hidden)),
    ]);
  const apart = (place: number, wave: string | null): DataCell[][] => {
    const found = differences?.[place];
    if (!found) return [];
    const cells = [
      word(textOf(place, 'item')),
      ...(wave === null ? [] : [word(wave)]),
      word(words.less(names[0] ?? '', names[1] ?? '')),
      empty,
      ...inShares(place, number(found.value, points)),
      ...[found.low, found.high].map((share) => number(share, points)),
    ];
    return [wide(cells)];
  };
  const shown = waves.length > 0 ? waves : [{ wave: null, items }];
  const rows = shown.flatMap(({ wave, items: ofWave }, at) =>
    ofWave.flatMap((told, place) => {
      const isLast = at === shown.length - 1;
      return [
        row(place, told, wave),
        ...(isLast ? groups : []).flatMap(({ group, items: ofGroup }) => {
          const found = ofGroup?.[place];
          return [found ? row(place, found, wave, group) : hiddenRow(place, wave, group)];
        }),
        ...(isLast ? apart(place, wave) : []),
      ];
    }),
  );
  return { caption: words.caption, headings, rows };
}

/** `wave-2-answered` → when. */
const answeredId = /^wave-(\d+)-answered$/;

/** `group-2-item-1-option-3-share` → who, which item, which response, and what of it. */
const stepId =
  /^(?:(wave|group)-(\d+)-)?item-(\d+)-(?:(option|weighted|aside|points)-(\d+)(?:-(share|total))?|(.+))$/;

function nameOf(telling: SurveyTelling, details: SurveyDetails, id: string): string {
  const { inputs, result } = telling;
  const [, wavePlace] = answeredId.exec(id) ?? [];
  if (wavePlace !== undefined) {
    const { wave = '' } = result.waves[Number(wavePlace) - 1] ?? {};
    return details.of(details.names.answered, wave);
  }
  const [, set, setPlace, itemPlace, kind, optionPlace, of, name] = stepId.exec(id) ?? [];
  if (itemPlace === undefined) {
    return Object.hasOwn(details.names, id) ? details.names[id as keyof typeof details.names] : id;
  }
  const item = inputs.items[Number(itemPlace) - 1];
  const title = item ? (textIn(telling, item, 'item') ?? '') : '';
  const at = Number(setPlace) - 1;
  const who = set === 'wave' ? result.waves[at]?.wave : set ? inputs.groups[at] : null;
  const whose = who ? `${title}, ${who}` : title;
  if (!kind) return details.of(details.itemNames[name as keyof typeof details.itemNames], whose);
  const place = Number(optionPlace) - 1;
  const label =
    (kind === 'aside' ? item?.scale?.aside[place] : item?.scale?.points[place]?.label) ?? '';
  const { optionNames } = details;
  const option = optionNames[kind as 'option' | 'weighted' | 'aside' | 'points'](label);
  return details.of(of ? optionNames[of as 'share' | 'total'](option) : option, whose);
}

/**
 * What a careful reader asks of a survey, after what is to be disclosed at once by the Code of
 * Professional Ethics and Practices of the American Association for Public Opinion Research (April
 * 2021), section III.A: its items 2 to 10, in its order but for the wording, which is long. What the
 * author did not give is said not to be given. Item 11, limits, stands under the figure.
 */
function aboutLines(telling: SurveyTelling, { about: words }: SurveyDetails): AboutLine[] {
  const { inputs, result, format, qualify } = telling;
  const { about, sampling, population, invited } = inputs;
  const line = (name: string, text: string | null): AboutLine => ({
    name,
    text: text ?? words.notGiven,
    isGiven: text !== null,
  });
  const quantity = (given: Quantity | null): string | null =>
    given && qualify(format.whole(given.value), given.qualifier);
  const stepped = (id: string, value: number | null, write: (value: number) => string) => {
    const { qualifier = 'exact' } = result.steps.find((step) => step.id === id) ?? {};
    return value === null ? null : qualify(write(value), qualifier);
  };
  const asked = inputs.items.flatMap((item) => {
    const wording = textIn(telling, item, 'wording');
    return wording === null ? [] : [words.quoted(wording)];
  });
  const above = (inputs.counting?.matrices ?? []).map(({ wording }) => words.quoted(wording));
  const isWeighted = inputs.tallies.some(({ weighted }) => weighted);
  const isCounted = inputs.tallies.some(({ counts }) => counts);
  const wave = inputs.waves.at(-1) ?? null;
  const leftOut = result.leftOut.map(({ column, reason }) => {
    const counts = inputs.tallies.flatMap((one) =>
      one.group === null && one.wave === wave ? (one.counts?.get(column) ?? []) : [],
    );
    const most = Math.max(...counts);
    return words.reasons[reason](column, counts.length > 0 ? format.whole(most) : null);
  });
  const { margins } = words;
  const margin =
    sampling === 'census' || sampling === 'open'
      ? margins[sampling]
      : result.interval && margins.known;
  return [
    line(words.sponsor, about.sponsor),
    line(words.respondents, about.respondents),
    line(words.population, quantity(population)),
    line(words.sampling, sampling && words.samplings[sampling]),
    line(words.mode, about.mode),
    line(words.fielded, about.fielded),
    line(words.invited, quantity(invited)),
    line(words.answered, stepped('answered', result.n, format.whole)),
    line(
      words.rate,
      sampling === 'open'
        ? words.noRate
        : stepped('response-rate', result.responseRate, tenths(format)),
    ),
    line(words.margin, margin),
    line(words.weighting, isWeighted ? words.isWeighted : isCounted ? words.isNotWeighted : null),
    line(words.leftOut, leftOut.join('; ') || (isCounted ? words.nothing : null)),
    ...(inputs.counting ? countingLines(inputs.counting, format, words) : []),
    line(words.favorable, favorableLabels(inputs).join('; ') || null),
    line(words.wording, [about.wording ?? [], above, asked].flat().join(' ') || null),
  ];
}
