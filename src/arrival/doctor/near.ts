/** The one of `known` that a name was most likely meant to be; `null` where none is near enough. */
export function nearest(name: string, known: readonly string[]): string | null {
  const given = key(name);
  const [first] = known
    .map((one) => ({ one, edits: editsBetween(given, key(one)) }))
    .filter(({ one, edits }) => edits <= tolerated(given, key(one)))
    .sort((one, other) => one.edits - other.edits);
  return first?.one ?? null;
}

/** Hyphens and capitals are what people forget first. */
function key(name: string): string {
  return name.toLowerCase().replace(/[^a-z\d]/g, '');
}

/** A short name becomes another word by little, unless its own letters only changed places or doubled. */
function tolerated(given: string, meant: string): number {
  const isShort = Math.min(given.length, meant.length) <= 5;
  if (isShort && lettersOf(given) !== lettersOf(meant)) return 0;
  return Math.min(Math.floor(meant.length / 4), 2);
}

function lettersOf(name: string): string {
  return [...new Set(name)].sort().join('');
}

/** Letters left out, put in, mistaken, or two that changed places (optimal string alignment). */
function editsBetween(one: string, other: string): number {
  const at = (row: readonly number[], index: number) => row[index] ?? Infinity;
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 0; row < one.length; row++) {
    const next = [row + 1];
    for (let column = 0; column < other.length; column++) {
      const isSame = one[row] === other[column];
      const isSwapped = one[row] === other[column - 1] && one[row - 1] === other[column];
      next.push(
        Math.min(
          at(last, column) + (isSame ? 0 : 1),
          at(last, column + 1) + 1,
          at(next, column) + 1,
          isSwapped ? at(beforeLast, column - 1) + 1 : Infinity,
        ),
      );
    }
    beforeLast = last;
    last = next;
  }
  return at(last, other.length);
}
