/**
 * Rounds numbers so that, as printed, they still add up to their rounded sum: those that lost most by
 * rounding down get the missing units of the last digit (the method of largest remainders).
 * @param decimals digits after the point
 * @param sum what they add up to; by default their own sum
 */
export function roundTogether(
  values: readonly number[],
  decimals: number,
  sum = values.reduce((all, value) => all + value, 0),
): number[] {
  const unit = 10 ** decimals;
  const down = values.map((value) => Math.floor(value * unit));
  const missing = Math.round(sum * unit) - down.reduce((all, value) => all + value, 0);
  const lost = values.map((value, at) => ({ at, by: value * unit - down[at]! }));
  lost.sort((a, b) => b.by - a.by);
  for (const { at } of lost.slice(0, Math.max(0, missing))) down[at]! += 1;
  return down.map((value) => value / unit + 0);
}
