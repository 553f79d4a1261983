/** The same steps in plain TensorFlow.js: stock operations, stock kernels, `tf.train.adam`. */
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import '@tensorflow/tfjs-backend-webgpu';
import { clipLoss } from '../plain/clip';
import { dvaeLoss } from '../plain/dvae';
import type { Get } from '../plain/layers';
import type { PlainLoss } from '../plain/loss';
import { rewardLoss } from '../plain/reward';
import type { StepTask } from '../steps/task';
import { ADAM } from '../task/shapes';
import type { StartTrainer } from './trainer';

function lossOf({ model, sizes }: StepTask, get: Get): PlainLoss {
  if (model === 'reward') return rewardLoss(get, sizes.reward);
  return model === 'clip' ? clipLoss(get, sizes.clip) : dvaeLoss(get, sizes.dvae);
}

export const start: StartTrainer<StepTask> = async (task, { backend }) => {
  if (!(await tf.setBackend(backend))) throw new Error(`tfjs has no ${backend} here.`);
  await tf.ready();
  const { weights, batches } = task;
  const variables = new Map(
    weights.map(({ name, shape, values }) => [name, tf.variable(tf.tensor(values, shape))]),
  );
  const optimiser = tf.train.adam(ADAM.learningRate, ADAM.beta1, ADAM.beta2, ADAM.epsilon);
  const loss = lossOf(task, (name) => variables.get(name)!);
  let last: tf.Scalar | null = null;
  return {
    step(i) {
      const inputs = Object.fromEntries(
        Object.entries(batches[i % batches.length]).map(([name, { values, shape, dtype }]) => [
          name,
          tf.tensor(values, shape, dtype),
        ]),
      );
      last?.dispose();
      last = optimiser.minimize(() => loss(inputs) as tf.Scalar, true);
      tf.dispose(inputs);
    },
    async readLoss() {
      if (!last) throw new Error('No step has been taken.');
      return (await last.data())[0];
    },
  };
};
