import type { WidgetArgs } from '../args.js';
import type { StoryTable } from '../table.js';

export type PlansArgs = WidgetArgs<
  | 'formula'
  | 'total'
  | 'students'
  | 'per-student'
  | 'ada'
  | 'per-ada'
  | 'years'
  | 'teachers'
  | 'schools'
>;

/**
 * How the district and the teachers’ union in Los Angeles would spend the one-time Common Core money,
 * as EdSource reported in August 2013. What the report does not say stays blank.
 */
export const lausd = {
  total: '$113,000,000',
  heading: 'Two plans for $113 million',
  'source-name':
    '“L.A. Unified union, district at odds over best way to train teachers for Common Core,” EdSource',
  'as-of': '2013-08',
  table: {
    caption: 'How the district and the union would spend $113 million',
    headings: [
      ...['Plan', 'Line', 'Amount', 'Quantity', 'Unit', 'Term', 'Itemized'],
      { text: 'Disputed by', field: 'disputed-by' },
      'Note',
    ],
    rows: [
      [
        ...['District', 'Common Core coaches and advisers', '$24,000,000', '122', 'posts', ''],
        ...['yes', 'United Teachers Los Angeles'],
        'half in math, half in English language arts; whether the posts go on after two years is not stated',
      ],
      [
        ...['District', 'Release time and training on non-school days', '$42,000,000', '', ''],
        ...['one-time', 'yes', '', 'over two years'],
      ],
      [
        ...['District', 'Other professional development', '$19,000,000', '', '', '', 'no', ''],
        'the rest of about $85 million',
      ],
      ['District', 'Everything else', '$28,000,000', '', '', '', 'no', '', ''],
      [
        ...['Union', 'Paid full days of team training and collaboration at school sites'],
        ...['$113,000,000', '', '', 'one-time', 'no', ''],
        'all of the money to school sites; not broken down in the source',
      ],
    ],
  },
} satisfies PlansArgs;

/** The same in Spanish, with a name in each language for every plan and line. */
export const lausdInSpanish = {
  ...lausd,
  heading: 'Dos planes para 113 millones de dólares',
  table: {
    caption: 'Cómo gastarían 113 millones de dólares el distrito y el sindicato',
    headings: [
      ...['Plan', { text: 'Plan, en español', field: 'plan-es' }],
      ...[
        { text: 'Línea', field: 'line' },
        { text: 'Línea, en español', field: 'line-es' },
      ],
      ...[
        { text: 'Monto', field: 'amount' },
        { text: 'Cantidad', field: 'quantity' },
      ],
      ...[
        { text: 'Unidad', field: 'unit' },
        { text: 'Unidad, en español', field: 'unit-es' },
      ],
      ...[
        { text: 'Plazo', field: 'term' },
        { text: 'Desglosado', field: 'itemized' },
      ],
      { text: 'Impugnado por', field: 'disputed-by' },
    ],
    rows: [
      [
        ...['District', 'Distrito', 'Common Core coaches and advisers'],
        ...['Asesores e instructores para los estándares comunes', '$24,000,000', '122', 'posts'],
        ...['puestos', '', 'yes', 'United Teachers Los Angeles'],
      ],
      [
        ...['District', 'Distrito', 'Release time and training on non-school days'],
        ...['Tiempo libre de clases y capacitación en días sin clases', '$42,000,000', '', ''],
        ...['', 'one-time', 'yes', ''],
      ],
      [
        ...['District', 'Distrito', 'Other professional development'],
        ...['Otro desarrollo profesional', '$19,000,000', '', '', '', '', 'no', ''],
      ],
      [
        ...['District', 'Distrito', 'Everything else', 'Todo lo demás', '$28,000,000'],
        ...['', '', '', '', 'no', ''],
      ],
      [
        ...['Union', 'Sindicato'],
        'Paid full days of team training and collaboration at school sites',
        'Días completos pagados de capacitación y colaboración en las escuelas',
        ...['$113,000,000', '', '', '', 'one-time', 'no', ''],
      ],
    ],
  },
} satisfies PlansArgs;

/** Where no published figures show a state, these were made up, and the source says so. */
export const invented = {
  total: '$1,200,000',
  heading: 'How would they spend $1.2 million?',
  'source-name': 'Figures invented for this story',
  'as-of': '2024-06',
} satisfies PlansArgs;

/** A table of plans as an author writes it. */
export function planTable(headings: readonly string[], ...rows: readonly string[][]): StoryTable {
  return {
    caption: 'Plans for one grant',
    headings: headings.map((text) => ({ text, field: text.toLowerCase().replaceAll(' ', '-') })),
    rows,
  };
}

const shortHeadings = ['Plan', 'Line', 'Amount', 'Term', 'Itemized'];

