import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Step } from '../../../src/core/step.js';
import type { SurveyInputs, SurveyResult } from '../../../src/topics/survey/survey.model.js';
import { survey } from '../../../src/topics/survey/whole.model.js';
import { findTold, pinned as pinnedBy, type Published, type World } from './attack.js';
import { csv, read, resultAndProblems, resultOf, told } from './read.js';

/** Groups in a table of counts, `yes` of `n` in each. */
function groups(...rows: (readonly [group: string, yes: number, n: number])[]) {
  return csv(
    'item,group,Yes,No',
    ...rows.map(([group, yes, n]) => `Heard,${group},${yes},${n - yes}`),
  );
}

/** What all that is told of groups leaves a reader no choice about, who knows how it is decided. */
function pinned(table: readonly (readonly [yes: number, no: number])[], minN: number) {
  const publish = (guess: readonly (readonly [number, number])[]): SurveyResult =>
    resultOf(groups(...guess.map(([yes, no], place) => [`g${place}`, yes, yes + no] as const)), {
      minN: String(minN),
    });
  return pinnedBy(table, publish);
}

const hiddenIn = ({ groups }: SurveyResult) =>
  groups.filter(({ hidden }) => hidden).map(({ group }) => group);

/** Every number in a value, wherever it stands. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(numbersIn);
}

describe('groups of 40, 4 and 3', () => {
  const source = groups(['High', 22, 40], ['Middle', 2, 4], ['Early', 1, 3]);
  const result = resultOf(source, { sampling: 'probability' });
  const text = JSON.stringify(result);

  it('are all left out, with their names: the two small ones are 7 together', () => {
    expect(result.groups).to.deep.equal([]);
    expect(result.differences).to.be.null;
    expect(text).not.to.match(/High|Middle|Early|group-/);
    expect(result.n).to.equal(47);
  });

  it('leave no number from which the 7 would follow', () => {
    // 47 answered, 25 of them yes; 7 would follow from 40, or from the 4 and the 3.
    const numbers = numbersIn(result);
    for (const telling of [40, 7, 4, 3, 18]) {
      expect(numbers, String(telling)).not.to.include(telling);
    }
  });

  it('leave the same behind whichever of them the answers came from', () => {
    const other = groups(['High', 20, 39], ['Middle', 4, 5], ['Early', 1, 3]);

    expect(JSON.stringify(resultOf(other, { sampling: 'probability' }))).to.equal(text);
  });

  it('are told where the author says that small groups may be', () => {
    expect(hiddenIn(resultOf(source, { minN: '1' }))).to.deep.equal([]);
  });
});

describe('a hidden group', () => {
  const source = groups(['A', 22, 40], ['B', 3, 6], ['C', 4, 8], ['D', 18, 30]);
  const result = resultOf(source, { sampling: 'probability' });

  it('has nothing but its name', () => {
    expect(result.groups.filter(({ hidden }) => hidden)).to.deep.equal([
      { group: 'B', hidden: true, items: null },
      { group: 'C', hidden: true, items: null },
    ]);
  });

  it('has no step, and no step has a count of it', () => {
    expect(JSON.stringify(result.steps)).not.to.match(/group-[23]-/);
    const counts = result.steps.flatMap(({ terms, value }) => [value, ...numbersIn(terms)]);
    for (const count of [3, 6, 8]) expect(counts).not.to.include(count);
  });

  it('may stand in for another: the smallest that could be shown', () => {
    const four = groups(['A', 22, 40], ['B', 5, 9], ['C', 15, 30], ['D', 10, 25]);
    expect(hiddenIn(resultOf(four))).to.deep.equal(['B', 'D']);
  });

  it('hides another where those who are in no group are too few', () => {
    const all = groups(['All', 32, 73], ['A', 20, 40], ['B', 11, 30]);

    // 3 are in no group, so B is hidden with them.
    expect(hiddenIn(resultOf(all))).to.deep.equal(['B']);
    const small = groups(['All', 60, 132], ['A', 25, 50], ['B', 21, 40], ['C', 9, 30], ['D', 4, 9]);
    // 3 more would hardly hide the 9 of D, so C is hidden with them.
    expect(hiddenIn(resultOf(small))).to.deep.equal(['C', 'D']);
    const enough = groups(['All', 41, 90], ['A', 20, 40], ['B', 11, 30]);
    expect(hiddenIn(resultOf(enough))).to.deep.equal([]);
  });

  it('takes a base of which only "up to" is known for none', () => {
    const rows = ['Heard,A,50%,40', 'Heard,B,50%,up to 30', 'Heard,C,50%,60'];
    const result = resultOf(csv('item,group,favorable,n', ...rows, 'Heard,D,50%,30'));

    expect(hiddenIn(result)).to.deep.equal(['A', 'B', 'D']);
  });

  it('takes all groups of weighted answers with it', () => {
    const rows = [20, 30, 4, 8].flatMap((n, place) => [
      `Heard,${'ABCD'[place]},Yes,${n},${n * 1.5}`,
      `Heard,${'ABCD'[place]},No,${n},${n}`,
    ]);
    const head = 'item,group,response,count,weighted';

    expect(resultOf(csv(head, ...rows)).groups).to.deep.equal([]);
    expect(resultOf(csv(head, ...rows.slice(0, 4))).groups).to.have.lengthOf(2);
  });

  it('tells no more of weighted answers than of others beside a band', () => {
    const head = 'item,group,response,count,weighted';
    const rows = [
      ...['Heard,A,Yes,29,30', 'Heard,A,No,1,1', 'Heard,B,Yes,38,35', 'Heard,B,No,2,2'],
      ...['Heard,C,Yes,20,22', 'Heard,C,No,18,15'],
    ];
    const { groups, steps } = resultOf(csv(head, ...rows));
    const [a, , c] = groups.map(({ items }) => items![0]!);

    expect(a!.favorable!.band).to.deep.equal({ low: 0.9, high: null });
    expect(c).to.deep.include({ counts: null, shares: null });
    expect(c!.favorable!.share).to.be.closeTo(22 / 37, 1e-12);
    // The weighted counts would follow from the steps of the share.
    expect(JSON.stringify(steps)).not.to.contain('group-');
  });

  it('is none that was asked in an earlier wave only', () => {
    const source = csv(
      'item,wave,group,Yes,No',
      ...['Heard,2022,Old,2,2', 'Heard,2022,A,20,20', 'Heard,2023,A,22,18', 'Heard,2023,B,15,15'],
    );
    const result = resultOf(source);

    expect(result.groups.map(({ group, hidden }) => [group, hidden])).to.deep.equal([
      ['A', false],
      ['B', false],
    ]);
    expect(result.waves.map(({ n }) => n)).to.deep.equal([44, 70]);
  });
});

describe('what is told of a group that is shown', () => {
  it('is a band in place of a share near the end, and its arithmetic goes with it', () => {
    const result = resultOf(groups(['A', 22, 40], ['B', 29, 30], ['C', 34, 35]));
    const [a, b, c] = result.groups.map(({ items }) => items![0]!);

    expect(b).to.deep.include({ n: 30, counts: null, shares: null });
    expect(b!.favorable).to.deep.equal({
      ...{ count: null, share: null, low: null, high: null, band: { low: 0.9, high: null } },
    });
    expect(c!.favorable!.band).to.deep.equal({ low: 0.9, high: null });
    expect(a!.favorable!.share).to.equal(0.55);
    expect(JSON.stringify(result.steps)).not.to.match(/group-[23]-/);
  });

  const basesAlone: Record<string, [group: string, yes: number, n: number][]> = {
    'the whole less the others would tell what a band keeps': [
      ['A', 22, 40],
      ['B', 29, 30],
      ['C', 20, 35],
    ],
    'bands and the whole have one solution': [
      ['A', 12, 12],
      ['B', 15, 15],
      ['C', 2, 10],
    ],
    'which band is there would tell the count': [
      ['A', 20, 40],
      ['B', 10, 12],
      ['C', 4, 30],
    ],
    'what the hidden groups have together would be banded in a group': [
      ['A', 20, 40],
      ['B', 15, 30],
      ['C', 5, 6],
      ['D', 6, 6],
    ],
    'hidden groups all said the same': [
      ['A', 37, 40],
      ['B', 28, 30],
      ['C', 6, 6],
      ['D', 8, 8],
    ],
  };
  for (const [name, rows] of Object.entries(basesAlone)) {
    it(`is only its base where ${name}`, () => {
      const shown = resultOf(groups(...rows)).groups.flatMap(({ items }) => items ?? []);

      expect(shown).to.have.lengthOf.above(0);
      for (const item of shown) {
        expect(item).to.deep.include({ counts: null, shares: null, favorable: null });
      }
      expect(
        pinned(
          rows.map(([, yes, n]) => [yes, n - yes] as const),
          10,
        ),
      ).to.deep.equal([]);
    });
  }

  it('is no band where it gives no share', () => {
    const rows = ['Heard,A,55%,40', 'Heard,B,,30', 'Heard,C,60%,35'];
    const result = resultOf(csv('item,group,favorable,n', ...rows));

    expect(result.groups.map(({ items }) => items![0]!.favorable)).to.deep.equal([
      { count: null, share: 0.55, low: null, high: null, band: null },
      null,
      { count: null, share: 0.6, low: null, high: null, band: null },
    ]);
  });

  it('is less where nobody in a hidden group chose an option', () => {
    const rows = ['A,10,10,20,5', 'B,0,3,3,0', 'C,0,4,4,0', 'D,8,6,16,4'];
    const result = resultOf(
      csv(
        'item,group,Strongly disagree,Disagree,Agree,Strongly agree',
        ...rows.map((row) => `Heard,${row}`),
      ),
    );
    const [first] = result.groups[0]!.items!;

    expect(hiddenIn(result)).to.deep.equal(['B', 'C']);
    expect(first).to.deep.include({ n: 45, counts: null, shares: null });
    // 25 of 45
    expect(first!.favorable).to.deep.include({ count: 25, share: 25 / 45 });
    expect(result.steps.filter(({ id }) => id.startsWith('group-1')).map(({ id }) => id)).to.eql([
      'group-1-item-1-favorable-share',
    ]);
  });

  it('is only its base where nobody in a hidden group is in favor', () => {
    const source = groups(['A', 22, 40], ['B', 0, 6], ['C', 0, 8], ['D', 18, 30]);
    const shown = resultOf(source).groups.flatMap(({ items }) => items ?? []);

    expect(shown.map(({ n, counts, favorable }) => [n, counts, favorable])).to.deep.equal([
      [40, null, null],
      [30, null, null],
    ]);
    const { told } = attack([[[0, 0, 2, 2]], [[1, 1, 0, 0]], [[2, 1, 0, 0]]], 4);
    expect(told).to.deep.equal([]);
  });

  it('is only its base where nearly everyone gave the same number', () => {
    const rows = ['A,0,0,0,0,12', 'B,3,4,5,6,7', 'C,3,4,5,6,7'];
    const result = resultOf(csv('item,group,1,2,3,4,5', ...rows.map((row) => `Heard,${row}`)));

    for (const { items } of result.groups) {
      expect(items![0]).to.deep.include({ counts: null, shares: null, mean: null });
    }
  });
});

describe('the difference of two groups', () => {
  it("is told with Newcombe's interval where a sample was drawn by chance", () => {
    const source = groups(['A', 28, 40], ['B', 12, 30]);
    const result = resultOf(source, { sampling: 'probability', population: '4000' });
    const [difference] = result.differences!;

    expect(difference!.value).to.be.closeTo(0.3, 1e-12);
    // statsmodels 0.13.5: confint_proportions_2indep(28, 40, 12, 30, compare='diff',
    // method='newcomb', alpha=0.05)
    expect(difference!.low).to.be.closeTo(0.065339576771, 1e-11);
    expect(difference!.high).to.be.closeTo(0.494848160917, 1e-11);
    const step = result.steps.find(({ id }) => id === 'item-1-difference-low')!;
    expect(step.terms.map(({ id }) => id)).to.deep.equal([
      ...['group-1-item-1-favorable-share', 'group-1-item-1-low', 'group-1-item-1-high'],
      ...['group-2-item-1-favorable-share', 'group-2-item-1-low', 'group-2-item-1-high'],
    ]);
    // R 4.2.2: prop.test(28, 40, correct = FALSE)$conf.int
    expect(result.groups[0]!.items![0]!.favorable!.low).to.be.closeTo(0.545699811819, 1e-11);
  });

  it('stands on the effective size of weighted answers', () => {
    const rows = [
      ...['Heard,A,Yes,28,28,20', 'Heard,A,No,12,12,20', 'Heard,B,Yes,12,12,15'],
      'Heard,B,No,18,18,15',
    ];
    const source = csv('item,group,response,count,weighted,effective n', ...rows);
    const [difference] = resultOf(source, { sampling: 'probability' }).differences!;

    // statsmodels 0.13.5: confint_proportions_2indep(14, 20, 6, 15, compare='diff',
    // method='newcomb', alpha=0.05)
    expect(difference!.low).to.be.closeTo(-0.026757892173, 1e-11);
    expect(difference!.high).to.be.closeTo(0.554130630678, 1e-11);
  });

  it('is not told in a census, of more groups, or of a band', () => {
    const two = groups(['A', 28, 40], ['B', 12, 30]);
    const sampling = 'probability';

    expect(resultOf(two, { sampling: 'census' }).differences).to.be.null;
    const three = groups(['A', 28, 40], ['B', 12, 30], ['C', 12, 30]);
    expect(resultOf(three, { sampling }).differences).to.be.null;
    const band = groups(['A', 28, 40], ['B', 29, 30]);
    expect(resultOf(band, { sampling }).differences).to.deep.equal([null]);
  });
});

describe('totals', () => {
  const parts = ['Heard,A,22,18', 'Heard,B,12,18'];
  const head = 'item,group,Yes,No';

  for (const name of [
    'All',
    'all',
    'Todos',
    'Total',
    'Overall',
    'All teachers',
    'Todas las personas',
  ]) {
    it(`may be given as "${name}", and are then as if summed`, () => {
      const given = resultOf(csv(head, ...parts, `Heard,${name},34,36`));

      expect(given).to.deep.equal(resultOf(csv(head, ...parts)));
      expect(given.n).to.equal(70);
      expect(given.groups.map(({ group }) => group)).to.deep.equal(['A', 'B']);
    });
  }

  for (const name of ['All Saints Elementary', 'Total Wellness', 'Todos Santos', 'Allende']) {
    it(`are not what "${name}" is`, () => {
      const result = resultOf(csv(head, ...parts, `Heard,${name},10,10`));

      expect(result.groups.map(({ group }) => group)).to.deep.equal(['A', 'B', name]);
      expect(result.n).to.equal(90);
    });
  }

  it('are not summed where one group was not asked', () => {
    const { items, n } = resultOf(csv(head, ...parts, 'Valued,A,22,18'));

    expect(items.map((item) => item.n)).to.deep.equal([70, null]);
    expect(n).to.equal(70);
  });

  it('cannot be less than the groups together', () => {
    const wrong = [['inconsistent', 'error', ['group'], 'totals-of-groups', 'Heard']];

    expect(told(resultAndProblems(csv(head, ...parts, 'Heard,All,33,37')))).to.deep.equal(wrong);
    const shares = csv(
      'item,group,favorable,n',
      'Heard,All,50%,69',
      'Heard,A,55%,40',
      'Heard,B,40%,30',
    );
    expect(told(resultAndProblems(shares))).to.deep.equal(wrong);
  });
});

/** Counts of a group, by item and option. */
type Counts = readonly (readonly number[])[];

