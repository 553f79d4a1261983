import * as tf from '@tensorflow/tfjs-core';
import type { gptOf } from '../task/shapes';
import { attention, causal, gelu, layerNorm, linear, type Get } from './layers';

type Config = ReturnType<typeof gptOf>;

/** GPT-2 without its output layer. → of ids [batch, time] the normalised stream, [batch · time, width] */
export function gptBody(
  get: Get,
  { layers, heads, width, layerNormEpsilon }: Config,
  batch: number,
  time: number,
): (inputs: tf.Tensor) => tf.Tensor {
  const mask = tf.keep(causal(time));
  const norm = (name: string, x: tf.Tensor) => layerNorm(get, name, x, layerNormEpsilon);
  return (inputs) => {
    const embedded = tf.add(
      tf.gather(get('transformer.wte.weight'), inputs),
      get('transformer.wpe.weight'),
    );
    let x: tf.Tensor = tf.reshape(embedded, [batch * time, width]);
    for (let layer = 0; layer < layers; layer++) {
      const h = `transformer.h.${layer}`;
      const parts = tf.split(linear(get, `${h}.attn.c_attn`, norm(`${h}.ln_1`, x)), 3, 1);
      const mixed = attention(parts, { batch, time, heads, width, mask });
      x = tf.add(x, linear(get, `${h}.attn.c_proj`, mixed));
      const hidden = gelu(linear(get, `${h}.mlp.c_fc`, norm(`${h}.ln_2`, x)));
      x = tf.add(x, linear(get, `${h}.mlp.c_proj`, hidden));
    }
    return norm('transformer.ln_f', x);
  };
}

/** The loss of the next token. */
export function gptLoss(
  get: Get,
  config: Config,
  batch: number,
  time: number,
): (inputs: tf.Tensor, targets: tf.Tensor) => tf.Scalar {
  const body = gptBody(get, config, batch, time);
  return (inputs, targets) => {
    const logits = tf.matMul(body(inputs), get('transformer.wte.weight'), false, true);
    const wanted = tf.oneHot(tf.reshape(targets, [batch * time]), config.vocabulary);
    return tf.losses.softmaxCrossEntropy(wanted, logits) as tf.Scalar;
  };
}
