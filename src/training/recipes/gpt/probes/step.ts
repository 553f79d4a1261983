import { tf } from '#engine';
import { valueAndGradients } from '#engine/nn';
import { learningRate } from '#engine/optim';
import { gptLoss } from '#models/gpt';
import { probabilitiesOf } from '../sampling';
import type { Reader } from '../reader';
import type { GptTrainee } from '../trainee';
import { readNorms } from './insides';
import type { StepResult } from './results';

/** Sequences of the batch that are told in full; the rest would not be read. */
const TOLD = 3;

/** Computes the step that comes next, in the open, without taking it. */
export async function openStep(
  trainee: GptTrainee,
  reader: Reader,
  step: number,
): Promise<StepResult> {
  const { inputs, targets } = trainee.batch(step);
  const { context } = trainee.config;
  const shape: [number, number] = [inputs.length / context, context];
  const x = tf.tensor2d(inputs, shape, 'int32');
  const y = tf.tensor2d(targets, shape, 'int32');
  const { value, gradients } = valueAndGradients(
    (parameters) => gptLoss(parameters, trainee.config, x, y),
    trainee.parameters,
  );
  const names = [...gradients.keys()];
  const norms = await readNorms([...gradients.values()]);
  const lengths = await readNorms([...trainee.parameters.values()]);
  const loss = (await value.data())[0];
  tf.dispose([x, y, value, ...gradients.values()]);

  const gradientNorm = Math.hypot(...norms);
  const { clip } = trainee.setting.optimiser;
  const rows = (all: Int32Array) =>
    Array.from({ length: Math.min(TOLD, shape[0]) }, (_, b) =>
      all.subarray(b * context, (b + 1) * context),
    );
  const losses: number[][] = [];
  for (const [b, row] of rows(inputs).entries()) {
    const read = await reader.read(row);
    const wanted = rows(targets)[b];
    losses.push(Array.from(wanted, (id, t) => -Math.log(probabilitiesOf(reader.row(read, t))[id])));
  }
  return {
    step,
    inputs: rows(inputs).map((row) => reader.labels(row)),
    targets: rows(targets).map((row) => reader.labels(row)),
    loss,
    losses,
    learningRate: learningRate(trainee.setting.schedule, step),
    gradientNorm,
    clip,
    clipFactor: Math.min(1, clip / (gradientNorm + 1e-6)),
    gradients: names.map((name, i) => ({ name, norm: norms[i], parameterNorm: lengths[i] })),
  };
}
