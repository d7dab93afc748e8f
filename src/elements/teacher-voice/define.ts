import { TeacherVoice } from './teacher-voice.js';

TeacherVoice.define();

export { TeacherVoice };
