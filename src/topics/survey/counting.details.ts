import type { Format } from '../../widget/locale/format.js';
import type { AboutLine } from '../../widget/locale/words.js';
import type { SurveyDetails } from './details.en.js';
import type { Counting } from './survey.model.js';

type Words = SurveyDetails['about'];

/** What was left out when responses were counted, and what deserves a look: each with how many. */
export function countingLines(
  { excluded, flagged, leftOut, dropped, hidden }: Counting,
  { whole }: Format,
  words: Words,
): AboutLine[] {
  const line = (name: string, told: readonly string[]): AboutLine => ({
    name,
    text: told.join('; ') || words.nothing,
    isGiven: true,
  });
  const { groups, isAll, items } = hidden;
  const ofEveryone = [...new Set(items.map(({ item }) => words.quoted(item)))];
  const withheld = [
    ...(isAll ? [words.allGroups] : []),
    ...(groups.length > 0 ? [words.someGroups(whole(groups.length), groups.join('; '))] : []),
    ...(ofEveryone.length > 0 ? [words.groupsOf(ofEveryone.join(', '))] : []),
  ];
  return [
    ...(withheld.length > 0 ? [line(words.hidden, withheld)] : []),
    line(words.excluded, tellEach(excluded, words.excludedRows, whole)),
    line(words.flagged, tellEach(flagged, words.flaggedRows, whole)),
    line(words.columns, [
      ...columnsByReason(leftOut, words),
      ...(dropped.length > 0 ? [words.personal(whole(dropped.length))] : []),
    ]),
  ];
}

/** What is said of each number that is not 0. */
function tellEach<Name extends string>(
  counts: Readonly<Record<Name, number>>,
  words: Readonly<Record<Name, (rows: string) => string>>,
  whole: Format['whole'],
): string[] {
  const names = Object.keys(words) as Name[];
  return names.flatMap((name) => (counts[name] > 0 ? words[name](whole(counts[name])) : []));
}

/** The columns by their headings, where those tell nothing of anybody; else by where they stand. */
function columnsByReason(leftOut: Counting['leftOut'], words: Words): string[] {
  const reasons = Object.keys(words.columnReasons) as (keyof Words['columnReasons'])[];
  return reasons.flatMap((reason) => {
    const columns = leftOut.filter((one) => one.reason === reason);
    const names = columns.map(({ heading, position }) =>
      heading === null ? words.column(String(position)) : words.quoted(heading),
    );
    return names.length > 0 ? [`${words.columnReasons[reason]}: ${names.join(', ')}`] : [];
  });
}
