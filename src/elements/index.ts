// Generated from the manifest by `npm run manifest`; do not edit.

export * from './pd-reach/pd-reach.js';
export * from './teacher-voice/teacher-voice.js';
