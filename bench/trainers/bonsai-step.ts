/** Steps of this engine's other models, as its recipes take them. */
import { tf, type Scalar } from '#engine';
import { captureStep, Readings, Slots, type SlotSpec } from '#engine/capture';
import { openDevice } from '#engine/device';
import { reshape } from '#engine/kernels';
import { valueAndGradients, type Parameters } from '#engine/nn';
import { AdamW } from '#engine/optim';
import { contrastiveLoss, encodeImage, encodeText, logitsPerImage } from '#models/clip';
import { dvaeLoss } from '#models/dvae';
import { rankingLoss, reward } from '#models/reward';
import type { ModelName, Sizes } from '../steps/sizes';
import { specsOf, type Given, type StepTask } from '../steps/task';
import { ADAM } from '../task/shapes';
import type { StartTrainer } from './trainer';

const losses: Record<ModelName, (p: Parameters, sizes: Sizes, slots: Slots) => Scalar> = {
  reward(p, { reward: { gpt, prompts, answers } }, slots) {
    const scores = reward(p, gpt, slots.get('tokens'), slots.get('last'));
    return rankingLoss(reshape(scores, [prompts, answers]));
  },
  clip(p, { clip: { clip } }, slots) {
    const images = encodeImage(p, clip.image, slots.get('pictures'));
    const texts = encodeText(p, clip.text, slots.get('tokens'), slots.get('ends'));
    return contrastiveLoss(logitsPerImage(images, texts, p.get('logit_scale')!));
  },
  dvae(p, { dvae: { dvae } }, slots) {
    const [noise, temperature, beta] = ['noise', 'temperature', 'beta'].map((n) => slots.get(n));
    return dvaeLoss(p, dvae, slots.get('pictures'), { noise, temperature, beta }).loss;
  },
};

const scalar = (value: number): Given => ({
  shape: [],
  dtype: 'float32',
  values: new Float32Array([value]),
});

/** What a recipe would set anew at every step, besides the batch. */
const settings = ({ model, sizes: { dvae } }: StepTask): Record<string, Given> =>
  model === 'dvae' ? { temperature: scalar(dvae.temperature), beta: scalar(dvae.beta) } : {};

export const start: StartTrainer<StepTask> = async (task, { backend, replay, wasmFolder }) => {
  await openDevice({
    force: backend,
    wasmPaths: {
      simd: `${wasmFolder}tfjs-backend-wasm-simd.wasm`,
      plain: `${wasmFolder}tfjs-backend-wasm.wasm`,
    },
  });
  const { model, sizes, weights, batches } = task;
  const parameters: Parameters = new Map(
    weights.map(({ name, shape, values }) => [name, tf.tensor(values, shape)]),
  );
  // No gradient comes near: clipping is computed, as in a recipe, and changes nothing.
  const options = { ...ADAM, weightDecay: 0, clip: 1e6 };
  const optimiser = new AdamW(specsOf(model, sizes), options);
  const given = { ...batches[0], ...settings(task) };
  const slotSpecs = Object.entries(given).map(([name, { shape, dtype }]): [string, SlotSpec] => [
    name,
    { shape, dtype },
  ]);
  const hyper: SlotSpec = { shape: [3], dtype: 'float32' };
  const slots = new Slots({ ...Object.fromEntries(slotSpecs), hyper });
  const loss = losses[model];
  const captured = captureStep(
    () => {
      const { value, gradients } = valueAndGradients((p) => loss(p, sizes, slots), parameters);
      const report = optimiser.update(parameters, gradients, slots.get('hyper'));
      tf.dispose([...gradients.values()]);
      return { loss: value, ...report };
    },
    { replay },
  );
  const readings = new Readings();
  return {
    step(i) {
      for (const [name, { values }] of Object.entries({ ...given, ...batches[i % batches.length] }))
        slots.write({ [name]: values });
      slots.write({ hyper: optimiser.hyper(i, ADAM.learningRate) });
      const terms = captured.run();
      if (readings.full) void readings.take();
      readings.push(terms);
    },
    readLoss: async () => (await readings.take()).at(-1)!.loss,
  };
};