const labels = ['Strongly disagree', 'Disagree', 'Agree', 'Strongly agree'];
const add = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

/** Splits options into what an item shows of its visible groups at least. */
const levels = {
  all: (options: readonly number[]) => options,
  favorable: ([a = 0, b = 0, c = 0, d = 0]: readonly number[]) => [a + b, c + d],
  base: (options: readonly number[]) => [add(options)],
};
type Level = keyof typeof levels;

/** How many options go into each count that an item shows. */
const widths: Record<Level, readonly number[]> = {
  all: [1, 1, 1, 1],
  favorable: [2, 2],
  base: [4],
};

function inputsOf(table: readonly Counts[], minN: number): SurveyInputs {
  const items = table[0]!.map((_, item) => `q${item}`);
  const lines = table.flatMap((counts, group) =>
    counts.map((options, item) => [items[item], `g${group}`, ...options].join()),
  );
  const given = { minN: String(minN), sampling: 'probability' };
  const { value, problems } = read(csv(['item,group', ...labels].join(), ...lines), given);
  if (!value) throw new Error(JSON.stringify(problems));
  return value;
}

/** The same survey with other counts in its groups, so that nothing need be read again. */
function withCounts(inputs: SurveyInputs, table: readonly Counts[]): SurveyInputs {
  const tallies = inputs.tallies.map((tally) => {
    const options = table[Number(tally.group!.slice(1))]![tally.item]!;
    return { ...tally, counts: new Map(labels.map((label, place) => [label, options[place]!])) };
  });
  return { ...inputs, tallies };
}

