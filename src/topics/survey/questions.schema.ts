import { problem, type Problem } from '../../core/problem.js';
import { fold } from '../../reading/fold.js';
import { text, type NumberReaders } from '../../reading/readers.js';
import type { Cell, Heading, Row, Table } from '../../reading/table.js';
import type { SurveyRule } from './survey.model.js';

/** "Answer 2" holds a text; "Answer 2 count" and "Answer 2 percent" what belongs to it. */
const answerHeading =
  /^\W*(?:answer|response|respuesta)[\s_-]*(\d+)[\s_-]*(?:(text|texto)|(counts?|n|number|respondents|conteo|cantidad|numero)|(percent(?:age)?|share|porcentaje|%))?\W*$/;

/** Where the parts of an answer stand in a row. */
interface Place {
  readonly number: number;
  readonly text: number;
  readonly count: number | null;
  readonly percent: number | null;
}

/** Whether a table has a row for each question, with the texts of its answers beside it. */
export function hasQuestions({ headings }: Table): boolean {
  return placesOf(headings).length > 0;
}

/**
 * Turns a table with a row for each question into one with a row for each response: `item`, `n` (how
 * many answered), and for each answer its text (`answer 1`) and its number (`answer 1 count`) or its
 * share of `n` (`answer 1 percent`). Questions may have fewer answers than others: their cells are
 * left empty. This layout is our own, after reports such as Panorama's, which give for each question
 * the texts of its answers, how often each was given, and how many responded; no published
 * description of such a file was found.
 *
 * People are counted, so a share must stand for one whole number of them: 33.3% of 48 are 16. Where
 * it was rounded too far for that, such as 33% of 1,000, it is an error. So it is where the shares of
 * all answers do not add up to 100%: some are missing, or several could be chosen at once.
 *
 * @param names the name of the column that each heading stands for, if any
 */
export function unfoldQuestions(
  { headings, rows }: Table,
  names: readonly (string | null)[],
  numbers: NumberReaders,
  problems: Problem[],
): Table {
  const places = placesOf(headings);
  const ofAnswers = new Set(places.flatMap(({ text, count, percent }) => [text, count, percent]));
  const others = [...headings.keys()].filter((place) => !ofAnswers.has(place));
  const base = names.indexOf('n');
  const countOf = (row: Row, { number, count, percent }: Place): Cell => {
    const given = count === null ? null : row.cells[count];
    if (percent === null || text(given).value !== null) return given;
    const share = row.cells[percent];
    const { value, fault } = peopleIn(share, row.cells[base], numbers);
    if (fault) {
      const path = ['rows', row.number, `answer ${String(number)} percent`];
      problems.push(problem('error', 'unreadable-number', path, fault, share));
    }
    return value;
  };
  for (const row of rows) tellLackingShares(row, places, numbers, problems);
  return {
    headings: [
      ...others.flatMap((place) => headings[place] ?? []),
      { text: 'response', field: 'response' },
      { text: 'count', field: 'count' },
    ],
    rows: rows.flatMap((row) =>
      places.flatMap((place): Row[] => {
        const answer = row.cells[place.text];
        const found = problems.length;
        const count = countOf(row, place);
        const isEmpty = text(answer).value === null && text(count).value === null;
        // What cannot be read was told, and is not told again as missing.
        if (isEmpty || problems.length > found) return [];
        const cells = [...others.map((other) => row.cells[other]), answer, count];
        return [{ number: row.number, cells }];
      }),
    ),
  };
}

function placesOf(headings: readonly Heading[]): Place[] {
  const found = headings.flatMap(({ text: label, field }, place) => {
    const [, number, , count, percent] = answerHeading.exec(fold(field ?? label)) ?? [];
    const part = count ? 'count' : percent ? 'percent' : 'text';
    return number === undefined ? [] : [{ number: Number(number), part, place }];
  });
  const numbers = [...new Set(found.map(({ number }) => number))];
  return numbers.flatMap((number): Place[] => {
    const find = (part: string): number | null =>
      found.find((one) => one.number === number && one.part === part)?.place ?? null;
    const place = find('text');
    const [count, percent] = [find('count'), find('percent')];
    const isWhole = place !== null && (count !== null || percent !== null);
    return isWhole ? [{ number, text: place, count, percent }] : [];
  });
}

/** What a share is, and how far it may have been rounded. */
interface RoundedShare {
  readonly value: number;
  readonly slack: number;
  readonly isExact: boolean;
}

function shareIn(cell: Cell, numbers: NumberReaders): RoundedShare | null {
  const written = text(cell).value ?? '';
  const { value } = numbers.share(true)(cell);
  const decimals = /[.,](\d+)\D*$/.exec(written)?.[1]?.length ?? 0;
  const slack = 0.005 / 10 ** decimals + 1e-9;
  return value && { value: value.value, slack, isExact: value.qualifier === 'exact' };
}

/** Shares that do not add up to a whole would be other shares once they are counted as people. */
function tellLackingShares(
  { number, cells }: Row,
  places: readonly Place[],
  numbers: NumberReaders,
  problems: Problem[],
): void {
  const told = places.filter((place) => text(cells[place.text]).value !== null);
  const isCounted = told.some(({ count }) => count !== null && text(cells[count]).value !== null);
  const shares = told.flatMap(({ percent }) =>
    percent === null ? [] : (shareIn(cells[percent], numbers) ?? []),
  );
  if (isCounted || shares.length < told.length || shares.length === 0) return;
  const sum = shares.reduce((all, { value }) => all + value, 0);
  const slack = shares.reduce((all, one) => all + one.slack, 0);
  if (Math.abs(sum - 1) <= slack) return;
  const rule = 'shares-of-all' satisfies SurveyRule;
  const percent = `${String(Math.round(sum * 1000) / 10)}%`;
  problems.push(problem('error', 'inconsistent', ['rows', number], rule, percent));
}

/** How many people a share of a base is, where only one whole number fits. */
function peopleIn(
  share: Cell,
  base: Cell,
  numbers: NumberReaders,
): { readonly value: number | null; readonly fault: 'share' | SurveyRule | null } {
  if (text(share).value === null) return { value: null, fault: null };
  const part = shareIn(share, numbers);
  const n = numbers.whole(1)(base).value;
  if (!part) return { value: null, fault: 'share' };
  const least = Math.max(0, Math.ceil((part.value - part.slack) * (n?.value ?? 0)));
  const most = Math.min(n?.value ?? 0, Math.floor((part.value + part.slack) * (n?.value ?? 0)));
  return part.isExact && n?.qualifier === 'exact' && least === most
    ? { value: least, fault: null }
    : { value: null, fault: 'one-whole-number' };
}
