export { comparePlans } from '../../topics/funding/compare-check.model.js';
export { moreWords } from '../../topics/funding/compare-more.words.js';
export { ask } from '../../widget/controls/ask.js';
export { askStyles as styles } from '../../widget/controls/ask.styles.js';
