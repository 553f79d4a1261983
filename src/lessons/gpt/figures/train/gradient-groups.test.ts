import { describe, expect, it } from 'vitest';
import { gptDefaults, gptParameters } from '#models/gpt';
import { gradientGroups } from './gradient-groups';

const sizes = { vocabulary: 7, context: 8, layers: 2, heads: 2, width: 16 };
const gradients = gptParameters({ ...gptDefaults, ...sizes }).map(({ name }, at) => ({
  name,
  norm: at + 1,
  parameterNorm: 1,
}));

describe('gradients by part of the model', () => {
  const groups = gradientGroups(gradients);

  it('cover every parameter of a GPT: their squares add up to the whole', () => {
    const all = (norms: { norm: number }[]) => Math.hypot(...norms.map(({ norm }) => norm));
    expect(all(groups)).toBeCloseTo(all(gradients), 9);
  });

  it('are five for each layer, and three that belong to none', () => {
    expect(groups.filter(({ layer }) => layer === 1)).toHaveLength(5);
    expect(groups.filter(({ layer }) => layer === 2)).toHaveLength(5);
    expect(groups.filter(({ layer }) => layer === null).map(({ kind }) => kind)).toEqual([
      'tokens',
      'positions',
      'lastNorm',
    ]);
  });

  it('refuse a parameter that they do not know', () => {
    const odd = [{ name: 'transformer.extra.weight', norm: 1, parameterNorm: 1 }];
    expect(() => gradientGroups(odd)).toThrow('transformer.extra.weight');
  });
});
