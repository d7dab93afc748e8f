import { PdReach } from './pd-reach.js';

PdReach.define();

export { PdReach };
