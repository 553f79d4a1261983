import { describe, expect, it } from 'vitest';
import { logStops, nearestStop, parseTyped, toAllowed, toTyped } from './range';

const rate = { min: 1e-5, max: 1e-1, step: 1e-5, scale: 'log' } as const;
const width = { min: 16, max: 256, step: 16 } as const;

describe('a slider’s range', () => {
  it('stops at ten round numbers to the decade on a log scale, and at both ends', () => {
    const stops = logStops(rate);
    expect(stops).toHaveLength(41);
    expect(stops.slice(0, 4)).toEqual([1e-5, 1.2e-5, 1.5e-5, 2e-5]);
    expect(stops.at(-1)).toBe(0.1);
    expect(logStops({ ...rate, min: 3.3e-5, max: 7e-5 })).toEqual([3.3e-5, 4e-5, 5e-5, 6e-5, 7e-5]);
  });

  it('puts a typed value at the stop that is nearest by factor', () => {
    const stops = logStops(rate);
    expect(stops[nearestStop(3.4e-4, stops)]).toBe(3e-4);
    expect(stops[nearestStop(1, stops)]).toBe(0.1);
  });

  it('keeps to steps and bounds', () => {
    expect(toAllowed(70, width)).toBe(64);
    expect(toAllowed(1e9, width)).toBe(256);
    expect(toAllowed(-3, width)).toBe(16);
    expect(toAllowed(0.30000000000000004, { min: 0, max: 1, step: 0.1 })).toBe(0.3);
  });

  it('keeps whole numbers whole on a log scale', () => {
    const stops = logStops({ min: 1, max: 20, step: 1, scale: 'log' });
    expect(stops).toEqual([1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20]);
  });

  it('reads numbers as people type them', () => {
    expect(['3e-4', ' 0,5', '1,000', '1 000 000', '−2'].map(parseTyped)).toEqual([
      3e-4, 0.5, 1000, 1_000_000, -2,
    ]);
    expect(['', 'fast', '1e999'].map(parseTyped)).toEqual([null, null, null]);
  });

  it('writes what it can read back', () => {
    for (const value of [3e-4, 0.001, 64, 1234567, 0.1 + 0.2])
      expect(parseTyped(toTyped(value))).toBeCloseTo(value, 6);
    expect(toTyped(0.0003)).toBe('3e-4');
  });
});
