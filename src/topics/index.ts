// Generated from the manifest by `npm run manifest`; do not edit.

export * from './funding/index.js';
export * from './reach/index.js';
export * from './survey/index.js';
