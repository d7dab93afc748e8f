import { expect } from '@open-wc/testing';
import type { Quantity } from '../../../src/core/quantity.js';
import { byYearRows } from '../../../src/topics/funding/by-year.words.js';
import { messages } from '../../../src/topics/funding/calculator.messages.en.js';
import { barsWords } from '../../../src/topics/funding/compare.words.js';
import { moreWords } from '../../../src/topics/funding/compare-more.words.js';
import { funding, type FundingInputs } from '../../../src/topics/funding/index.js';
import { amountsFor } from '../../../src/widget/locale/amounts.js';
import { formatFor } from '../../../src/widget/locale/format.js';
import { localeOf } from '../../../src/widget/locale/locale.js';
import { grant, line, type LineGiven } from './inputs.js';

function tellingOf(inputs: FundingInputs, language = 'en') {
  const format = formatFor(localeOf(language));
  return {
    ...{ inputs, result: funding(inputs).value!, messages, format },
    currency: 'USD',
    amounts: amountsFor(format.locale, 'USD'),
    qualify: (number: string, qualifier: Quantity['qualifier']) =>
      qualifier === 'exact' ? number : `${qualifier} ${number}`,
  };
}

/* An invented dispute: nobody said what the mentors of the union cost. */
const union = (rest: LineGiven = {}) =>
  grant({ total: 1_000_000, years: 2 }, [
    line('Posts', { plan: 'District', amount: 300_000, term: 'ongoing' }),
    line('Books', { plan: 'District', row: 3, amount: 400_000, term: 'one-time' }),
    line('Release days', { plan: 'Union', row: 4, amount: 200_000, term: 'ongoing' }),
    line('Mentors', { plan: 'Union', row: 5, term: 'ongoing', ...rest }),
  ]);

function partsOf(inputs: FundingInputs, language?: string) {
  const telling = tellingOf(inputs, language);
  return moreWords(telling, barsWords(telling), false);
}

describe('a part of a plan of which an amount is not known', () => {
  it('is at least what is known of it, and its bar is as long', () => {
    const [, { parts } = { parts: [] }] = partsOf(union()).plans;

    expect(parts).to.deep.equal([
      {
        term: 'ongoing',
        label: 'ongoing',
        amount: 'at-least $200,000, and an amount that is not known',
        value: 200_000,
        detail: 'at-least $100,000 a year after the money ends',
      },
    ]);
  });

  it('goes on in the sentence and in the table of years', () => {
    expect(partsOf(union()).sentence).to.include(
      'Union: after the money ends, ongoing lines cost at-least $100,000 a year, and an amount that is not known.',
    );
    expect(
      byYearRows(tellingOf(union())).map(({ name, number }) => [name, number.text]),
    ).to.deep.include([
      'Union: what goes on, Year 1',
      'at-least $100,000, and an amount that is not known',
    ]);
  });

  it('is there where nothing else is known of it', () => {
    const nothing = grant({ total: 1_000_000, years: 2 }, [
      line('Posts', { plan: 'District', amount: 300_000, term: 'ongoing' }),
      line('Mentors', { plan: 'Union', row: 3, term: 'ongoing' }),
    ]);
    const { plans, sentence } = partsOf(nothing);

    expect(plans[1]?.parts).to.deep.equal([
      {
        ...{ term: 'ongoing', label: 'ongoing', amount: 'an amount that is not known', value: 0 },
        detail: null,
      },
    ]);
    expect(sentence).to.include(
      'Union: after the money ends, ongoing lines cost an amount that is not known.',
    );
    expect(
      byYearRows(tellingOf(nothing)).filter(({ name }) => name.startsWith('Union')),
    ).to.deep.equal(
      ['Year 1', 'Year 2', 'each year after the money ends'].map((year) => ({
        name: `Union: what goes on, ${year}`,
        number: { text: 'an amount that is not known', value: null },
      })),
    );
  });

  it('is there where its amounts are bounded on opposite sides', () => {
    const { plans } = partsOf(union({ amount: { value: 50_000, qualifier: 'at-most' } }));
    const opposite = grant({ total: 1_000_000 }, [
      line('Days', { amount: { value: 200_000, qualifier: 'at-least' }, term: 'ongoing' }),
      line('Mentors', {
        ...{ row: 3, amount: { value: 50_000, qualifier: 'at-most' }, term: 'ongoing' },
      }),
    ]);

    expect(plans[1]?.parts[0]?.amount).to.equal('at-most $250,000');
    expect(partsOf(opposite).plans[0]?.parts[0]?.amount).to.equal('an amount that is not known');
  });

  it('is told in Spanish', () => {
    expect(partsOf(union(), 'es').sentence).to.include(
      'Union: cuando se acabe el dinero, las líneas continuas costarán at-least $100,000 al año, y un monto que no se conoce.',
    );
  });

  it('has its arithmetic, in which what is not known may be anything', () => {
    const { steps } = funding(union()).value!;

    expect(steps.find(({ id }) => id === 'plan-2-ongoing')).to.deep.include({
      ...{ operation: 'add', value: 200_000, qualifier: 'at-least' },
    });
    expect(steps.find(({ id }) => id === 'plan-2-ongoing')?.terms.at(-1)).to.deep.equal({
      ...{ id: 'plan-2-line-2', value: 0, unit: 'currency', qualifier: 'at-least' },
    });
  });

  it('that is not itemized is at least what is known of it', () => {
    const { plans } = partsOf(
      grant({ total: 1000 }, [
        line('Days', { amount: 200, itemized: false }),
        line('Mentors', { row: 3, itemized: false }),
      ]),
    );

    expect(plans[0]?.lacking).to.deep.equal(['not itemized: at-least $200']);
  });
});
