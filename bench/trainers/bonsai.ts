/** This engine, as its recipes use it. */
import { tf } from '#engine';
import { captureStep, Readings, Slots } from '#engine/capture';
import { openDevice } from '#engine/device';
import { valueAndGradients, type Parameters } from '#engine/nn';
import { AdamW } from '#engine/optim';
import { gptLoss, gptParameters } from '#models/gpt';
import { chainFactors } from '../measure/product';
import { ADAM, gptOf } from '../task/shapes';
import type { StartTrainer } from './trainer';

export const start: StartTrainer = async ({ shape, weights, batches }, options) => {
  const { backend, replay, wasmFolder } = options;
  await openDevice({
    force: backend,
    wasmPaths: {
      simd: `${wasmFolder}tfjs-backend-wasm-simd.wasm`,
      plain: `${wasmFolder}tfjs-backend-wasm.wasm`,
    },
  });
  const config = gptOf(shape);
  const parameters: Parameters = new Map(
    weights.map(({ name, shape, values }) => [name, tf.tensor(values, shape)]),
  );
  // No gradient of this model comes near: clipping is computed, as in a recipe, and changes nothing.
  const optimiser = new AdamW(gptParameters(config), { ...ADAM, weightDecay: 0, clip: 1e6 });
  const window = [shape.batch, shape.time];
  const slots = new Slots({
    inputs: { shape: window, dtype: 'int32' },
    targets: { shape: window, dtype: 'int32' },
    hyper: { shape: [3], dtype: 'float32' },
  });

  const compute = () => {
    const { value, gradients } = valueAndGradients(
      (p) => gptLoss(p, config, slots.get('inputs'), slots.get('targets')),
      parameters,
    );
    const { norm, nonFinite } = optimiser.update(parameters, gradients, slots.get('hyper'));
    tf.dispose([...gradients.values()]);
    return { loss: value, norm, nonFinite };
  };
  const captured = captureStep(compute, { replay });
  const readings = new Readings();

  return {
    step(i) {
      const { inputs, targets } = batches[i % batches.length];
      slots.write({ inputs, targets, hyper: optimiser.hyper(i, ADAM.learningRate) });
      const terms = captured.run();
      // As a run does it: many steps in one transfer, and no step waits for it.
      if (readings.full) void readings.take();
      readings.push(terms);
    },
    readLoss: async () => (await readings.take()).at(-1)!.loss,
    product(size) {
      const square = (values: Float32Array) => tf.tensor<tf.Rank>(values, [size, size]);
      let [last, shift] = chainFactors(size).map(square);
      return {
        issue() {
          const next = tf.matMul(last, shift);
          last.dispose();
          last = next;
        },
        async first() {
          const corner = tf.slice(last, [0, 0], [1, 1]);
          const [value] = await corner.data();
          corner.dispose();
          return value;
        },
      };
    },
  };
};
