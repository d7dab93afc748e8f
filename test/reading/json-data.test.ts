import { expect } from '@open-wc/testing';
import { readJson } from '../../src/reading/json-data.js';
import { plainSources } from '../../src/reading/plain-sources.js';

describe('data from a script', () => {
  const hostile: [name: string, data: object][] = [
    [
      'a property',
      {
        get items(): never {
          throw new Error('no');
        },
      },
    ],
    [
      'a cell',
      {
        items: [
          {
            get item(): never {
              throw new Error('no');
            },
          },
        ],
      },
    ],
    [
      'a list of its names',
      new Proxy(
        {},
        {
          ownKeys: () => {
            throw new Error('no');
          },
        },
      ),
    ],
  ];
  for (const [name, data] of hostile) {
    it(`is refused, and throws nothing, where ${name} throws`, () => {
      const { value, problems } = readJson(data, 'items');

      expect(value).to.be.null;
      expect(problems.map(({ code, severity }) => [code, severity])).to.deep.equal([
        ['unknown-value', 'error'],
      ]);
      expect(plainSources.readJson(data, 'items').value).to.be.null;
    });
  }
});
