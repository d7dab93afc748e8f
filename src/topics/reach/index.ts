/** What the topic offers to those who compute without a widget. */
export { reach } from './effort.model.js';
export { exploreReach } from './explore.model.js';
export { countings, reachRules } from './reach.model.js';
export type { Channel, Counting, ReachInputs, ReachResult, ReachRule } from './reach.model.js';
