import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Qualifier, Quantity } from '../../src/core/quantity.js';
import { fold } from '../../src/reading/fold.js';
import { carefulNumbers, isMissing } from '../../src/reading/number-readers.js';
import { parseNumber, type WrittenNumber } from '../../src/reading/numbers.js';
import { plainNumbers } from '../../src/reading/plain-numbers.js';
import {
  oneOf,
  text,
  type Fault,
  type NumberReaders,
  type Reader,
} from '../../src/reading/readers.js';

const { decimal: decimalNumber, amount } = carefulNumbers;
const wholeNumber = (least?: 0 | 1) => carefulNumbers.whole(least);
const share = (inPercent = false) => carefulNumbers.share(inPercent);

/** Text in a test's name, with every space but the plain one spelled out. */
function shown(found: unknown): string {
  const value = typeof found === 'string' ? JSON.stringify(found) : String(found);
  return value
    .slice(0, 40)
    .replace(/[^\S ]/gu, (space) => `\\u${space.codePointAt(0)!.toString(16).padStart(4, '0')}`);
}

const plain: Omit<WrittenNumber, 'value'> = {
  qualifier: 'exact',
  percent: false,
  money: false,
  ambiguous: false,
};

describe('a number in U.S. format', () => {
  const cases: [written: string, value: number, more?: Partial<WrittenNumber>][] = [
    // Digits and groups
    ['0', 0],
    ['7', 7],
    ['007', 7],
    ['1400', 1400],
    ['1,400', 1400],
    ['24,000,000', 24_000_000],
    ['1 400', 1400],
    ['24 000 000', 24_000_000],
    ['1\u00A0400', 1400],
    ['1\u202F400', 1400],
    ['24\u202F000\u00A0000', 24_000_000],
    ['  1,400  ', 1400],
    ['\n\t1,400\u00A0', 1400],
    ['999999999999999', 999_999_999_999_999],
    // Decimals
    ['1.5', 1.5],
    ['0.5', 0.5],
    ['.5', 0.5],
    ['0.400', 0.4],
    ['1,400.50', 1400.5],
    ['1,400.500', 1400.5],
    ['1400.500', 1400.5],
    ['1.40', 1.4],
    ['1.4000', 1.4],
    // Nobody groups a lone 0, or digits that are grouped already.
    ['00.400', 0.4],
    ['1 400.500', 1400.5],
    // Three digits behind a point, and nothing that tells a point from a comma
    ['1.400', 1.4, { ambiguous: true }],
    ['14.000', 14, { ambiguous: true }],
    ['140.000', 140, { ambiguous: true }],
    ['-1.400', -1.4, { ambiguous: true }],
    ['about 1.400', 1.4, { ambiguous: true, qualifier: 'about' }],
    ['$1.400', 1.4, { ambiguous: true, money: true }],
    ['1.400 millones', 1_400_000, { ambiguous: true }],
    ['1.125 billion', 1_125_000_000, {}],
    ['1.125M', 1_125_000, { ambiguous: true }],
    ['1.400%', 1.4, { ambiguous: true, percent: true }],
    // Signs
    ['+5', 5],
    ['-5', -5],
    ['−5', -5],
    ['- 5', -5],
    ['(5)', -5],
    ['(1,400.50)', -1400.5],
    ['($5)', -5, { money: true }],
    ['-$5', -5, { money: true }],
    ['−$5', -5, { money: true }],
    ['$-5', -5, { money: true }],
    ['$−5', -5, { money: true }],
    // Money
    ['$24,000,000', 24_000_000, { money: true }],
    ['$ 24', 24, { money: true }],
    ['US$24', 24, { money: true }],
    ['USD 24', 24, { money: true }],
    ['24 USD', 24, { money: true }],
    ['24$', 24, { money: true }],
    ['1 dollar', 1, { money: true }],
    ['24 dollars', 24, { money: true }],
    ['24 dólares', 24, { money: true }],
    // Scales
    ['$113M', 113_000_000, { money: true }],
    ['113 M', 113_000_000],
    ['5k', 5000],
    ['5K', 5000],
    ['1.25 billion', 1_250_000_000],
    ['1.25b', 1_250_000_000],
    ['1.25bn', 1_250_000_000],
    ['3 thousand', 3000],
    ['2.3 million', 2_300_000],
    ['1.1 million', 1_100_000],
    ['$5 million', 5_000_000, { money: true }],
    ['5 million dollars', 5_000_000, { money: true }],
    ['5 mil', 5000],
    ['1 millón', 1_000_000],
    ['2 millones', 2_000_000],
    ['2 millones de dólares', 2_000_000, { money: true }],
    ['5 mil millones', 5_000_000_000],
    ['5 mil millones de dólares', 5_000_000_000, { money: true }],
    // Percent, as written
    ['75%', 75, { percent: true }],
    ['75 %', 75, { percent: true }],
    ['75\u00A0%', 75, { percent: true }],
    ['12.5%', 12.5, { percent: true }],
    ['75 percent', 75, { percent: true }],
    ['75 por ciento', 75, { percent: true }],
    ['-5%', -5, { percent: true }],
  ];
  for (const [written, value, more] of cases) {
    it(`${shown(written)} is read as ${value}`, () => {
      expect(parseNumber(written)).to.deep.equal({ ...plain, value, ...more });
    });
  }

  it('is 0, not minus 0, when a sign stands before a 0', () => {
    for (const written of ['-0', '−0', '(0)', '-0.0', '-$0']) {
      expect(Object.is(parseNumber(written)?.value, 0), written).to.be.true;
    }
  });

  it('is read back from whatever the browser writes in en-US', () => {
    const format = new Intl.NumberFormat('en-US');
    fc.assert(
      fc.property(fc.maxSafeInteger(), (integer) => {
        expect(parseNumber(format.format(integer))).to.deep.equal({ ...plain, value: integer });
      }),
    );
  });

  it('is read back from dollars and cents in accounting style', () => {
    const format = new Intl.NumberFormat('en-US', {
      style: 'currency',
      currency: 'USD',
      currencySign: 'accounting',
    });
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (cents) => {
        const written = parseNumber(format.format(cents / 100));
        expect(written).to.deep.equal({ ...plain, money: true, value: cents / 100 });
      }),
    );
  });

  it('is read back from percents', () => {
    const format = new Intl.NumberFormat('en-US', { style: 'percent' });
    fc.assert(
      fc.property(fc.integer({ min: -100, max: 100 }), (percent) => {
        const written = parseNumber(format.format(percent / 100));
        expect(written).to.deep.equal({ ...plain, percent: true, value: percent });
      }),
    );
  });
});

