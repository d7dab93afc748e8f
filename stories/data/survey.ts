import type { WidgetArgs } from '../args.js';
import type { StoryTable } from '../table.js';

export type SurveyArgs = WidgetArgs<
  | 'format'
  | 'scale'
  | 'favorable'
  | 'population'
  | 'invited'
  | 'sampling'
  | 'min-n'
  | 'group-by'
  | 'wave-by'
  | 'questions'
  | 'complete-only'
  | 'view'
  | 'respondents'
  | 'sponsor'
  | 'fielded'
  | 'mode'
  | 'wording'
>;

/** What Alliance published of its own survey. It gives no base and no response rate. */
export const alliance = {
  heading: 'What did Alliance’s staff say?',
  respondents: 'staff',
  sponsor: 'Alliance College-Ready Public Schools',
  fielded: 'November 2014',
  'source-name':
    '“Benefits of an Independent Alliance College-Ready Public Schools,” published by Alliance',
  'as-of': '2014-11',
  'claimed-by': 'Alliance',
  table: {
    caption: 'Staff who agreed or strongly agreed',
    headings: ['Item', 'Favorable'],
    rows: [
      ['My voice is respected in decisions', '89%'],
      ['School environment is very positive', '91%'],
      ['Evaluation is transparent and fair', '92%'],
      ['Valued as an employee', '93%'],
      ['Professional growth is supported', '94%'],
    ],
  },
} satisfies SurveyArgs;

/** A sixth figure of the same survey, printed in a way that makes it no share in favor. */
export const allianceWithBoth = {
  ...alliance.table,
  headings: ['Item', 'Favorable', 'Note'],
  rows: [
    ...alliance.table.rows.map((cells) => [...cells, '']),
    ['A sixth statement', '99%', 'Printed as 99% who “agreed or disagreed.”'],
  ],
} satisfies StoryTable;

/** Where no published figures show a state, these were made up, and the source says so. */
export const invented = {
  respondents: 'teachers',
  'source-name': 'Figures invented for this story',
  'as-of': '2024-05',
} satisfies SurveyArgs;

/** Everything that a careful reader asks. */
export const disclosed = {
  ...invented,
  sponsor: 'The teachers’ association of an invented district',
  fielded: 'May 6 to 24, 2024',
  mode: 'online, in English and Spanish',
  wording: 'How much do you agree or disagree with each statement?',
} satisfies SurveyArgs;

export const agreement = [
  'Strongly disagree',
  'Disagree',
  'Neither agree nor disagree',
  'Agree',
  'Strongly agree',
];

const statements = [
  'I have a say in what training I get',
  'The training I had changed how I teach',
  'I get enough time to plan with colleagues',
  'My principal visits and gives useful feedback',
];

/** A table with a row for each item. */
export function items(headings: StoryTable['headings'], ...rows: StoryTable['rows']): StoryTable {
  return { caption: 'Answers to each statement', headings, rows };
}

export const counts = items(
  ['Item', ...agreement],
  [statements[0] ?? '', '41', '64', '38', '71', '24'],
  [statements[1] ?? '', '12', '39', '52', '98', '37'],
  [statements[2] ?? '', '83', '77', '29', '36', '13'],
  [statements[3] ?? '', '22', '47', '61', '79', '29'],
);

/** The same answers with a row for each response. */
export const long = items(
  ['Item', 'Response', 'Count'],
  ...counts.rows.flatMap(([item = '', ...cells]) =>
    cells.map((count, place) => [item, agreement[place] ?? '', count]),
  ),
);

/** Shares with the base of each. */
export const shares = items(
  ['Item', 'Favorable', 'n'],
  [statements[0] ?? '', '39.9%', '238'],
  [statements[1] ?? '', '56.7%', '238'],
  [statements[2] ?? '', '20.6%', '238'],
);

export const json = {
  sampling: 'census',
  invited: 412,
  items: counts.rows.map(([item, ...cells]) => ({
    item,
    ...Object.fromEntries(
      cells.map((count, place): [string, number] => [agreement[place] ?? '', Number(count)]),
    ),
  })),
};

/** Answers in groups, item by item: the name of a group, then a count for each response. */
function inGroups(...groups: readonly (readonly [string, ...(readonly string[])[]])[]): StoryTable {
  return items(
    ['Item', 'Group', ...agreement],
    ...statements
      .slice(0, 2)
      .flatMap((item, place) =>
        groups.map(([group, ...answers]) => [item, group, ...(answers[place] ?? [])]),
      ),
  );
}

export const twoGroups = inGroups(
  ['Elementary', ['14', '25', '17', '46', '17'], ['4', '13', '24', '59', '19']],
  ['High school', ['27', '39', '21', '25', '7'], ['8', '26', '28', '39', '18']],
);

export const sixGroups = inGroups(
  ['Kindergarten to 2nd grade', ['9', '14', '8', '19', '6'], ['2', '8', '12', '25', '9']],
  ['3rd to 5th grade', ['8', '12', '9', '17', '7'], ['3', '9', '10', '22', '9']],
  ['Middle school', ['12', '17', '10', '16', '5'], ['4', '10', '13', '24', '9']],
  ['High school', ['18', '22', '13', '14', '5'], ['6', '17', '18', '22', '9']],
  ['Adult school', ['6', '9', '7', '11', '4'], ['3', '7', '9', '13', '5']],
  ['Itinerant', ['5', '8', '6', '10', '5'], ['2', '6', '8', '13', '5']],
);

