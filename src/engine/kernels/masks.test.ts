import { describe, expect, it } from 'vitest';
import { columnMask, convolutionMask, rowMask } from './image-masks';
import { causalMask, type Mask } from './masks';

/** The keys that a query may look at. */
const seen = (mask: Mask, query: number, length: number) =>
  [...Array(length).keys()].filter((key) => mask.allows(query, key));

const pairs = (mask: Mask, length: number) =>
  [...Array(length).keys()].reduce((sum, query) => sum + seen(mask, query, length).length, 0);

const masks = (text: number) => ({
  causal: causalMask,
  row: rowMask({ text, width: 4 }),
  column: columnMask({ text, width: 4 }),
  convolution: convolutionMask({ text, width: 4 }, 3),
});

describe('masks over a 4 × 4 grid', () => {
  it.each([
    ['causal', 136, 253],
    ['row', 70, 187],
    ['column', 40, 157],
    ['convolution', 67, 184],
  ] as const)('%s allows %i pairs, and %i behind six text tokens', (name, image, all) => {
    expect(pairs(masks(0)[name], 16)).toBe(image);
    expect(pairs(masks(6)[name], 22)).toBe(all);
  });

  it.each([
    ['row', [5, 6, 7, 8, 9]],
    ['column', [1, 5, 9]],
    ['convolution', [4, 5, 6, 8, 9]],
  ] as const)('%s lets token 9 see %j', (name, expected) => {
    expect(seen(masks(0)[name], 9, 16)).toEqual(expected);
    const text = [0, 1, 2, 3, 4, 5];
    expect(seen(masks(6)[name], 15, 22)).toEqual([...text, ...expected.map((key) => key + 6)]);
  });

  it('text never sees the image', () => {
    for (const mask of Object.values(masks(6)))
      expect(seen(mask, 5, 22)).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('the column mask orders text first, then column by column', () => {
    const order = columnMask({ text: 2, width: 3 }).order!(9);
    expect(order).toEqual([0, 1, 2, 5, 8, 3, 6, 4, 7]);
  });

  it.each([4, 8])('row then column reaches all of the past of a grid %i wide', (width) => {
    const [row, column] = [rowMask({ text: 0, width }), columnMask({ text: 0, width })];
    const length = width * width;
    for (let query = 0; query < length; query++) {
      const reached = new Set(seen(column, query, length).flatMap((key) => seen(row, key, length)));
      expect(reached.size).toBe(query + 1);
    }
  });
});
