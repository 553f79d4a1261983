import { describe, expect, it } from 'vitest';
import { differences } from './differences';

const rest = { key: 'gpt/main', recipe: 'gpt', seed: 1, steps: 100 };
const now = {
  ...rest,
  controls: { width: 64, causal: true },
  data: { kind: 'shipped', id: 'tang' },
} as const;

describe('what tells a kept curve from the present run', () => {
  it('is nothing if both were trained alike', () => {
    expect(differences({ ...rest, controls: { ...now.controls }, data: 'tang' }, now)).toEqual([]);
  });

  it('is its own values, where they differ', () => {
    const kept = { ...rest, seed: 2, controls: { width: 32, causal: true }, data: 'moby-dick' };
    expect(differences(kept, now)).toEqual([
      ['data', 'moby-dick'],
      ['width', 32],
      ['seed', 2],
    ]);
  });

  it('knows a text of the reader by its name', () => {
    const own = { ...now, data: { kind: 'own', name: 'letters.txt', text: '…' } } as const;
    const kept = { ...rest, controls: { ...now.controls }, data: 'letters.txt' };
    expect(differences(kept, own)).toEqual([]);
  });
});
