/**
 * `@genai-fi/nanogpt`: TensorFlow.js with kernels of its own. It trains its own model class (RMS norm,
 * rotary positions, no biases), so its step is of the same size but its losses are not comparable.
 * What it does not export is reached by path, under the alias that `contexts/bundle.mjs` gives it.
 */
import { selectBackend } from 'nanogpt-peer/backend.js';
import { ii as engine } from 'nanogpt-peer/dist-Da20xy8E.js';
import createModel from 'nanogpt-peer/models/factory.js';
import BasicTrainer from 'nanogpt-peer/training/BasicTrainer.js';
import { ADAM, gptOf } from '../task/shapes';
import type { StartTrainer } from './trainer';

export const start: StartTrainer = async ({ shape, batches }, { backend }) => {
  await selectBackend(backend);
  const { vocabulary, context, layers, heads, width } = gptOf(shape);
  const model = createModel({
    modelType: 'GenAI_NanoGPT_v1',
    vocabSize: vocabulary,
    blockSize: context,
    nLayer: layers,
    nHead: heads,
    nEmbed: width,
    mlpFactor: 4,
    useRope: true,
  });
  const rate = {
    learningRate: ADAM.learningRate,
    minLearningRate: ADAM.learningRate,
    warmupSteps: 0,
  };
  const adam = { beta1: ADAM.beta1, beta2: ADAM.beta2, epsilon: ADAM.epsilon, weightDecay: 0 };
  const trainer = new BasicTrainer(model, { vocabSize: vocabulary }, { ...rate, ...adam });
  trainer.configure({
    learningRate: ADAM.learningRate,
    method: { type: 'pretraining' },
    batchSize: shape.batch,
  });
  trainer.prepareToTrain({});
  const ids = (values: Int32Array) =>
    engine().makeTensor(values, [shape.batch, shape.time], 'int32');
  let loss: ReturnType<BasicTrainer['trainStep']> | null = null;
  return {
    step(i) {
      const { inputs, targets } = batches[i % batches.length];
      const batch = { xs: ids(inputs), ys: ids(targets) };
      loss?.dispose();
      loss = trainer.trainStep(trainer.lastState, batch);
      batch.xs.dispose();
      batch.ys.dispose();
    },
    async readLoss() {
      if (!loss) throw new Error('No step has been taken.');
      return (await loss.data())[0];
    },
  };
};
