import type { WidgetArgs } from '../args.js';

export type SurveyArgs = WidgetArgs<
  | 'format'
  | 'scale'
  | 'favorable'
  | 'population'
  | 'invited'
  | 'sampling'
  | 'min-n'
  | 'group-by'
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
  'source-name': 'Benefits of an Independent Alliance College-Ready Public Schools, Alliance',
  'as-of': '2015',
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

/** Where no published figures show a state, these were made up, and the source says so. */
export const invented = {
  respondents: 'teachers',
  'source-name': 'Figures invented for this story',
  'as-of': '2024-05',
} satisfies SurveyArgs;

export const agreement = [
  'Strongly disagree',
  'Disagree',
  'Neither agree nor disagree',
  'Agree',
  'Strongly agree',
];

export const counts = {
  caption: 'Answers to each statement',
  headings: ['Item', ...agreement],
  rows: [
    ['I have a say in what training I get', '41', '64', '38', '71', '24'],
    ['The training I had changed how I teach', '12', '39', '52', '98', '37'],
    ['I get enough time to plan with colleagues', '83', '77', '29', '36', '13'],
    ['My principal visits and gives useful feedback', '22', '47', '61', '79', '29'],
  ],
};
