import { describe, expect, it } from 'vitest';
import type { RunView } from '#training/client';
import { judged, levelsOf } from './goal';

const view = {
  progress: { step: 10 },
  spec: {
    controls: { demonstrations: 32, causal: true },
    data: { kind: 'shipped', id: 'grammar' },
  },
  facts: { parameters: 107_456 },
  curve: [
    { step: 0, values: { goldReward: 1, valLoss: 4.4 } },
    { step: 10, values: { goldReward: 1.7 } },
  ],
} as unknown as RunView;
const label = { en: '', zh: '' };

it.each([
  [{ of: { term: 'goldReward' }, is: 'atLeast', value: 1.6 }, 1.7, true],
  [{ of: { term: 'goldReward' }, is: 'atLeast', value: 1.8 }, 1.7, false],
  [{ of: { control: 'demonstrations' }, is: 'atMost', value: 32 }, 32, true],
  [{ of: { control: 'demonstrations' }, is: 'atMost', value: 31 }, 32, false],
  [{ of: { control: 'causal' }, is: 'equal', value: true }, true, true],
  [{ of: 'data', is: 'equal', value: 'moby-dick' }, 'grammar', false],
  [{ of: 'parameters', is: 'atMost', value: 107_455 }, 107_456, false],
  // Measured before training alone.
  [{ of: { term: 'valLoss' }, is: 'atMost', value: 5 }, null, false],
  [{ of: { term: 'kl' }, is: 'atMost', value: 5 }, null, false],
] as const)('judges %j by what the run has', (condition, found, met) => {
  expect(judged({ ...condition, label }, view)).toMatchObject({ found, met });
});

describe('a goal', () => {
  it('judges nothing before there is a run', () => {
    const condition = { label, of: 'parameters', is: 'atMost', value: 9 } as const;
    const untrained = { ...view, progress: { ...view.progress, step: 0 } };
    for (const run of [null, untrained])
      expect(judged(condition, run)).toMatchObject({ found: null, met: false });
  });

  it('is remembered by its own name, or by that of its cell', () => {
    const condition = { label, of: 'parameters', is: 'atMost', value: 9 } as const;
    const levels = [{ id: 'reach-2.0', label, condition }];
    expect(levelsOf({ conditions: [] }, 'goal').map(({ id }) => id)).toEqual(['goal']);
    expect(levelsOf({ conditions: [], levels }, 'goal').map(({ id }) => id)).toEqual(['reach-2.0']);
  });
});
