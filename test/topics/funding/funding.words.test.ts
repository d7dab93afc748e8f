import { expect } from '@open-wc/testing';
import { exactly, type Qualifier, type Quantity } from '../../../src/core/quantity.js';
import type { Language } from '../../../src/widget/locale/locale.js';
import { details as english } from '../../../src/topics/funding/details.en.js';
import { details as spanish } from '../../../src/topics/funding/details.es.js';
import {
  numberText,
  planWords,
  type FundingTelling,
} from '../../../src/topics/funding/funding.words.js';
import {
  beginTrial,
  funding,
  setAmount,
  type FundingInputs,
} from '../../../src/topics/funding/index.js';
import { messages as calculatorInEnglish } from '../../../src/topics/funding/calculator.messages.en.js';
import { messages as calculatorInSpanish } from '../../../src/topics/funding/calculator.messages.es.js';
import { calculatorWords } from '../../../src/topics/funding/calculator.words.js';
import { messages as inEnglish } from '../../../src/topics/funding/messages.en.js';
import { messages as inSpanish } from '../../../src/topics/funding/messages.es.js';
import { messages as ratesInEnglish } from '../../../src/topics/funding/rates.messages.en.js';
import { ratesWords } from '../../../src/topics/funding/rates.words.js';
import { amountsFor } from '../../../src/widget/locale/amounts.js';
import { formatFor } from '../../../src/widget/locale/format.js';
import { localeOf } from '../../../src/widget/locale/locale.js';
import { about, dispute, grant, line } from './inputs.js';

function telling(inputs: FundingInputs, language: Language = 'en'): FundingTelling {
  const format = formatFor(localeOf(language));
  return {
    inputs,
    result: funding(inputs).value!,
    messages: language === 'en' ? inEnglish : inSpanish,
    format,
    currency: 'USD',
    amounts: amountsFor(format.locale, 'USD'),
    qualify: (number, qualifier) => (qualifier === 'exact' ? number : `${qualifier} ${number}`),
  };
}

