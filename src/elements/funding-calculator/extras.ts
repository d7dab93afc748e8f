export { funding } from '../../topics/funding/check.model.js';
