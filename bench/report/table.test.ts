import { format } from 'prettier';
import { describe, expect, it } from 'vitest';
import { number } from './markdown';
import { resultOf, rowOf } from './report.fixture';
import { tableOf } from './table';

const result = resultOf([
  rowOf('bonsai-replayed', {
    steps: [2],
    hostSteps: [3.14159],
    losses: [5.5, 4.5],
    dispatches: 202,
  }),
  rowOf('jax-webgpu', { steps: [4], losses: [5.5, 4.501] }),
  rowOf('tfjs-webgpu', { note: 'failed: no device' }),
]);

describe('the table', () => {
  const table = tableOf(result);
  const cells = (label: string) =>
    table
      .split('\n')
      .filter((line) => line.startsWith(`| ${label}`))
      .map((line) => line.split('|').map((cell) => cell.trim()));

  it('says when and on what it was measured', () => {
    expect(table).toContain('Measured 2030-01-02 in Chromium 1 on 2 × Processor');
    expect(table).toContain('vendor kind');
    expect(table).toContain('1,000 GFLOP/s');
  });

  it('gives every trainer a row of speeds and a row of losses', () => {
    const [speeds, losses] = cells('Bonsai, replayed');
    expect(speeds).toContain('512,000');
    expect(speeds).toContain('3.14');
    expect(speeds).toContain('202');
    expect(losses).toContain('5.5000');
    expect(cells('jax-js')[1]).toContain('1e-3');
  });

  it('shows a dash for what was not measured, and why', () => {
    expect(cells('TensorFlow.js')[0]).toContain('–');
    expect(table).toContain('failed: no device');
  });

  it('gives the step of another model its times and how far its losses are apart', () => {
    const rows = [
      rowOf('step-bonsai-replayed', { steps: [200], losses: [2, 1] }),
      rowOf('step-tfjs-webgpu', { steps: [1000], losses: [2, 1.002] }),
    ];
    const [plain] = tableOf({ ...result, shapes: [], steps: [{ name: 'dVAE', rows }] })
      .split('\n')
      .filter((line) => line.includes('plain'))
      .map((line) => line.split('|').map((cell) => cell.trim()));
    expect(plain).toContain('1,000');
    expect(plain).toContain('5');
    expect(plain).toContain('2e-3');
  });

  it('is formatted as prettier would, so that it can stand in the README', async () => {
    expect(await format(table, { parser: 'markdown' })).toBe(table);
  });
});

describe('a number', () => {
  it('has three significant digits and thousands apart', () => {
    expect([0.5312, 3.14159, 44.3, 1414, 123_456].map((n) => number(n))).toEqual([
      '0.531',
      '3.14',
      '44.3',
      '1,410',
      '123,000',
    ]);
  });

  it('keeps a count whole', () => {
    expect(number(1414, 6)).toBe('1,414');
  });
});
