import { expect, it } from 'vitest';
import { reachOf, within } from './reach';

it('the plane reaches as far as nearly all points, and never less than the prior', () => {
  expect(reachOf([])).toBe(3);
  expect(reachOf([{ x: 1, y: -2 }])).toBe(3);
  const many = Array.from({ length: 100 }, (_, i) => ({ x: i === 99 ? 500 : 10, y: 0 }));
  expect(reachOf(many)).toBeCloseTo(10.5);
});

it('the cross stays on the plane', () => {
  expect([within(5, 3), within(-5, 3), within(1, 3)]).toEqual([3, -3, 1]);
});
