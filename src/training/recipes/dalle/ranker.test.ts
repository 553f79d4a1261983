import { expect, it } from 'vitest';
import { shrunk } from './ranker';

it('shrinks pictures to what CLIP reads, each pixel the mean of a square', () => {
  // Two pictures of 4 × 4: the first has a red square in its upper left quarter.
  const pixels = new Uint8Array(2 * 4 * 4 * 3);
  for (const at of [0, 1, 4, 5]) pixels[at * 3] = 200;
  pixels[(16 + 15) * 3 + 2] = 100;
  const small = shrunk(pixels, 4, 2);
  expect(small).toHaveLength(2 * 2 * 2 * 3);
  expect([...small.slice(0, 6)]).toEqual([200, 0, 0, 0, 0, 0]);
  expect([...small.slice(-3)]).toEqual([0, 0, 25]);
  expect(shrunk(pixels, 4, 4)).toBe(pixels);
  expect(() => shrunk(pixels, 4, 3)).toThrow(/one size/);
});
