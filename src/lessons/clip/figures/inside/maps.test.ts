import { expect, it } from 'vitest';
import type { ProbeResult } from '#training/client';
import { attentionMaps, poolMaps } from './maps';

type LookPictureResult = ProbeResult<'clip', 'lookPicture'>;

const blank = {
  pixels: new Uint8Array(0),
  count: 1,
  size: 4,
  captions: [],
  meanings: new Int32Array(1),
  grid: 2,
  drops: new Float32Array(4),
  cosine: null,
  pool: new Float32Array(0),
};

it('cuts the row of one query out of each head', () => {
  const [layers, heads, time] = [2, 3, 5];
  const attention = Float32Array.from({ length: layers * heads * time * time }, (_, i) => i);
  const result: LookPictureResult = { ...blank, attention, layers, heads };
  const maps = attentionMaps(result, 2);
  expect(maps.length).toBe(2);
  const start = ((1 * heads + 2) * time + 2) * time;
  expect(maps[1][2].itself).toBe(start);
  expect([...maps[1][2].patches]).toEqual([start + 1, start + 2, start + 3, start + 4]);
});

it('cuts the pool by heads', () => {
  const pool = Float32Array.from({ length: 10 }, (_, i) => i);
  const result: LookPictureResult = {
    ...blank,
    pool,
    attention: new Float32Array(0),
    layers: 0,
    heads: 2,
  };
  expect(poolMaps(result).map(({ itself, patches }) => [itself, ...patches])).toEqual([
    [0, 1, 2, 3, 4],
    [5, 6, 7, 8, 9],
  ]);
  expect(poolMaps({ ...result, pool: new Float32Array(0) })).toEqual([]);
});