describe('a qualifier before a number', () => {
  const cases: [written: string, qualifier: Qualifier, value: number][] = [
    ['~200', 'about', 200],
    ['~ 200', 'about', 200],
    ['≈200', 'about', 200],
    ['about 200', 'about', 200],
    ['About 200', 'about', 200],
    ['ABOUT  200', 'about', 200],
    ['about\u00A0200', 'about', 200],
    ['about $200', 'about', 200],
    ['about 1.25 billion', 'about', 1_250_000_000],
    ['about -5', 'about', -5],
    ['approximately 200', 'about', 200],
    ['approx. 200', 'about', 200],
    ['around 200', 'about', 200],
    ['roughly 200', 'about', 200],
    ['aproximadamente 200', 'about', 200],
    ['aprox. 200', 'about', 200],
    ['cerca de 200', 'about', 200],
    ['alrededor de 200', 'about', 200],
    ['unos 200', 'about', 200],
    ['unas 200', 'about', 200],
    ['>100', 'at-least', 100],
    ['> 100', 'at-least', 100],
    ['≥100', 'at-least', 100],
    ['100+', 'at-least', 100],
    ['100 +', 'at-least', 100],
    ['100k+', 'at-least', 100_000],
    ['$100+', 'at-least', 100],
    ['more than 100', 'at-least', 100],
    ['over 100', 'at-least', 100],
    ['at least 100', 'at-least', 100],
    ['no fewer than 100', 'at-least', 100],
    ['no less than 100', 'at-least', 100],
    ['más de 100', 'at-least', 100],
    ['mas de 100', 'at-least', 100],
    ['Más de 1 millón de dólares', 'at-least', 1_000_000],
    ['al menos 100', 'at-least', 100],
    ['por lo menos 100', 'at-least', 100],
    ['como mínimo 100', 'at-least', 100],
    ['<30', 'at-most', 30],
    ['≤30', 'at-most', 30],
    ['up to 30', 'at-most', 30],
    ['at most 30', 'at-most', 30],
    ['fewer than 30', 'at-most', 30],
    ['less than 30', 'at-most', 30],
    ['under 30', 'at-most', 30],
    ['no more than 30', 'at-most', 30],
    ['hasta 30', 'at-most', 30],
    ['a lo sumo 30', 'at-most', 30],
    ['como máximo 30', 'at-most', 30],
    ['menos de 30', 'at-most', 30],
    ['no más de 30', 'at-most', 30],
  ];
  for (const [written, qualifier, value] of cases) {
    it(`${shown(written)} is read as ${qualifier} ${value}`, () => {
      const number = parseNumber(written);

      expect(number?.qualifier).to.equal(qualifier);
      expect(number?.value).to.equal(value);
    });
  }
});

