/**
 * Whether a number came out of a division, such as 24,000,000 ÷ 122 = 196,721.3114754098: nobody
 * gives more than eight places, and it is shown to the cent.
 */
export function isEndless(value: number): boolean {
  return Number(value.toFixed(8)) !== value;
}