/** Two groups of fewer than ten, and what hides them. */
export const smallGroups = inGroups(
  ['Elementary', ['14', '25', '17', '46', '17'], ['4', '13', '24', '59', '19']],
  ['High school', ['27', '39', '21', '25', '7'], ['8', '26', '28', '39', '18']],
  ['Adult school', ['2', '1', '1', '3', '1'], ['1', '2', '1', '3', '1']],
  ['Home and hospital', ['1', '2', '1', '2', '1'], ['2', '1', '1', '2', '1']],
);

/** A group in which nearly everyone said the same. */
export const oneSidedGroups = inGroups(
  ['Elementary', ['14', '25', '17', '46', '17'], ['4', '13', '24', '59', '19']],
  ['High school', ['27', '39', '21', '25', '7'], ['8', '26', '28', '39', '18']],
  ['Special education', ['0', '0', '1', '12', '9'], ['5', '6', '4', '4', '3']],
  ['Adult school', ['8', '13', '9', '1', '0'], ['3', '7', '9', '8', '4']],
);

export const zeroToTen = items(
  ['Item', ...Array.from({ length: 11 }, (_, number) => String(number))],
  [
    'How likely are you to recommend this school as a place to work?',
    ...['9', '3', '6', '8', '11', '28', '24', '39', '47', '35', '28'],
  ],
  [
    'How likely are you to teach here in three years?',
    ...['17', '6', '8', '9', '14', '31', '19', '30', '33', '29', '42'],
  ],
);

export const yesNo = items(
  ['Item', 'Yes', 'No'],
  ['Did you get a substitute whenever you had training?', '96', '142'],
  ['Were you asked what training you need?', '61', '177'],
);

export const frequency = items(
  ['Item', 'Never', 'Rarely', 'Sometimes', 'Often', 'Always'],
  ['I plan lessons with colleagues', '21', '58', '84', '52', '23'],
  ['I see another teacher teach', '109', '81', '36', '9', '3'],
);

export const ownScale = items(
  ['Item', 'Hurt a lot', 'Hurt a little', 'No effect', 'Helped a little', 'Helped a lot'],
  ['Release time', '4', '11', '39', '97', '87'],
  ['Training on non-school days', '38', '62', '71', '49', '18'],
);

/** Responses beside the scale are not counted in its base. */
export const withAside = items(
  ['Item', ...agreement, 'Don’t know', 'Not applicable'],
  ['My coach knows my subject', '18', '29', '31', '64', '38', '22', '36'],
  ['The new materials fit my students', '26', '41', '47', '71', '29', '19', '5'],
);

export const longQuestions = items(
  ['Item', 'Wording', ...agreement],
  [
    'Professional learning during the past school year was sustained, was close to the subjects and grades that I teach, and left me time to try what I had learned before it was evaluated',
    'Thinking of the whole of the past school year, and of all professional learning that you took part in, how much do you agree or disagree that it was sustained?',
    ...['41', '64', '38', '71', '24'],
  ],
  [
    'Interdisziplinärekompetenzentwicklungsfortbildungsveranstaltungen helped',
    '',
    ...['12', '39', '52', '98', '37'],
  ],
);

export const manyItems = items(
  ['Item', ...agreement],
  ...Array.from({ length: 40 }, (_, place) => [
    `Statement ${String(place + 1)} of forty in a long survey`,
    ...[83, 77, 29, 36, 13].map((count, option) =>
      String(Math.abs(count + ((place * (option + 3) * 7) % 41) - 20)),
    ),
  ]),
);

/** Three springs of the same survey. */
export const waves = items(
  ['Item', 'Wave', ...agreement],
  ['I have a say in my training', '2022', '62', '71', '35', '41', '12'],
  ['I have a say in my training', '2023', '53', '66', '41', '58', '15'],
  ['I have a say in my training', '2024', '41', '64', '38', '71', '24'],
  ['I get time to plan', '2022', '51', '62', '40', '49', '19'],
  ['I get time to plan', '2023', '66', '71', '36', '45', '15'],
  ['I get time to plan', '2024', '83', '77', '29', '36', '13'],
);

/** Weighted counts beside the counts themselves, with the effective base that weights leave. */
export const weighted = items(
  ['Item', 'Response', 'Count', 'Weighted', 'Effective n'],
  ...agreement.map((response, place) => [
    statements[0] ?? '',
    response,
    ['41', '64', '38', '71', '24'][place] ?? '',
    ['36.2', '58.9', '40.1', '75.4', '27.4'][place] ?? '',
    '201.5',
  ]),
);

/** A table for pages in either language. */
export const inSpanish = {
  ...invented,
  respondents: 'docentes',
  'source-name': 'Cifras inventadas para esta historia',
  sampling: 'census',
  invited: '412',
  table: {
    caption: 'Respuestas a cada afirmación',
    headings: [
      { text: 'Afirmación, en inglés', field: 'item' },
      { text: 'Afirmación', field: 'item-es' },
      'Muy en desacuerdo',
      'En desacuerdo',
      'Ni de acuerdo ni en desacuerdo',
      'De acuerdo',
      'Muy de acuerdo',
    ],
    rows: [
      [
        statements[0] ?? '',
        'Mi opinión cuenta en la capacitación que recibo',
        ...['41', '64', '38', '71', '24'],
      ],
      [
        statements[1] ?? '',
        'La capacitación que recibí cambió mi manera de enseñar',
        ...['12', '39', '52', '98', '37'],
      ],
      [
        statements[2] ?? '',
        'Tengo tiempo suficiente para planear con mis colegas',
        ...['83', '77', '29', '36', '13'],
      ],
    ],
  },
} satisfies SurveyArgs;
