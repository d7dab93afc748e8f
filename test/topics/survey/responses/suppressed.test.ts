import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { bandOf } from '../../../../src/topics/survey/banding.model.js';
import {
  problemsOf,
  suppressed as leaveOut,
} from '../../../../src/topics/survey/responses/suppressed.js';
import type { TabulatedRow } from '../../../../src/topics/survey/responses/tabulation.js';
import { cardOf, countsOf, lines, tabulated, times } from './support.js';

const suppressed = (...given: Parameters<typeof leaveOut>) => leaveOut(...given).rows;

const labels = ['Disagree', 'Neutral', 'Agree'];

/** Counts of each group to each item, with everyone in front. */
function rowsOf(groups: Readonly<Record<string, readonly (readonly number[])[]>>): TabulatedRow[] {
  const all = Object.entries(groups);
  const first = all[0]![1];
  return first.flatMap((_, place) => {
    const item = `Item ${String(place + 1)}`;
    const row = (group: string | null, counts: readonly number[]) =>
      counts.map((count, option) => ({
        item,
        response: labels[option]!,
        count,
        group,
        wave: null,
      }));
    const whole = labels.map((_label, option) =>
      all.reduce((sum, [, items]) => sum + items[place]![option]!, 0),
    );
    return [row(null, whole), ...all.map(([group, items]) => row(group, items[place]!))].flat();
  });
}

const namesIn = (rows: readonly TabulatedRow[]) => [
  ...new Set(rows.flatMap(({ group }) => group ?? [])),
];

