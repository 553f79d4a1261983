import * as tf from '@tensorflow/tfjs-core';
import type { DvaeSizes } from '../steps/sizes';
import type { Get } from './layers';
import type { PlainLoss } from './loss';

/** DALL·E's discrete VAE: Gumbel-softmax between encoder and decoder, logit-Laplace likelihood, KL. */
export function dvaeLoss(
  get: Get,
  { dvae, batch, temperature, beta, margin }: DvaeSizes,
): PlainLoss {
  const { groups, blocks, size, channels, codes } = dvae;
  const side = size / 2 ** (groups - 1);
  const places = batch * side * side;
  const gain = 1 / (groups * blocks) ** 2;

  const convolve = (name: string, x: tf.Tensor): tf.Tensor => {
    const filter = tf.transpose(get(`${name}.w`), [2, 3, 1, 0]) as tf.Tensor4D;
    return tf.add(tf.conv2d(x as tf.Tensor4D, filter, 1, 'same'), get(`${name}.b`));
  };
  const block = (name: string, x: tf.Tensor, widens: boolean): tf.Tensor => {
    let residual = x;
    for (const i of [1, 2, 3, 4])
      residual = convolve(`${name}.res_path.conv_${i}`, tf.relu(residual));
    return tf.add(widens ? convolve(`${name}.id_path`, x) : x, tf.mul(residual, gain));
  };
  /** @param between what happens between two groups @param widths of the groups */
  const stack = (
    name: string,
    input: tf.Tensor,
    between: (x: tf.Tensor4D) => tf.Tensor,
    widths: number[],
  ) => {
    let x = convolve(`${name}.blocks.input`, input);
    for (let group = 1; group <= groups; group++) {
      if (group > 1) x = between(x as tf.Tensor4D);
      for (let i = 1; i <= blocks; i++) {
        const widens = x.shape[3] !== widths[group - 1];
        x = block(`${name}.blocks.group_${group}.block_${i}`, x, widens);
      }
    }
    return convolve(`${name}.blocks.output.conv`, tf.relu(x));
  };
  const widths = Array.from({ length: groups }, (_, i) => dvae.width * 2 ** i);
  const halve = (x: tf.Tensor4D) => tf.maxPool(x, 2, 2, 'valid');
  const double = (x: tf.Tensor4D) =>
    tf.image.resizeNearestNeighbor(x, [2 * x.shape[1], 2 * x.shape[2]]);

  return ({ pictures, noise }) => {
    const logits = tf.reshape(stack('encoder', pictures, halve, widths), [places, codes]);
    const chosen = tf.softmax(tf.div(tf.add(logits, noise), temperature));
    const grid = tf.reshape(chosen, [batch, side, side, codes]);
    const stats = stack('decoder', grid, double, [...widths].reverse());
    const [mu, lnB] = tf.split(stats, [channels, channels], 3);
    const x = tf.add(tf.mul(pictures, 1 - 2 * margin), margin);
    const [lnX, lnRest] = [tf.log(x), tf.log(tf.sub(1, x))];
    const distance = tf.abs(tf.sub(tf.sub(lnX, lnRest), mu));
    const density = tf.add(tf.add(lnB, tf.mul(distance, tf.exp(tf.neg(lnB)))), tf.add(lnX, lnRest));
    const logP = tf.logSoftmax(logits);
    const kl = tf.add(tf.mean(tf.sum(tf.mul(tf.exp(logP), logP), -1)), Math.log(codes));
    const weight = (beta * side * side) / (size * size * channels);
    return tf.add(tf.add(tf.mean(density), Math.LN2), tf.mul(kl, weight));
  };
}
