// Generated from the manifest by `npm run manifest`; do not edit.

/** An attribute, the property beside it, and the type of that property's values. */
export interface CatalogueAttribute {
  readonly name: string;
  readonly property: string;
  readonly type: string;
}

/** What is known of a widget without loading it. */
export interface CatalogueEntry {
  /** The module that registers it, relative to this one. */
  readonly module: string;
  readonly topic: string;
  readonly attributes: readonly CatalogueAttribute[];
}

const common = [
  { name: 'src', property: 'src', type: 'string' },
  { name: 'heading', property: 'heading', type: 'string | number' },
  { name: 'heading-level', property: 'headingLevel', type: 'number | string' },
  { name: 'source-name', property: 'sourceName', type: 'string' },
  { name: 'source-url', property: 'sourceUrl', type: 'string' },
  { name: 'as-of', property: 'asOf', type: 'string' },
  { name: 'claimed-by', property: 'claimedBy', type: 'string' },
  { name: 'disputed-by', property: 'disputedBy', type: 'string' },
  { name: 'correction', property: 'correction', type: 'string' },
  { name: 'note', property: 'note', type: 'string' },
  { name: 'currency', property: 'currency', type: 'string' },
  { name: 'tools', property: 'tools', type: 'string' },
  { name: 'theme', property: 'theme', type: 'string' },
] as const satisfies readonly CatalogueAttribute[];

/** Every widget by its tag. */
export const catalogue = {
  'funding-calculator': {
    module: './elements/funding-calculator/define.js',
    topic: 'funding',
    attributes: [
      { name: 'formula', property: 'formula', type: 'string' },
      { name: 'total', property: 'total', type: 'number | string' },
      { name: 'per-student', property: 'perStudent', type: 'number | string' },
      { name: 'students', property: 'students', type: 'number | string' },
      { name: 'per-ada', property: 'perAda', type: 'number | string' },
      { name: 'ada', property: 'ada', type: 'number | string' },
      { name: 'years', property: 'years', type: 'number | string' },
      { name: 'teachers', property: 'teachers', type: 'number | string' },
      { name: 'schools', property: 'schools', type: 'number | string' },
      ...common,
    ],
  },
  'pd-reach': {
    module: './elements/pd-reach/define.js',
    topic: 'reach',
    attributes: [
      { name: 'leaders', property: 'leaders', type: 'number | string' },
      { name: 'leaders-label', property: 'leadersLabel', type: 'string' },
      { name: 'population', property: 'population', type: 'number | string' },
      { name: 'population-label', property: 'populationLabel', type: 'string' },
      { name: 'reached', property: 'reached', type: 'number | string' },
      { name: 'unique-reached', property: 'uniqueReached', type: 'number | string' },
      { name: 'counts', property: 'counts', type: 'string' },
      { name: 'explore', property: 'explore', type: 'boolean' },
      ...common,
    ],
  },
  'plan-compare': {
    module: './elements/plan-compare/define.js',
    topic: 'funding',
    attributes: [
      { name: 'formula', property: 'formula', type: 'string' },
      { name: 'total', property: 'total', type: 'number | string' },
      { name: 'students', property: 'students', type: 'number | string' },
      { name: 'per-student', property: 'perStudent', type: 'number | string' },
      { name: 'ada', property: 'ada', type: 'number | string' },
      { name: 'per-ada', property: 'perAda', type: 'number | string' },
      { name: 'years', property: 'years', type: 'number | string' },
      { name: 'teachers', property: 'teachers', type: 'number | string' },
      { name: 'schools', property: 'schools', type: 'number | string' },
      ...common,
    ],
  },
  'teacher-voice': {
    module: './elements/teacher-voice/define.js',
    topic: 'survey',
    attributes: [
      { name: 'format', property: 'format', type: 'string' },
      { name: 'scale', property: 'scale', type: 'string' },
      { name: 'favorable', property: 'favorable', type: 'string' },
      { name: 'population', property: 'population', type: 'number | string' },
      { name: 'invited', property: 'invited', type: 'number | string' },
      { name: 'sampling', property: 'sampling', type: 'string' },
      { name: 'min-n', property: 'minN', type: 'number | string' },
      { name: 'group-by', property: 'groupBy', type: 'string' },
      { name: 'wave-by', property: 'waveBy', type: 'string' },
      { name: 'questions', property: 'questions', type: 'string' },
      { name: 'complete-only', property: 'completeOnly', type: 'boolean' },
      { name: 'view', property: 'view', type: 'string' },
      { name: 'respondents', property: 'respondents', type: 'string' },
      { name: 'sponsor', property: 'sponsor', type: 'string' },
      { name: 'fielded', property: 'fielded', type: 'string' },
      { name: 'mode', property: 'mode', type: 'string' },
      { name: 'wording', property: 'wording', type: 'string' },
      ...common,
    ],
  },
} as const satisfies Readonly<Record<string, CatalogueEntry>>;

export type Tag = keyof typeof catalogue;

/** Loads and registers a widget. Apart from the catalogue, so that who only reads that bundles no widget. */
export const loaders = {
  'funding-calculator': () => import('./elements/funding-calculator/define.js'),
  'pd-reach': () => import('./elements/pd-reach/define.js'),
  'plan-compare': () => import('./elements/plan-compare/define.js'),
  'teacher-voice': () => import('./elements/teacher-voice/define.js'),
} as const satisfies Readonly<Record<Tag, () => Promise<unknown>>>;
