import type { ProblemWords } from '../../widget/locale/words.js';
import { surveyDetails } from './survey.details.js';
import type { ResponseRule } from './responses/tabulation.js';
import type { SurveyRule } from './survey.model.js';

const rules: Record<SurveyRule | ResponseRule, (found: ProblemWords) => string> = {
  'known-scale': ({ got }) =>
    `The order of these responses is not known: “${got}”. List them in the attribute scale, from least to most favorable.`,
  'labels-of-scale': ({ where, got }) => `${where}: “${got}” is not one of the responses.`,
  'answers-on-scale': ({ got }) =>
    `“${got}” is not on the scale, so it is not counted as an answer.`,
  'figures-of-survey': () => 'Rows with an item and what was answered to it are needed.',
  'exact-count': ({ where, got }) =>
    `${where}: “${got}” is not an exact number, and people who answered are counted exactly.`,
  'at-most-invited': ({ where, got }) =>
    `${where}: more people answered than were invited, “${got}”.`,
  'at-most-people': ({ where, got }) => `${where}: more people answered than there are, “${got}”.`,
  'base-of-answers': ({ got }) => `“${got}”: there are more answers than its base, n.`,
  'waves-for-trend': () => 'A trend needs the column wave with two waves or more.',
  'totals-of-groups': ({ got }) => `“${got}”: its groups have more answers than everyone together.`,
  'still-public': () =>
    'These rows could tell who somebody is, so nothing of them is shown. But whoever finds the data can still open it. Take it off the website, and publish only how many gave each answer.',
  'no-personal-column': ({ where }) =>
    `${where} holds personal data, such as names, addresses or numbers of people.`,
  'enough-respondents': () => 'So few people answered that others could tell who said what.',
  'questions-of-survey': () =>
    'No column holds answers that are counted here, such as “Agree”. Name the columns in the attribute questions.',
  'rows-of-responses': () => 'The file ends before the first answer.',
  'words-of-answers': ({ where }) =>
    `${where}: the answers are numbers that stand for words. Export the file again, with the words of the answers.`,
  'few-groups': ({ where }) =>
    `${where} has too many different values to compare. Choose a column with a few groups.`,
};

/** The words of the table and the arithmetic, and of what is wrong; loaded with them. */
const words = {
  rules,
  table: {
    caption: 'What was answered',
    item: 'Item',
    group: 'Group',
    wave: 'When',
    everyone: 'Everyone',
    n: 'Base',
    favorable: 'Favorable',
    low: 'At least (95%)',
    high: 'At most (95%)',
    mean: 'Mean',
    hidden: 'not shown',
    note: 'Note',
    less: (one: string, other: string) => `${one} less ${other}`,
    points: (number: string) => `${number} points`,
  },
  of: (name: string, whose: string) => `${whose}: ${name}`,
  names: {
    answered: 'People who answered',
    'response-rate': 'Response rate',
    invited: 'People invited',
    population: 'Everyone there is',
  },
  itemNames: {
    base: 'base',
    'weighted-base': 'weighted base',
    'base-effective': 'effective base',
    favorable: 'favorable',
    'favorable-share': 'favorable share',
    low: 'at least, with 95% confidence',
    high: 'at most, with 95% confidence',
    answered: 'all who answered it',
    points: 'points, all added',
    mean: 'mean',
    difference: 'difference between the two groups',
    'difference-low': 'difference, at least, with 95% confidence',
    'difference-high': 'difference, at most, with 95% confidence',
  },
  optionNames: {
    option: (label: string) => label,
    weighted: (label: string) => `${label}, weighted`,
    aside: (label: string) => label,
    points: (label: string) => `${label}, its points`,
    share: (name: string) => `share of ${name}`,
    total: (name: string) => `${name}, times the people`,
  },
  about: {
    notGiven: 'not given',
    sponsor: 'Who asked, and paid',
    respondents: 'Who was asked',
    fielded: 'When',
    mode: 'How they were asked',
    sampling: 'How they were chosen',
    samplings: {
      census: 'all of them were asked',
      probability: 'some were drawn by chance',
      open: 'whoever wanted could answer',
    },
    population: 'How many people there are in all',
    invited: 'How many were invited',
    answered: 'How many answered',
    rate: 'Response rate',
    wording: 'Exact words of the questions',
    quoted: (text: string) => `“${text}”`,
    favorable: 'Answers that count as favorable',
    margin: 'Margin of error',
    margins: {
      known: 'a 95% range is given with each share',
      census: 'none, because everyone was asked',
      open: 'none, because anyone could answer',
    },
    weighting: 'Weighting',
    isWeighted: 'answers were weighted',
    isNotWeighted: 'every answer counts the same',
    leftOut: 'Not counted in the shares',
    nothing: 'nothing',
    excluded: 'Rows that were not counted',
    excludedRows: {
      duplicates: (rows: string) => `${rows} from people who had answered before`,
      tests: (rows: string) => `${rows} that were tests or previews`,
      spam: (rows: string) => `${rows} that the survey tool took for spam`,
      unfinished: (rows: string) => `${rows} that were not finished`,
      blank: (rows: string) => `${rows} without any answer`,
      withoutWave: (rows: string) => `${rows} that do not say when they were answered`,
    },
    flagged: 'Rows that were counted, and may deserve a look',
    flaggedRows: {
      straightLiners: (rows: string) =>
        `${rows} with the same answer to five questions or more in a row`,
      unfinished: (rows: string) => `${rows} that were not finished`,
    },
    columns: 'Columns that were not counted',
    columnReasons: {
      'about-response': 'notes of the survey tool',
      'free-text': 'answers in people’s own words',
      'no-scale': 'answers that have no order',
      empty: 'no answers',
      'not-chosen': 'not chosen',
      'rare-answers': 'answers that only one or two people gave',
    },
    column: (position: string) => `column ${position}`,
    personal: (columns: string) => `${columns} with personal data`,
  },
};

export type SurveyDetails = typeof words;

export const details = surveyDetails(words);
