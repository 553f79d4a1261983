import { describe, expect, it } from 'vitest';
import { sentences, type Found } from './sentences';

const nothing: Found = {
  result: null,
  halt: null,
  chance: null,
  judgement: null,
  name: 'no mask',
  baseName: 'your run',
};

describe('what two runs say', () => {
  it('is nothing before there is something to compare', () => {
    expect(sentences(nothing)).toEqual([]);
  });

  it('is both losses at one step, the difference and the size of chance', () => {
    const result = { step: 1200, base: 1.964, broken: 0.083 };
    const text = sentences({ ...nothing, result, chance: 0.021 }).join(' ');
    expect(text).toBe(
      'After 1,200 steps “no mask” is at 0.08 nats per token, “your run” at 1.96: 1.88 lower. Two seeds differ by 0.02 here.',
    );
  });

  it('claims no difference where none can be seen', () => {
    const result = { step: 100, base: 3.1032, broken: 3.1031 };
    expect(sentences({ ...nothing, result })[0]).toMatch(/no difference to three decimals\.$/);
    const apart = sentences({ ...nothing, result: { ...result, broken: 3.1081 } })[0];
    expect(apart).toMatch(/3\.108.*3\.103: 0\.005 higher\.$/);
  });

  it('is the halt and the kept checkpoint for a run that came apart, and no comparison', () => {
    const halt = { step: 8, highest: 14.04, uniform: 4.394, checkpoint: 0 };
    const result = { step: 1, base: 4.4, broken: 9 };
    const list = sentences({ ...nothing, result, halt });
    expect(list[0]).toContain('14.04');
    expect(list[0]).toContain('4.39');
    expect(list[1]).toContain('step 0');
    expect(list.join(' ')).not.toContain('your run');
  });

  it('adds what the base model thinks of the texts', () => {
    const text = sentences({ ...nothing, judgement: { base: 1.6, broken: 5.31 } }).join(' ');
    expect(text).toContain('1.60');
    expect(text).toContain('5.31');
  });
});
