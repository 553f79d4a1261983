import { describe, expect, it } from 'vitest';
import { resultOf, rowOf } from './report.fixture';
import { logarithmic, plotOf } from './svg';

describe('the plot', () => {
  const plot = plotOf(
    resultOf([
      rowOf('bonsai-replayed', { steps: [2], hostSteps: [3] }),
      rowOf('jax-webgpu', { steps: [4], hostSteps: [44] }),
      rowOf('bonsai-wasm', { steps: [9] }),
      rowOf('tfjs-webgpu'),
    ]),
  );

  it('shows every trainer’s speed, and host time on WebGPU only', () => {
    expect(plot.match(/Bonsai, replayed \(webgpu\)/g)).toHaveLength(2);
    expect(plot.match(/Bonsai \(wasm\)/g)).toHaveLength(1);
    expect(plot).toContain('>512,000<');
  });

  it('says what was not measured', () => {
    expect(plot.match(/not measured/g)).toHaveLength(2);
  });

  it('has no number that is none', () => {
    expect(plot).not.toMatch(/NaN|Infinity|undefined/);
  });
});

describe('the lengths of bars', () => {
  it('grow by the same length for every factor of ten', () => {
    const scale = logarithmic([20, 200, 2000]);
    expect(scale(200) - scale(20)).toBeCloseTo(scale(2000) - scale(200));
    expect(scale(20)).toBeGreaterThan(0);
  });

  it('are drawn for a single value', () => {
    expect(logarithmic([10])(10)).toBeGreaterThan(0);
  });
});
