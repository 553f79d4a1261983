import { describe, expect, it } from 'vitest';
import type { Mask } from '#engine/kernels';
import { layerMasks, maskNamed, reach, reachedShare, type MaskName } from '.';

const names: MaskName[] = ['full', 'row', 'column', 'convolution', 'axialRow'];
const grid = (text: number, width: number) => ({ text, width });
const seen = (mask: Mask, query: number) =>
  [...Array(query + 1).keys()].filter((key) => mask.allows(query, key));
const pairs = (mask: Mask, length: number) =>
  [...Array(length).keys()].reduce((sum, query) => sum + seen(mask, query).length, 0);

describe('the masks of DALL·E', () => {
  it.each([
    ['full', 136, 253],
    ['row', 70, 187],
    ['column', 40, 157],
    ['convolution', 67, 184],
    ['axialRow', 40, 157],
  ] as const)('%s: %i pairs on a 4 × 4 grid, %i behind six text positions', (name, image, all) => {
    expect(pairs(maskNamed(name, grid(0, 4), 3), 16)).toBe(image);
    expect(pairs(maskNamed(name, grid(6, 4), 3), 22)).toBe(all);
  });

  it.each([
    ['row', [5, 6, 7, 8, 9]],
    ['column', [1, 5, 9]],
    ['convolution', [4, 5, 6, 8, 9]],
    ['axialRow', [8, 9]],
  ] as const)('%s lets token 9 see %j, and all text', (name, keys) => {
    expect(seen(maskNamed(name, grid(0, 4), 3), 9)).toEqual(keys);
    const text = [0, 1, 2, 3, 4, 5];
    const behindText = keys.map((key) => key + 6);
    expect(seen(maskNamed(name, grid(6, 4), 3), 15)).toEqual([...text, ...behindText]);
  });

  it.each(names)('%s: no position sees what comes after it, nor text the image', (name) => {
    const mask = maskNamed(name, grid(6, 4), 3);
    for (let query = 0; query < 22; query++)
      for (let key = query + 1; key < 22; key++) expect(mask.allows(query, key)).toBe(false);
  });

  it('the column orders text first, then column by column', () => {
    const order = maskNamed('column', grid(2, 3), 3).order!(9);
    expect(order).toEqual([0, 1, 2, 5, 8, 3, 6, 4, 7]);
  });

  it('come in the order of the paper', () => {
    const letter: Record<MaskName, string> = {
      row: 'r',
      column: 'c',
      convolution: 'v',
      full: 'f',
      axialRow: 'a',
    };
    const order = (pattern: Parameters<typeof layerMasks>[0], layers: number) =>
      layerMasks(pattern, layers)
        .map((name) => letter[name])
        .join('');
    expect(order('paper', 4)).toBe('rcrv');
    expect(order('paper', 12)).toBe('rcrrrcrrrcrv');
    expect(order('axial', 4)).toBe('acac');
    expect(order('full', 2)).toBe('ff');
  });
});

describe('what reaches an image token', () => {
  const share = (names: readonly MaskName[], width: number) => {
    const masks = names.map((name) => maskNamed(name, grid(0, width), 3));
    return reachedShare(reach(masks, width * width).at(-1)!, 0);
  };

  it.each([4, 8, 32])('is all of the past after row and column, on a grid %i wide', (width) => {
    expect(share(['row', 'column'], width)).toBe(1);
  });

  it.each([
    [4, 0.735],
    [8, 0.623],
    [32, 0.531],
  ])('stays below the whole with axial masks %i wide: %f', (width, expected) => {
    const layers: MaskName[] = ['axialRow', 'column', 'axialRow', 'column'];
    expect(share(layers, width)).toBeCloseTo(expected, 3);
  });

  it('text reaches it in the first layer, and it never reaches text', () => {
    const masks = layerMasks('paper', 4).map((name) => maskNamed(name, grid(6, 4), 3));
    const [first, , , last] = reach(masks, 22);
    for (const query of [6, 15, 21]) expect(first[query].has(0)).toBe(true);
    for (let text = 0; text < 6; text++) expect(Math.max(...last[text])).toBe(text);
  });
});
