import { FundingCalculator } from './funding-calculator.js';

FundingCalculator.define();

export { FundingCalculator };
