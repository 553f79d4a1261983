import { describe, expect, it } from 'vitest';
import { readBelief, readFinding } from './belief';

describe('a belief in the progress record', () => {
  it('is read back', () => {
    expect(readBelief({ believed: 'fails' })).toBe('fails');
    expect(readBelief({ believed: 'lower' })).toBe('lower');
    expect(readFinding({ verdict: 'holds', step: 1200, base: 1.96, broken: 0.08 })).toEqual({
      verdict: 'holds',
      step: 1200,
      base: 1.96,
      broken: 0.08,
    });
  });

  it('is nothing where a file holds something else', () => {
    for (const other of [null, undefined, 3, 'holds', [], { believed: 'yes', verdict: 'maybe' }]) {
      expect(readBelief(other)).toBeNull();
      expect(readFinding(other)).toBeNull();
    }
    expect(readFinding({ verdict: 'open', step: 9, base: '2' })?.base).toBeNull();
  });
});