describe('a plan in words', () => {
  const told = telling(
    grant({ total: 113_000_000, students: 565_000, teachers: 28_250, schools: 1000 }, dispute),
  );

  it('says what each line costs and buys, and who disputes it', () => {
    const [coaches, release] = planWords(told, 0).lines;

    expect(coaches).to.deep.equal({
      name: 'Common Core coaches and advisers',
      amount: '$24,000,000',
      share: '21.2%',
      buys: '122 posts at $196,721.31 each',
      term: 'not-stated',
      termLabel: 'not stated if one-time or ongoing',
      lack: null,
      lackLabel: null,
      disputed: 'disputed by United Teachers Los Angeles',
      note: null,
      value: 24_000_000,
    });
    expect(release).to.include({ buys: null, term: 'one-time', disputed: null });
  });

  it('asks both sides the same', () => {
    const [district, union] = [planWords(told, 0), planWords(told, 1)];

    expect(district.sentence).to.equal(
      'District would spend $113,000,000; not itemized: $47,000,000.',
    );
    expect(union.sentence).to.equal('Union would spend $113,000,000; not itemized: $113,000,000.');
    const rates = ['$200 for each student', '$4,000 for each teacher', '$113,000 for each school'];
    expect(ratesWords(told, ratesInEnglish, 0)).to.deep.equal(rates);
    expect(ratesWords(told, ratesInEnglish, 1)).to.deep.equal(rates);
    expect(district.parts.map(({ term, amount }) => [term, amount])).to.deep.equal([
      ['one-time', '$42,000,000'],
      ['not-stated', '$71,000,000'],
    ]);
  });

  it('does not take a line that does not say so for itemized, where others do', () => {
    const lines = [line('A', { amount: 4, itemized: false }), line('B', { amount: 6 })];
    const words = planWords(telling(grant({ total: 10 }, lines)), 0);

    expect(words.lines.map(({ lackLabel }) => lackLabel)).to.deep.equal([
      ...['not itemized', 'not stated if itemized'],
    ]);
    expect(words.sentence).to.equal(
      'Plan would spend $10; not itemized: $4; not stated if itemized: $6.',
    );
  });

  it('says nothing of itemizing where no plan does', () => {
    const words = planWords(telling(grant({ total: 10 }, [line('A', { amount: 10 })])), 0);

    expect(words.lines[0]?.lackLabel).to.be.null;
    expect(words.sentence).to.equal('Plan would spend $10.');
  });

  it('says what share of the money a line is also where it is more than all of it', () => {
    const words = planWords(telling(grant({ total: 50 }, [line('A', { amount: 113 })])), 0);

    expect(words.lines[0]?.share).to.equal('226%');
  });

  it('says what is left, and what is more than there is', () => {
    const spend = (amount: number) =>
      planWords(telling(grant({ total: 1000 }, [line('A', { amount })])), 0);

    expect(spend(900.5).rest).to.deep.equal({
      ...{ isOver: false, label: '$99.50 is left', value: 99.5 },
    });
    expect(spend(1200).rest).to.deep.equal({
      ...{ isOver: true, label: '$200 more than there is', value: 200 },
    });
    expect(spend(1000).rest).to.be.null;
    expect(spend(1200).sentence).to.equal('Plan would spend $1,200; $200 more than there is.');
  });

  const bounds: [total: Qualifier, spent: Qualifier, said: string][] = [
    ['exact', 'exact', '$200,000 more than there is'],
    ['about', 'exact', 'about $200,000 more than there is'],
    ['at-most', 'exact', 'at-least $200,000 more than there is'],
    ['at-least', 'exact', 'at-most $200,000 more than there is'],
    ['exact', 'at-least', 'at-least $200,000 more than there is'],
    ['exact', 'at-most', 'at-most $200,000 more than there is'],
  ];
  for (const [total, spent, said] of bounds) {
    it(`that spends "${spent}" $1,200,000 of "${total}" $1,000,000 has it said which way that bounds`, () => {
      const lines = [line('A', { amount: { value: 1_200_000, qualifier: spent } })];
      const inputs = grant({ total: { value: 1_000_000, qualifier: total } }, lines);
      const words = planWords(telling(inputs), 0);

      expect(words.rest?.label).to.equal(said);
      expect(words.rest).to.include({ isOver: true, value: 200_000 });
      expect(words.sentence).to.include(said);
    });
  }

  it('is as sure as its source, and never takes ADA for students', () => {
    const inputs = grant({ total: 1000, ada: about(8) }, [line('A', { amount: about(400) })]);
    const words = planWords(telling(inputs), 0);

    expect(words.allocated).to.equal('about $400');
    expect(ratesWords(telling(inputs), ratesInEnglish, 0)).to.deep.equal([
      'about $50 for each unit of ADA',
    ]);
    expect(words.rest?.label).to.equal('about $600 is left');
  });

  const prices: [amount: number, quantity: Quantity, before: string, after: string][] = [
    // 24,000,000 ÷ 122 = 196,721.3114754098…
    [24_000_000, exactly(122), '122 posts at $196,721.31 each', '61 posts at $196,721.31 each'],
    [
      24_000_000,
      about(122),
      'about 122 posts at about $196,721.31 each',
      'about 61 posts at about $196,721.31 each',
    ],
    [100, exactly(3), '3 posts at $33.33 each', '1.5 posts at $33.33 each'],
    [100, exactly(8), '8 posts at $12.50 each', '4 posts at $12.50 each'],
  ];
  for (const [amount, quantity, before, after] of prices) {
    it(`buys at the price that was shown before it was moved: ${before}`, () => {
      const inputs = grant({ total: 1e9 }, [line('A', { amount, quantity, unit: 'posts' })]);
      const half = setAmount(beginTrial(inputs), 'plan-1-line-1', amount / 2);
      const buys = (of: FundingInputs) => planWords(telling(of), 0).lines[0]?.buys;

      expect(buys(inputs)).to.equal(before);
      expect(buys(half.inputs)).to.equal(after);
    });
  }

  it('shows a price that its author gave to all its places', () => {
    const lines = [line('A', { quantity: 3, unitCost: 8.335 })];
    const inputs = grant({ ada: 5417, perAda: 313.08132254 }, lines);
    const told = telling(inputs);

    expect(planWords(told, 0).lines[0]?.buys).to.equal('3 at $8.335 each');
    expect(numberText(told, 'per-ada')).to.equal('$313.08132254');
  });

  it('says that an amount is not known where it is not', () => {
    const inputs = grant({ total: 9 }, [line('A', { quantity: 6 })]);
    const words = planWords(telling(inputs), 0);

    expect(words.lines[0]).to.include({ amount: 'not known', value: null, share: null });
    expect(words).to.include({ allocated: 'not known', rest: null });
    expect(words.sentence).to.equal('Plan would spend an amount that is not known.');
    expect(planWords(telling(inputs, 'es'), 0).sentence).to.equal(
      'Plan gastaría un monto que no se conoce.',
    );
  });

  it('is in Spanish where the page is, with the names that the author gave', () => {
    const twins = { plan: { es: 'Distrito' }, line: { es: 'Asesores' }, unit: {}, note: {} };
    const inputs = grant({ total: 1000 }, [line('Coaches', { amount: 900, quantity: 2, twins })]);
    const named = { ...inputs, plans: inputs.plans.map((one) => ({ ...one, twins: twins.plan })) };
    const words = planWords(telling(named, 'es'), 0);

    expect(words.sentence).to.equal('Distrito gastaría $900; quedan $100.');
    expect(words.lines[0]).to.include({ name: 'Asesores', buys: '2, a $450 por unidad' });
  });
});