describe('tables with small groups left out', () => {
  it('leave out two groups where one is small', () => {
    const groups = { A: [[9, 9, 9]], B: [[1, 2, 1]], C: [[7, 6, 5]], D: [[8, 8, 9]] };

    expect(namesIn(suppressed(rowsOf(groups), 10, null))).to.deep.equal(['A', 'D']);
    expect(namesIn(suppressed(rowsOf({ ...groups, B: [[4, 4, 4]] }), 10, null))).to.deep.equal([
      ...['A', 'B', 'C', 'D'],
    ]);
  });

  it('come with the names of groups that were left out, and with problems that tell of them', () => {
    const groups = { A: [[9, 9, 9]], B: [[1, 2, 1]], C: [[7, 6, 5]], D: [[8, 8, 9]] };

    const { hidden } = leaveOut(rowsOf(groups), 10, null);

    expect(hidden).to.deep.equal({ groups: ['B', 'C'], isAll: false, items: [] });
    expect(
      problemsOf(hidden).map(({ severity, path, expected, got }) => [
        ...[severity, path[0], expected, got],
      ]),
    ).to.deep.equal([
      ['warning', 'groupBy', 'enough-in-group', 'B'],
      ['warning', 'groupBy', 'enough-in-group', 'C'],
    ]);
  });

  it('name no group where none can be shown', () => {
    const { hidden } = leaveOut(rowsOf({ A: [[9, 9, 9]], B: [[1, 0, 0]] }), 10, null);

    expect(hidden).to.deep.equal({ groups: [], isAll: true, items: [] });
    expect(problemsOf(hidden).map(({ expected, got }) => [expected, got])).to.deep.equal([
      ['enough-in-groups', null],
    ]);
  });

  it('say which items are told of everyone only', () => {
    const even = [9, 9, 9];
    const groups = { A: [even, even], B: [[0, 1, 26], even] };

    const { hidden } = leaveOut(rowsOf(groups), 10, null);

    expect(hidden).to.deep.equal({
      groups: [],
      isAll: false,
      items: [{ item: 'Item 1', wave: null }],
    });
    expect(problemsOf(hidden).map(({ expected, got }) => [expected, got])).to.deep.equal([
      ['groups-of-item', 'Item 1'],
    ]);
  });

  it('have nothing left out where no group is small', () => {
    const { rows, hidden } = leaveOut(rowsOf({ A: [[9, 9, 9]], B: [[8, 8, 9]] }), 10, null);

    expect(rows).to.have.lengthOf(9);
    expect(problemsOf(hidden)).to.deep.equal([]);
  });

  it('tell everyone together all the same', () => {
    const rows = rowsOf({ A: [[9, 9, 9]], B: [[1, 2, 1]] });

    expect(suppressed(rows, 10, null)).to.deep.equal(rows.filter(({ group }) => group === null));
  });

  it('tell no group of an item on which one nearly agrees, and all of them of the others', () => {
    const groups = {
      A: [
        [9, 9, 9],
        [9, 9, 9],
      ],
      B: [
        [0, 1, 26],
        [9, 9, 9],
      ],
    };

    const kept = suppressed(rowsOf(groups), 10, null);

    expect(Object.keys(countsOf({ rows: kept }, 'A'))).to.deep.equal(['Item 2']);
    expect(Object.keys(countsOf({ rows: kept }))).to.deep.equal(['Item 1', 'Item 2']);
    // The card compares the groups where they can be compared.
    const { groups: shown } = cardOf({ ...tabulated(''), rows: kept });
    expect(shown.map(({ hidden, items }) => [hidden, items?.map(({ n }) => n)])).to.deep.equal([
      [false, [null, 27]],
      [false, [null, 27]],
    ]);
  });

  it('count people without a group as one more', () => {
    const rows = rowsOf({ A: [[9, 9, 9]], B: [[8, 8, 9]], none: [[1, 1, 1]] });

    const kept = suppressed(
      rows.filter(({ group }) => group !== 'none'),
      10,
      null,
    );

    expect(namesIn(kept)).to.deep.equal(['A']);
  });

  it('hide nothing behind people without a group, as the card does not either', () => {
    const even = [10, 10, 10];
    const all = rowsOf({ North: [even], South: [even], Small: [[3, 3, 3]], none: [[1, 0, 0]] });
    const rows = all.filter(({ group }) => group !== 'none');

    const { rows: kept, hidden } = leaveOut(rows, 10, null);

    expect(namesIn(kept)).to.deep.equal([]);
    expect(hidden.isAll).to.be.true;
    expect(cardOf({ ...tabulated(''), rows }).groups).to.deep.equal([]);
  });

  it('tell of no group that the card hides', () => {
    const size = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(fc.array(size, { minLength: 2, maxLength: 6 }), size, (sizes, without) => {
        const counts = (many: number): number[][] => [
          [0, 1, 2].map((part) => Math.floor((many + part) / 3)),
        ];
        const groups = sizes.map((many, place) => [`G${String(place)}`, counts(many)] as const);
        const all = rowsOf(Object.fromEntries([...groups, ['none', counts(without)]]));
        const rows = all.filter(({ group, count }) => group !== 'none' && count > 0);
        // Where some response was never given, the scale is another, or there is no card.
        fc.pre(new Set(rows.map(({ response }) => response)).size === 3);

        const shown = cardOf({ ...tabulated(''), rows }).groups.flatMap((one) =>
          one.hidden ? [] : one.group,
        );

        expect(shown).to.include.members(namesIn(suppressed(rows, 10, null)));
      }),
    );
  });

  it('leave out a group that is small in one wave in all of them', () => {
    const when = (wave: string, rows: TabulatedRow[]) => rows.map((row) => ({ ...row, wave }));
    const rows = [
      ...when('2023', rowsOf({ A: [[9, 9, 9]], B: [[9, 8, 9]], C: [[9, 9, 8]] })),
      ...when('2024', rowsOf({ A: [[9, 9, 9]], B: [[1, 1, 2]], C: [[9, 9, 8]] })),
    ];

    const kept = suppressed(rows, 10, null);

    expect(namesIn(kept)).to.deep.equal(['A']);
    expect(kept.filter(({ group }) => group === null).length).to.equal(6);
  });

  it('tell nobody by those who gave no answer on the scale either', () => {
    const counted = (group: string | null, agree: number, other: number, none: number) =>
      Object.entries({ Agree: agree, Disagree: other, 'Not applicable': none }).map(
        ([response, count]): TabulatedRow => ({ item: 'Item', response, count, group, wave: null }),
      );
    // Whoever is in no group said "Not applicable": the whole less the groups would tell it.
    const rows = [
      ...counted(null, 30, 25, 6),
      ...counted('A', 15, 12, 3),
      ...counted('B', 15, 13, 2),
    ];

    expect(namesIn(suppressed(rows, 10, null))).to.deep.equal([]);
    const noneLeft = rows.map((row) =>
      row.group === null && row.response === 'Not applicable' ? { ...row, count: 5 } : row,
    );
    expect(namesIn(suppressed(noneLeft, 10, null))).to.deep.equal(['A', 'B']);
  });

  it('never tell a small group, nor by what is left of the whole, nor one that nearly agrees', () => {
    const counts = fc.tuple(fc.nat(14), fc.nat(14), fc.nat(14));
    const items = fc.tuple(counts, counts);
    const sum = (list: readonly number[]) => list.reduce((all, one) => all + one, 0);
    fc.assert(
      fc.property(fc.array(items, { minLength: 2, maxLength: 6 }), (list) => {
        const rows = rowsOf(
          Object.fromEntries(list.map((one, index) => [`G${String(index)}`, one])),
        );
        const kept = suppressed(rows, 10, null);
        const whole = countsOf({ rows: kept });
        for (const [item, all] of Object.entries(whole)) {
          const told = namesIn(kept).flatMap((group) => {
            const counts = countsOf({ rows: kept }, group)[item];
            return counts ? [labels.map((label) => counts[label] ?? 0)] : [];
          });
          if (told.length === 0) continue;
          const left = labels.map(
            (label, option) => all[label]! - sum(told.map((one) => one[option]!)),
          );
          for (const one of told) expect(sum(one)).to.be.at.least(10);
          if (sum(left) > 0) expect(sum(left)).to.be.at.least(10);
          for (const one of [...told, left]) {
            const shares = one.map((count) => bandOf(count / sum(one), sum(one))?.low ?? null);
            if (sum(one) > 0) expect(shares).to.deep.equal([null, null, null]);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('are what is given where it is asked for, and nothing where too few answered', () => {
    const answers = ['Agree', 'Disagree', 'Neutral'];
    const text = (many: number) =>
      lines(
        'Timestamp,School,Useful',
        ...times(
          many,
          (index) =>
            `x,${index < 4 ? 'Alder' : index % 2 ? 'Birch' : 'Cedar'},${answers[index % 3]!}`,
        ),
      );
    const given = { groupBy: 'School', suppress: true };

    const enough = tabulated(text(60), given);
    const few = tabulated(text(9), given);

    expect(namesIn(enough.rows)).to.deep.equal([]);
    expect(countsOf(enough)).to.deep.equal({ Useful: { Agree: 20, Disagree: 20, Neutral: 20 } });
    expect(few.rows).to.deep.equal([]);
    expect(few.problems.map(({ expected }) => expected)).to.deep.equal(['enough-respondents']);
  });
});
