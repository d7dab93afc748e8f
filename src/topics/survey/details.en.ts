import type { ProblemWords } from '../../widget/locale/words.js';
import { surveyDetails } from './survey.details.js';
import type { ResponseRule } from './responses/tabulation.js';
import type { SurveyRule } from './survey.model.js';

const rules: Record<SurveyRule | ResponseRule, (found: ProblemWords) => string> = {
  'known-scale': ({ got }) =>
    `The order of these responses is not known: “${got}”. List them in the attribute scale, from least to most favorable. Answers without an order, such as subjects, cannot be shown.`,
  'labels-of-scale': ({ where, got }) => `${where}: “${got}” is not one of the responses.`,
  'answers-on-scale': ({ got }) =>
    `“${got}” is not on the scale, so it is not counted as an answer.`,
  'scale-of-its-own': ({ got }) =>
    `“${got}”: only some of these responses are on the scale in the attribute, so they are read as a scale of their own.`,
  'figures-of-survey': () => 'Rows with an item and what was answered to it are needed.',
  'exact-count': ({ where, got }) =>
    `${where}: “${got}” is not an exact number, and people who answered are counted exactly.`,
  'at-most-invited': ({ where, got }) =>
    `${where}: more people answered than were invited, “${got}”.`,
  'at-most-people': ({ where, got }) => `${where}: more people answered than there are, “${got}”.`,
  'base-of-answers': ({ got }) =>
    `“${got}”: there are more answers than its base, n. Questions with several answers at once cannot be shown.`,
  'some-unfavorable': ({ where }) =>
    `${where}: all responses are called favorable. Leave out those that are not.`,
  'counts-of-responses': () =>
    'No column says how many people gave a response. Give each response a column with whole numbers of people, not percentages.',
  'counts-before-shares': ({ where, got }) =>
    `${where} “${got}”: not read, because the favorable share is worked out from the counts.`,
  'count-of-people': ({ where, got }) =>
    `${where}: “${got}” is a percentage. Give the number of people instead, or only the favorable share of each item.`,
  'one-whole-number': ({ where, got }) =>
    `${where}: “${got}” does not stand for one number of people. It may be several, or n is missing. Give the number itself, as “answer 1 count”.`,
  'shares-of-all': ({ where, got }) =>
    `${where}: the shares of its answers add up to ${got}, not to 100%. Give all answers, also those left blank. Questions with several answers at once cannot be shown.`,
  'counts-or-shares': () =>
    'The answers to each item add up to 100. Are these numbers of people, or percentages? If they are people, say so with a column n that holds 100.',
  'invited-of-people': ({ where, got }) =>
    `${where}: more people were invited than there are, “${got}”.`,
  'all-invited': ({ where, got }) =>
    `${where}: “${got}” is not as many as there are, yet sampling="census" says that all of them were asked.`,
  'answers-of-base': ({ got }) =>
    `“${got}”: its base, n, is more than all answers that are given. The shares are of those answers; the others are not in them.`,
  'effective-base': ({ got }) =>
    `“${got}”: effective-n is more than the number of people who answered.`,
  'possible-share': ({ got }) =>
    `“${got}”: no number of people is this share of its base, n. Check both.`,
  'same-wording': ({ got }) =>
    `“${got}”: its exact words are not the same in all rows. Answers may differ for that reason alone.`,
  'order-of-waves': ({ got }) =>
    `Which of these times came first is not sure, so they stand in the order of the rows, and the last one counts as the latest: “${got}”. Write them with years or numbers.`,
  'only-for-responses': ({ where }) =>
    `${where}: not used, because these rows are not one for each person.`,
  'waves-for-trend': () => 'A trend needs the column wave with two waves or more.',
  'totals-of-groups': ({ got }) => `“${got}”: its groups have more answers than everyone together.`,
  'still-public': () =>
    'These rows could tell who somebody is, so nothing of them is shown. But whoever finds the data can still open it. Take it off the website, and publish only how many gave each answer.',
  'no-personal-column': ({ where }) =>
    `${where} holds personal data, such as names, addresses or numbers of people.`,
  'enough-respondents': ({ got }) =>
    `So few people answered${got && ` (${got})`} that others could tell who said what. At least 10 are needed, or as many as min-n says.`,
  'questions-of-survey': () =>
    'No column holds answers that are counted here, such as “Agree”. Name the columns in the attribute questions.',
  'whole-scale': () =>
    'So few different answers were given that nobody can say which scale they are on. List all of its responses in the attribute scale, from least to most favorable.',
  'own-id': () =>
    'Many rows share an address or a number with another row, so it does not tell who answered. Take that column out of the file. If files were put together, or people answered several times, count them apart.',
  'rows-of-responses': () => 'This file holds no answers yet.',
  'counted-rows': () =>
    'No row of this file was counted: all were left out, as those that were not finished, or do not say when they were answered.',
  'headings-of-responses': () =>
    'The first row holds a title, not the headings. Take out what stands above the headings.',
  'words-of-answers': ({ where }) =>
    `${where}: the answers are numbers that stand for words. Export the file again, with the words of the answers.`,
  'enough-in-wave': ({ got }) =>
    `“${got}” is not shown: so few people answered then that others could tell who said what.`,
  'enough-answers': ({ got }) =>
    `“${got}” is not shown: so few people answered it that others could tell who said what.`,
  'enough-in-group': ({ got }) =>
    `The group “${got}” is not shown, to protect people in small groups: it has too few answers, or would tell how many a small group has.`,
  'enough-in-groups': () =>
    'No group is shown, to protect people in small groups. Choose groups with more answers, or put small ones together.',
  'groups-of-item': ({ got }) =>
    `“${got}” is shown of everyone only: what groups answered would tell too much of few people.`,
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
    chosen: 'Chose this',
    low: 'At least (95%)',
    high: 'At most (95%)',
    mean: 'Mean',
    hidden: 'not shown, to protect people',
    note: 'Note',
    less: (one: string, other: string) => `${one} minus ${other}`,
    points: (number: string) => `${number} points`,
  },
  of: (name: string, whose: string) => `${whose}: ${name}`,
  names: {
    answered: 'People who answered',
    'response-rate': 'Response rate',
    invited: 'People invited',
    respondents: 'People who answered anything',
    population: 'Everyone there is',
  },
  itemNames: {
    base: 'base',
    'weighted-base': 'weighted base',
    'given-base': 'base, n, as it was given',
    'base-effective': 'effective base',
    favorable: 'favorable',
    'favorable-share': 'favorable share',
    chosen: 'people who chose this',
    'chosen-share': 'share of those who chose this',
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
    noRate: 'none, because anyone could answer',
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
    reasons: {
      'not-an-answer': (column: string, most: string | null) =>
        `${column}${most === null ? '' : ` (at most ${most} for an item)`}: not a choice on the scale`,
    },
    hidden: 'Not shown, to protect people in small groups',
    allGroups: 'all groups',
    someGroups: (number: string, names: string) => `groups (${number}): ${names}`,
    groupsOf: (items: string) => `what groups answered to ${items}`,
    excluded: 'Rows that were not counted',
    excludedRows: {
      duplicates: (rows: string) => `${rows} from people who had answered before`,
      tests: (rows: string) => `${rows} marked as a test or a preview`,
      spam: (rows: string) => `${rows} taken for spam by the survey tool`,
      unfinished: (rows: string) => `${rows} not finished`,
      blank: (rows: string) => `${rows} without any answer`,
      withoutWave: (rows: string) => `${rows} without a time when it was answered`,
      rareWaves: (rows: string) => `${rows} of a time that fewer than 3 people named`,
    },
    flagged: 'Rows that were counted, and may deserve a look',
    flaggedRows: {
      straightLiners: (rows: string) =>
        `${rows} with the same answer to five questions or more in a row`,
      unfinished: (rows: string) => `${rows} not finished`,
      rareGroups: (rows: string) =>
        `${rows} in no group, because fewer than 3 people named the one they are in`,
    },
    columns: 'Columns that were not counted',
    columnReasons: {
      'about-response': 'notes of the survey tool',
      'free-text': 'answers in people’s own words',
      'no-scale': 'answers that have no order',
      'part-of-scale': 'answers of only a part of a scale (name all of it in the attribute scale)',
      ranking: 'rankings',
      empty: 'no answers',
      'not-chosen': 'not chosen',
      'rare-answers': 'answers that very few people gave in their own words',
    },
    column: (position: string) => `column ${position}`,
    personal: (columns: string) => `${columns} with personal data`,
  },
};

export type SurveyDetails = typeof words;

export const details = surveyDetails(words);
