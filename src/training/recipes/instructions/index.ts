import { disposeParameters, initialParameters } from '#engine/nn';
import type { AdamWOptions } from '#engine/optim';
import { createRandom } from '#engine/random';
import { gptParameters } from '#models/gpt';
import { batchOf, corpusEntropy, corpusRows } from '#worlds/instructions';
import type { RunSpec } from '../../protocol';
import type { Recipe } from '../../recipe';
import { withDefaults } from '../shared/controls';
import { languageModelProbes } from '../shared/language-model/probes';
import type { LanguageModelProbes } from '../shared/language-model/results';
import { LanguageModel } from '../shared/language-model/language-model';
import { languageModelRecord } from '../shared/language-model/record';
import { instructionsDeclaration } from './declaration';
import { examinersDraw } from './evaluate';
import { openInstructionsModel, instructionsConfig, instructionsTokenizer } from './model';
import { RowsSession } from './rows-session';

/** As in the GPT recipe: β₂ 0.99, since a mean over few steps is noisy enough. */
export const instructionsOptimiser: AdamWOptions = {
  beta1: 0.9,
  beta2: 0.99,
  epsilon: 1e-8,
  weightDecay: 0.01,
  clip: 1,
};

/** The learning rate of a run: a short warm-up, then a cosine to a tenth. */
export function scheduleOf(
  { steps }: Pick<RunSpec, 'steps'>,
  values: { warmup: number; learningRate: number },
) {
  const warmup = Math.min(values.warmup, steps);
  return { rate: values.learningRate, warmup, steps, floor: 0.1 };
}

const VALIDATED = 256;

/** Pretraining on the world of instructions: answers of every kind, and two side skills. */
export const instructionsRecipe: Recipe<LanguageModelProbes> = {
  declaration: instructionsDeclaration,
  async prepare(spec, { replay }) {
    const values = withDefaults(instructionsDeclaration, spec.controls);
    const config = instructionsConfig(values);
    const random = createRandom(spec.seed);
    const data = random.stream('data');
    const rows = values.batch;
    return RowsSession.create(spec, {
      config,
      rows,
      replay,
      parameters: initialParameters(gptParameters(config), random),
      batch: (step) => batchOf(corpusRows(data.at(step), rows), 'all'),
      optimiser: instructionsOptimiser,
      schedule: scheduleOf(spec, values),
      validation: {
        rows: corpusRows(examinersDraw('corpus'), VALIDATED),
        taught: 'all',
        entropy: corpusEntropy(),
      },
      probes: ({ model }) => languageModelProbes(model),
    });
  },
  open: openLanguageModel('instructions'),
};

/** Opens a GPT of this world for probes. */
export function openLanguageModel(recipe: string): Recipe<LanguageModelProbes>['open'] {
  return async (files) => {
    const { config, parameters, record } = openInstructionsModel(files);
    const model = new LanguageModel(() => parameters, config, instructionsTokenizer());
    return {
      record: (name) => ({ ...languageModelRecord(name, record, model), recipe }),
      probes: languageModelProbes(model),
      dispose: () => disposeParameters(parameters),
    };
  };
}
