import { describe, expect, it } from 'vitest';
import type { RunSpec } from '#training/client';
import { changeOf, runOf, strayed } from './side';

const own = { learningRate: 3e-3, warmup: 50, layers: 2, causal: true };
const spec: RunSpec = {
  key: 'gpt/main',
  recipe: 'gpt',
  seed: 1,
  steps: 1200,
  controls: own,
  data: { kind: 'shipped', id: 'moby-dick' },
};
const fast = { run: 'break-rate', rateTimes: 100, controls: { warmup: 0 } };
const deep = { run: 'break-depth-four', controls: { layers: 4 } };

describe('a side of an ablation', () => {
  it('multiplies the student’s own rate, up to the highest that the recipe takes', () => {
    expect(changeOf(fast, own)).toEqual({ learningRate: 0.3, warmup: 0 });
    expect(changeOf(fast, { ...own, learningRate: 0.05 })['learningRate']).toBe(1);
  });

  it('is the student’s own run where that has the change already', () => {
    expect(runOf(deep, own)).toBe('break-depth-four');
    expect(runOf(deep, { ...own, layers: 4 })).toBe('main');
    expect(runOf({ run: 'main' }, own)).toBe('main');
  });

  it('names what an earlier run had otherwise, its own change apart', () => {
    const ran = { ...spec, key: 'gpt/break-depth-four', controls: { ...own, layers: 4 } };
    expect(strayed(ran, deep, spec)).toEqual([]);
    expect(strayed({ ...ran, seed: 2 }, deep, spec)).toEqual(['seed']);
    expect(strayed(ran, deep, { ...spec, controls: { ...own, warmup: 0 } })).toEqual(['warmup']);
    const data = { kind: 'shipped', id: 'grammar' } as const;
    expect(strayed(ran, deep, { ...spec, data })).toEqual(['data']);
  });
});
