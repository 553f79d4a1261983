import { describe, expect, it } from 'vitest';
import { shuffled } from './shuffle';

describe('the order of options', () => {
  it('is the same for the same seed and question', () => {
    expect(shuffled(3, 1, 'no-mask')).toEqual(shuffled(3, 1, 'no-mask'));
  });

  it('keeps every option', () => {
    expect(shuffled(5, 7, 'x').sort()).toEqual([0, 1, 2, 3, 4]);
  });

  it('brings each option to each place about equally often', () => {
    const counts = [0, 0, 0];
    for (let seed = 0; seed < 3000; seed++) counts[shuffled(3, seed, 'no-mask').indexOf(1)]!++;
    for (const count of counts) expect(count / 3000).toBeCloseTo(1 / 3, 1);
  });
});
