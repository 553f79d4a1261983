import { expect, test } from 'vitest';
import { threefry, type Key } from './threefry';

function block(key: Key, c0: number, c1: number): string[] {
  const out = new Uint32Array(2);
  threefry(key, c0, c1, out);
  return [...out].map((word) => word.toString(16).padStart(8, '0'));
}

// Known answers of threefry2x32 with 20 rounds from Random123's kat_vectors.
test('the block function gives the known answers of Random123', () => {
  expect(block([0, 0], 0, 0)).toEqual(['6b200159', '99ba4efe']);
  expect(block([0xffffffff, 0xffffffff], 0xffffffff, 0xffffffff)).toEqual(['1cb996fc', 'bb002be7']);
  expect(block([0x13198a2e, 0x03707344], 0x243f6a88, 0x85a308d3)).toEqual(['c4923a9c', '483df7a0']);
});

test('flipping any one bit of counter or key flips about half of the output bits', () => {
  const base = new Uint32Array(2);
  const flipped = new Uint32Array(2);
  const words = [0x01234567, 0x89abcdef, 0xdeadbeef, 0x0badf00d];
  threefry([words[0], words[1]], words[2], words[3], base);
  let changed = 0;
  for (let bit = 0; bit < 128; bit++) {
    const other = words.slice();
    other[bit >>> 5] = (other[bit >>> 5] ^ (1 << (bit & 31))) >>> 0;
    threefry([other[0], other[1]], other[2], other[3], flipped);
    const distance = ones(base[0] ^ flipped[0]) + ones(base[1] ^ flipped[1]);
    // 64 fair bits: 32 ± 4; five standard deviations.
    expect(Math.abs(distance - 32)).toBeLessThan(20);
    changed += distance;
  }
  // 128 × 64 fair bits: mean 4096, standard deviation 45.
  expect(Math.abs(changed - 4096)).toBeLessThan(5 * 45);
});

function ones(word: number): number {
  let count = 0;
  for (let rest = word; rest !== 0; rest &= rest - 1) count++;
  return count;
}
