export * from './elements/pd-reach/pd-reach.js';
