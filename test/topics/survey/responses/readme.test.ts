import { expect } from '@open-wc/testing';
import { responseFormats, responseRules } from '../../../../src/topics/survey/index.js';

describe('the README on survey files', () => {
  it('names every rule that counting can tell of, and every format', async () => {
    const readme = await (await fetch('/README.md')).text();

    const all = [...responseRules, ...responseFormats];
    expect(all.filter((name) => !readme.includes(`\`${name}\``))).to.deep.equal([]);
  });
});
