import type { AdamWOptions, Schedule } from '#engine/optim';
import { dvaeProblem, type DvaeConfig } from '#models/dvae';
import type { PictureWorld } from '#worlds/pictures';
import type { ControlValues } from '../../declaration';
import type { RunSpec } from '../../protocol';
import { TrainingError } from '../../recipe';
import { cosineRamp } from './ramp';

/** Where in a run the reconstruction goes over from the Gaussian to the logit-Laplace. */
const GAUSSIAN = { until: 0.3, gone: 0.5 };

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
  values: ControlValues,
  world: PictureWorld,
): DvaeSetting {
  const number = (name: string) => Number(values[name]);
  const model: DvaeConfig = {
    size: world.size,
    channels: 3,
    groups: number('groups'),
    blocks: number('blocks'),
    width: number('width'),
    codes: number('codes'),
    codeWidth: number('codeWidth'),
    pool: values.pool as DvaeConfig['pool'],
    likelihood: values.likelihood as DvaeConfig['likelihood'],
    logitScale: number('logitScale'),
  };
  const problem = dvaeProblem(model);
  if (problem) throw new TrainingError('badControls', `${problem}.`);
  const starts = model.likelihood === 'logitLaplace' && values.gaussianStart === true;
  const { until, gone } = GAUSSIAN;
  return {
    model,
    batch: number('batch'),
    straightThrough: values.straightThrough === true,
    // The release's decay; β₂ 0.99, since a run of a few hundred steps has no thousand to average over.
    optimiser: { beta1: 0.9, beta2: 0.99, epsilon: 1e-8, weightDecay: 1e-4, clip: 1 },
    rate: {
      rate: number('learningRate'),
      warmup: Math.min(number('warmup'), steps),
      steps,
      floor: 0.03,
    },
    at: (step) => ({
      tau: cosineRamp(number('tauStart'), number('tauEnd'), step, number('tauRamp') * steps),
      beta: cosineRamp(0, number('beta'), step, number('betaRamp') * steps),
      gaussian: starts ? cosineRamp(1, 0, step - until * steps, (gone - until) * steps) : 0,
    }),
  };
}
