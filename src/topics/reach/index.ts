/** What the topic offers to those who compute without a widget. */
export { exploreReach } from './explore.model.js';
export { countings, reach, reachRules } from './reach.model.js';
export type { Channel, Counting, ReachInputs, ReachResult, ReachRule } from './reach.model.js';
export { reachRowsField, readReach } from './reach.schema.js';
