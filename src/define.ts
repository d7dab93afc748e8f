import './elements/pd-reach/define.js';
