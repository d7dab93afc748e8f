/** What a reader sees of one item: counts at each option, of everybody and of each group shown. */
export interface PublishedItem {
  readonly whole: readonly number[];
  readonly visible: Readonly<Record<string, readonly number[]>>;
}

/** All that is shown or exported, and the names of the groups that are not. */
export interface Published {
  readonly items: readonly PublishedItem[];
  readonly hidden: readonly string[];
}

/** What a group of two sides is known to be. */
export interface Pinned {
  readonly group: number;
  readonly what: 'in favor' | 'base';
  readonly value: number;
}

type Sides = readonly [yes: number, no: number];

/** What of groups is published of a survey of one item. */
interface PublishedGroups {
  readonly groups: readonly {
    readonly hidden: boolean;
    readonly items: readonly { readonly n: number | null; readonly counts: object | null }[] | null;
  }[];
}

/**
 * Tries every table of one item with two sides that has the same whole and the same shown groups,
 * and keeps those that would be published word for word the same: what has one value in all of them
 * is told, though it is not shown. Groups without answers on one side, where the whole has none
 * there either, are left out.
 */
export function pinned(
  table: readonly Sides[],
  publish: (guess: readonly Sides[]) => PublishedGroups,
): Pinned[] {
  const result = publish(table);
  if (result.groups.length === 0) return [];
  const published = JSON.stringify(result);
  const whole = [0, 1].map((side) => sum(table.map((sides) => sides[side]!)));
  const known = table.map((sides, group) => {
    const item = result.groups[group]!.items?.[0];
    return { sides: item?.counts ? sides : null, n: item?.n ?? null };
  });
  const unknown = [...known.keys()].filter((group) => !known[group]!.sides);
  const seen = new Map(
    unknown.map((group) => [group, { yes: new Set<number>(), n: new Set<number>() }]),
  );
  const isOpen = (): boolean =>
    unknown.some((group) => {
      const { yes, n } = seen.get(group)!;
      return yes.size < 2 || (known[group]!.n === null && n.size < 2);
    });
  for (const guess of guesses(table, known, whole)) {
    if (!isOpen()) break;
    if (JSON.stringify(publish(guess)) !== published) continue;
    for (const group of unknown) {
      const [yes, no] = guess[group]!;
      seen.get(group)!.yes.add(yes);
      seen.get(group)!.n.add(yes + no);
    }
  }
  return unknown.flatMap((group): Pinned[] => {
    const { yes, n } = seen.get(group)!;
    const [value = NaN] = yes;
    const [base = NaN] = n;
    const isOfWhole = whole.includes(0);
    return [
      ...(yes.size < 2 && !isOfWhole ? [{ group, what: 'in favor', value } as const] : []),
      ...(n.size < 2 && known[group]!.n === null
        ? [{ group, what: 'base', value: base } as const]
        : []),
    ];
  });
}

/** Every table with the whole's sides, those like the true one first. */
function guesses(
  table: readonly Sides[],
  known: readonly { readonly sides: Sides | null; readonly n: number | null }[],
  [yes = 0, no = 0]: readonly number[],
): Sides[][] {
  let all: { guess: Sides[]; left: Sides }[] = [{ guess: [], left: [yes, no] }];
  for (const [group, { sides, n }] of known.entries()) {
    const isLast = group === known.length - 1;
    all = all.flatMap(({ guess, left: [yesLeft, noLeft] }) => {
      const options: Sides[] = [];
      for (let inFavor = isLast ? yesLeft : 0; inFavor <= yesLeft; inFavor++) {
        for (let against = isLast ? noLeft : 0; against <= noLeft; against++) {
          if (sides && (sides[0] !== inFavor || sides[1] !== against)) continue;
          if (n !== null && inFavor + against !== n) continue;
          options.push([inFavor, against]);
        }
      }
      return options.map((one) => ({
        guess: [...guess, one],
        left: [yesLeft - one[0], noLeft - one[1]] as const,
      }));
    });
  }
  const away = (guess: readonly Sides[]): number =>
    sum(
      guess.map(([a, b], group) => Math.abs(a - table[group]![0]) + Math.abs(b - table[group]![1])),
    );
  return all.map(({ guess }) => guess).sort((one, other) => away(one) - away(other));
}

/** A guess at the hidden groups: for each of them its counts, by item and option. */
export type World = readonly (readonly (readonly number[])[])[];

