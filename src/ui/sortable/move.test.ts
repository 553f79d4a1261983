import { describe, expect, it } from 'vitest';
import { moved, placeAt, placeOfKey } from './move';

describe('an item that is moved', () => {
  const items = ['a', 'b', 'c', 'd'];

  it.each([
    [0, 2, 'bcad'],
    [3, 0, 'dabc'],
    [1, 1, 'abcd'],
    [1, 9, 'acdb'],
    [2, -1, 'cabd'],
  ])('from %i to %i leaves %s', (from, to, expected) => {
    expect(moved(items, from, to).join('')).toBe(expected);
    expect(items.join('')).toBe('abcd');
  });

  it('follows arrows, ends and digits, and stays within the list', () => {
    expect(placeOfKey('ArrowUp', 2, 4)).toBe(1);
    expect(placeOfKey('ArrowUp', 0, 4)).toBe(0);
    expect(placeOfKey('ArrowDown', 3, 4)).toBe(3);
    expect([placeOfKey('Home', 2, 4), placeOfKey('End', 2, 4)]).toEqual([0, 3]);
    expect([placeOfKey('4', 0, 4), placeOfKey('5', 0, 4), placeOfKey('0', 0, 4)]).toEqual([
      3,
      null,
      null,
    ]);
    expect(placeOfKey('Tab', 0, 4)).toBeNull();
  });

  it('takes the place over whose middle it was dragged', () => {
    const middles = [20, 60, 100, 140];
    expect(placeAt(middles, 0, 25)).toBe(0);
    expect(placeAt(middles, 0, 65)).toBe(1);
    expect(placeAt(middles, 0, 500)).toBe(3);
    expect(placeAt(middles, 3, 30)).toBe(1);
    expect(placeAt(middles, 3, -30)).toBe(0);
  });
});
