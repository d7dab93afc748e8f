/** Rows for each person, made up, laid out as survey tools export them. */

import { Tabulator } from '../../src/topics/survey/responses/tabulator.js';
import type { StoryTable } from '../table.js';

type Rows = readonly (readonly string[])[];

const agreement = [
  ...['Strongly disagree', 'Disagree', 'Neither agree nor disagree', 'Agree', 'Strongly agree'],
] as const;
const schools = ['North', 'South', 'East'] as const;
const say = 'I have a say in what training I get';
const useful = 'The training helps me teach';
const rating = 'How likely are you to recommend it?';

/** What somebody answered: the same each time, and in no pattern that could be taken for one. */
function answersOf(
  person: number,
): readonly [school: string, say: string, useful: string, rating: string] {
  const pick = (list: readonly string[], step: number) =>
    list[(person * step + (person % 7)) % list.length] ?? '';
  return [
    schools[person % 5] ?? schools[0],
    pick(agreement, 3),
    pick(agreement.slice(1), 5),
    String((person * 7) % 11),
  ];
}

function table([headings = [], ...rows]: Rows): StoryTable {
  return { caption: 'Answers, a row for each person', headings, rows };
}

const people = Array.from({ length: 60 }, (_, person) => answersOf(person));

const form: Rows = [
  ['Timestamp', 'Your school', say, useful, rating],
  ...people.map((answers, person) => [`9/14/2024 8:${String(10 + (person % 50))}:05`, ...answers]),
];

export const googleForms = table(form);

export const microsoftForms = table([
  ['ID', 'Start time', 'Completion time', 'Your school', say, useful, rating],
  ...people.map((answers, person) => [
    ...[String(person + 1), '9/14/2024 8:10:05', '9/14/2024 8:14:30'],
    ...answers,
  ]),
]);

export const surveyMonkey = table([
  ['Respondent ID', 'Collector ID', 'Start Date', 'End Date', 'Your school', say, useful, rating],
  ['', '', '', '', 'Response', 'Response', 'Response', 'Response'],
  ...people.map((answers, person) => [
    ...[String(118_000_000_001 + person), '431998877', '09/14/2024', '09/14/2024'],
    ...answers,
  ]),
]);

const metadata = ['StartDate', 'Status', 'Finished', 'ResponseId'];

/** With a preview, one that Qualtrics takes for spam, and two that were not finished. */
export const qualtrics = table([
  [...metadata, 'Q1', 'Q2', 'Q3', 'Q4'],
  ['Start Date', 'Response Type', 'Finished', 'Response ID', 'Your school', say, useful, rating],
  [...metadata, 'QID1', 'QID2', 'QID3', 'QID4'].map((id) => `{"ImportId":"${id}"}`),
  ...people.map((answers, person) => [
    ...[
      '2024-09-14 08:10:05',
      person === 4 ? 'Survey Preview' : person === 9 ? 'Spam' : 'IP Address',
    ],
    ...[person % 30 === 12 ? 'False' : 'True', `R_${String(person)}`],
    ...answers,
  ]),
]);

/** Nobody is at these addresses. */
export const withPersons = table(
  form.map(([time = '', ...answers], person) => [
    time,
    person === 0 ? 'Email Address' : `teacher${String(person)}@district.example`,
    ...answers,
  ]),
);

export const tooFew = table(form.slice(0, 8));

/** Ten times as many in one year as in the next, in which few answered yet. */
export const lateAnswers = table(
  form.map(([time = '', ...answers], person) => [
    person > 54 ? '1/9/2025 8:10:05' : time,
    ...answers,
  ]),
);

const helped = ['Coaching', 'Planning time', 'Reading, writing and math kits'] as const;

/** Several answers in a cell. */
export const severalAnswers = table(
  form.map(([time = '', school = '', ...answers], person) => [
    ...[time, school],
    person === 0
      ? 'Which of these did you use?'
      : helped.filter((_, at) => (person >> at) % 2 === 1 || person % 3 === at).join(', '),
    ...answers,
  ]),
);

/** An address whose file is large and comes slowly: it is more than half read, and never done. */
export const comesSlowly = 'comes-slowly.csv';

const reallyFetch = globalThis.fetch;

globalThis.fetch = (input, init) => {
  const address = input instanceof Request ? input.url : String(input);
  return address.endsWith(`/${comesSlowly}`)
    ? Promise.resolve(slowAnswer())
    : reallyFetch(input, init);
};

function slowAnswer(): Response {
  const lines = form.map((cells) => `${cells.join(',')}\n`);
  const [head = '', ...rows] = lines;
  const begun = new TextEncoder().encode(head + rows.join('').repeat(60));
  const next = new TextEncoder().encode(rows[0]);
  let isBegun = false;
  const body = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      // Often enough for a widget that does not wait for ever.
      if (isBegun) await new Promise((resolve) => setTimeout(resolve, 10_000));
      controller.enqueue(isBegun ? next : begun);
      isBegun = true;
    },
  });
  const size = String(Math.round(begun.length / 0.62));
  return new Response(body, { headers: { 'content-type': 'text/csv', 'content-length': size } });
}

/** Counts of the form as they are published, without groups of fewer than 15. */
export const published = publishedCounts();

function publishedCounts(): object {
  const tabulator = new Tabulator({ groupBy: 'Your school', suppress: true, minN: 15 });
  tabulator.write(form.map((cells) => cells.join(',')).join('\n'));
  const { rows, ...tabulation } = tabulator.end();
  return { items: rows, tabulation };
}
