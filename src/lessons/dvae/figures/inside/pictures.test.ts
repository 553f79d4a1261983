import { expect, it } from 'vitest';
import { byUse, pictureAt } from './pictures';

it('codes are told by their use, ties in order', () => {
  expect(byUse([1, 3, 0, 3])).toEqual([1, 3, 0, 2]);
});

it('pictures are cut out of a row of them', () => {
  expect(Array.from(pictureAt(Uint8Array.of(1, 2, 3, 4, 5, 6), 1, 3))).toEqual([4, 5, 6]);
});
