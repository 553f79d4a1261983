import { describe, expect, it } from 'vitest';
import { sameConditions, type Written } from './generation.svelte';

const written: Written = {
  settings: { prompt: 'a', temperature: 1, topK: 0, topP: 1, seed: 1 },
  spec: '{}',
  steps: [40, 40],
  text: 'b',
  tokens: 160,
  whole: true,
};

describe('sameConditions', () => {
  it('holds whatever was written', () => {
    expect(sameConditions(written, { ...written, text: 'c' })).toBe(true);
  });

  it('ends with another seed, another setting, or a step more of training', () => {
    const { settings } = written;
    expect(sameConditions(written, { ...written, settings: { ...settings, seed: 2 } })).toBe(false);
    expect(sameConditions(written, { ...written, settings: { ...settings, topK: 3 } })).toBe(false);
    expect(sameConditions(written, { ...written, steps: [41, 41] })).toBe(false);
  });
});
