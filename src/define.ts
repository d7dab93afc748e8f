// Generated from the manifest by `npm run manifest`; do not edit.

export { PdReach } from './elements/pd-reach/define.js';
export { TeacherVoice } from './elements/teacher-voice/define.js';
