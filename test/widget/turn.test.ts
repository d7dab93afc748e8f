import { expect } from '@open-wc/testing';
import { turn } from '../../src/widget/turn.js';

describe('the turn to draw', () => {
  let clock = 0;

  beforeEach(() => {
    clock = 1000;
    performance.now = () => clock;
  });

  afterEach(() => {
    // What the page has of its own hides what it inherits.
    Reflect.deleteProperty(performance, 'now');
  });

  /** What happens of this, in order: each turn takes so many milliseconds. */
  async function order(milliseconds: number): Promise<string[]> {
    const heard: string[] = [];
    const { port1, port2 } = new MessageChannel();
    const nextTask = new Promise<void>((resolve) => {
      port1.onmessage = () => {
        heard.push('the page');
        port1.close();
        resolve();
      };
    });
    const turns = ['first', 'second', 'third'].map(async (name) => {
      await turn();
      heard.push(name);
      clock += milliseconds;
    });
    port2.postMessage(null);
    await Promise.all([...turns, nextTask]);
    return heard;
  }

  it('comes to all at once where they are quick', async () => {
    expect(await order(1)).to.deep.equal(['first', 'second', 'third', 'the page']);
  });

  it('comes to those that asked first, and to the page between slices of long work', async () => {
    const heard = await order(100);

    expect(heard.filter((one) => one !== 'the page')).to.deep.equal(['first', 'second', 'third']);
    expect(heard.at(-1)).not.to.equal('the page');
  });
});
