import { expect } from '@open-wc/testing';
import { matcherOf } from '../../../src/reading/headings.js';
import { readJson } from '../../../src/reading/json-data.js';
import { carefulNumbers } from '../../../src/reading/number-readers.js';
import { details } from '../../../src/topics/funding/details.en.js';
import { readFunding } from '../../../src/topics/funding/funding.schema.js';
import {
  funding,
  fundingPresets,
  type FundingPreset,
  type FundingResult,
} from '../../../src/topics/funding/index.js';
import { fundingRowsField } from '../../../src/topics/funding/plain-funding.schema.js';

/** What a preset comes to, with what its user gives beside it. */
function resultOf({ data }: FundingPreset, given: object = {}): FundingResult {
  const source = readJson(data, fundingRowsField).value;
  const way = { numbers: carefulNumbers, match: matcherOf(details.headings) };
  const read = readFunding(source, given, way);
  expect(read.problems).to.deep.equal([]);
  const { value, problems } = funding(read.value!);
  expect(problems).to.deep.equal([]);
  return value!;
}

// The figures are those of the published documents that each preset names as its source.
describe('a preset', () => {
  it('of the state’s 2013 money is for about 6,250,000 students, and two years', () => {
    const result = resultOf(fundingPresets['california-common-core-2013']);

    expect(result).to.include({ total: 1_250_000_000, perStudent: 200, students: 6_250_000 });
    expect(result.perYear).to.equal(625_000_000);
    expect(result.steps.find(({ id }) => id === 'students')?.qualifier).to.equal('about');
  });

  it('of Los Angeles Unified’s has both plans spend all of it', () => {
    const result = resultOf(fundingPresets['lausd-common-core-2013']);

    expect(result).to.include({ total: 113_000_000, students: 565_000 });
    expect(result.plans.map(({ plan, unallocated }) => [plan, unallocated])).to.deep.equal([
      ['District', 0],
      ['Union', 0],
    ]);
    // “About $85 million” for professional development: 24 + 42 + 19.
    const [coaches, release, other] = result.plans[0]?.lines.map(({ amount }) => amount ?? 0) ?? [];
    expect((coaches ?? 0) + (release ?? 0) + (other ?? 0)).to.equal(85_000_000);
  });

  it('of the 2025–26 block grant needs the ADA of a district', () => {
    const preset = fundingPresets['california-block-grant-2025'];

    expect(resultOf(preset)).to.include({ perAda: 313.08132254, total: null });
    expect(resultOf(preset, { ada: '5,417' }).total).to.equal(1695961.52419918);
  });

  it('names its source and date, and has every text of a line in Spanish', () => {
    for (const { name, asOf, sourceName, data } of Object.values<FundingPreset>(fundingPresets)) {
      expect(name && sourceName).not.to.equal('');
      expect(asOf).to.match(/^\d{4}(-\d\d)?$/);
      const { lines = [] } = data as { lines?: readonly Record<string, unknown>[] };
      for (const line of lines) {
        for (const text of ['plan', 'line', 'unit', 'note'].filter((one) => one in line)) {
          expect(line[`${text}-es`], text).to.be.a('string');
        }
      }
    }
  });
});
