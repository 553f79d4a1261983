import { expect, it } from 'vitest';
import { stacked } from './layers';

const term = (id: string, ys: number[]) => ({
  id,
  run: 'main',
  term: id,
  label: id,
  colour: 'red',
  points: ys.map((y, x) => ({ x, y })),
});

it('piles up what adds and hangs down what takes away', () => {
  const { layers, totals } = stacked([
    term('a', [2]),
    term('b', [-1]),
    term('c', [3]),
    term('d', [-2]),
  ]);
  expect(layers.map(({ id, from, to }) => [id, from, to])).toEqual([
    ['a', 0, 2],
    ['b', 0, -1],
    ['c', 2, 5],
    ['d', -1, -3],
  ]);
  expect(totals).toEqual([{ x: 0, y: 2 }]);
});

it('leaves out where a term is missing or no number', () => {
  const { totals } = stacked([term('a', [1, 2, NaN]), term('b', [1])]);
  expect(totals).toEqual([{ x: 0, y: 2 }]);
});
