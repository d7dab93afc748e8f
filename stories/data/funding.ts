import type { WidgetArgs } from '../args.js';
import { lausd as plans, planTable } from './plans.js';

export type FundingArgs = WidgetArgs<
  | 'id'
  | 'formula'
  | 'total'
  | 'per-student'
  | 'students'
  | 'per-ada'
  | 'ada'
  | 'years'
  | 'teachers'
  | 'schools'
>;

/** What EdSource reported in August 2013 of California’s one-time Common Core money. */
export const lausd = {
  total: '$113,000,000',
  'per-student': 'about $200',
  heading: 'How many students is $113 million for?',
  'source-name': plans['source-name'],
  'as-of': '2013-08',
} satisfies FundingArgs;

/** The same with what the district would do with the money. */
export const lausdPlan = {
  ...lausd,
  years: '2',
  table: {
    ...plans.table,
    caption: 'How the district would spend $113 million',
    rows: plans.table.rows.filter(([plan]) => plan === 'District'),
  },
} satisfies FundingArgs;

/** A grant for each unit of attendance, as the state gives it. */
export const blockGrant = {
  'per-ada': '$313.08132254',
  ada: '5,417',
  heading: 'What does the block grant come to?',
  'source-name':
    'California Department of Education: Student Support and Professional Development Discretionary Block Grant, 2025–26, for each unit of 2024–25 P-2 average daily attendance. The attendance was invented for this story',
  'as-of': '2025',
} satisfies FundingArgs;

/** Where no published figures show a state, these were made up, and the source says so. */
export const invented = {
  total: '$1,200,000',
  students: '6,000',
  heading: 'What does the grant come to?',
  'source-name': 'Figures invented for this story',
  'as-of': '2024-06',
} satisfies FundingArgs;

/** Posts that go on when the money has ended. */
export const ongoingPlan = planTable(
  ['Plan', 'Line', 'Quantity', 'Unit', 'Unit cost', 'Term', 'Itemized'],
  ['The board', 'Reading coaches', '6', 'posts', '$120,000', 'ongoing', 'yes'],
  ['The board', 'Books', '12,000', 'books', '$30', 'one-time', 'yes'],
);

export const overPlan = planTable(
  ['Plan', 'Line', 'Amount', 'Term', 'Itemized'],
  ['The board', 'Reading coaches', '$840,000', 'ongoing', 'yes'],
  ['The board', 'Books', '$510,000', 'one-time', 'yes'],
);

/** A dozen lines with shares that are no round amounts. */
export const sharesPlan = planTable(
  ['Plan', 'Line', 'Share', 'Term', 'Itemized'],
  ['The board', 'Training', '33.3%', 'one-time', 'yes'],
  ['The board', 'Planning days', '33.3%', 'one-time', 'yes'],
  ['The board', 'Books', '20%', 'one-time', 'no'],
);
