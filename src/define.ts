// Generated from the manifest by `npm run manifest`; do not edit.

export { FundingCalculator } from './elements/funding-calculator/define.js';
export { PdReach } from './elements/pd-reach/define.js';
export { PlanCompare } from './elements/plan-compare/define.js';
export { TeacherVoice } from './elements/teacher-voice/define.js';