describe('what is not one plain number', () => {
  const cases: string[] = [
    ...['', ' ', '-', '+', '$', '%', '()', '.', ',', '~', 'about', 'more than', 'n/a', 'none'],
    // Groups that are not of three
    ...['1,40', '12,34', '1,4000', '1400,000', '1,,400', ',400', '1,400,', '1 40', '1 400 0'],
    ...['1,400 000', '1 400,000', '1.400.000', '1.5.5', '5.'],
    // Groups that begin with 0: half of one to many who write Spanish
    ...['0,500', '00,500', '0 500', '012,345', '0\u00A0500', '$0,500'],
    // Marks that folding could take off, or make into a space
    ...['10^6', '1·5', '1´000', '1`000', '1¨5', '≮5', '≯5', '5\u0301', '\u03015'],
    // Other ways of writing numbers
    ...['1e3', '1E3', '1e', '0x10', '0b1', '1_000', "1'400", '1/2', '½', '5²', 'IV', 'five'],
    ...['NaN', 'Infinity', '-Infinity', '∞', 'null', 'undefined', 'true'],
    // Digits that are not ASCII
    ...['１２', '٣', '١٤٠٠', '१२', '𝟓'],
    // Signs that contradict each other
    ...['(5', '5)', '(-5)', '-(5)', '--5', '-$-5', '5-', '++5', '~~5', 'about ~5', 'about 5+'],
    // Two numbers, or a number in a sentence
    ...['5-10', '5 10', '311 of 1,400', '5 people', 'grade 5', '5 to 10', '5; 6', '5%6'],
    // Words that run into a number, scales without one, scales that differ by country
    ...['about5', 'over5', 'million', 'mil', 'M', '5 billones', '5 billón', '5 trillion', '5x'],
    // Other currencies, a currency twice
    ...['€5', '£5', '5 EUR', '$5 USD', '$5 dollars', '$$5'],
    ...['75%%', '%75', '=5', '>=5', '5\u200B', '\u00005'],
  ];
  for (const written of cases) {
    it(`${shown(written)} is not read`, () => {
      expect(parseNumber(written)).to.be.null;
    });
  }

  it('is not searched for in 100,000 characters', () => {
    const texts = ['9', ' ', '1,', 'about ', '(', '-', 'a'].map((part) =>
      part.repeat(100_000 / part.length),
    );
    for (const written of texts) expect(parseNumber(written)).to.be.null;
  });

  it('never makes the parser throw, and never becomes NaN or infinite, whatever the text', () => {
    const near = fc.string({
      unit: fc.constantFrom(...Array.from('0159,.  \u00A0-−+$%()km~><eés/')),
      maxLength: 40,
      size: 'max',
    });
    const any = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(fc.oneof(near, any), (written) => {
        const number = parseNumber(written);
        expect(number === null || Number.isFinite(number.value)).to.be.true;
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the readers of plain numbers', () => {
  const pairs = (['whole', 'one or more', 'decimal', 'amount', 'share', 'percent'] as const).map(
    (name) => {
      const choose = (readers: NumberReaders): Reader<Quantity> => {
        if (name === 'whole') return readers.whole();
        if (name === 'one or more') return readers.whole(1);
        if (name === 'share') return readers.share();
        return name === 'percent' ? readers.share(true) : readers[name];
      };
      return { name, plainly: choose(plainNumbers), carefully: choose(carefulNumbers) };
    },
  );

  const cases: [found: unknown, value: number, readers: string[]][] = [
    ['1400', 1400, ['whole', 'one or more', 'decimal', 'amount']],
    [' 24,000,000 ', 24_000_000, ['whole', 'one or more', 'decimal', 'amount']],
    ['$1,400', 1400, ['amount']],
    ['0', 0, ['whole', 'decimal', 'amount']],
    ['75%', 0.75, ['share']],
    [1400, 1400, ['whole', 'one or more', 'decimal', 'amount']],
    [1.5, 1.5, ['decimal', 'amount']],
    [0.75, 0.75, ['decimal', 'amount', 'share']],
  ];
  for (const [found, value, readers] of cases) {
    it(`read ${shown(found)} as ${value}, where it suits`, () => {
      for (const { name, plainly } of pairs) {
        const read = plainly(found);
        if (readers.includes(name)) expect(read.value?.value, name).to.equal(value);
        else expect(read.fault, name).not.to.be.null;
      }
    });
  }

  it('leave everything else to the careful ones', () => {
    const others = ['-', '-5', '(5)', '1.5', '1.400', '0.5', 'about 5', '5k', '1,40', '0,500', 'x'];
    for (const found of [...others, '101%', '$5%', -1, NaN, Infinity, 1e16, true, [], {}]) {
      for (const { name, plainly } of pairs) {
        expect(plainly(found).fault, `${name} ${shown(found)}`).not.to.be.null;
      }
    }
  });

  it('read nothing otherwise than the careful ones do', () => {
    const near = fc.string({
      unit: fc.constantFrom(...Array.from('0159,. $%\u00A0')),
      maxLength: 20,
    });
    fc.assert(
      fc.property(fc.oneof(near, fc.double(), fc.integer(), fc.anything()), (found) => {
        for (const { plainly, carefully } of pairs) {
          const read = plainly(found);
          if (!read.fault) expect(carefully(found)).to.deep.equal(read);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('leave digits that are too many for the careful ones to them', () => {
    for (const length of [15, 16, 18, 19, 100, 101, 309, 400]) {
      for (const found of ['9'.repeat(length), `9${',999'.repeat(length / 3)}`]) {
        for (const { plainly, carefully } of pairs) {
          const read = plainly(found);
          if (!read.fault) expect(carefully(found)).to.deep.equal(read);
        }
      }
    }
  });
});

describe('words that are compared', () => {
  it('are in lower case, without accents, with single spaces', () => {
    expect(fold('  Más\u00A0\n DE  cien ')).to.equal('mas de cien');
    expect(fold('VÍA')).to.equal(fold('vi\u0301a'));
    expect(fold('Ñandú')).to.equal('nandu');
  });

  it('keep the marks of what is no letter', () => {
    for (const sign of ['≮', '≯', '^', '·', '´', '¨']) {
      expect(fold(`${sign}5`).replace('5', '').normalize('NFC')).to.equal(sign);
    }
  });
});

describe('a cell without a value', () => {
  const missing = [
    ...['', '  ', '-', '–', '—', '−', '--', '---', ' — '],
    ...['n/a', 'N/A', 'NA', 'n.a.', 'n/d', 'N/D', 'ND', 'n.d.', 's/d', null, undefined],
  ];
  for (const found of missing) {
    it(`is ${shown(found)}, which is nothing to every reader of numbers and never 0`, () => {
      expect(isMissing(found)).to.be.true;
      for (const reader of [wholeNumber(), decimalNumber, amount, share()]) {
        expect(reader(found)).to.deep.equal({ value: null, fault: null });
      }
    });
  }

  it('is not a 0, a word or false', () => {
    for (const found of ['0', 0, 'none', '.', '*', '?', 'TBD', false, NaN, [], {}]) {
      expect(isMissing(found), shown(found)).to.be.false;
    }
  });
});

describe('a number that its source hides', () => {
  for (const found of ['*', '**', ' * ', '†', 'suppressed', 'Redacted', 'suprimido']) {
    it(`as ${shown(found)} is a problem of its own, and never missing`, () => {
      for (const reader of [wholeNumber(), decimalNumber, amount, share()]) {
        expect(reader(found)).to.deep.equal({
          value: null,
          fault: { code: 'unreadable-number', expected: 'shown-number' },
        });
      }
    });
  }
});

/** What a reader makes of a cell: a number, a number and its qualifier, or a fault. */
type Read = number | { value: number; qualifier: Qualifier } | Fault;

function expectRead(reader: Reader<unknown>, found: unknown, read: Read): void {
  const value = typeof read === 'number' ? { value: read, qualifier: 'exact' } : read;
  expect(reader(found)).to.deep.equal(
    'code' in value ? { value: null, fault: value } : { value, fault: null },
  );
}

const unreadable = (expected: string): Fault => ({ code: 'unreadable-number', expected });
const outOfRange = (expected: string): Fault => ({ code: 'out-of-range', expected });
const words = (read: Read): string => {
  if (typeof read === 'number') return String(read);
  return 'code' in read ? `${read.code} (${read.expected})` : `${read.qualifier} ${read.value}`;
};

const notNumbers = [
  true,
  false,
  [],
  [5],
  {},
  { value: 5 },
  () => 5,
  Symbol('5'),
  5n,
  NaN,
  Infinity,
];

describe('a whole number', () => {
  const cases: [found: unknown, read: Read][] = [
    ['311', 311],
    ['1,400', 1400],
    ['1.0', 1],
    ['1.25 billion', 1_250_000_000],
    ['about 200', { value: 200, qualifier: 'about' }],
    ['100+', { value: 100, qualifier: 'at-least' }],
    ['up to 30', { value: 30, qualifier: 'at-most' }],
    [0, 0],
    ['0', 0],
    [311, 311],
    [1e15, 1e15],
    ['1.400', unreadable('whole-number')],
    ['14.000', unreadable('whole-number')],
    ['about 1.400', unreadable('whole-number')],
    ['1.400 millones', unreadable('whole-number')],
    ['0,500', unreadable('whole-number')],
    ['75%', unreadable('whole-number')],
    ['$5', unreadable('whole-number')],
    ['many', unreadable('whole-number')],
    ['1e3', unreadable('whole-number')],
    ['0x10', unreadable('whole-number')],
    ['x'.repeat(100_000), unreadable('whole-number')],
    ['1.5', outOfRange('whole-number')],
    [1.5, outOfRange('whole-number')],
    ['-5', outOfRange('zero-or-more')],
    ['(5)', outOfRange('zero-or-more')],
    [-5, outOfRange('zero-or-more')],
    ['1000000000000001', outOfRange('exactly-readable')],
    [1e300, outOfRange('exactly-readable')],
    ['9'.repeat(100), outOfRange('exactly-readable')],
  ];
  for (const [found, read] of cases) {
    it(`from ${shown(found)} is ${words(read)}`, () => expectRead(wholeNumber(), found, read));
  }

  it('is 0, not minus 0, from a minus 0', () => {
    for (const found of [-0, '-0', '(0)']) {
      expect(Object.is(wholeNumber()(found).value?.value, 0), shown(found)).to.be.true;
      expect(Object.is(decimalNumber(found).value?.value, 0), shown(found)).to.be.true;
      expect(Object.is(amount(found).value?.value, 0), shown(found)).to.be.true;
      expect(Object.is(share()(found).value?.value, 0), shown(found)).to.be.true;
    }
  });

  it('may be asked to be 1 or more', () => {
    expectRead(wholeNumber(1), '1', 1);
    expectRead(wholeNumber(1), '0', outOfRange('one-or-more'));
    expectRead(wholeNumber(1), -1, outOfRange('one-or-more'));
  });

  it('is not made from anything but text and finite numbers', () => {
    for (const found of notNumbers) {
      expectRead(wholeNumber(), found, unreadable('whole-number'));
    }
  });
});

describe('a decimal number', () => {
  const cases: [found: unknown, read: Read][] = [
    ['1.5', 1.5],
    [1.5, 1.5],
    ['2', 2],
    ['.25', 0.25],
    // Where no whole number is meant, a point is a point.
    ['1.400', 1.4],
    ['about 1.5', { value: 1.5, qualifier: 'about' }],
    ['-1', outOfRange('zero-or-more')],
    ['5%', unreadable('number')],
    ['$5', unreadable('number')],
    ['1:30', unreadable('number')],
    ['1e400', unreadable('number')],
    [1e16, outOfRange('exactly-readable')],
  ];
  for (const [found, read] of cases) {
    it(`from ${shown(found)} is ${words(read)}`, () => expectRead(decimalNumber, found, read));
  }

  it('is not made from anything but text and finite numbers', () => {
    for (const found of notNumbers) expectRead(decimalNumber, found, unreadable('number'));
  });
});

describe('an amount of money', () => {
  const cases: [found: unknown, read: Read][] = [
    ['$24,000,000', 24_000_000],
    ['24000000', 24_000_000],
    ['$113M', 113_000_000],
    ['$1,234.56', 1234.56],
    [1234.5, 1234.5],
    [1.4, 1.4],
    ['más de $100', { value: 100, qualifier: 'at-least' }],
    ['$1.400', unreadable('amount')],
    ['1.400', unreadable('amount')],
    ['5%', unreadable('amount')],
    ['€5', unreadable('amount')],
    ['($5)', outOfRange('zero-or-more')],
    ['-$5', outOfRange('zero-or-more')],
    ['$2 million billion', unreadable('amount')],
    ['$2000000 billion', outOfRange('exactly-readable')],
  ];
  for (const [found, read] of cases) {
    it(`from ${shown(found)} is ${words(read)}`, () => expectRead(amount, found, read));
  }

  it('is not made from anything but text and finite numbers', () => {
    for (const found of notNumbers) expectRead(amount, found, unreadable('amount'));
  });
});

describe('a share', () => {
  const cases: [found: unknown, read: Read][] = [
    ['75%', 0.75],
    ['100%', 1],
    ['0%', 0],
    ['29%', 0.29],
    ['12.5 percent', 0.125],
    ['75 por ciento', 0.75],
    ['0.75', 0.75],
    ['.75', 0.75],
    ['0.750', 0.75],
    ['1', 1],
    [1, 1],
    [0, 0],
    [0.75, 0.75],
    ['about 75%', { value: 0.75, qualifier: 'about' }],
    ['75', outOfRange('share-as-percent')],
    [75, outOfRange('share-as-percent')],
    ['1.01', outOfRange('share-as-percent')],
    ['101%', outOfRange('up-to-one')],
    ['-1%', outOfRange('zero-or-more')],
    [-0.5, outOfRange('zero-or-more')],
    ['$5', unreadable('share')],
    ['$5%', unreadable('share')],
    ['three quarters', unreadable('share')],
    ['3/4', unreadable('share')],
  ];
  for (const [found, read] of cases) {
    it(`from ${shown(found)} is ${words(read)}`, () => expectRead(share(), found, read));
  }

  const inPercent: [found: unknown, read: Read][] = [
    ['75', 0.75],
    [75, 0.75],
    ['75%', 0.75],
    ['0.5', 0.005],
    [1, 0.01],
    ['100', 1],
    ['101', outOfRange('up-to-one')],
    ['-1', outOfRange('zero-or-more')],
    ['$75', unreadable('share')],
  ];
  for (const [found, read] of inPercent) {
    it(`from ${shown(found)} under a heading in percent is ${words(read)}`, () =>
      expectRead(share(true), found, read));
  }

  it('is not made from anything but text and finite numbers', () => {
    for (const found of notNumbers) expectRead(share(), found, unreadable('share'));
  });

  it('is between 0 and 1 whenever it is read', () => {
    fc.assert(
      fc.property(fc.oneof(fc.double(), fc.string()), fc.boolean(), (found, percent) => {
        const { value } = share(percent)(found);
        if (value !== null) expect(value.value).to.be.within(0, 1);
      }),
    );
  });
});

describe('text in a cell', () => {
  it('is read without the space around it and with single spaces inside', () => {
    expect(text('  Job-embedded \n support\u00A0').value).to.equal('Job-embedded support');
  });

  it('may be a number, as its digits', () => {
    expect(text(2024).value).to.equal('2024');
    expect(text(0).value).to.equal('0');
  });

  it('is nothing when the cell is empty', () => {
    for (const found of ['', '  ', '\u00A0', null, undefined]) {
      expect(text(found)).to.deep.equal({ value: null, fault: null });
    }
  });

  it('keeps case, accents and markup as they stand', () => {
    expect(text('Capacitación <b>A</b>').value).to.equal('Capacitación <b>A</b>');
  });

  for (const mark of '\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069') {
    const name = `U+${mark.charCodeAt(0).toString(16).toUpperCase()}`;

    it(`loses the direction mark ${name}, which could reverse a number`, () => {
      expect(text(`${mark}Work${mark}shops${mark}`).value).to.equal('Workshops');
      expect(text(` ${mark} `)).to.deep.equal({ value: null, fault: null });
    });
  }

  it('keeps what is no direction mark, such as a joiner in an emoji', () => {
    for (const found of ['\u200D', '\u200B', '\u206A']) {
      expect(text(`a${found}b`).value).to.equal(`a${found}b`);
    }
  });

  it('joins the pieces of a cell with a space', () => {
    expect(text('Job \u2060support').value).to.equal('Job support');
  });

  it('is not made from an object or a boolean', () => {
    for (const found of [true, false, [], {}, ['a']]) {
      expect(text(found)).to.deep.equal({
        value: null,
        fault: { code: 'unknown-value', expected: 'text' },
      });
    }
  });
});

describe('one of a list of words', () => {
  const counting = oneOf(['people', 'attendances']);

  it('is read in any case and with space around it', () => {
    for (const found of ['people', 'People', ' PEOPLE ']) {
      expect(counting(found)).to.deep.equal({ value: 'people', fault: null });
    }
  });

  it('is nothing when nothing is given', () => {
    for (const found of [null, undefined, '']) {
      expect(counting(found)).to.deep.equal({ value: null, fault: null });
    }
  });

  it('is a fault that lists what would be taken when it is anything else', () => {
    // Nor is a dash a way to say nothing: an attribute with one is a mistake.
    const others = ['persons', 'peopl', 'people attendances', '-', 'n/a', 5, true, {}, ['people']];
    for (const found of others) {
      expect(counting(found)).to.deep.equal({
        value: null,
        fault: { code: 'unknown-value', expected: 'people | attendances' },
      });
    }
  });
});
