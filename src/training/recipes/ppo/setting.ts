import type { RunSpec } from '../../protocol';
import { TrainingError } from '../../training-error';
import { withDefaults } from '../shared/controls';
import { ppoDeclaration } from './declaration';

/** A run's controls, read and checked. */
export interface PpoSetting {
  /** Responses of an iteration. */
  batch: number;
  epochs: number;
  minibatches: number;
  learningRate: number;
  beta: number;
  /** Nats a response that an adapting β aims at; null keeps β fixed. */
  klTarget: number | null;
  /** γ of PPO-ptx: weight of the pretraining loss. */
  pretraining: number;
  /** ε; infinite without clipping. */
  clipRange: number;
  lambda: number;
  valueWeight: number;
  /** Penalty for a response that does not end. */
  noEnd: number;
  /** Rollouts from the `topK` likeliest tokens alone; 0 from all, as PPO asks for. */
  topK: number;
  whitening: boolean;
  /** −1 teaches the opposite of what the reward model likes. */
  sign: 1 | -1;
}

/** @throws TrainingError if the batch cannot be cut into its minibatches */
export function readSetting(spec: RunSpec): PpoSetting {
  const values = withDefaults(ppoDeclaration, spec.controls);
  const [batch, minibatches] = [values.batch, values.minibatches];
  if (batch % minibatches !== 0)
    throw new TrainingError(
      'badControls',
      `A batch of ${batch} cannot be cut into ${minibatches} equal minibatches. Choose a divisor of ${batch}.`,
    );
  return {
    batch,
    minibatches,
    epochs: values.epochs,
    learningRate: values.learningRate,
    beta: values.beta,
    klTarget: values.adaptive ? values.klTarget : null,
    pretraining: values.pretraining,
    clipRange: !values.clipping ? Infinity : values.clipRange,
    lambda: values.lambda,
    valueWeight: values.valueWeight,
    noEnd: values.noEnd,
    topK: values.topK,
    whitening: values.whitening,
    sign: values.rewardFlipped ? -1 : 1,
  };
}