/** The least that an item shows of any visible group. */
function levelOf({ groups }: SurveyResult, item: number): Level {
  const shown = groups.flatMap(({ items }) => items?.[item] ?? []);
  if (shown.every(({ counts }) => counts)) return 'all';
  return shown.every(({ favorable }) => (favorable?.share ?? null) !== null) ? 'favorable' : 'base';
}

/** Shares out what all hidden groups chose so that each has as many in each count as a guess says. */
function fill(
  pool: readonly number[],
  guess: readonly (readonly number[])[],
  width: readonly number[],
) {
  const left = [...pool];
  return guess.map((counts) => {
    const options = left.map(() => 0);
    counts.forEach((count, part) => {
      let open = count;
      const start = add(width.slice(0, part));
      for (let option = start; option < start + width[part]!; option++) {
        const taken = Math.min(open, left[option]!);
        options[option] = taken;
        left[option]! -= taken;
        open -= taken;
      }
    });
    return options;
  });
}

/**
 * What follows for the hidden groups from all that `survey` returns, for a reader who knows how it
 * works: a guess is possible where it would have been published word for word the same.
 */
function attack(table: readonly Counts[], minN: number) {
  const inputs = inputsOf(table, minN);
  const result = survey(inputs).value!;
  const published = JSON.stringify(result);
  const isHidden = result.groups.map(({ hidden }) => hidden);
  const hidden = table.filter((_, group) => isHidden[group]);
  const shown = table.flatMap((counts, group) => (isHidden[group] ? [] : [{ counts, group }]));
  const kinds = table[0]!.map((_, item) => levelOf(result, item));
  const pools = kinds.map((_, item) =>
    labels.map((_label, option) => add(hidden.map((counts) => counts[item]![option]!))),
  );
  const items = kinds.map((kind, item): Published['items'][number] => ({
    whole: levels[kind](
      labels.map((_, option) => add(table.map((counts) => counts[item]![option]!))),
    ),
    visible: Object.fromEntries(
      shown.map(({ counts, group }) => [`g${group}`, levels[kind](counts[item]!)]),
    ),
  }));
  const near: World = hidden.map((counts) =>
    kinds.map((kind, item) => levels[kind](counts[item]!)),
  );
  const isPossible = (world: World): boolean => {
    const filled = kinds.map((kind, item) =>
      fill(
        pools[item]!,
        world.map((counts) => counts[item]!),
        widths[kind],
      ),
    );
    let place = 0;
    const guess = table.map((counts, group) => {
      if (!isHidden[group]) return counts;
      const own = place++;
      return kinds.map((_, item) => filled[item]![own]!);
    });
    return JSON.stringify(survey(withCounts(inputs, guess)).value) === published;
  };
  const names = table.flatMap((_, group) => (isHidden[group] ? [`g${group}`] : []));
  return { result, told: findTold({ items, hidden: names }, near, isPossible) };
}

