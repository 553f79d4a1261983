/**
 * TensorFlow.js as its documentation teaches it: stock operations, stock kernels, `tf.train.adam`. The
 * bundle of this file holds a copy of the library that nothing has been registered on.
 */
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import '@tensorflow/tfjs-backend-webgpu';
import { ADAM, gptOf } from '../task/shapes';
import type { Weight } from '../task/task';
import type { StartTrainer } from './trainer';

export const start: StartTrainer = async ({ shape, weights, batches }, { backend }) => {
  if (!(await tf.setBackend(backend))) throw new Error(`tfjs has no ${backend} here.`);
  await tf.ready();
  const { batch, time } = shape;
  const variables = new Map(
    weights.map(({ name, shape, values }) => [name, tf.variable(tf.tensor(values, shape))]),
  );
  const optimiser = tf.train.adam(ADAM.learningRate, ADAM.beta1, ADAM.beta2, ADAM.epsilon);
  const loss = gptLossOf(variables, gptOf(shape), batch, time);
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

type Config = ReturnType<typeof gptOf>;

function gptLossOf(
  variables: Map<Weight['name'], tf.Variable>,
  { layers, heads, width, vocabulary, layerNormEpsilon }: Config,
  batch: number,
  time: number,
): (x: tf.Tensor2D, y: tf.Tensor2D) => tf.Scalar {
  const get = (name: string) => variables.get(`transformer.${name}`)!;
  const depth = width / heads;
  const rows = batch * time;
  const future = tf.sub(1, tf.linalg.bandPart(tf.ones([time, time]), -1, 0));
  const mask = tf.keep(tf.mul(future, -1e9));

  const norm = (name: string, x: tf.Tensor) => {
    const { mean, variance } = tf.moments(x, -1, true);
    const standard = tf.mul(tf.sub(x, mean), tf.rsqrt(tf.add(variance, layerNormEpsilon)));
    return tf.add(tf.mul(standard, get(`${name}.weight`)), get(`${name}.bias`));
  };
  const linear = (name: string, x: tf.Tensor) =>
    tf.add(tf.matMul(x, get(`${name}.weight`)), get(`${name}.bias`));
  const gelu = (x: tf.Tensor) => {
    const cubed = tf.mul(x, tf.mul(x, x));
    const inner = tf.mul(Math.sqrt(2 / Math.PI), tf.add(x, tf.mul(0.044715, cubed)));
    return tf.mul(tf.mul(0.5, x), tf.add(1, tf.tanh(inner)));
  };
  const attention = (qkv: tf.Tensor) => {
    const [q, k, v] = tf
      .split(tf.reshape(qkv, [batch, time, 3, heads, depth]), 3, 2)
      .map((part) => tf.transpose(tf.reshape(part, [batch, time, heads, depth]), [0, 2, 1, 3]));
    const scores = tf.add(tf.div(tf.matMul(q, k, false, true), Math.sqrt(depth)), mask);
    const mixed = tf.matMul(tf.softmax(scores), v);
    return tf.reshape(tf.transpose(mixed, [0, 2, 1, 3]), [rows, width]);
  };

  return (inputs, targets) => {
    const embedded = tf.add(tf.gather(get('wte.weight'), inputs), get('wpe.weight'));
    let x: tf.Tensor = tf.reshape(embedded, [rows, width]);
    for (let layer = 0; layer < layers; layer++) {
      const h = `h.${layer}`;
      const mixed = attention(linear(`${h}.attn.c_attn`, norm(`${h}.ln_1`, x)));
      x = tf.add(x, linear(`${h}.attn.c_proj`, mixed));
      const hidden = gelu(linear(`${h}.mlp.c_fc`, norm(`${h}.ln_2`, x)));
      x = tf.add(x, linear(`${h}.mlp.c_proj`, hidden));
    }
    const logits = tf.matMul(norm('ln_f', x), get('wte.weight'), false, true);
    const wanted = tf.oneHot(tf.reshape(targets, [rows]), vocabulary);
    return tf.losses.softmaxCrossEntropy(wanted, logits) as tf.Scalar;
  };
}
