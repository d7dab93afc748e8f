/** What may stand between several answers in one cell. */
export type Joint = ';' | ', ' | ',';

/** The answers in a cell, each once. */
export type Cut = (cell: string) => readonly string[];

/** Qualtrics has no space after the comma between two answers, and one after those within. */
const between: Readonly<Record<Joint, RegExp>> = { ';': /;/, ', ': /, /, ',': /,(?! )/ };

/**
 * How the cells of a column are cut. After a comma and a space may come another answer, or more of the
 * same: "Reading, writing" may be two options or one. That is learned from the column: words belong
 * together where the first is always followed by what only it is followed by, or the second always
 * preceded by what only it follows: `Los Angeles, CA` and `San Diego, CA`. What begins with a small
 * letter, and follows only one thing that began with a capital, belongs to it: `Coaching, mentoring`
 * beside `Coaching`. Where options begin with small letters themselves, that says nothing.
 */
export function cutBy(joint: Joint, cells: Iterable<string>): Cut {
  const pieces = (cell: string): string[] =>
    cell
      .split(between[joint])
      .map((piece) => piece.trim())
      .filter((piece) => piece !== '');
  if (joint !== ', ') return (cell) => [...new Set(pieces(cell))];
  const neighbors = neighborsIn([...cells].map(pieces));
  return (cell) => [...new Set(joined(pieces(cell), neighbors))];
}

/** What stands before and behind each piece; `null` stands for the start or the end of a cell. */
interface Neighbors {
  readonly before: ReadonlyMap<string, ReadonlySet<string | null>>;
  readonly behind: ReadonlyMap<string, ReadonlySet<string | null>>;
}

function neighborsIn(cells: readonly (readonly string[])[]): Neighbors {
  const before = new Map<string, Set<string | null>>();
  const behind = new Map<string, Set<string | null>>();
  const note = (sets: typeof before, piece: string, other: string | null): void => {
    const set = sets.get(piece);
    if (set) set.add(other);
    else sets.set(piece, new Set([other]));
  };
  for (const cell of cells) {
    cell.forEach((piece, place) => {
      note(before, piece, cell[place - 1] ?? null);
      note(behind, piece, cell[place + 1] ?? null);
    });
  }
  return { before, behind };
}

function joined(pieces: readonly string[], neighbors: Neighbors): string[] {
  const answers: string[] = [];
  let last: string | null = null;
  for (const piece of pieces) {
    const answer = answers.at(-1);
    const isCapital = /^\p{Lu}/u.test(answer ?? '');
    if (answer !== undefined && last !== null && belongs(last, piece, isCapital, neighbors)) {
      answers[answers.length - 1] = `${answer}, ${piece}`;
    } else {
      answers.push(piece);
    }
    last = piece;
  }
  return answers;
}

/** Whether a piece belongs to the one before it; `isCapital` tells how the answer there began. */
function belongs(
  first: string,
  second: string,
  isCapital: boolean,
  { before, behind }: Neighbors,
): boolean {
  const followsOnly = (piece: string | null, leader: string): boolean =>
    piece !== null && isOnly(before.get(piece), leader);
  const leadsOnly = (piece: string | null, follower: string): boolean =>
    piece !== null && isOnly(behind.get(piece), follower);
  return (
    [...(behind.get(first) ?? [null])].every((piece) => followsOnly(piece, first)) ||
    [...(before.get(second) ?? [null])].every((piece) => leadsOnly(piece, second)) ||
    (isCapital && /^\p{Ll}/u.test(second) && followsOnly(second, first))
  );
}

function isOnly(set: ReadonlySet<string | null> | undefined, one: string): boolean {
  return set?.size === 1 && set.has(one);
}
