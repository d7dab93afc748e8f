/**
 * A quotient. One that ends within 13 digits is that decimal: 604.44 ÷ 3 is 201.48, not
 * 201.48000000000002. Any other keeps all digits that a number holds.
 */
export function divide(one: number, other: number): number {
  const quotient = one / other;
  const near = Number(quotient.toPrecision(13));
  // Two decimals, their quotient and its decimal are each off by half of 2⁻⁵² at most.
  return Math.abs(near / quotient - 1) < 5e-16 ? near : quotient;
}
