import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { bandGroups, bandOf } from '../../../src/topics/survey/banding.model.js';
import { hiddenGroups, tellsHidden } from '../../../src/topics/survey/suppression.model.js';
import { findTold, type Published, type World } from './attack.js';

/** Counts of a group, by item and option. */
type Table = Readonly<Record<string, readonly (readonly number[])[]>>;

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);

function groupsOf(bases: Readonly<Record<string, readonly (number | null)[]>>) {
  return Object.entries(bases).map(([group, counts]) => ({ group, bases: counts }));
}

/** Names of the hidden groups, each with these bases. */
function hide(bases: Readonly<Record<string, readonly (number | null)[]>>, minN = 10): string[] {
  return [...hiddenGroups(groupsOf(bases), minN)].sort();
}

type Rule = (bases: Readonly<Record<string, readonly number[]>>, minN: number) => string[];

/** What a card shows: options where that tells nothing of a hidden group, otherwise bases alone. */
function publish(table: Table, minN: number, rule: Rule, careful = true): Published {
  const hidden = rule(
    Object.fromEntries(Object.entries(table).map(([group, items]) => [group, items.map(sum)])),
    minN,
  );
  const groups = Object.entries(table);
  const shown = groups.filter(([group]) => !hidden.includes(group));
  const [[, first]] = groups as [(typeof groups)[number]];
  const items = first.map((options, item) => {
    const whole = options.map((_, option) => sum(groups.map(([, all]) => all[item]![option]!)));
    const others = hidden.map((group) => table[group]![item]!);
    const onlyBases = careful && tellsHidden(others, whole);
    const counts = (of: readonly number[]) => (onlyBases ? [sum(of)] : of);
    return {
      whole: counts(whole),
      visible: Object.fromEntries(shown.map(([group, all]) => [group, counts(all[item]!)])),
    };
  });
  return { items, hidden };
}

/** What a reader who knows the rule and `minN` learns of the hidden groups. */
function attack(table: Table, minN: number, rule: Rule = hide, careful = true) {
  const published = publish(table, minN, rule, careful);
  const { items, hidden } = published;
  const near = hidden.map((group) =>
    items.map(({ whole }, item) => {
      const counts = table[group]![item]!;
      return whole.length === counts.length ? counts : [sum(counts)];
    }),
  );
  const isPossible = (world: World) => {
    const bases = Object.fromEntries([
      ...Object.keys(items[0]!.visible).map((group) => [
        group,
        items.map(({ visible }) => sum(visible[group]!)),
      ]),
      ...hidden.map((group, index) => [group, world[index]!.map(sum)]),
    ]) as Record<string, number[]>;
    return rule(bases, minN).join() === hidden.join();
  };
  return findTold(published, near, isPossible);
}

/** A table of one item with two options, from the groups' bases. */
function plain(bases: Readonly<Record<string, number>>): Table {
  return Object.fromEntries(
    Object.entries(bases).map(([group, base]) => [group, [[Math.ceil(base / 2), base >> 1]]]),
  );
}

