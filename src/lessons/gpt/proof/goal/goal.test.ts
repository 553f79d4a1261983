import { describe, expect, it } from 'vitest';
import type { RunView } from '#training/client';
import { conditions, reached } from './goal';

const run = (changes: {
  data?: string;
  controls?: Record<string, unknown>;
  parameters?: number;
  status?: string;
  loss?: number;
}) =>
  ({
    spec: {
      data: { kind: 'shipped', id: changes.data ?? 'moby-dick' },
      controls: { tokenizer: 'characters', causal: true, ...changes.controls },
    },
    facts: { parameters: changes.parameters ?? 107_456 },
    status: changes.status ?? 'done',
    curve: [
      { step: 0, values: { valLoss: 4.41 } },
      { step: 1200, values: { valLoss: changes.loss ?? 1.96 } },
    ],
  }) as unknown as RunView;
const unmet = (view: RunView, loss = 2) =>
  conditions(view, loss)
    .filter(({ met }) => !met)
    .map(({ name }) => name);

describe('the goal', () => {
  it('is reached by a small model that is good enough', () => {
    expect(reached(conditions(run({}), 2))).toBe(true);
    expect(unmet(run({}), 1.8)).toEqual(['loss']);
  });

  it.each([
    ['another text', { data: 'grammar', loss: 1.1 }, 'text'],
    ['other tokens', { controls: { tokenizer: 'bpe' } }, 'tokenizer'],
    ['a model that sees its answers', { controls: { causal: false }, loss: 0.08 }, 'mask'],
    ['one parameter too many', { parameters: 200_001 }, 'parameters'],
    ['a run that is still under way', { status: 'running' }, 'finished'],
    ['a loss above', { loss: 2.001 }, 'loss'],
  ])('is not reached by %s', (_, changes, name) => {
    expect(unmet(run(changes))).toEqual([name]);
  });

  it('knows nothing before there is a run', () => {
    expect(conditions(null, 2).every(({ met }) => met === null)).toBe(true);
    expect(reached(conditions(null, 2))).toBe(false);
  });

  it('does not judge the untrained model', () => {
    const view = run({ status: 'paused' });
    const fresh = { ...view, curve: view.curve.slice(0, 1) };
    expect(conditions(fresh, 5).at(-1)).toEqual({ name: 'loss', met: null });
  });
});
