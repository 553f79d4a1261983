import { describe, expect, it } from 'vitest';
import { contrast, parseHex } from '#ui';
import { diverging, extentOf, sequential, textOn } from './scales';

const steps = Array.from({ length: 41 }, (_, at) => at / 40);
const lightness = (colour: string) => contrast(parseHex(colour), [0, 0, 0]);

describe('colour scales', () => {
  it.each(['viridis', 'cividis'] as const)('%s only grows lighter', (map) => {
    const scale = sequential(0, 1, map);
    for (let at = 1; at < steps.length; at++)
      expect(lightness(scale(steps[at]!))).toBeGreaterThan(lightness(scale(steps[at - 1]!)));
  });

  it('the signed scale is lightest at zero and as strong on either side', () => {
    const scale = diverging(-1, 4);
    for (const step of steps.slice(1))
      // Cubic interpolation between the scheme's colours overshoots by less than a percent.
      expect(1.01 * lightness(scale(0))).toBeGreaterThan(lightness(scale(4 * step)));
    expect(scale(-4)).not.toBe(scale(4));
    expect(lightness(scale(-4)) / lightness(scale(4))).toBeLessThan(2);
    expect(scale(-99)).toBe(scale(-4));
  });

  it('text reads at 4.5:1 on every colour', () => {
    for (const scale of [sequential(0, 1), sequential(0, 1, 'cividis'), diverging(0, 1)])
      for (const step of steps) {
        const ground = scale(step);
        expect(contrast(parseHex(textOn(ground)), parseHex(ground))).toBeGreaterThan(4.5);
      }
  });

  it('survive a constant and values that are not finite', () => {
    expect(sequential(2, 2)(2)).toBe(sequential(0, 1)(0));
    expect(extentOf([NaN, 3, -Infinity, 1])).toEqual([1, 3]);
    expect(extentOf([])).toEqual([0, 1]);
  });
});
