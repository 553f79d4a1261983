import { describe, expect, it } from 'vitest';
import { laidOut } from './layout';
import { withSamples } from './readme';

const shade = (value: number, count: number) => new Uint8Array(count * 2 * 2 * 3).fill(value);
const sheet = {
  size: 2,
  items: Array.from({ length: 14 }, (_, i) => ({
    caption: `thing ${i}`,
    meaning: `${i}`,
    split: i < 13 ? ('train' as const) : ('heldOut' as const),
  })),
  originals: shade(1, 14),
  reconstructions: shade(2, 14),
  samples: shade(3, 14),
  best: null,
};

describe('a sheet of samples', () => {
  it('has the rows of a caption below each other, and held-out ones in a band of their own', () => {
    const { layout, places, pixels } = laidOut(sheet);
    const { width, height, tile, pitch, rows } = layout;
    expect(rows).toEqual(['original', 'reconstruction', 'sample']);
    expect(pixels).toHaveLength(width * height * 3);
    const at = (x: number, y: number) => pixels[(y * width + x) * 3];
    for (const { x, y } of places)
      rows.forEach((_, row) => {
        expect(at(x, y + row * pitch)).toBe(row + 1);
        expect(at(x + tile - 1, y + row * pitch + tile - 1)).toBe(row + 1);
        expect(at(x - 1, y + row * pitch)).toBe(255);
      });
    // Twelve a band: the thirteenth begins one, and so does the first that is held out.
    expect(places[12].x).toBe(places[0].x);
    expect(places[13].x).toBe(places[0].x);
    expect(places[13].y).toBeGreaterThan(places[12].y);
  });

  it('is told of in the card once, however often it is drawn', () => {
    const told = { seed: 1, temperature: 1, candidates: 8, rows: ['sample', 'best'] };
    const items = [{ caption: { en: 'a' }, split: 'train' as const }];
    const card = '# A model\n\nSomething.\n';
    const once = withSamples(card, { ...told, items });
    expect(once).toContain('![Samples](samples.png)');
    expect(once).toContain('the one that CLIP puts first among 8');
    const twice = withSamples(once, { ...told, seed: 2, items });
    expect(twice.match(/## Samples/g)).toHaveLength(1);
    expect(twice).toContain('seed 2');
    expect(twice.startsWith(card.trim())).toBe(true);
  });
});
