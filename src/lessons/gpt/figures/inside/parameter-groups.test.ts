import { describe, expect, it } from 'vitest';
import { gptParameters, type GptConfig } from '#models/gpt';
import type { ProbeResult } from '#training/client';
import { blockParameters } from '../scale';
import { blockMatrices, parameterGroups } from './parameter-groups';

type ParametersResult = ProbeResult<'gpt', 'parameters'>;

const config = { vocabulary: 80, context: 32, layers: 3, heads: 4, width: 16, positions: true };

function parametersOf(change: Partial<GptConfig> = {}): ParametersResult {
  const specs = gptParameters({ ...config, residualScaling: true, ...change } as GptConfig);
  const parameters = specs.map(({ name, shape }) => ({
    name,
    shape: [...shape],
    count: shape.reduce((product, side) => product * side, 1),
    norm: 0,
  }));
  return { parameters, total: parameters.reduce((sum, { count }) => sum + count, 0) };
}

describe('the parts of a model', () => {
  it('hold every tensor once, and their shares add up to one', () => {
    const all = parametersOf();
    const groups = parameterGroups(all);
    expect(groups.map(({ name }) => name)).toEqual([
      'token',
      'position',
      'attention',
      'mlp',
      'norm',
    ]);
    expect(groups.flatMap(({ tensors }) => tensors)).toHaveLength(all.parameters.length);
    expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(all.total);
    expect(groups.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
  });

  it('count 12·L·d² in the matrices of the blocks', () => {
    expect(blockMatrices(parametersOf())).toBe(blockParameters(config));
  });

  it('leave positions out where the model has none', () => {
    const names = parameterGroups(parametersOf({ positions: false })).map(({ name }) => name);
    expect(names).not.toContain('position');
  });
});
