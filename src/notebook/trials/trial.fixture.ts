import type { Trial, TrialSettings } from './trial';

const settings: TrialSettings = {
  recipe: 'sft',
  data: 'instructions',
  steps: 300,
  controls: { batch: 64 },
  baseModels: {},
};

/** A trial with two seeds, as its file holds it. */
export const aTrial = (change: Partial<Trial> = {}): Trial => ({
  lesson: 'toy',
  cell: 'break-it',
  base: settings,
  changed: { ...settings, controls: { batch: 4 } },
  seeds: [1, 1337],
  terms: {
    base: { codesUsed: [60, 62], share: [0.987, 1] },
    changed: {
      codesUsed: [19, 28],
      error: [0.00478, 0.00654],
      share: [0.24, 0.476],
      gone: [1, null],
    },
  },
  measured: [{ seeds: [1, 1337], commit: 'abc', backend: 'wasm', date: '2026-11-28' }],
  ...change,
});
