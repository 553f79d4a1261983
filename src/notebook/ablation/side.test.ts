import { describe, expect, it } from 'vitest';
import { recipes, type RunSpec } from '#training/client';
import { changedNames, changeOf, differences, sidesOf } from './side';

const own = { learningRate: 3e-3, warmup: 50, layers: 2, causal: true };
const spec: RunSpec = {
  key: 'gpt/main',
  recipe: 'gpt',
  seed: 1,
  steps: 1200,
  controls: own,
  data: { kind: 'shipped', id: 'moby-dick' },
};
const fast = { run: 'break-rate', times: { learningRate: 100 }, controls: { warmup: 0 } };
const deep = { run: 'four', controls: { layers: 4 } };

describe('a side of an ablation', () => {
  it('has the run that is called like the cell, unless it says otherwise', () => {
    const change = [{ times: { learningRate: 100 } }, { run: 'warm', controls: {} }] as const;
    expect(sidesOf({ change }, 'break-rate').map(({ run }) => run)).toEqual(['break-rate', 'warm']);
    expect(sidesOf({ change: deep }, 'break-depth')).toEqual([deep]);
  });

  it('multiplies the student’s own rate, up to the highest that the recipe takes', () => {
    const changed = (values: typeof own) => changeOf(fast, values, recipes['gpt']!).controls;
    expect(changed(own)).toEqual({ learningRate: 0.3, warmup: 0 });
    expect(changed({ ...own, learningRate: 0.05 })['learningRate']).toBe(1);
  });

  it('names what it is about, so that this makes no result stale', () => {
    expect(changedNames({ change: fast }).sort()).toEqual(['learningRate', 'warmup']);
    const beside = { run: 'one', controls: { layers: 1 } };
    expect(changedNames({ change: { steps: 9, baseModels: {} }, beside })).toEqual([
      'steps',
      'baseModels',
      'layers',
    ]);
  });

  it('names the settings in which two runs differ', () => {
    const copy: RunSpec = { ...spec, key: 'gpt/another' };
    expect(differences(copy, spec)).toEqual([]);
    expect(differences({ ...spec, controls: { ...own, layers: 4 } }, spec)).toEqual(['layers']);
    expect(differences({ ...spec, seed: 2, steps: 9 }, spec)).toEqual(['seed', 'steps']);
    expect(differences({ ...spec, data: { kind: 'shipped', id: 'grammar' } }, spec)).toEqual([
      'data',
    ]);
    expect(differences({ ...spec, baseModels: { base: 'mine' } }, spec)).toEqual(['baseModels']);
    expect(differences({ ...spec, baseModels: {} }, spec)).toEqual([]);
  });
});
