import { expect, it } from 'vitest';
import { ratioBins } from './ratio-bins';

it('counts every ratio once, those far away at the ends', () => {
  const { shares, outside } = ratioBins([1, 1, 0.01, 7], 0.2);
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
  expect([shares[0], shares.at(-1)]).toEqual([0.25, 0.25]);
  expect(outside).toBe(0.5);
});

it('finds nothing outside where nothing is clipped', () => {
  expect(ratioBins([0.01, 7], Infinity).outside).toBe(0);
});