export const threePlans = planTable(
  shortHeadings,
  ['Board', 'Reading coaches', '$700,000', 'ongoing', 'yes'],
  ['Board', 'Books', '$500,000', 'one-time', 'yes'],
  ['Teachers’ association', 'Smaller classes', '$900,000', 'ongoing', 'yes'],
  ['Teachers’ association', 'Planning days', '$300,000', '', 'no'],
  ['Parents’ council', 'Tutoring after school', '$650,000', 'one-time', 'yes'],
  ['Parents’ council', 'Buses for tutoring', '$250,000', 'one-time', 'yes'],
  ['Parents’ council', 'What schools choose', '$300,000', '', 'no'],
);

export const fourPlans: StoryTable = {
  ...threePlans,
  rows: [
    ...threePlans.rows,
    ['Principals', 'Assistant principals', '$800,000', 'ongoing', 'yes'],
    ['Principals', 'Training', '$150,000', 'one-time', 'no'],
    ['Principals', 'Substitute teachers', '$250,000', '', 'yes'],
  ],
};

/** One leaves money over, the other spends more than there is. */
export const overAndUnder = planTable(
  shortHeadings,
  ['Board', 'Reading coaches', '$640,000', 'ongoing', 'yes'],
  ['Board', 'Books', '$310,000', 'one-time', 'yes'],
  ['Teachers’ association', 'Smaller classes', '$980,000', 'ongoing', 'yes'],
  ['Teachers’ association', 'Planning days', '$445,000', 'one-time', 'yes'],
);

/** Lines on both sides that say what they are for, but not what is bought. */
export const notItemized = planTable(
  shortHeadings,
  ['Board', 'Reading coaches', '$540,000', 'one-time', 'yes'],
  ['Board', 'Other support', '$660,000', 'one-time', 'no'],
  ['Teachers’ association', 'Money for each school', '$1,200,000', 'one-time', 'no'],
);

/** Each side disputes a line of the other. */
export const disputed = planTable(
  ['Plan', 'Line', 'Amount', 'Term', 'Itemized', 'Disputed by'],
  ['Board', 'Reading coaches', '$540,000', 'ongoing', 'yes', 'the teachers’ association'],
  ['Board', 'Books', '$660,000', 'one-time', 'yes', ''],
  ['Teachers’ association', 'Smaller classes', '$900,000', 'ongoing', 'yes', 'the board'],
  ['Teachers’ association', 'Planning days', '$300,000', 'one-time', 'yes', ''],
);

/** Posts and raises that must be paid for after the grant is gone. */
export const ongoing = planTable(
  ['Plan', 'Line', 'Quantity', 'Unit', 'Unit cost', 'Term', 'Itemized'],
  ['Board', 'Reading coaches', '6', 'posts', '$120,000', 'ongoing', 'yes'],
  ['Board', 'Books', '16,000', 'books', '$30', 'one-time', 'yes'],
  ['Teachers’ association', 'Counselors', '5', 'posts', '$110,000', 'ongoing', 'yes'],
  ['Teachers’ association', 'Planning days', '2,600', 'days', '$250', '', 'yes'],
);

export const shares = planTable(
  ['Plan', 'Line', 'Share', 'Term', 'Itemized'],
  ['Board', 'Training', '75%', 'one-time', 'yes'],
  ['Board', 'Computers', '25%', 'one-time', 'yes'],
  ['Teachers’ association', 'Training', '33.3%', 'one-time', 'yes'],
  ['Teachers’ association', 'Planning days', '33.3%', 'one-time', 'yes'],
  ['Teachers’ association', 'Books', '33.3%', 'one-time', 'yes'],
);

/** A dozen lines, some of them too small for a number below the bar. */
export const manyLines = planTable(
  shortHeadings,
  ...['Board', 'Teachers’ association'].flatMap((plan) =>
    Array.from({ length: 12 }, (_, index) => [
      ...[plan, `Program ${index + 1}`, `$${index < 4 ? '240' : '20'},000`],
      ...[index % 3 ? 'one-time' : 'ongoing', index % 4 ? 'yes' : 'no'],
    ]),
  ),
);

export const longNames = planTable(
  ['Plan', 'Line', 'Amount', 'Quantity', 'Unit', 'Disputed by', 'Itemized'],
  [
    'Superintendent’s advisory committee on sustained, job-embedded professional learning',
    'Interdisciplinary-professional-learning-communities-and-collaboration-time for every school',
    ...['$1,000,000', '31', 'coordinators of interdisciplinary professional learning'],
    ...['the Association of Early-Childhood, Elementary and Secondary Educators', 'yes'],
  ],
  [
    'Asociacióndedocentesdeeducacióntemprana',
    'https://example.org/a/very/long/address/of/a/plan/that-nobody-has-shortened',
    ...['$1,200,000', '', '', '', 'no'],
  ],
);
