import { tf, type Tensor } from '#engine';
import { constant, gumbelNoise, mul, takeRows, unembed } from '#engine/kernels';
import { scopeOf, type Parameters } from '#engine/nn';
import { drawTokens, gptBody, type GptConfig } from '#models/gpt';
import { EOS_ID } from '#worlds/instructions';

export interface RolloutOptions {
  /** Tokens to write after the prompt, at most. */
  length: number;
  /** int32 [3], from `RandomStream.slot`; null writes the most probable token each time. */
  key: Tensor | null;
  /** What logits are divided by before the draw. PPO needs 1: what is drawn must be what is scored. */
  temperature?: number;
  /** Draws from the most probable `topK` tokens alone; 0 draws from all. */
  topK?: number;
}

export interface Rollout {
  /** int32 [batch, prompt + length]; padding (id 0) after the end. */
  tokens: Tensor;
  /** float [batch, length]: 1 at a token of the answer, its EOS included; 0 after it. */
  mask: Tensor;
}

/**
 * Lets a GPT answer a batch of prompts, all in lock-step and on the device: nothing is read back, every
 * shape depends on the arguments' shapes alone, so that the whole of it can be captured.
 *
 * Each token's noise is a part of one draw, keyed by what `key` holds.
 *
 * @param prompts int32 [batch, prompt], all of one length
 */
export function rollout(
  parameters: Parameters,
  config: GptConfig,
  prompts: Tensor,
  { length, key, temperature = 1, topK = 0 }: RolloutOptions,
): Rollout {
  const [batch] = prompts.shape as [number, number];
  const noise = key && gumbelNoise(key, [length, batch, config.vocabulary]);
  let tokens = prompts;
  let alive: Tensor = constant(`alive ${batch}`, () => tf.ones([batch]));
  const masks: Tensor[] = [];
  for (let t = 0; t < length; t++) {
    const logits = nextLogits(parameters, config, tokens);
    const next = drawTokens(logits, {
      noise: noise && tf.reshape(tf.slice(noise, t, 1), logits.shape),
      temperature,
      topK,
    });
    masks.push(alive);
    // Padding is token 0, so what comes after the end is the token times nothing.
    const written = tf.where(tf.greater(alive, 0), next, tf.zerosLike(next));
    tokens = tf.concat([tokens, tf.reshape(written, [batch, 1])], 1);
    const ended = tf.equal(
      next,
      constant('end', () => tf.scalar(EOS_ID, 'int32')),
    );
    alive = mul(alive, tf.where(ended, tf.zerosLike(alive), tf.onesLike(alive)));
  }
  return { tokens, mask: tf.stack(masks, 1) };
}

/** The logits after the last token of each row. → [batch, vocabulary] */
function nextLogits(parameters: Parameters, config: GptConfig, tokens: Tensor): tf.Tensor2D {
  const [batch, time] = tokens.shape as [number, number];
  const last = constant(`last of ${batch} × ${time}`, () =>
    tf.tensor1d(
      Int32Array.from({ length: batch }, (_, row) => row * time + time - 1),
      'int32',
    ),
  );
  const ends = takeRows(gptBody(parameters, config, tokens), last);
  return unembed(ends, scopeOf(parameters, 'transformer').get('wte.weight'));
}