describe('a grant in words', () => {
  const headline = (given: Parameters<typeof grant>[0], language: Language = 'en') => {
    const told = telling(grant(given), language);
    const messages = language === 'en' ? calculatorInEnglish : calculatorInSpanish;
    return calculatorWords({ ...told, messages }, told.inputs, null);
  };

  it('is only about as much as a bound where something else is about so much', () => {
    const sure = (inputs: FundingInputs, name: string) => {
      const told = telling(inputs);
      const qualify: FundingTelling['qualify'] = (number, qualifier, isNear) =>
        `${qualifier} ${isNear ? 'about ' : ''}${number}`;
      return numberText({ ...told, qualify }, name);
    };
    const rate = { value: 200, qualifier: 'at-least' } as const;
    const part = { value: 900, qualifier: 'at-most' } as const;
    const plan = grant({ total: about(1000) }, [
      line('x', { amount: about(10) }),
      line('z', { amount: part, row: 3 }),
    ]);

    const students = sure(grant({ total: about(1_000_000), perStudent: rate }), 'students');
    expect(students).to.equal('at-most about 5,000');
    expect(sure(plan, 'plan-1-allocated')).to.equal('at-most about $910');
    expect(sure(plan, 'plan-1-unallocated')).to.equal('at-least about $90');
    // What comes of such a number is not surer than it is.
    const posts = line('z', { amount: part, quantity: about(9), unitCost: null });
    expect(
      sure(grant({ total: 1000, teachers: about(10) }, [posts]), 'plan-1-per-teacher'),
    ).to.equal('at-most about $90');
    expect(sure(grant({ total: rate }), 'total')).to.equal('at-least $200');
  });

  it('has about so many students where the money is not for a whole number of them', () => {
    // 113,000,000 ÷ 199 = 567,839.195979…
    const words = headline({ total: 113_000_000, perStudent: 199 });

    expect(words.headline).to.deep.equal({ number: 'about 567,839', rest: 'students' });
    expect(words.sentence).to.include('is for about 567,839 students.');
    expect(headline({ total: 1000, perStudent: 300 }, 'es').headline.number).to.equal('cerca de 3');
  });

  const sentences: [given: Parameters<typeof grant>[0], english: string, spanish: string][] = [
    [
      { total: 1_200_000, students: 6000 },
      '$1,200,000 for 6,000 students comes to $200 for each student.',
      '$1,200,000 para 6,000 estudiantes son $200 por estudiante.',
    ],
    [
      { total: 1_200_000, perStudent: 200 },
      '$1,200,000 at $200 for each student is for 6,000 students.',
      '$1,200,000 a $200 por estudiante alcanzan para 6,000 estudiantes.',
    ],
    [
      { students: 6000, perStudent: 200 },
      'For 6,000 students, $200 for each student comes to $1,200,000.',
      'Para 6,000 estudiantes, $200 por estudiante son $1,200,000.',
    ],
    [
      { ada: 5000, perAda: 240 },
      'For an average daily attendance (ADA) of 5,000, $240 for each unit of ADA comes to $1,200,000.',
      'Para una asistencia diaria promedio (ADA) de 5,000, $240 por unidad de ADA son $1,200,000.',
    ],
    [
      { students: 6000, perStudent: 200, ada: 5000 },
      '$1,200,000 for an average daily attendance (ADA) of 5,000 comes to $240 for each unit of ADA.',
      '$1,200,000 para una asistencia diaria promedio (ADA) de 5,000 son $240 por unidad de ADA.',
    ],
  ];
  for (const [given, inEnglish, inSpanish] of sentences) {
    it(`ends its sentence with what is worked out of ${Object.keys(given).join(', ')}`, () => {
      expect(headline(given).sentence).to.include(inEnglish);
      expect(headline(given, 'es').sentence).to.include(inSpanish);
    });
  }

  it('has as many students as the money is for where that is a whole number, or about so', () => {
    expect(headline({ total: 900, perStudent: 300 }).headline.number).to.equal('3');
    expect(headline({ total: 1000, perStudent: about(300) }).headline.number).to.equal('about 3');
  });
});

