import { expect, it } from 'vitest';
import { masksTask } from './masks';

it('tells the masks of the paper’s figure, and what they reach layer by layer', async () => {
  const { positions, masks, reaches } = await masksTask({
    text: 6,
    width: 4,
    window: 3,
    layers: 4,
  });
  expect(positions).toBe(22);
  const counts = masks.map(({ name, pairs, imagePairs }) => [name, pairs, imagePairs]);
  expect(counts).toEqual([
    ['row', 187, 70],
    ['column', 157, 40],
    ['convolution', 184, 67],
    ['full', 253, 136],
    ['axialRow', 157, 40],
  ]);
  const [paper, axial, full] = reaches;
  expect(paper.masks).toEqual(['row', 'column', 'row', 'convolution']);
  expect(paper.shares[0]).toBeCloseTo(70 / 136, 10);
  expect(paper.shares[1]).toBe(1);
  expect(axial.shares.at(-1)).toBeCloseTo(100 / 136, 10);
  expect(full.shares[0]).toBe(1);
  const row = (table: Uint8Array, query: number) => [...table.slice(query * 22, query * 22 + 22)];
  expect(
    row(masks[1].allowed, 15)
      .map((one, key) => (one ? key : -1))
      .filter((key) => key >= 6),
  ).toEqual([7, 11, 15]);
  expect(row(paper.reached[1], 5).slice(6).some(Boolean)).toBe(false);
});
