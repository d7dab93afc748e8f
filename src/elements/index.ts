// Generated from the manifest by `npm run manifest`; do not edit.

export * from './funding-calculator/funding-calculator.js';
export * from './pd-reach/pd-reach.js';
export * from './plan-compare/plan-compare.js';
export * from './teacher-voice/teacher-voice.js';
