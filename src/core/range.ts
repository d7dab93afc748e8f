/** What is known of a number: `null` on a side where nothing bounds it. */
export interface Range {
  readonly low: number | null;
  readonly high: number | null;
}

/** Whether a range leaves a single value. */
export function isExact({ low, high }: Range): boolean {
  return low !== null && low === high;
}
