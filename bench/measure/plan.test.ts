import { expect, it } from 'vitest';
import { planRounds } from './plan';

it('fills a block with steps until it lasts about a second', () => {
  expect(planRounds(100, 5, 60_000)).toEqual({ steps: 10, rounds: 5 });
});

it('takes a slow trainer one step at a time', () => {
  expect(planRounds(4_000, 5, 60_000)).toEqual({ steps: 1, rounds: 5 });
});

it('lets a trainer out of later rounds rather than overrun its budget', () => {
  expect(planRounds(20_000, 5, 60_000)).toEqual({ steps: 1, rounds: 3 });
});

it('measures even the slowest once', () => {
  expect(planRounds(90_000, 5, 60_000)).toEqual({ steps: 1, rounds: 1 });
});

it('does not let a fast adapter’s steps pile up without end', () => {
  expect(planRounds(0.5, 5, 60_000)).toEqual({ steps: 50, rounds: 5 });
});
