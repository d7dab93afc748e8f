import { expect } from '@open-wc/testing';
import { Later } from '../../src/core/later.js';

describe('what is loaded later', () => {
  let loads: number;
  let settlings: number;
  let answers: (() => Promise<string>)[];
  let later: Later<string>;

  const there = () => Promise.resolve('part');
  const lost = () => Promise.reject(new Error('offline'));

  beforeEach(() => {
    loads = 0;
    settlings = 0;
    later = new Later(
      () => answers[loads++]!(),
      () => settlings++,
    );
  });

  it('is not loaded before somebody wants it', () => {
    answers = [there];

    expect(loads).to.equal(0);
    expect(later.part).to.be.null;
  });

  it('is loaded once, however often and in whatever way it is wanted', async () => {
    answers = [there];

    expect(later.want()).to.be.null;
    expect(later.want()).to.be.null;
    expect(await later.get()).to.equal('part');

    expect(later.want()).to.equal('part');
    expect(await later.get()).to.equal('part');
    expect(later.part).to.equal('part');
    expect(later.hasFailed).to.be.false;
    expect([loads, settlings]).to.deep.equal([1, 1]);
  });

  it('is there when its owner is told', async () => {
    let told: string | null = null;
    const one = new Later<string>(there, () => {
      told = one.part;
    });

    await one.get();

    expect(told).to.equal('part');
  });

  it('is null where it cannot be had, and its owner is told', async () => {
    answers = [lost];

    expect(await later.get()).to.be.null;

    expect(later.part).to.be.null;
    expect(later.hasFailed).to.be.true;
    expect([loads, settlings]).to.deep.equal([1, 1]);
  });

  it('that has failed is not loaded again where it is only wanted', async () => {
    answers = [lost, there];
    await later.get();

    expect(later.want()).to.be.null;
    await Promise.resolve();

    expect(loads).to.equal(1);
  });

  it('that has failed is loaded again when somebody asks for it', async () => {
    answers = [lost, lost, there];
    await later.get();

    expect(await later.get()).to.be.null;
    expect(await later.get()).to.equal('part');

    expect(later.want()).to.equal('part');
    expect([loads, settlings]).to.deep.equal([3, 3]);
  });
});
