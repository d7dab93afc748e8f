import { expect } from '@open-wc/testing';
import { csv, read, resultAndProblems, told } from './read.js';

const asked = (...waves: string[]) =>
  read(csv('item,wave,Yes,No', ...waves.map((wave) => `Say,${wave},5,5`)));

describe('waves', () => {
  const ordered: string[][] = [
    ['2022', '2023', '2024'],
    ['Fall 2023', 'Spring 2024', 'Fall 2024'],
    ['2024 Spring', '2024 Fall'],
    ['Primavera 2023', 'Otoño 2023', 'Primavera 2024'],
    ['Fall 2023-24', 'Spring 2023-24', 'Fall 2024-25'],
    ['Winter 2023', 'Spring 2024'],
    ['May 2023', 'May 2024', 'Sept. 2024'],
    ['enero de 2024', 'mayo de 2024', 'diciembre de 2024'],
    ['2024-9', '2024-10'],
    ['2024-05-31', '2024-06-01'],
    ['2022-23', '2023–24'],
    ['Wave 2', 'Wave 10'],
    ['9', '10'],
    ['5/2024', '10/2024'],
    ['2023', 'Fall 2024'],
  ];
  for (const waves of ordered) {
    it(`are put in the order ${waves.join('; ')}`, () => {
      const turned = asked(...waves.toReversed());

      expect(turned.value!.waves).to.deep.equal(waves);
      expect(asked(...waves).value!.waves).to.deep.equal(waves);
      expect(turned.problems).to.deep.equal([]);
    });
  }

  const unsure: string[][] = [
    ['Spring', 'First time'],
    ['Fall', 'Winter'],
    ['Winter 2024', 'Fall 2024'],
    ['2024', 'Fall 2024'],
    ['2023-24', '2024'],
    ['3/4/2024', '4/3/2024'],
    ['Wave 2', 'Round 1'],
    ['May 2024', '2024 May'],
  ];
  for (const waves of unsure) {
    it(`keep the order ${waves.join('; ')}, with a warning`, () => {
      for (const given of [waves, waves.toReversed()]) {
        const outcome = asked(...given);

        expect(outcome.value!.waves).to.deep.equal(given);
        expect(told(outcome)).to.deep.equal([
          ['unknown-value', 'warning', ['wave'], 'order-of-waves', given.join('; ')],
        ]);
      }
    });
  }

  it('are told of every row, where they are told of any', () => {
    const outcome = read(csv('item,wave,Yes,No', 'Say,2023,5,5', 'Say,,5,5', 'Pay,2023,5,5'));

    expect(outcome.value).to.be.null;
    expect(told(outcome)).to.deep.equal([
      ['missing-data', 'error', ['rows', 3, 'wave'], 'cell', null],
    ]);
  });
});

describe('exact words that change from wave to wave', () => {
  const source = csv(
    'item,wave,wording,Yes,No',
    ...['Say,2024,Is it new?,5,5', 'Say,2022,Was it old?,5,5', 'Say,2023,,5,5'],
  );

  it('are shown each with its wave, the last ones with the figure', () => {
    const { value, problems } = resultAndProblems(source);

    expect(value!.items[0]!.wording).to.equal('Is it new?');
    expect(value!.waves.map(({ items }) => items[0]!.wording)).to.deep.equal([
      ...['Was it old?', null, 'Is it new?'],
    ]);
    expect(told({ problems })).to.deep.equal([
      ['inconsistent', 'warning', ['wording'], 'same-wording', 'Say'],
    ]);
  });

  it('hold for all waves where they are given once', () => {
    const once = csv('item,wave,wording,Yes,No', 'Say,2022,Is it?,5,5', 'Say,2023,,5,5');

    expect(
      resultAndProblems(once).value!.waves.map(({ items }) => items[0]!.wording),
    ).to.deep.equal(['Is it?', 'Is it?']);
  });
});
