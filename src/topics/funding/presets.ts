/**
 * Money of real programs as it was reported, to be copied, given to a widget, and edited: what a
 * widget takes as `data`, and what it must say of where that comes from. These are claims by those who
 * are named, not findings.
 */
export interface FundingPreset {
  readonly name: string;
  /** An ISO date, month or year: when the figures were true. */
  readonly asOf: string;
  readonly sourceName: string;
  readonly note: string;
  /** Inputs by their names, and lines of plans, as an author writes them. */
  readonly data: Readonly<Record<string, unknown>>;
}

const edSource =
  'EdSource, “L.A. Unified union, district at odds over best way to train teachers for Common Core”, August 2013';

export const fundingPresets = {
  'california-common-core-2013': {
    name: 'California’s one-time Common Core money',
    asOf: '2013-08',
    sourceName: edSource,
    note: 'To be spent in two years.',
    data: { total: '$1,250,000,000', perStudent: 'about $200', years: 2 },
  },
  'lausd-common-core-2013': {
    name: 'Los Angeles Unified’s one-time Common Core money, and two plans for it',
    asOf: '2013-08',
    sourceName: edSource,
    note: 'The $19 million is the rest of about $85 million for professional development, and the $28 million is the rest of all the money.',
    data: {
      total: '$113,000,000',
      perStudent: 'about $200',
      lines: [
        {
          plan: 'District',
          'plan-es': 'Distrito',
          line: 'Common Core coaches and advisers',
          'line-es': 'Asesores de Common Core',
          amount: '$24,000,000',
          quantity: 122,
          unit: 'posts',
          'unit-es': 'puestos',
          itemized: 'yes',
          'disputed-by': 'United Teachers Los Angeles',
          note: 'Half in math, half in English language arts. Whether the posts go on after two years is not stated.',
          'note-es':
            'La mitad en matemáticas y la mitad en inglés. No se indica si los puestos siguen después de dos años.',
        },
        {
          plan: 'District',
          'plan-es': 'Distrito',
          line: 'Release time and training on non-school days',
          'line-es': 'Tiempo liberado de clases y capacitación en días sin clases',
          amount: '$42,000,000',
          term: 'one-time',
          itemized: 'yes',
          note: 'Over two years.',
          'note-es': 'En dos años.',
        },
        {
          plan: 'District',
          'plan-es': 'Distrito',
          line: 'Other professional development',
          'line-es': 'Otra capacitación profesional',
          amount: '$19,000,000',
          itemized: 'no',
        },
        {
          plan: 'District',
          'plan-es': 'Distrito',
          line: 'Everything else',
          'line-es': 'Todo lo demás',
          amount: '$28,000,000',
          itemized: 'no',
        },
        {
          plan: 'Union',
          'plan-es': 'Sindicato',
          line: 'Paid full days of team training and collaboration at school sites',
          'line-es': 'Días completos pagados de capacitación y trabajo en equipo en las escuelas',
          amount: '$113,000,000',
          term: 'one-time',
          itemized: 'no',
          note: 'All of the money to school sites; not broken down in the source.',
          'note-es': 'Todo el dinero a las escuelas; la fuente no lo desglosa.',
        },
      ],
    },
  },
  'california-block-grant-2025': {
    name: 'California’s Student Support and Professional Development Discretionary Block Grant, 2025–26',
    asOf: '2025',
    sourceName: 'California Department of Education, apportionment letter, 2025–26',
    note: 'For each unit of 2024–25 P-2 average daily attendance. It can be spent until 2028–29.',
    data: { perAda: 313.08132254 },
  },
} as const satisfies Readonly<Record<string, FundingPreset>>;