const anyTable = fc
  .tuple(fc.integer({ min: 1, max: 2 }), fc.integer({ min: 3, max: 4 }))
  .chain(([items, most]) => {
    const options = fc.array(fc.integer({ min: 0, max: items > 1 ? 2 : 3 }), {
      minLength: 4,
      maxLength: 4,
    });
    return fc.array(fc.array(options, { minLength: items, maxLength: items }), {
      minLength: 3,
      maxLength: most,
    });
  });

describe('a reader who has everything that is told of groups', () => {
  it('cannot work out the base of a hidden group, nor a count of it', () => {
    let hid = 0;
    let showed = 0;
    fc.assert(
      fc.property(anyTable, fc.integer({ min: 5, max: 9 }), (table, minN) => {
        const { result, told } = attack(table, minN);
        hid += hiddenIn(result).length;
        if (hiddenIn(result).length > 0) showed += result.groups.length - hiddenIn(result).length;
        expect(told).to.deep.equal([]);
      }),
      { numRuns: 100 },
    );
    expect(hid).to.be.above(0);
    expect(showed).to.be.above(0);
  });

  it('cannot work out what all or none of a group said, where that is not shown', () => {
    let banded = 0;
    let hid = 0;
    const side = fc.integer({ min: 0, max: 9 });
    const table = fc.array(fc.tuple(side, side), { minLength: 3, maxLength: 4 });
    fc.assert(
      fc.property(table, fc.integer({ min: 5, max: 8 }), (counts, minN) => {
        if (counts.every(([yes, no]) => yes + no === 0)) return;
        const rows = counts.map(([yes, no], place) => [`g${place}`, yes, yes + no] as const);
        const { groups: shown } = resultOf(groups(...rows), { minN: String(minN) });
        banded += shown.filter(({ items }) => items?.[0]?.favorable?.band).length;
        hid += shown.filter(({ hidden }) => hidden).length;
        expect(pinned(counts, minN)).to.deep.equal([]);
      }),
      { numRuns: 150 },
    );
    expect(banded).to.be.above(0);
    expect(hid).to.be.above(0);
  });

  it('reads nothing of a hidden group in names of steps', () => {
    fc.assert(
      fc.property(anyTable, fc.integer({ min: 5, max: 9 }), (table, minN) => {
        const result = survey(inputsOf(table, minN)).value!;
        const shown = result.groups.map(({ hidden }, place) => [hidden, `group-${place + 1}-`]);
        const ids = JSON.stringify(result.steps);
        for (const [hidden, prefix] of shown) if (hidden) expect(ids).not.to.contain(prefix);
        if (result.groups.length === 0) expect(ids).not.to.contain('group-');
      }),
    );
  });

  it('finds a step for each share that is told, and none that a card does not tell', () => {
    fc.assert(
      fc.property(anyTable, fc.integer({ min: 5, max: 9 }), (table, minN) => {
        const { groups, steps } = survey(inputsOf(table, minN)).value!;
        const byId = new Map(steps.map((step): [string, Step] => [step.id, step]));
        expect(byId.size).to.equal(steps.length);
        groups.forEach(({ items }, group) => {
          items?.forEach(({ n, counts, favorable }, item) => {
            const id = `group-${group + 1}-item-${item + 1}`;
            const own = steps.filter((step) => step.id.startsWith(`${id}-`));
            const share = favorable?.share ?? null;
            expect(byId.get(`${id}-favorable-share`)?.value ?? null).to.equal(share);
            expect(byId.get(`${id}-low`)?.value ?? null).to.equal(favorable?.low ?? null);
            if (counts) expect(byId.get(`${id}-base`)?.value).to.equal(n);
            else
              expect(own.every((step) => /-(favorable-share|low|high)$/.test(step.id))).to.be.true;
            if (share === null && !counts) expect(own).to.deep.equal([]);
          });
        });
      }),
    );
  });
});
