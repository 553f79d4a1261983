/**
 * TensorFlow.js as its documentation teaches it: stock operations, stock kernels, `tf.train.adam`. The
 * bundle of this file holds a copy of the library that nothing has been registered on.
 */
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import '@tensorflow/tfjs-backend-webgpu';
import { gptLoss } from '../plain/gpt';
import { ADAM, gptOf } from '../task/shapes';
import type { StartTrainer } from './trainer';

export const start: StartTrainer = async ({ shape, weights, batches }, { backend }) => {
  if (!(await tf.setBackend(backend))) throw new Error(`tfjs has no ${backend} here.`);
  await tf.ready();
  const { batch, time } = shape;
  const variables = new Map(
    weights.map(({ name, shape, values }) => [name, tf.variable(tf.tensor(values, shape))]),
  );
  const optimiser = tf.train.adam(ADAM.learningRate, ADAM.beta1, ADAM.beta2, ADAM.epsilon);
  const loss = gptLoss((name) => variables.get(name)!, gptOf(shape), batch, time);
  let last: tf.Scalar | null = null;
  return {
    step(i) {
      const { inputs, targets } = batches[i % batches.length];
      const x = tf.tensor2d(inputs, [batch, time], 'int32');
      const y = tf.tensor2d(targets, [batch, time], 'int32');
      last?.dispose();
      last = optimiser.minimize(() => loss(x, y), true);
      tf.dispose([x, y]);
    },
    async readLoss() {
      if (!last) throw new Error('No step has been taken.');
      return (await last.data())[0];
    },
  };
};
