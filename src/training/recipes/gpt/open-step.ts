import { tf } from '#engine';
import { valueAndGradients, type Parameters } from '#engine/nn';
import { learningRate } from '#engine/optim';
import { gptLoss, type GptConfig } from '#models/gpt';
import { probabilitiesOf } from '../shared/language-model/sampling';
import type { LanguageModel } from '../shared/language-model/language-model';
import { readNorms } from '../shared/language-model/insides';
import type { StepResult } from './results';
import type { GptSetting } from './setting';

/** Sequences of the batch that are shown in full; the rest would not be read. */
const SHOWN = 3;

/** What of a session the probe needs. */
interface Training {
  config: GptConfig;
  setting: GptSetting;
  parameters: Parameters;
  inputs(step: number): { inputs: Int32Array; targets: Int32Array };
}

/** Computes the step that comes next, in the open, without taking it. */
export async function openStep(
  session: Training,
  model: LanguageModel,
  step: number,
): Promise<StepResult> {
  const { inputs, targets } = session.inputs(step);
  const { context } = session.config;
  const shape: [number, number] = [inputs.length / context, context];
  const x = tf.tensor2d(inputs, shape, 'int32');
  const y = tf.tensor2d(targets, shape, 'int32');
  const { value, gradients } = valueAndGradients(
    (parameters) => gptLoss(parameters, session.config, x, y),
    session.parameters,
  );
  const names = [...gradients.keys()];
  const norms = await readNorms([...gradients.values()]);
  const lengths = await readNorms([...session.parameters.values()]);
  const loss = (await value.data())[0];
  tf.dispose([x, y, value, ...gradients.values()]);

  const gradientNorm = Math.hypot(...norms);
  const { clip } = session.setting.optimiser;
  const rows = (all: Int32Array) =>
    Array.from({ length: Math.min(SHOWN, shape[0]) }, (_, b) =>
      all.subarray(b * context, (b + 1) * context),
    );
  const losses: number[][] = [];
  for (const [b, row] of rows(inputs).entries()) {
    const read = await model.read(row);
    const wanted = rows(targets)[b];
    losses.push(Array.from(wanted, (id, t) => -Math.log(probabilitiesOf(model.row(read, t))[id])));
  }
  return {
    step,
    inputs: rows(inputs).map((row) => model.labels(row)),
    targets: rows(targets).map((row) => model.labels(row)),
    loss,
    losses,
    learningRate: learningRate(session.setting.schedule, step),
    gradientNorm,
    clip,
    clipFactor: Math.min(1, clip / (gradientNorm + 1e-6)),
    gradients: names.map((name, i) => ({ name, norm: norms[i], parameterNorm: lengths[i] })),
  };
}
