import { expect } from '@open-wc/testing';
import { keepState, stateIn, withState } from '../../src/widget/controls/fragment.js';
import { Pause } from '../../src/widget/controls/pause.js';

describe('what a fragment holds for a widget', () => {
  const held: [hash: string, id: string, state: string | null][] = [
    ['', 'money', null],
    ['#more', 'money', null],
    ['#chalkwork.money=1.a_b', 'money', '1.a_b'],
    ['#chalkwork.money=', 'money', ''],
    ['#more&chalkwork.money=1.a&x=2', 'money', '1.a'],
    ['#chalkwork.money2=1.a', 'money', null],
    ['#chalkwork.money=1.a', '', null],
    ['#xchalkwork.money=1.a', 'money', null],
    ['#chalkwork.a%20%26%20b=1.a', 'a & b', '1.a'],
    ['#/route&chalkwork.money=1.a', 'money', null],
    ['#!/route&chalkwork.money=1.a', 'money', null],
  ];
  for (const [hash, id, state] of held) {
    it(`is ${state === null ? 'nothing' : `“${state}”`} in “${hash}” for “${id}”`, () => {
      expect(stateIn(hash, id)).to.equal(state);
    });
  }

  const changed: [hash: string, id: string, state: string | null, next: string | null][] = [
    ['', 'money', '1.a', '#chalkwork.money=1.a'],
    ['#more', 'money', '1.a', '#more&chalkwork.money=1.a'],
    ['#a&chalkwork.money=1.a&b', 'money', '1.b', '#a&chalkwork.money=1.b&b'],
    ['#a&chalkwork.money=1.a&b', 'money', null, '#a&b'],
    ['#chalkwork.money=1.a', 'money', null, ''],
    ['#chalkwork.other=1.a', 'money', '1.b', '#chalkwork.other=1.a&chalkwork.money=1.b'],
    ['#chalkwork.money=1.a', 'money', '1.a', null],
    ['#more', 'money', null, null],
    ['#more', '', '1.a', null],
    ['#/route', 'money', '1.a', null],
    ['#!/route', 'money', '1.a', null],
  ];
  for (const [hash, id, state, next] of changed) {
    it(`becomes “${String(next)}” where “${String(state)}” is kept for “${id}” in “${hash}”`, () => {
      expect(withState(hash, id, state)).to.equal(next);
    });
  }

  it('is read back as it was kept, whatever the id', () => {
    for (const id of ['money', 'a & b', 'ñ=é', '50%', '#/']) {
      expect(stateIn(withState('#more', id, '1.a') ?? '', id)).to.equal('1.a');
    }
  });

  it('is not kept, and nothing breaks, where the browser does not let a page change its address', () => {
    const page = {
      location: { hash: '', pathname: '/', search: '' },
      history: {
        state: null,
        replaceState: () => {
          throw new DOMException('', 'SecurityError');
        },
      },
    };

    expect(() => keepState(page as unknown as Window, 'money', '1.a')).not.to.throw();
  });
});

describe('a pause', () => {
  it('does the last thing that was asked for, once, when it is over', () => {
    const done: string[] = [];
    const pause = new Pause();

    pause.after(() => done.push('first'));
    pause.after(() => done.push('second'));
    expect(done).to.deep.equal([]);
    pause.now();
    pause.now();

    expect(done).to.deep.equal(['second']);
  });

  it('does nothing that was called off', () => {
    const done: string[] = [];
    const pause = new Pause();

    pause.after(() => done.push('first'));
    pause.cancel();
    pause.now();

    expect(done).to.deep.equal([]);
  });

  it('is over by itself when nothing more is asked for', async () => {
    await new Promise<void>((resolve) => new Pause().after(resolve));
  });
});
