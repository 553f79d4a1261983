import type { BenchResult, Row } from '../measure/result';
import { entries, stepEntries } from '../trainers';

/** A row of a trainer that was not measured, changed as given. */
export function rowOf(id: string, changes: Partial<Row> = {}): Row {
  const entry = [...entries, ...stepEntries].find((candidate) => candidate.id === id)!;
  return {
    entry,
    steps: [],
    bursts: [],
    issues: [],
    hostSteps: [],
    hostBursts: [],
    stepsPerRound: 0,
    firstMilliseconds: null,
    losses: [],
    dispatches: null,
    submits: null,
    gpuBytes: null,
    note: null,
    ...changes,
  };
}

export const resultOf = (rows: Row[]): BenchResult => ({
  date: '2030-01-02T03:04:05.000Z',
  platform: 'Chromium 1',
  processor: '2 × Processor',
  adapter: { vendor: 'vendor', architecture: 'kind', description: '', software: false },
  threads: true,
  quick: false,
  best: {
    webgpu: { size: 1024, gflops: 1000, by: 'WGSL' },
    wasm: { size: 1024, gflops: 10, by: 'jax-js' },
  },
  shapes: [{ shape: { batch: 16, time: 64 }, rows }],
  steps: [],
});
