import { expect } from '@open-wc/testing';
import { csv, resultAndProblems } from './read.js';

const yesOf = (yes: number, no: number) => csv('item,Yes,No', `Heard,${yes},${no}`);

const rulesOf = (source: ReturnType<typeof csv>, given: object = {}) =>
  resultAndProblems(source, given).problems.map((one) => `${one.severity}: ${one.expected}`);

describe('numbers of people that contradict each other', () => {
  const cases: [name: string, given: object, rules: string[]][] = [
    ['more invited than there are', { invited: 90, population: 80 }, ['error: invited-of-people']],
    [
      'a census of fewer',
      { invited: 70, population: 80, sampling: 'census' },
      ['warning: all-invited'],
    ],
    ['a census of all', { invited: 80, population: 80, sampling: 'census' }, []],
    ['a census of about all', { invited: 70, population: 'about 80', sampling: 'census' }, []],
    ['fewer invited than there are', { invited: 70, population: 80 }, []],
    ['more answers than invited', { invited: 49 }, ['error: at-most-invited']],
    ['more answers than invited, where anyone could answer', { invited: 49, sampling: 'open' }, []],
  ];
  for (const [name, given, rules] of cases) {
    it(`are told where there are ${name}`, () => {
      expect(rulesOf(yesOf(30, 20), given)).to.deep.equal(rules);
    });
  }
});

describe('a share that was published with its base', () => {
  const cases: [share: string, n: string, isTold: boolean][] = [
    ['37%', '3', true],
    ['33%', '3', false],
    ['34%', '3', false],
    ['about 37%', '3', false],
    ['37%', 'about 3', false],
    ['37%', '60', false],
  ];
  for (const [share, n, isTold] of cases) {
    it(`is ${isTold ? '' : 'not '}told to be impossible where it is ${share} of ${n}`, () => {
      const rules = rulesOf(csv('item,favorable,n', `Heard,${share},${n}`));

      expect(rules).to.deep.equal(isTold ? ['warning: possible-share'] : []);
    });
  }
});

describe('answers that add up to 100', () => {
  it('may be shares, and the author is asked', () => {
    const rules = ['warning: counts-or-shares'];

    expect(rulesOf(yesOf(44, 56))).to.deep.equal(rules);
    expect(rulesOf(csv('item,Yes,No,N/A', 'A,40,50,10', 'B,44,56,0'))).to.deep.equal(rules);
  });

  it('are people where one item has others, or a base of 100 says so', () => {
    expect(rulesOf(csv('item,Yes,No', 'A,44,56', 'B,44,55'))).to.deep.equal([]);
    expect(rulesOf(csv('item,Yes,No,n', 'A,44,56,100'))).to.deep.equal([]);
  });
});
