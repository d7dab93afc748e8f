import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { outcome } from '../../src/core/outcome.js';
import { problem, problemCodes, quote } from '../../src/core/problem.js';

describe('what a problem quotes', () => {
  const cases: [name: string, found: unknown, quoted: string | null][] = [
    ['nothing of a null', null, null],
    ['nothing of what is undefined', undefined, null],
    ['an empty text as empty', '', ''],
    ['a short text whole', '1.400', '1.400'],
    ['60 characters whole', 'x'.repeat(60), 'x'.repeat(60)],
    ['61 characters as 59 and an ellipsis', 'x'.repeat(61), `${'x'.repeat(59)}…`],
    ['a very long text as 59 and an ellipsis', 'x'.repeat(100_000), `${'x'.repeat(59)}…`],
    ['0 as 0', 0, '0'],
    ['a negative number with its sign', -5, '-5'],
    ['NaN by name', NaN, 'NaN'],
    ['false by name', false, 'false'],
    ['an object only as one', { reached: 5 }, '{…}'],
    ['a list only as one', [1, 'a', null], '[…]'],
    ['a big number by its digits', 5n, '5'],
    ['a symbol by its name', Symbol('five'), 'Symbol(five)'],
    ['60 emoji whole, though each is two code units', '😀'.repeat(60), '😀'.repeat(60)],
    ['61 emoji as 59 and an ellipsis', '😀'.repeat(61), `${'😀'.repeat(59)}…`],
    ['very many emoji as 59 and an ellipsis', '😀'.repeat(1000), `${'😀'.repeat(59)}…`],
    ['an emoji at the cut whole', `${'x'.repeat(58)}😀😀😀`, `${'x'.repeat(58)}😀…`],
    ['no half of an emoji past the cut', `${'x'.repeat(59)}😀😀`, `${'x'.repeat(59)}…`],
  ];
  for (const [name, found, quoted] of cases) {
    it(`is ${name}`, () => {
      expect(quote(found)).to.equal(quoted);
    });
  }

  it('is made of any object, even one that no JSON can hold', () => {
    const circle: Record<string, unknown> = {};
    circle.self = circle;
    const silent = { toJSON: () => undefined };

    for (const found of [circle, silent, { big: 5n }, Object.create(null), new Date(NaN)]) {
      expect(quote(found)).to.equal('{…}');
    }
  });

  it('is well-formed text, whatever emoji stand where it is cut', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 50, maxLength: 90 });
    fc.assert(
      fc.property(text, (found) => {
        expect(() => encodeURIComponent(quote(found)!)).not.to.throw();
      }),
    );
  });
});

describe('a problem', () => {
  it('says what is wrong, where, by which rule, and quotes what was found', () => {
    const path = ['rows', 3, 'reached'];

    const found = problem('error', 'unreadable-number', path, 'whole-number', 'many');

    expect(found).to.deep.equal({
      code: 'unreadable-number',
      severity: 'error',
      path,
      expected: 'whole-number',
      got: 'many',
    });
  });

  it('quotes nothing where nothing was found', () => {
    expect(problem('error', 'missing-data', ['leaders'], 'cell').got).to.be.null;
  });

  it('has one of the codes that hosts match on', () => {
    expect(problemCodes).to.deep.equal([
      'missing-data',
      'unreadable-number',
      'out-of-range',
      'unknown-value',
      'unknown-column',
      'duplicate',
      'inconsistent',
      'personal-data',
      'not-modelled',
      'not-found',
      'blocked',
      'not-csv',
      'too-large',
      'timeout',
      'unsafe-url',
    ]);
  });
});

describe('an outcome', () => {
  const warning = problem('warning', 'unknown-column', ['heading'], 'column', 'x');
  const error = problem('error', 'duplicate', ['heading'], 'heading', 'x');

  it('gives its value when nothing is wrong', () => {
    expect(outcome(5, [])).to.deep.equal({ value: 5, problems: [] });
  });

  it('gives its value when there are only warnings', () => {
    expect(outcome(5, [warning])).to.deep.equal({ value: 5, problems: [warning] });
  });

  it('withholds its value when one problem is an error, and keeps every problem', () => {
    expect(outcome(5, [warning, error])).to.deep.equal({
      value: null,
      problems: [warning, error],
    });
  });

  it('gives a value of 0 as 0', () => {
    expect(outcome(0, []).value).to.equal(0);
  });
});
