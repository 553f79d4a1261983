import { describe, expect, it } from 'vitest';
import { createRandom } from '#engine/random';
import { kMeans, patchesOf, quantisationError } from './kmeans';

const draw = () => createRandom('tests').stream('k-means').at(0);

describe('k-means', () => {
  it('cuts pictures into patches in reading order', () => {
    const pixels = Float32Array.from({ length: 32 }, (_, i) => i);
    const patches = patchesOf(pixels, { size: 4, channels: 1 }, 2);
    expect(Array.from(patches.slice(0, 8))).toEqual([0, 1, 4, 5, 2, 3, 6, 7]);
    expect(Array.from(patches.slice(16, 20))).toEqual([16, 17, 20, 21]);
  });

  it('finds clouds that lie apart, and what is left is their width', () => {
    const at = [
      [0, 0],
      [10, 0],
      [0, 10],
    ];
    const noise = createRandom('tests').stream('clouds').at(0).normal(600);
    const points = Float32Array.from(noise, (e, i) => at[(i >> 1) % 3][i % 2] + 0.5 * e);
    const centres = kMeans(points, 2, 3, draw());
    for (const [x, y] of at)
      expect([0, 2, 4].some((c) => Math.hypot(centres[c] - x, centres[c + 1] - y) < 0.2)).toBe(
        true,
      );
    expect(quantisationError(points, centres, 2)).toBeCloseTo(0.25, 1);
  });

  it('leaves nothing where there are no more points than centres', () => {
    const points = Float32Array.of(1, 2, 3, 4);
    expect(quantisationError(points, kMeans(points, 1, 4, draw()), 1)).toBe(0);
  });
});
