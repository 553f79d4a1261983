import { describe, expect, it } from 'vitest';
import { sentences, type Found } from './sentences';

const nothing: Found = {
  difference: null,
  halt: null,
  chance: null,
  verdict: 'open',
  term: 'validation loss',
  share: false,
  name: 'no mask',
  baseName: 'your run',
  canRepeat: true,
};
const found = (base: number, changed: number, more: Partial<Found> = {}) =>
  sentences({ ...nothing, difference: { step: 1200, base, changed }, ...more });

describe('what two runs say', () => {
  it('is nothing before there is something to compare', () => {
    expect(sentences(nothing)).toEqual([]);
  });

  it('is where both ended, the difference, the size of chance and which is larger', () => {
    const chance = { by: 0.021, from: 'seed' } as const;
    expect(found(1.964, 0.083, { chance, verdict: 'lower' }).join(' ')).toBe(
      'After 1,200 steps, validation loss: “no mask” 0.08, “your run” 1.96, which is 1.88 lower. Two seeds differ by 0.021 here. More than chance: lower.',
    );
  });

  it('claims no difference where none can be seen, and more than chance only where that is known', () => {
    expect(found(3.1032, 3.1031)[0]).toMatch(/no difference to four digits\.$/);
    expect(found(3.1031, 3.1081)[0]).toMatch(/3\.1081.*3\.1031, which is 0\.0050 higher\.$/);
    expect(found(3.1, 3.2)[1]).toMatch(/^One seed cannot tell.*another seed\.$/);
    expect(found(3.1, 3.2, { canRepeat: false })[1]).toBe(
      'One seed cannot tell whether that is chance.',
    );
  });

  it('tells shares in percent, their difference in points, and counts without decimals', () => {
    const chance = { by: 0.125, from: 'trials' } as const;
    const told = found(0.95, 0.3, { share: true, chance, verdict: 'lower' }).join(' ');
    expect(told).toMatch(/30\.0%.*95\.0%, which is 65\.0 percentage points lower/);
    expect(told).toContain('up to 12.5 percentage points');
    expect(found(62, 20)[0]).toMatch(/20.*62, which is 42 lower\.$/);
  });

  it('is the halt and the kept checkpoint for a run that came apart, and no comparison', () => {
    const halt = { step: 8, highest: 14.04, uniform: 4.394, checkpoint: 0 };
    const list = found(4.4, 9, { halt });
    expect(list[0]).toContain('14.04');
    expect(list[0]).toContain('4.39');
    expect(list[1]).toContain('step 0');
    expect(list.join(' ')).not.toContain('your run');
    expect(found(4, 9, { halt: { ...halt, highest: null } })[0]).toContain('came apart');
  });
});
