import type { WidgetArgs } from '../args.js';
import type { StoryTable } from '../table.js';

export type ReachArgs = WidgetArgs<
  | 'leaders'
  | 'leaders-label'
  | 'population'
  | 'population-label'
  | 'reached'
  | 'unique-reached'
  | 'counts'
  | 'explore'
>;

/** What the study of Pomona Unified reports. It does not say how the three channels were counted. */
export const pomona = {
  leaders: '4',
  'leaders-label': 'co-teachers',
  population: '1,400',
  'population-label': 'certificated educators',
  'source-name':
    'Accelerating Teacher-led Learning and Leadership, a study of Pomona Unified School District',
  'as-of': '2018/2019',
  'claimed-by': 'the study’s authors',
  table: {
    caption: 'Teachers reached by four co-teachers',
    headings: ['Channel', 'Teachers reached'],
    rows: [
      ['Professional development', '311'],
      ['Job-embedded support', '63'],
      ['Social media', '113'],
    ],
  },
} satisfies ReachArgs;

export const pomonaInSpanish = {
  ...pomona,
  'leaders-label': 'docentes en coenseñanza',
  'population-label': 'docentes certificados',
  'claimed-by': 'los autores del estudio',
  table: {
    caption: 'Docentes a los que llegaron cuatro docentes en coenseñanza',
    headings: ['Canal', { text: 'Canal, en español', field: 'channel-es' }, 'Docentes alcanzados'],
    rows: [
      ['Professional development', 'Desarrollo profesional', '311'],
      ['Job-embedded support', 'Apoyo integrado en el trabajo', '63'],
      ['Social media', 'Redes sociales', '113'],
    ],
  },
} satisfies ReachArgs;

/** Where no published figures show a state, these were made up, and the source says so. */
export const invented = {
  leaders: '12',
  'leaders-label': 'lead teachers',
  population: '620',
  'population-label': 'teachers',
  'source-name': 'Figures invented for this story',
  'as-of': '2024-06',
} satisfies ReachArgs;

/** A table of invented channels under these headings. */
export function channels(
  headings: StoryTable['headings'],
  ...rows: StoryTable['rows']
): StoryTable {
  return { caption: 'Teachers reached', headings, rows };
}

/** The table of the study with other rows. */
export function pomonaRows(...rows: StoryTable['rows']): StoryTable {
  return { ...pomona.table, rows };
}

/** Invented people `T-01`, `T-02`, … who came to a channel. */
function attended(channel: string, first: number, last: number): string[][] {
  return Array.from({ length: last - first + 1 }, (_, index) => [
    `T-${String(first + index).padStart(2, '0')}`,
    channel,
  ]);
}

export const personRows: StoryTable = {
  caption: 'Who came to what',
  headings: ['Person', 'Channel'],
  rows: [
    ...attended('Summer institute', 1, 14),
    ...attended('Coaching', 9, 20),
    ...attended('Online course', 17, 25),
  ],
};

export const manyChannels = channels(
  ['Channel', 'Teachers reached'],
  ['Summer institute', '214'],
  ['Fall institute', '187'],
  ['Winter institute', '166'],
  ['Classroom coaching', '96'],
  ['Lesson study', '74'],
  ['Peer observation', '58'],
  ['Online course', '143'],
  ['Newsletter', '305'],
  ['Video library', '121'],
  ['Office hours', '33'],
  ['Book club', '18'],
  ['Conference', '7'],
);

export const millions = channels(
  ['Channel', 'Teachers reached'],
  ['State webinars', '612,480'],
  ['County workshops', '188,205'],
  ['District coaching', '47,310'],
);

export const longNames = channels(
  ['Channel', 'Teachers reached'],
  [
    'Sustained, job-embedded professional learning in collaborative grade-level and department teams, with release time',
    '311',
  ],
  ['Interdisziplinärekompetenzentwicklungsfortbildungsveranstaltungen', '63'],
  ['https://example.org/professional-development/social-media/2018-2019/index.html', '113'],
);