describe('hidden groups', () => {
  it('hides no group where none is small', () => {
    expect(hide({ a: [10, 12], b: [40, 39] })).to.deep.equal([]);
    expect(hide({})).to.deep.equal([]);
  });

  it('shows no group of 40, 4 and 3, for the two small ones are 7 together', () => {
    expect(hide({ a: [40], b: [4], c: [3] })).to.deep.equal(['a', 'b', 'c']);
  });

  it('hides small groups that are enough together, and no other', () => {
    expect(hide({ a: [40], b: [4], c: [6] })).to.deep.equal(['b', 'c']);
    expect(hide({ a: [40], b: [9], c: [3], d: [12] })).to.deep.equal(['b', 'c']);
  });

  it('never hides a group alone: the smallest of the others joins', () => {
    expect(hide({ a: [40], b: [9], c: [30], d: [25] })).to.deep.equal(['b', 'd']);
    expect(hide({ a: [40], b: [9] })).to.deep.equal(['a', 'b']);
    expect(hide({ b: [9] })).to.deep.equal(['b']);
  });

  it('lets groups of one size join together, so that their order tells nothing', () => {
    expect(hide({ a: [40], b: [9], c: [25], d: [25] })).to.deep.equal(['b', 'c', 'd']);
  });

  it('hides a group on every item if it is small on one', () => {
    expect(hide({ a: [40, 40], b: [12, 3], c: [9, 12], d: [50, 50] })).to.deep.equal(['b', 'c']);
  });

  it('asks for enough together on every item', () => {
    expect(hide({ a: [40, 40], b: [8, 4], c: [8, 5], d: [50, 50] })).to.deep.equal(['a', 'b', 'c']);
  });

  it('takes a group that was not asked for one in which nobody answered', () => {
    expect(hide({ a: [40, 40], b: [9, null], c: [9, 12], d: [50, 50] })).to.deep.equal([
      ...['a', 'b', 'c'],
    ]);
    expect(hide({ a: [40, null], b: [9, null], c: [30, 20] })).to.deep.equal(['a', 'b', 'c']);
    expect(hide({ a: [40], b: [0], c: [30], d: [20] })).to.deep.equal(['b', 'c', 'd']);
  });

  it('lets one more join where the number of hidden groups would give each away', () => {
    expect(hide({ a: [40], b: [9], c: [9], d: [9] })).to.deep.equal(['a', 'b', 'c', 'd']);
    expect(hide({ a: [40], b: [8], c: [9], d: [9] })).to.deep.equal(['b', 'c', 'd']);
    const ones = Object.fromEntries(Array.from({ length: 10 }, (_, i) => [`o${i}`, [1]]));
    expect(hide({ ...ones, a: [40], b: [50] })).to.have.lengthOf(11);
    expect(hide({ ...ones, o0: [2], a: [40], b: [50] })).to.have.lengthOf(10);
  });

  it('hides what is not a number', () => {
    expect(hide({ a: [40], b: [NaN], c: [30], d: [50] })).to.include('b');
    expect(hide({ a: [40], b: [30] }, NaN)).to.deep.equal(['a', 'b']);
  });

  it('does not change what it is given', () => {
    const groups = groupsOf({ a: [40], b: [9], c: [30] });
    const before = structuredClone(groups);
    hiddenGroups(groups, 10);
    expect(groups).to.deep.equal(before);
  });

  it('does not depend on names or order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 2, maxLength: 2 })),
        (bases) => {
          const groups = bases.map((some, index) => ({ group: String(index), bases: some }));
          const forward = hiddenGroups(groups, 10);
          expect(hiddenGroups(groups.toReversed(), 10)).to.deep.equal(forward);
        },
      ),
    );
  });
});

describe('a reader who searches for hidden groups', () => {
  const onlySmall: Rule = (bases, minN) =>
    Object.keys(bases).filter((group) => bases[group]!.some((base) => base < minN));

  it('finds a group that is hidden alone', () => {
    const told = attack(plain({ a: 40, b: 9, c: 30 }), 10, onlySmall);
    expect(told).to.deep.include({ group: 'b', item: 0, option: null, value: 9 });
  });

  it('finds groups whose number gives them away', () => {
    const told = attack(plain({ a: 40, b: 9, c: 9, d: 9 }), 10, onlySmall);
    expect(told).to.deep.include({ group: 'c', item: 0, option: null, value: 9 });
    expect(attack(plain({ a: 40, b: 9, c: 9, d: 9 }), 10)).to.deep.equal([]);
  });

  it('finds that nobody in a hidden group chose an option, unless such items show less', () => {
    const table = { a: [[20, 20]], b: [[4, 0]], c: [[7, 0]], d: [[30, 10]] };
    const none = { group: 'b', item: 0, option: 1, value: 0 };
    expect(attack(table, 10, hide, false)).to.deep.include(none);
    expect(attack(table, 10)).to.deep.equal([]);
  });

  it('learns nothing of 40, 4 and 3', () => {
    expect(attack(plain({ a: 40, b: 4, c: 3 }), 10)).to.deep.equal([]);
  });

  it('cannot pin down the base of any hidden group, nor its count at an option', () => {
    const options = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 2, maxLength: 2 });
    const anyTable = fc.integer({ min: 1, max: 2 }).chain((items) =>
      fc.array(fc.array(options, { minLength: items, maxLength: items }), {
        minLength: 3,
        maxLength: 4,
      }),
    );
    let hid = 0;
    let showed = 0;
    fc.assert(
      fc.property(anyTable, fc.integer({ min: 3, max: 6 }), (groups, minN) => {
        const table = Object.fromEntries(groups.map((items, index) => [`g${index}`, items]));
        const { hidden } = publish(table, minN, hide);
        // Where no group is shown, neither are their names: there is nobody to pin down.
        if (hidden.length === groups.length || hidden.length === 0) return;
        hid += hidden.length;
        showed += groups.length - hidden.length;
        expect(attack(table, minN)).to.deep.equal([]);
      }),
      { numRuns: 300 },
    );
    expect(hid).to.be.above(0);
    expect(showed).to.be.above(0);
  });
});