describe('what a reader can open under a figure of money', () => {
  const lines = [
    ...dispute.slice(0, 1),
    line('Books', { plan: 'District', row: 3, share: 0.25, term: 'ongoing', itemized: false }),
  ];
  const inputs = {
    ...grant({ total: 113_000_000, ada: 5417, years: 2 }, lines),
    unstatedGoesOn: true,
  };
  const describe = (language: Language) => {
    const told = telling(inputs, language);
    return (language === 'en' ? english : spanish).describe(told, told.amounts);
  };

  it('has a row for each number and line, and no empty columns', () => {
    const { table } = describe('en');

    expect(table.headings).to.deep.equal([
      ...['What', 'Plan', 'Amount or number', 'Share of the total', 'Quantity', 'Unit'],
      ...['Cost of one', 'One-time or ongoing', 'Itemized', 'Disputed by'],
    ]);
    expect(table.rows.every((row) => row.length === table.headings.length)).to.be.true;
    const coaches = table.rows.find(([head]) => head?.text === lines[0]?.line);
    expect(coaches?.map(({ text }) => text)).to.deep.equal([
      ...['Common Core coaches and advisers', 'District', '$24,000,000', '21.2%', '122', 'posts'],
      ...['$196,721.31', 'not stated', 'yes', 'United Teachers Los Angeles'],
    ]);
    expect(coaches?.[2]?.value).to.equal(24_000_000);
    const left = table.rows.find(([head]) => head?.text === 'What is left');
    expect(left?.[2]?.text).to.equal('$60,750,000');
  });

  it('names every number of the arithmetic, in every language', () => {
    for (const language of ['en', 'es'] as const) {
      const { nameOf } = describe(language);
      const ids = funding(inputs).value!.steps.flatMap(({ id, terms }) => [
        id,
        ...terms.map((term) => term.id),
      ]);

      expect(ids).to.include('plan-1-not-stated-per-year');
      for (const id of ids) expect(nameOf(id), id).to.match(/\S/);
      expect(nameOf('plan-1-line-2-share')).to.match(/^District: Books: /);
    }
  });
});
