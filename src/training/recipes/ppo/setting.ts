import type { ControlValues } from '../../declaration';
import type { RunSpec } from '../../protocol';
import { TrainingError } from '../../recipe';
import { withDefaults } from '../controls';
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
  /** Fine for a response that does not end. */
  noEnd: number;
  /** Rollouts from the `topK` likeliest tokens alone; 0 from all, as PPO asks for. */
  topK: number;
  whitening: boolean;
  /** −1 teaches the opposite of what the reward model likes. */
  sign: 1 | -1;
}

/** @throws TrainingError if the batch cannot be cut into its minibatches */
export function readSetting(spec: RunSpec): PpoSetting {
  const values: ControlValues = withDefaults(ppoDeclaration, spec.controls);
  const number = (name: string) => Number(values[name]);
  const [batch, minibatches] = [number('batch'), number('minibatches')];
  if (batch % minibatches !== 0)
    throw new TrainingError(
      'badControls',
      `A batch of ${batch} cannot be cut into ${minibatches} equal minibatches. Choose a divisor of ${batch}.`,
    );
  return {
    batch,
    minibatches,
    epochs: number('epochs'),
    learningRate: number('learningRate'),
    beta: number('beta'),
    klTarget: values.adaptive === true ? number('klTarget') : null,
    pretraining: number('pretraining'),
    clipRange: values.clipping === false ? Infinity : number('clipRange'),
    lambda: number('lambda'),
    valueWeight: number('valueWeight'),
    noEnd: number('noEnd'),
    topK: number('topK'),
    whitening: values.whitening !== false,
    sign: values.rewardFlipped === true ? -1 : 1,
  };
}
