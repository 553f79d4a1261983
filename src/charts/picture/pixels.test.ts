import { expect, it } from 'vitest';
import { inRow, withAlpha } from './pixels';

it('sets pictures that lie below each other side by side', () => {
  // Two pictures of 2 × 2 pixels, each pixel three equal bytes.
  const grey = (...values: number[]) => values.flatMap((value) => [value, value, value]);
  const below = grey(1, 2, 3, 4, 5, 6, 7, 8);
  expect([...inRow(below, 2)]).toEqual(grey(1, 2, 5, 6, 3, 4, 7, 8));
});

it('makes pixels opaque', () => {
  expect([...withAlpha([1, 2, 3, 4, 5, 6])]).toEqual([1, 2, 3, 255, 4, 5, 6, 255]);
});
