import type { AdamWOptions, Schedule } from '#engine/optim';
import { dvaeProblem, type DvaeConfig } from '#models/dvae';
import type { PictureWorld } from '#worlds/pictures';
import type { RunSpec } from '../../protocol';
import { TrainingError } from '../../training-error';
import type { DvaeControls } from './controls';
import { cosineRamp } from './ramp';

/** Where in a run the reconstruction goes over from the Gaussian to the logit-Laplace. */
const GAUSSIAN = { until: 0.3, gone: 0.5 };

/**
 * Where in a run β comes down to its last value, if it began higher: after the codes have found work, and
 * with a fifth of the run left to settle.
 */
const BETA_FALLS = { from: 0.3, to: 0.6 };

/** What changes from step to step besides the pictures and the noise. */
export interface Schedules {
  tau: number;
  beta: number;
  /** Share of the Gaussian in the reconstruction. */
  gaussian: number;
}

/** A run's controls, read and checked. */
export interface DvaeSetting {
  model: DvaeConfig;
  batch: number;
  straightThrough: boolean;
  optimiser: AdamWOptions;
  rate: Schedule;
  at(step: number): Schedules;
}

/** @throws TrainingError if the numbers make no dVAE */
export function readSetting(
  { steps }: Pick<RunSpec, 'steps'>,
  values: DvaeControls,
  world: PictureWorld,
): DvaeSetting {
  const model: DvaeConfig = {
    size: world.size,
    channels: 3,
    groups: values.groups,
    blocks: values.blocks,
    width: values.width,
    codes: values.codes,
    codeWidth: values.codeWidth,
    pool: values.pool,
    likelihood: values.likelihood,
    logitScale: values.logitScale,
  };
  const problem = dvaeProblem(model);
  if (problem) throw new TrainingError('badControls', `${problem}.`);
  const starts = model.likelihood === 'logitLaplace' && values.gaussianStart;
  const { until, gone } = GAUSSIAN;
  return {
    model,
    batch: values.batch,
    straightThrough: values.straightThrough,
    // The release's decay; β₂ 0.99, since a run of a few hundred steps has no thousand to average over.
    optimiser: { beta1: 0.9, beta2: 0.99, epsilon: 1e-8, weightDecay: 1e-4, clip: 1 },
    rate: { rate: values.learningRate, warmup: Math.min(values.warmup, steps), steps, floor: 0.03 },
    at: (step) => ({
      tau: cosineRamp(values.tauStart, values.tauEnd, step, values.tauRamp * steps),
      beta: betaAt(step / steps, values.beta, values.betaEarly, values.betaRamp),
      gaussian: starts ? cosineRamp(1, 0, step - until * steps, (gone - until) * steps) : 0,
    }),
  };
}

/**
 * Up within the ramp, as in the paper; where it is to begin higher, from there down to β.
 *
 * @param at share of the run
 * @param early β's height before it falls, as a multiple of β
 */
export function betaAt(at: number, beta: number, early: number, ramp: number): number {
  const { from, to } = BETA_FALLS;
  return beta * cosineRamp(0, 1, at, ramp) * cosineRamp(early, 1, at - from, to - from);
}
