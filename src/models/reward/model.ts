import type { Tensor, tf } from '#engine';
import { reshape, takeRows, unembed } from '#engine/kernels';
import { scopeOf, type Parameters } from '#engine/nn';
import { gptBody, type GptConfig } from '#models/gpt';

/**
 * A reward model (InstructGPT, §3.5): reads a prompt with a response and says how good the response is, as
 * one number. The number is read at the last token, the only one that has seen everything.
 *
 * @param tokens int32 [batch, time], padded on the right
 * @param last int32 [batch], see `lastTokens`
 * @returns [batch]
 */
export function reward(
  parameters: Parameters,
  config: GptConfig,
  tokens: Tensor,
  last: Tensor,
): tf.Tensor1D {
  const stream = gptBody(parameters, config, tokens);
  const ends = takeRows(stream, last);
  const score = unembed(ends, scopeOf(parameters, 'score').get('weight'));
  return reshape(score, [tokens.shape[0]]) as tf.Tensor1D;
}

/**
 * Where each response ends: the row, among all tokens of the batch, of the last one that is no padding
 * (as `transformers` reads it). A response of nothing but padding is read at its first token.
 *
 * @param tokens [batch · time]
 * @returns [batch], each row · time + position
 */
export function lastTokens(tokens: Int32Array, time: number, padding: number): Int32Array {
  return Int32Array.from({ length: tokens.length / time }, (_, row) => {
    const response = tokens.subarray(row * time, (row + 1) * time);
    return (
      row * time +
      Math.max(
        0,
        response.findLastIndex((token) => token !== padding),
      )
    );
  });
}
