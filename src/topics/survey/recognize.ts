/** All that the first drawing needs of scales; a part of its own, so that no more is named in the file. */
export { recognizeScale } from './scales.model.js';
