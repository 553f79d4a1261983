import { describe, expect, it } from 'vitest';
import { divergence, isHealthy } from './divergence';

const uniform = Math.log(81);
const of = (losses: number[]) => losses.map((trainLoss) => ({ trainLoss, gradientNorm: 1 }));

/** First training losses of `gpt --preset lesson --set warmup=0` on Moby-Dick, as they were measured. */
const measured = {
  'learningRate=0.3': [4.43, 5.89, 8.63, 9.45, 13.46, 14.04, 11.48, 6.84, 7.74],
  'learningRate=0.03': [4.42, 3.6, 3.2, 3.42, 3.73, 3.57, 3.28, 3.28, 3.17, 3.18, 3.15],
};

describe('divergence', () => {
  it('sees a loss that stays above knowing nothing', () => {
    const reason = divergence(of(measured['learningRate=0.3']), uniform);
    expect(reason).toContain('14.04');
    expect(reason).toContain('4.39');
  });

  it('is not misled by a dip on the way', () => {
    expect(divergence(of([9, 9, 9, 9, 4.2, 9, 9, 9, 9, 9]), uniform)).not.toBeNull();
  });

  it('says nothing of a rate that is only too high', () => {
    expect(divergence(of(measured['learningRate=0.03']), uniform)).toBeNull();
  });

  it('waits for a run that comes back by itself', () => {
    expect(divergence(of([4.4, 5, 6, 5.5, 5.4, 5.2, 5, 4.8, 4.2, 3.8]), uniform)).toBeNull();
  });

  it('lets one or two bad batches pass', () => {
    expect(divergence(of([2, 2, 2, 30, 12, 2, 2, 2, 2, 2]), uniform)).toBeNull();
  });

  it('does not count an old climb that is over', () => {
    const losses = [...Array<number>(9).fill(9), ...Array<number>(9).fill(3)];
    expect(divergence(of(losses.slice(0, 9)), uniform)).not.toBeNull();
    expect(divergence(of(losses), uniform)).toBeNull();
  });

  it.each(['trainLoss', 'gradientNorm', 'valLoss'])('names a %s that is no number', (name) => {
    for (const value of [NaN, Infinity]) {
      expect(divergence([{ trainLoss: 2 }, { [name]: value }], uniform)).toContain(name);
      expect(isHealthy([{ trainLoss: 2 }, { [name]: value }], uniform)).toBe(false);
    }
  });

  it('an untrained model is isHealthy, and so is one that has got stuck', () => {
    for (const level of [uniform + 0.1, 3.07]) {
      const losses = of(Array<number>(20).fill(level));
      expect(divergence(losses, uniform)).toBeNull();
      expect(isHealthy(losses, uniform)).toBe(true);
    }
  });

  it('no checkpoint is called good while a climb is under way', () => {
    const climbing = of([4.43, 17.51, 14.86]);
    expect(divergence(climbing, uniform)).toBeNull();
    expect(isHealthy(climbing, uniform)).toBe(false);
  });
});