describe('options that tell of hidden groups', () => {
  it('tells when nobody in a hidden group is where somebody else is', () => {
    expect(
      tellsHidden(
        [
          [3, 0],
          [4, 0],
        ],
        [20, 5],
      ),
    ).to.equal(true);
    expect(
      tellsHidden(
        [
          [3, 1],
          [4, 0],
        ],
        [20, 5],
      ),
    ).to.equal(false);
  });

  it('leaves out what the whole tells of everybody, and groups where none is hidden', () => {
    expect(
      tellsHidden(
        [
          [3, 0],
          [4, 0],
        ],
        [20, 0],
      ),
    ).to.equal(false);
    expect(tellsHidden([], [20, 5])).to.equal(false);
  });
});

describe('bands', () => {
  const cases: [share: number, n: number, low: number | null, high: number | null][] = [
    [0, 1000, null, 0.01],
    [3 / 300, 300, null, 0.01],
    [297 / 300, 300, 0.99, null],
    [2 / 100, 100, null, 0.02],
    [294 / 299, 299, 0.98, null],
    [2 / 40, 40, null, 0.05],
    [38 / 40, 40, 0.95, null],
    [2 / 20, 20, null, 0.1],
    [18 / 20, 20, 0.9, null],
    [2 / 10, 10, null, 0.2],
    [8 / 10, 10, 0.8, null],
    [1, 5, 0.8, null],
    [0, 4, null, 0.5],
    [1, 2, 0.5, null],
    [1, NaN, 0.5, null],
  ];
  for (const [share, n, low, high] of cases) {
    it(`says ${high === null ? 'at least' : 'at most'} instead of ${share} of ${n}`, () => {
      expect(bandOf(share, n)).to.deep.equal({ low, high });
    });
  }

  it('leaves shares alone that are further in', () => {
    for (const [share, n] of [
      [4 / 300, 300],
      [293 / 299, 300],
      [3 / 100, 100],
      [3 / 40, 40],
      [37 / 40, 40],
      [3 / 20, 20],
      [3 / 10, 10],
      [7 / 10, 10],
    ] as const) {
      expect(bandOf(share, n), `${share} of ${n}`).to.equal(null);
    }
  });

  it('holds the share, and another count as well', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 2000 }), fc.nat(2000), (n, count) => {
        const share = Math.min(count, n) / n;
        const band = bandOf(share, n);
        if (!band) return;
        const { low, high } = band;
        const holds = (value: number) => value >= (low ?? 0) && value <= (high ?? 1);
        expect(holds(share)).to.equal(true);
        const counts = Array.from({ length: n + 1 }, (_, one) => one / n).filter(holds);
        expect(counts).to.have.lengthOf.above(1);
      }),
    );
  });

  it('says nothing of any where the whole would tell the banded one', () => {
    const groups = [
      { count: 12, n: 12 },
      { count: 20, n: 40 },
      { count: 15, n: 30 },
    ];
    expect(bandGroups(groups, null)).to.equal(null);
    const hidden = { count: 6, n: 11 };
    expect(bandGroups(groups, hidden)).to.deep.equal([{ low: 0.8, high: null }, null, null]);
  });

  it('says nothing of any where two are at the very end, and so is their sum', () => {
    const groups = [
      { count: 12, n: 12 },
      { count: 15, n: 15 },
      { count: 15, n: 30 },
    ];
    expect(bandGroups(groups, null)).to.equal(null);
    const less = [{ count: 11, n: 12 }, ...groups.slice(1)];
    expect(bandGroups(less, null)![2]).to.equal(null);
  });

  it('leaves no banded count with one value, by search over all that is shown', () => {
    const group = fc
      .integer({ min: 10, max: 14 })
      .chain((n) => fc.record({ n: fc.constant(n), count: fc.integer({ min: 0, max: n }) }));
    fc.assert(
      fc.property(
        fc.array(group, { minLength: 2, maxLength: 4 }),
        fc.option(group),
        (some, hidden) => {
          const bands = bandGroups(some, hidden);
          if (!bands) return; // Only bases are shown.
          const unknown = some.flatMap(({ count, n }, index) => {
            const band = bands[index];
            const all = Array.from({ length: n + 1 }, (_, one) => one);
            const fits = (one: number) =>
              one / n >= (band!.low ?? 0) && one / n <= (band!.high ?? 1);
            return band ? [{ count, counts: all.filter(fits), isOpen: false }] : [];
          });
          if (hidden) {
            const counts = Array.from({ length: hidden.n + 1 }, (_, one) => one);
            unknown.push({ count: hidden.count, counts, isOpen: true });
          }
          const solutions = unknown
            .reduce<number[][]>(
              (all, { counts }) => all.flatMap((one) => counts.map((count) => [...one, count])),
              [[]],
            )
            .filter((one) => sum(one) === sum(unknown.map(({ count }) => count)));
          for (const [index, { isOpen }] of unknown.entries()) {
            if (isOpen) continue;
            expect(new Set(solutions.map((one) => one[index])).size).to.be.above(1);
          }
        },
      ),
    );
  });
});
