import { expect } from '@open-wc/testing';
import { qualifiers, type Qualifier } from '../../../src/core/quantity.js';
import { byYearWords } from '../../../src/topics/funding/by-year.words.js';
import { messages } from '../../../src/topics/funding/calculator.messages.en.js';
import { funding, type FundingInputs } from '../../../src/topics/funding/index.js';
import { amountsFor } from '../../../src/widget/locale/amounts.js';
import { formatFor } from '../../../src/widget/locale/format.js';
import { localeOf } from '../../../src/widget/locale/locale.js';
import { grant, line } from './inputs.js';

/** Every point of the years in words. */
function pointsIn(inputs: FundingInputs): string[] {
  const format = formatFor(localeOf('en'));
  const words = byYearWords({
    ...{ inputs, result: funding(inputs).value!, messages, format },
    amounts: amountsFor(format.locale, 'USD'),
    qualify: (number, qualifier) => (qualifier === 'exact' ? number : `${qualifier} ${number}`),
  });
  const { places, series, tell } = words!;
  return series.flatMap(({ name, values }) =>
    places.map((place, at) => tell({ name, place, value: values[at] ?? null })),
  );
}

describe('the years of a grant in words', () => {
  const sure = (value: number, qualifier: Qualifier) => ({ value, qualifier });

  for (const qualifier of qualifiers) {
    it(`are as sure as a total and lines that are "${qualifier}" so much`, () => {
      const inputs = grant({ total: sure(113_000_000, qualifier), years: 2 }, [
        line('Coaches', { amount: sure(24_000_000, qualifier), term: 'ongoing' }),
        line('Books', { amount: sure(6_000_000, qualifier) }),
      ]);
      const as = (number: string) => (qualifier === 'exact' ? number : `${qualifier} ${number}`);

      expect(pointsIn({ ...inputs, unstatedGoesOn: true })).to.deep.equal([
        `This money, Year 1: ${as('$56,500,000')}`,
        `This money, Year 2: ${as('$56,500,000')}`,
        // Nothing is not "about" nothing.
        'This money, each year after the money ends: $0',
        ...['Year 1', 'Year 2', 'each year after the money ends'].map(
          (year) => `Plan: what goes on, ${year}: ${as('$12,000,000')}`,
        ),
        ...['Year 1', 'Year 2', 'each year after the money ends'].map(
          (year) => `Plan: not stated, ${year}: ${as('$3,000,000')}`,
        ),
      ]);
    });
  }

  it('are each as sure as their own number', () => {
    const inputs = grant({ total: 100, years: 1 }, [
      line('Coaches', { amount: sure(100, 'about'), term: 'ongoing' }),
    ]);

    expect(pointsIn(inputs)).to.include.members([
      'This money, Year 1: $100',
      'Plan: what goes on, Year 1: about $100',
    ]);
  });
});
