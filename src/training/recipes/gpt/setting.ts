import { configProblem, gptDefaults, type GptConfig } from '#models/gpt';
import type { AdamWOptions, Schedule } from '#engine/optim';
import type { RunSpec } from '../../protocol';
import { TrainingError } from '../../recipe';
import { withDefaults } from '../controls';
import { gptDeclaration } from './declaration';

/** A run's controls, read and checked. */
export interface GptSetting {
  tokenizer: 'characters' | 'bytes' | 'bpe';
  /** Size asked for; only byte-level BPE has a choice. */
  vocabulary: number;
  batch: number;
  model: Omit<GptConfig, 'vocabulary'>;
  optimiser: AdamWOptions;
  schedule: Schedule;
}

/** @throws TrainingError if the numbers make no GPT */
export function readSetting(spec: RunSpec): GptSetting {
  const values = withDefaults(gptDeclaration, spec.controls);
  const number = (name: string) => Number(values[name]);
  const model = {
    ...gptDefaults,
    context: number('context'),
    layers: number('layers'),
    heads: number('heads'),
    width: number('width'),
    causal: values.causal !== false,
    positions: values.positions !== false,
    residualScaling: values.residualScaling !== false,
  };
  const problem = configProblem({ ...model, vocabulary: 1 });
  if (problem) throw new TrainingError('badControls', `${problem}.`);
  return {
    tokenizer: values.tokenizer as GptSetting['tokenizer'],
    vocabulary: number('vocabulary'),
    batch: number('batch'),
    model,
    // nanoGPT's values for small batches: β₂ 0.99, since a mean over few steps is noisy enough.
    optimiser: {
      beta1: 0.9,
      beta2: 0.99,
      epsilon: 1e-8,
      weightDecay: number('weightDecay'),
      clip: 1,
    },
    schedule: {
      rate: number('learningRate'),
      warmup: Math.min(number('warmup'), spec.steps),
      steps: spec.steps,
      floor: 0.1,
    },
  };
}
