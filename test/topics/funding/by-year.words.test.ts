import { expect } from '@open-wc/testing';
import { qualifiers, type Qualifier } from '../../../src/core/quantity.js';
import { aroundYears, byYearWords } from '../../../src/topics/funding/by-year.words.js';
import { messages as english } from '../../../src/topics/funding/calculator.messages.en.js';
import { messages as spanish } from '../../../src/topics/funding/calculator.messages.es.js';
import { funding, type FundingInputs } from '../../../src/topics/funding/index.js';
import { amountsFor } from '../../../src/widget/locale/amounts.js';
import { formatFor } from '../../../src/widget/locale/format.js';
import { localeOf } from '../../../src/widget/locale/locale.js';
import { dispute, grant, line } from './inputs.js';

function tellingOf(inputs: FundingInputs, language: 'en' | 'es' = 'en') {
  const format = formatFor(localeOf(language));
  const messages = language === 'en' ? english : spanish;
  return {
    ...{ inputs, result: funding(inputs).value!, messages, format },
    currency: 'USD',
    amounts: amountsFor(format.locale, 'USD'),
    qualify: (number: string, qualifier: Qualifier) =>
      qualifier === 'exact' ? number : `${qualifier} ${number}`,
  };
}

function wordsOf(inputs: FundingInputs) {
  return byYearWords(tellingOf(inputs));
}

/** Every point of the years in words. */
function pointsIn(inputs: FundingInputs): string[] {
  const { places, series, tell } = wordsOf(inputs)!;
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

  it('say of each plan what has no bar, so that it does not seem to be nothing', () => {
    const inputs = grant({ total: 113_000_000, years: 2 }, dispute);
    const undrawn = (language: 'en' | 'es', unstatedGoesOn = false) =>
      aroundYears(tellingOf({ ...inputs, unstatedGoesOn }, language))?.undrawn;

    // 24, 19 and 28 million of the district do not say whether they go on.
    expect(undrawn('en')).to.deep.equal([
      'District: nothing is stated to go on; whether $71,000,000 goes on is not stated.',
      'Union: nothing is stated to go on.',
    ]);
    expect(undrawn('es')).to.deep.equal([
      'District: no se indica nada que siga; no se indica si seguirá el gasto de $71,000,000.',
      'Union: no se indica nada que siga.',
    ]);
    expect(undrawn('en', true)).to.deep.equal(['Union: nothing is stated to go on.']);
  });

  it('say what is not stated also where it is not known, and where there are no names', () => {
    const lines = [
      line('Posts', { plan: '', amount: 300, term: 'ongoing' }),
      line('Books', { plan: '', row: 3, amount: 200 }),
    ];
    const undrawn = (...more: typeof lines) =>
      aroundYears(tellingOf(grant({ total: 1000, years: 2 }, [...lines, ...more])))?.undrawn;

    expect(undrawn()).to.deep.equal(['whether $200 goes on is not stated.']);
    expect(undrawn(line('Mentors', { plan: '', row: 4 }))).to.deep.equal([
      'whether at-least $200, and an amount that is not known, goes on is not stated.',
    ]);
  });

  it('have an ink for each plan that stays, and a texture for each meaning', () => {
    const inputs = (unstatedGoesOn: boolean) => {
      const [whole, other] = [
        grant({ total: 100, years: 2 }, [
          line('Coaches', { amount: sure(60, 'exact'), term: 'ongoing' }),
          line('Books', { amount: sure(40, 'exact') }),
        ]),
        grant({}, [line('Days', { amount: sure(100, 'exact'), term: 'ongoing' })]),
      ];
      const plans = [...whole.plans, ...other.plans].map((plan, index) => ({
        ...plan,
        plan: ['District', 'Union'][index] ?? '',
      }));
      return { ...whole, plans, unstatedGoesOn };
    };
    const inksOf = (isAsked: boolean) =>
      new Map(wordsOf(inputs(isAsked))!.series.map(({ name, ink }) => [name, ink]));
    const [before, asked] = [inksOf(false), inksOf(true)];

    for (const [name, ink] of before) expect(asked.get(name), name).to.deep.equal(ink);
    const [district, unstated, union] = [
      'District: what goes on',
      'District: not stated',
      'Union: what goes on',
    ].map((name) => asked.get(name)!);
    // What goes on is solid in each plan, and stands below what does not say.
    expect(union!.sign).to.equal(district!.sign);
    expect(union!.category).to.not.equal(district!.category);
    expect(unstated).to.deep.equal({ ...district, sign: unstated!.sign });
    expect(unstated!.sign).to.not.equal(district!.sign);
    expect([district, union].map((ink) => ink!.letter)).to.deep.equal(['A', 'B']);
  });
});