/** What a hidden group's number is known to be, where the search leaves one value only. */
export interface Told {
  readonly group: string;
  readonly item: number;
  /** `null` for the base of the item. */
  readonly option: number | null;
  readonly value: number;
}

/**
 * Searches whole numbers for everything that the hidden groups may hold, given what is published:
 * the whole less all visible groups, shared out among them in every way.
 *
 * A reader may know more, such as the rule by which groups were hidden: `isPossible` throws out
 * worlds that would have been published otherwise. Two solutions for each number are enough, so what
 * is close to `near` is tried first: two groups exchanged, then one item at a time. All items
 * together are searched only where that leaves a number with one value.
 *
 * @param near a world that is possible
 * @returns every number that is the same in all solutions. One that is 0 because nobody in the
 *   whole is at that option is left out: the whole alone tells it.
 */
export function findTold(
  { items, hidden }: Published,
  near: World,
  isPossible: (world: World) => boolean,
): Told[] {
  const remainders = items.map(({ whole, visible }) =>
    whole.map((count, option) =>
      Object.values(visible).reduce((rest, counts) => rest - counts[option]!, count),
    ),
  );
  const seen = new Map<string, Set<number>>();
  const told = (): Told[] =>
    hidden.flatMap((group, index) =>
      items.flatMap(({ whole }, item) =>
        [null, ...whole.keys()].flatMap((option) => {
          if (option !== null && whole[option] === 0) return [];
          const values = [...(seen.get(key(index, item, option)) ?? [])];
          return values.length === 1 ? [{ group, item, option, value: values[0]! }] : [];
        }),
      ),
    );
  const see = (world: World): boolean => {
    if (!isPossible(world)) return false;
    for (const [group, counts] of world.entries()) {
      for (const [item, options] of counts.entries()) {
        add(seen, key(group, item, null), sum(options));
        for (const [option, count] of options.entries()) add(seen, key(group, item, option), count);
      }
    }
    return told().length === 0;
  };
  if (hidden.length === 0 || see(near)) return [];
  for (const world of exchanges(near)) if (see(world)) return [];
  for (const item of items.keys()) {
    for (const shares of sharings(remainders[item]!, hidden.length)) {
      const world = near.map((counts, group) => counts.with(item, shares[group]!));
      if (see(world)) return [];
    }
  }
  if (items.length > 1) {
    for (const world of worlds(remainders, hidden.length)) if (see(world)) return [];
  }
  return told();
}

function key(group: number, item: number, option: number | null): string {
  return [group, item, option].join();
}

function add(seen: Map<string, Set<number>>, where: string, value: number): void {
  seen.set(where, (seen.get(where) ?? new Set()).add(value));
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

/** Two groups in each other's place, and one answer of one in the other's. */
function* exchanges(near: World): Generator<World> {
  for (const [one, counts] of near.entries()) {
    for (const [other, others] of near.entries()) {
      if (one === other) continue;
      yield near.with(one, others).with(other, counts);
      for (const [item, options] of counts.entries()) {
        for (const [from, many] of options.entries()) {
          if (many === 0) continue;
          const less = counts.with(item, options.with(from, many - 1));
          const more = others.with(item, others[item]!.with(from, others[item]![from]! + 1));
          yield near.with(one, less).with(other, more);
        }
      }
    }
  }
}

function* worlds(remainders: readonly (readonly number[])[], groups: number): Generator<World> {
  const [first, ...others] = remainders;
  if (!first) {
    yield Array.from({ length: groups }, () => []);
    return;
  }
  for (const shares of sharings(first, groups)) {
    for (const rest of worlds(others, groups)) {
      yield shares.map((counts, group) => [counts, ...rest[group]!]);
    }
  }
}

/** All ways to share out the counts of one item's options: for each group its counts. */
function* sharings(counts: readonly number[], groups: number): Generator<number[][]> {
  const [first, ...others] = counts;
  if (first === undefined) {
    yield Array.from({ length: groups }, () => []);
    return;
  }
  for (const shares of splits(first, groups)) {
    for (const rest of sharings(others, groups)) {
      yield shares.map((share, group) => [share, ...rest[group]!]);
    }
  }
}

function* splits(count: number, groups: number): Generator<number[]> {
  if (groups === 1) {
    yield [count];
    return;
  }
  for (let first = 0; first <= count; first++) {
    for (const rest of splits(count - first, groups - 1)) yield [first, ...rest];
  }
}
