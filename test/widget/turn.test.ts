import { expect, nextFrame } from '@open-wc/testing';
import { turn } from '../../src/widget/turn.js';

describe('the turn to draw', () => {
  const names = ['first', 'second', 'third', 'fourth'];
  const added: HTMLElement[] = [];
  let clock = 0;

  beforeEach(async () => {
    // The slice of the test before is over by then.
    await nextFrame();
    await nextFrame();
    clock = 1000;
    performance.now = () => clock;
  });

  afterEach(() => {
    // What the page has of its own hides what it inherits.
    Reflect.deleteProperty(performance, 'now');
    for (const element of added.splice(0)) element.remove();
  });

  /** An element so far below the top of what the reader sees, or above it. */
  function at(top: number): HTMLElement {
    const element = document.createElement('div');
    element.style.cssText = `position: absolute; height: 1px; top: ${top}px`;
    document.body.append(element);
    added.push(element);
    return element;
  }

  /**
   * What happens of this, in order: elements that lie so far down ask for their turns, and each turn
   * takes so many milliseconds.
   */
  async function order(milliseconds: number, places = [0, 0, 0]): Promise<string[]> {
    const heard: string[] = [];
    const { port1, port2 } = new MessageChannel();
    const nextTask = new Promise<void>((resolve) => {
      port1.onmessage = () => {
        heard.push('the page');
        port1.close();
        resolve();
      };
    });
    const turns = places.map(async (place, index) => {
      await turn(at(place));
      heard.push(names[index]!);
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

  it('comes sooner to those that are nearer to what the reader sees', async () => {
    const heard = await order(100, [innerHeight * 9, innerHeight * 3, innerHeight * 5, 0]);

    // The first has its turn before anybody knows of the others.
    expect(heard.filter((one) => one !== 'the page')).to.deep.equal([
      'first',
      'fourth',
      'second',
      'third',
    ]);
  });
});
