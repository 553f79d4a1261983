import { describe, expect, it } from 'vitest';
import { spread, textWidth } from './labels';
import { axisScale, tickLabel, ticksOf } from './scale';

describe('axes', () => {
  const labels = (...args: Parameters<typeof ticksOf>) =>
    ticksOf(...args).map(({ label, power }) => (power ? `${label}^${power}` : label));

  it('tick a linear axis at round numbers', () => {
    expect(labels(axisScale('linear', [0, 400], [0, 600]), 5)).toEqual([
      '0',
      '100',
      '200',
      '300',
      '400',
    ]);
  });

  it('tick a log axis at decades, and between them if it spans few', () => {
    expect(labels(axisScale('log', [1, 2000], [0, 600]), 5)).toEqual(['1', '10', '100', '1000']);
    expect(labels(axisScale('log', [1.4, 4.2], [0, 600]), 5)).toEqual(['1.5', '2', '3', '4']);
    expect(labels(axisScale('log', [1, 60], [0, 600]), 5)).toEqual([
      '1',
      '2',
      '5',
      '10',
      '20',
      '50',
    ]);
    // Never 1M beside powers.
    expect(labels(axisScale('log', [1e6, 1e24], [0, 600]), 6)).toEqual([
      '10^6',
      '10^9',
      '10^12',
      '10^15',
      '10^18',
      '10^21',
      '10^24',
    ]);
  });

  it('give way where the data cannot be drawn: nothing positive on a log axis, one value alone', () => {
    expect(axisScale('log', [-3, 0], [0, 100]).domain).toEqual([0.1, 1]);
    expect(axisScale('linear', [2, 2], [0, 100])(2)).toBe(50);
  });

  it('go from pixels back to data', () => {
    const scale = axisScale('log', [1, 100], [0, 200]);
    expect(scale.invert(scale(7))).toBeCloseTo(7, 10);
  });

  it.each([
    [0, '0'],
    [-0.5, '−0.5'],
    [20000, '20k'],
    [1.5e6, '1.5M'],
    [0.0001, '10^−4'],
    [3e-5, '3×10^−5'],
    [0.30000000000000004, '0.3'],
  ])('label %d as %s', (value, text) => {
    const { label, power } = tickLabel(value);
    expect(power ? `${label}^${power}` : label).toBe(text);
  });

  it('labels whole numbers only where something is counted', () => {
    const layers = axisScale('linear', [0, 2], [0, 600]);
    expect(labels(layers, 6)).toContain('0.5');
    expect(labels(Object.assign(layers, { whole: true }), 6)).toEqual(['0', '1', '2']);
  });
});

describe('direct labels', () => {
  const wanted = (...values: number[]) => values.map((value) => ({ label: value, wanted: value }));
  const at = (...args: Parameters<typeof spread<number>>) => spread(...args).map((p) => p.at);

  it('stay where they are if nothing is in the way', () => {
    expect(at(wanted(10, 50, 90), 14, 0, 100)).toEqual([10, 50, 90]);
  });

  it('share the move equally between two that collide', () => {
    expect(at(wanted(50, 52), 14, 0, 100)).toEqual([44, 58]);
  });

  it('are never nearer than the gap and stay inside, whatever comes', () => {
    // A fixed sequence of awkward clusters (multiplicative congruence, Park and Miller).
    let seed = 7;
    const next = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
    for (let trial = 0; trial < 50; trial++) {
      const values = Array.from({ length: 6 }, () => 100 * next() ** 3);
      const placed = at(wanted(...values), 14, 0, 100);
      for (const [rank, y] of placed.entries()) {
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(100 + 1e-9);
        if (rank > 0) expect(y - placed[rank - 1]!).toBeGreaterThanOrEqual(14 - 1e-9);
      }
    }
  });

  it('estimate Chinese as wide as it is set', () => {
    expect(textWidth('验证损失', 12)).toBe(48);
    expect(textWidth('loss', 12)).toBeLessThan(30);
  });
});
