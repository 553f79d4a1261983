import { describe, expect, it } from 'vitest';
import { flopsOf } from '../task/shapes';
import { resultOf, rowOf } from './report.fixture';
import { summarise } from './summary';

const summaryOf = (rows: Parameters<typeof resultOf>[0]) => {
  const { shapes, best } = resultOf(rows);
  return summarise(shapes[0], best);
};

describe('the numbers of the table', () => {
  it('are medians over rounds, in tokens a second of 16 × 64 tokens a step', () => {
    const [row] = summaryOf([rowOf('bonsai-replayed', { steps: [100, 10, 20], bursts: [5] })]);
    expect(row.tokensPerSecond).toBe(51_200);
    expect(row.burstTokensPerSecond).toBe(204_800);
    expect(row.rounds).toBe(3);
  });

  it('are null where nothing was measured', () => {
    const [row] = summaryOf([rowOf('tfjs-webgpu')]);
    expect(row).toMatchObject({ tokensPerSecond: null, timeRatio: null, share: null });
    expect(row.lossDifference).toBeNull();
  });

  it('compare times within a backend', () => {
    const rows = summaryOf([
      rowOf('bonsai-replayed', { steps: [10] }),
      rowOf('jax-webgpu', { steps: [40] }),
      rowOf('bonsai-wasm', { steps: [100] }),
      rowOf('jax-wasm', { steps: [50] }),
    ]);
    expect(rows.map((row) => row.timeRatio)).toEqual([1, 4, 1, 0.5]);
  });

  it('take the share of the best product from the same backend', () => {
    const milliseconds = flopsOf({ batch: 16, time: 64 }) / 1e6 / 5;
    const [webgpu, wasm] = summaryOf([
      rowOf('bonsai-replayed', { steps: [milliseconds] }),
      rowOf('bonsai-wasm', { steps: [milliseconds] }),
    ]);
    expect(webgpu.share).toBeCloseTo(0.005, 10);
    expect(wasm.share).toBeCloseTo(0.5, 10);
  });

  it('compare the losses with the first trainer’s, as far as both have them, of the same model', () => {
    const losses = [5, 4, 3, 2, 1];
    const [, same, other] = summaryOf([
      rowOf('bonsai-replayed', { losses }),
      rowOf('jax-webgpu', { losses: [5, 4, 3, 2.25] }),
      rowOf('nanogpt', { losses }),
    ]);
    expect(same.lossDifference).toBe(0.25);
    expect(same.losses).toHaveLength(4);
    expect(other.lossDifference).toBeNull();
  });
});

it('counts three times the forward pass of GPT-2 for a step', () => {
  // 4 layers of 12·128² weights and an output layer of 256·128, two operations each, and attention.
  const forward = 2 * (4 * 12 * 128 ** 2 + 256 * 128) + 4 * 64 * 128 * 4;
  expect(flopsOf({ batch: 16, time: 64 })).toBe(3 * 1024 * forward);
});
