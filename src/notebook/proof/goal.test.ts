import { expect, it } from 'vitest';
import type { RunView } from '#training/client';
import { judged } from './goal';

const view = {
  progress: { step: 10 },
  spec: { controls: { demonstrations: 32 } },
  curve: [
    { step: 5, values: { goldReward: 1 } },
    { step: 10, values: { goldReward: 1.7 } },
  ],
} as unknown as RunView;
const label = { en: '', zh: '' };

it.each([
  [
    { of: { term: 'goldReward' }, is: 'atLeast', value: 1.6 },
    { found: 1.7, met: true },
  ],
  [
    { of: { term: 'goldReward' }, is: 'atLeast', value: 1.8 },
    { found: 1.7, met: false },
  ],
  [
    { of: { control: 'demonstrations' }, is: 'atMost', value: 32 },
    { found: 32, met: true },
  ],
  [
    { of: { control: 'demonstrations' }, is: 'atMost', value: 31 },
    { found: 32, met: false },
  ],
  [
    { of: { term: 'stopRate' }, is: 'atLeast', value: 0 },
    { found: null, met: false },
  ],
] as const)('%j is judged as %j', (condition, expected) => {
  expect(judged({ ...condition, label }, view)).toEqual(expected);
});

it('nothing is met by a run that has not begun', () => {
  const unbegun = { ...view, progress: { step: 0 } } as RunView;
  const condition = { of: { control: 'demonstrations' }, is: 'atMost', value: 100, label } as const;
  expect(judged(condition, unbegun)).toEqual({ found: null, met: false });
  expect(judged(condition, null)).toEqual({ found: null, met: false });
});
