export { recognizeScale } from '../../topics/survey/scales.model.js';
