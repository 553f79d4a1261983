import { expect, it } from 'vitest';
import { cosines, plus } from './cosine';

it('compares directions: 1 for the same, 0 at a right angle, −1 for the opposite', () => {
  const rows = Float32Array.from([1, 0, 3, 0, 0, 2, -5, 0]);
  expect([...cosines(rows, 4, 2)]).toEqual([1, 1, 0, -1, 1, 1, 0, -1, 0, 0, 1, 0, -1, -1, 0, 1]);
});

it('gives 0 for a vector without length', () => {
  expect([...cosines(Float32Array.from([0, 0, 1, 1]), 2, 2)].map((x) => +x.toFixed(6))).toEqual([
    0, 0, 0, 1,
  ]);
});

it('adds entry by entry', () => {
  expect([...plus(Float32Array.from([1, 2]), Float32Array.from([0.5, -2]))]).toEqual([1.5, 0]);
});
