import { PlanCompare } from './plan-compare.js';

PlanCompare.define();

export { PlanCompare };
