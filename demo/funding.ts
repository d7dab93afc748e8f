import { fundingPresets, type FundingCalculator } from '../src/index.js';

type PresetName = keyof typeof fundingPresets;

/** Gives each calculator the dated preset that it names, with its source. What the page says is added. */
for (const calculator of document.querySelectorAll<FundingCalculator>('[data-preset]')) {
  const { data, asOf, sourceName, note } = fundingPresets[calculator.dataset.preset as PresetName];
  const own = calculator.note ?? '';
  Object.assign(calculator, { data, asOf, sourceName, note: `${note} ${own}`.trim() });
}
