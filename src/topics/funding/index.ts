/** What the topic offers to those who compute without a widget. */
export {
  beginTrial,
  lineRange,
  setAmount,
  setLock,
  setNumbers,
  setUnstatedGoesOn,
} from './allocation.model.js';
export type { LineRange, Trial } from './allocation.model.js';
export { funding } from './check.model.js';
export { formulas, fundingRules, planTerms } from './funding.model.js';
export type {
  Formula,
  FundingInputs,
  FundingResult,
  FundingRule,
  GrantNumber,
  LineResult,
  Plan,
  PlanLine,
  PlanResult,
  PlanTerm,
  Twins,
} from './funding.model.js';
export { linkFaults, openLink, writeLink } from './link.model.js';
export type { LinkFault, Opened } from './link.model.js';
export { fundingPresets } from './presets.js';
export type { FundingPreset } from './presets.js';
