import { describe, expect, it } from 'vitest';
import { candidates, draw, probabilitiesOf, uniformAt } from './sampling';

const logits = Float32Array.from([2, 1, 0, 3]);
const plain = { temperature: 1, topK: 0, topP: 1 };

describe('sampling', () => {
  it('orders by probability and keeps the whole distribution by default', () => {
    const all = candidates(logits, plain);
    expect(all.map(({ id }) => id)).toEqual([3, 0, 1, 2]);
    expect(all.reduce((sum, { chance }) => sum + chance, 0)).toBeCloseTo(1);
    for (const { probability, chance } of all) expect(chance).toBeCloseTo(probability);
  });

  it('takes the most probable token at temperature 0 and with top-k 1', () => {
    for (const options of [
      { ...plain, temperature: 0 },
      { ...plain, topK: 1 },
    ])
      for (const uniform of [0, 0.5, 0.999999])
        expect(draw(candidates(logits, options), uniform).id).toBe(3);
  });

  it('flattens with a high temperature and sharpens with a low one', () => {
    const top = (temperature: number) => candidates(logits, { ...plain, temperature })[0].chance;
    expect(top(0.5)).toBeGreaterThan(top(1));
    expect(top(2)).toBeLessThan(top(1));
    expect(top(1e6)).toBeCloseTo(0.25, 4);
  });

  it('keeps the smallest set that holds the probability of top-p', () => {
    const p = probabilitiesOf(logits);
    const kept = (topP: number) =>
      candidates(logits, { ...plain, topP }).filter(({ chance }) => chance > 0).length;
    expect(kept(p[3] - 0.01)).toBe(1);
    expect(kept(p[3] + 0.01)).toBe(2);
    expect(kept(1)).toBe(4);
  });

  it('draws as often as the chances say', () => {
    const from = candidates(logits, plain);
    const counts = new Map<number, number>();
    for (let i = 0; i < 4000; i++) {
      const { id } = draw(from, uniformAt(7, i));
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    for (const { id, chance } of from) expect((counts.get(id) ?? 0) / 4000).toBeCloseTo(chance, 1);
  });

  it('gives the same numbers for the same seed', () => {
    expect(uniformAt(7, 3)).toBe(uniformAt(7, 3));
    expect(uniformAt(7, 3)).not.toBe(uniformAt(8, 3));
  });
});
