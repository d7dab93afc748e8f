/** What the topic offers to those who compute without a widget. */
export { difference, effectiveSize, wilson } from './interval.model.js';
export type { Interval, Sampled } from './interval.model.js';
export { countsTable } from './responses/counts-table.js';
export type { CountsRow } from './responses/counts-table.js';
export { tabulate } from './responses/tabulate.js';
export type { ResponseStream, StreamOptions } from './responses/tabulate.js';
export {
  leftOutReasons,
  personalKinds,
  responseFormats,
  responseRules,
} from './responses/tabulation.js';
export type {
  DroppedColumn,
  ExcludedRows,
  FlaggedRows,
  HiddenGroups,
  LeftOutColumn,
  LeftOutReason,
  Matrix,
  PersonalKind,
  ResponseFormat,
  ResponseRule,
  TabulatedRow,
  TabulateOptions,
  TabulateProgress,
  Tabulation,
} from './responses/tabulation.js';
export { recognizeScale } from './scales.model.js';
export type { ScaleName, ScalePoint } from './scales.model.js';
export { samplings, surveyRules, surveyViews } from './survey.model.js';
export type {
  AboutSurvey,
  Favorable,
  Item,
  ItemResult,
  LeftOut,
  Sampling,
  Scale,
  SurveyDifference,
  SurveyInputs,
  SurveyResult,
  SurveyRule,
  SurveyView,
  Tally,
} from './survey.model.js';
export { weightedShare } from './weighting.model.js';
export type { Weighted, WeightedShare } from './weighting.model.js';
export { survey } from './whole.model.js';
