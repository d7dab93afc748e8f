/** Where a share may lie, 0 to 1. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** So many of so many. With weights, `n` is the effective size and `count` is the share times it. */
export interface Sampled {
  readonly count: number;
  readonly n: number;
  /** How many there are to draw from; `null` or left out for many more than were drawn. */
  readonly population?: number | null;
}

/** Standard errors on each side of a 95 % interval: `qnorm(0.975)`. */
const z = 1.959963984540054;

/**
 * The 95 % Wilson score interval of a share (Wilson 1927), for a probability sample only.
 *
 * With a population of N, n gives way to n′ = n(N − 1)/(N − n) and the share stays: the
 * finite-population correction inside Wilson's formula. When all were asked, nothing is left to
 * chance, and low and high are the share itself.
 *
 * @returns `null` where n is not above 0, the count is not within 0 and n, or N is below n.
 */
export function wilson(
  count: number,
  n: number,
  { population = null }: Pick<Sampled, 'population'> = {},
): Interval | null {
  if (!(n > 0 && n < Infinity && count >= 0 && count <= n)) return null;
  if (population !== null && !(population >= n && population < Infinity)) return null;
  const share = count / n;
  if (population === n) return { low: share, high: share };
  const size = population === null ? n : (n * (population - 1)) / (population - n);
  const spread = (z * z) / size;
  const middle = (share + spread / 2) / (1 + spread);
  const half = Math.sqrt(spread * (share * (1 - share) + spread / 4)) / (1 + spread);
  // At the edges both terms are equal; only rounding would keep them from meeting.
  return { low: count === 0 ? 0 : middle - half, high: count === n ? 1 : middle + half };
}

/**
 * The size of a simple random sample that would say as much as one with these weights:
 * (Σw)² / Σw² (Kish 1965).
 *
 * @returns `null` where a weight is negative or not a number, or none is above 0.
 */
export function effectiveSize(weights: readonly number[]): number | null {
  let sum = 0;
  let squares = 0;
  for (const weight of weights) {
    if (!(weight >= 0 && weight < Infinity)) return null;
    sum += weight;
    squares += weight * weight;
  }
  return squares > 0 ? (sum * sum) / squares : null;
}

/**
 * The share of `a` less the share of `b`, with the 95 % interval of Newcombe's hybrid score method
 * (Newcombe 1998, method 10), built from both Wilson intervals. The samples must be independent:
 * other people, or another drawing of them.
 *
 * @returns values from −1 to 1; `null` where either has no Wilson interval.
 */
export function difference(a: Sampled, b: Sampled): (Interval & { readonly value: number }) | null {
  const one = wilson(a.count, a.n, a);
  const other = wilson(b.count, b.n, b);
  if (!one || !other) return null;
  const first = a.count / a.n;
  const second = b.count / b.n;
  const value = first - second;
  return {
    value,
    low: value - Math.hypot(first - one.low, other.high - second),
    high: value + Math.hypot(one.high - first, second - other.low),
  };
}
