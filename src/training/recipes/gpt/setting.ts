import { configProblem, gptDefaults, type GptConfig } from '#models/gpt';
import type { AdamWOptions, Schedule } from '#engine/optim';
import type { RunSpec } from '../../protocol';
import { TrainingError } from '../../training-error';
import { withDefaults } from '../shared/controls';
import type { GptControls } from './controls';
import { gptDeclaration } from './declaration';

/** A run's controls, read and checked. */
export interface GptSetting {
  tokenizer: GptControls['tokenizer'];
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
  const model = {
    ...gptDefaults,
    context: values.context,
    layers: values.layers,
    heads: values.heads,
    width: values.width,
    causal: values.causal,
    positions: values.positions,
    residualScaling: values.residualScaling,
  };
  const problem = configProblem({ ...model, vocabulary: 1 });
  if (problem) throw new TrainingError('badControls', `${problem}.`);
  return {
    tokenizer: values.tokenizer,
    vocabulary: values.vocabulary,
    batch: values.batch,
    model,
    // nanoGPT's values for small batches: β₂ 0.99, since a mean over few steps is noisy enough.
    optimiser: { beta1: 0.9, beta2: 0.99, epsilon: 1e-8, weightDecay: values.weightDecay, clip: 1 },
    schedule: {
      rate: values.learningRate,
      warmup: Math.min(values.warmup, spec.steps),
      steps: spec.steps,
      floor: 0.1,
    },
  };
}
