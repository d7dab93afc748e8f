import { lackingPart } from '../../core/outcome.js';
import type { ColumnHeadings } from '../../reading/headings.js';
import type { Amounts } from '../../widget/locale/amounts.js';
import type { AboutLine, DataCell, DataTable, TopicDetails } from '../../widget/locale/words.js';
import type { SurveyDetails } from './details.en.js';
import { recognizeScale } from './scales.model.js';
import type { ItemResult, SurveyInputs } from './survey.model.js';
import { readSurvey } from './survey.schema.js';
import { textIn, type SurveyTelling } from './survey.words.js';

/** Under which headings, beside their names, columns are known. */
const headings = {
  item: [
    ...['question', 'statement', 'survey item', 'question text'],
    ...['pregunta', 'afirmación', 'enunciado', 'ítem'],
  ],
  wording: ['exact wording', 'redacción', 'redacción exacta'],
  note: ['notes', 'nota', 'notas'],
  group: ['subgroup', 'grupo', 'subgrupo'],
  wave: ['when', 'survey wave', 'ola', 'cuándo', 'aplicación'],
  n: ['base', 'respondents', 'responses', 'number of responses', 'encuestados', 'respuestas'],
  favorable: [
    ...['favorable %', '% favorable', 'percent favorable', 'share favorable', 'agreed', '% agree'],
    ...['% de acuerdo', 'porcentaje favorable'],
  ],
  response: ['answer', 'answer choice', 'option', 'respuesta', 'opción'],
  count: ['number', 'frequency count', 'conteo', 'cantidad', 'número'],
  weighted: ['weighted count', 'conteo ponderado', 'ponderado'],
  'effective-n': ['effective n', 'effective base', 'n efectivo', 'base efectiva'],
} satisfies ColumnHeadings;

/** What a reader can open under a survey card, in the language of its words. */
export function surveyDetails(details: SurveyDetails): TopicDetails<SurveyTelling, SurveyInputs> {
  return {
    read: (source, given, way) => readSurvey(source, given, way, recognizeScale) ?? lackingPart,
    rules: details.rules,
    headings,
    describe: (telling, amounts) => ({
      table: dataTable(telling, amounts, details),
      nameOf: (id) => nameOf(telling, details, id),
      about: aboutLines(telling, details),
    }),
  };
}

const empty: DataCell = { text: '', value: null };

function dataTable(
  telling: SurveyTelling,
  { decimal }: Amounts,
  { table: words }: SurveyDetails,
): DataTable {
  const { inputs, result, format, messages } = telling;
  const { groups, items, waves } = result;
  const labels = [
    ...new Set(inputs.items.flatMap(({ scale }) => scale?.points.map(({ label }) => label) ?? [])),
  ];
  const has = (test: (item: ItemResult) => unknown): boolean => items.some((item) => test(item));
  const hasInterval = result.interval !== null;
  const hasMean = has(({ mean }) => mean !== null);
  const number = (value: number | null | undefined, write: (value: number) => string): DataCell =>
    value === null || value === undefined ? empty : { text: write(value), value };
  const word = (text: string): DataCell => ({ text, value: text });
  const favorable = ({ favorable: found }: ItemResult): DataCell => {
    if (!found) return empty;
    if (found.share !== null) return number(found.share, format.percent);
    const { low = null, high = null } = found.band ?? {};
    if (low !== null) return word(messages.atLeast(format.percent(low)));
    return word(high === null ? words.hidden : messages.atMost(format.percent(high)));
  };
  const row = (place: number, told: ItemResult, ...who: string[]): DataCell[] => {
    const item = inputs.items[place];
    return [
      word((item && textIn(telling, item, 'item')) ?? ''),
      ...who.map(word),
      number(told.n, format.whole),
      favorable(told),
      ...(hasInterval
        ? [
            number(told.favorable?.low, format.percent),
            number(told.favorable?.high, format.percent),
          ]
        : []),
      ...(hasMean ? [number(told.mean, decimal)] : []),
      ...labels.map((label) =>
        told.counts && Object.hasOwn(told.counts, label)
          ? number(told.counts[label], format.whole)
          : number(told.shares?.[label], format.percent),
      ),
    ];
  };
  const hasGroups = groups.length > 0;
  const shown = waves.length > 0 ? waves : [{ wave: null, items }];
  const rows = shown.flatMap(({ wave, items: ofWave }, at) =>
    ofWave.flatMap((told, place) => {
      const when = wave === null ? [] : [wave];
      const everyone = row(place, told, ...when, ...(hasGroups ? [words.everyone] : []));
      const parts = at < shown.length - 1 ? [] : groups;
      return [
        everyone,
        ...parts.flatMap(({ group, items: ofGroup }) => {
          const found = ofGroup?.[place];
          return found ? [row(place, found, ...when, group)] : [];
        }),
      ];
    }),
  );
  return {
    caption: words.caption,
    headings: [
      words.item,
      ...(waves.length > 0 ? [words.wave] : []),
      ...(hasGroups ? [words.group] : []),
      words.n,
      words.favorable,
      ...(hasInterval ? [words.low, words.high] : []),
      ...(hasMean ? [words.mean] : []),
      ...labels,
    ],
    rows,
  };
}

/** `group-2-item-1-option-3-share` → who, which item, which response, and what of it. */
const stepId =
  /^(?:(wave|group)-(\d+)-)?item-(\d+)-(?:(option|weighted|aside|points|unweighted)-(\d+)(?:-(share|total))?|(.+))$/;

function nameOf(telling: SurveyTelling, details: SurveyDetails, id: string): string {
  const { inputs, result } = telling;
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
 * What a careful reader asks of a survey, after the items that the American Association for Public
 * Opinion Research wants disclosed (AAPOR Code, section III). What the author did not give is said
 * not to be given.
 */
function aboutLines(telling: SurveyTelling, { about: words }: SurveyDetails): AboutLine[] {
  const { inputs, result, format, qualify } = telling;
  const { about, sampling, population, invited } = inputs;
  const line = (name: string, text: string | null | undefined): AboutLine => ({
    name,
    text: text ?? words.notGiven,
    isGiven: (text ?? null) !== null,
  });
  const quantity = (given: typeof population): string | null =>
    given && qualify(format.whole(given.value), given.qualifier);
  const asked = inputs.items.flatMap(({ wording }) => (wording === null ? [] : [`“${wording}”`]));
  const isWeighted = inputs.tallies.some(({ weighted }) => weighted);
  const isCounted = inputs.tallies.some(({ counts }) => counts);
  return [
    line(words.sponsor, about.sponsor),
    line(words.respondents, about.respondents),
    line(words.fielded, about.fielded),
    line(words.mode, about.mode),
    line(words.sampling, sampling && words.samplings[sampling]),
    line(words.population, quantity(population)),
    line(words.invited, quantity(invited)),
    line(words.answered, result.n === null ? null : format.whole(result.n)),
    line(words.rate, result.responseRate === null ? null : format.percent(result.responseRate)),
    line(words.wording, [about.wording ?? [], asked].flat().join(' ') || null),
    line(words.weighting, isWeighted ? words.isWeighted : isCounted ? words.isNotWeighted : null),
    line(words.leftOut, result.leftOut.map(({ column }) => column).join(', ') || words.nothing),
  ];
}
