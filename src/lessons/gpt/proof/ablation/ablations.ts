import type { AblationOptions } from './side';

const base = { run: 'main' };

/** The five ablations, by the id of their cell. */
export const ablations = {
  'break-mask': {
    base,
    broken: [{ run: 'break-mask', controls: { causal: false } }],
    term: 'valLoss',
    judged: true,
  },
  'break-positions': {
    base,
    broken: [{ run: 'break-positions', controls: { positions: false } }],
    term: 'valLoss',
    judged: true,
  },
  'break-rate': {
    base,
    // Measured with the lesson's preset, eight seeds: without warm-up every run climbs over ln V within
    // ten steps; with the usual warm-up it gets stuck at about 3.1 nats instead.
    broken: [
      { run: 'break-rate', rateTimes: 100, controls: { warmup: 0 } },
      { run: 'break-rate-warm', rateTimes: 100 },
    ],
    term: 'trainLoss',
  },
  'break-depth': {
    base: { run: 'break-depth', controls: { layers: 1 } },
    broken: [{ run: 'break-depth-four', controls: { layers: 4 } }],
    term: 'valLoss',
  },
  'break-residual': {
    base,
    broken: [{ run: 'break-residual', controls: { residualScaling: false } }],
    term: 'valLoss',
  },
} as const satisfies Record<string, AblationOptions>;

export type AblationId = keyof typeof ablations;
export const ablationIds = Object.keys(ablations) as AblationId[];
