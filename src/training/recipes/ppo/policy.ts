import { tf, type Tensor } from '#engine';
import {
  add,
  constant,
  logSoftmax,
  mul,
  oneHot,
  reshape,
  sumLast,
  takeRows,
  unembed,
} from '#engine/kernels';
import { scopeOf, type Parameters, type ParameterSpec } from '#engine/nn';
import { gptBody, type GptConfig } from '#models/gpt';

/** The value head: one row on the policy's own trunk. It starts at zero, so that it knows nothing. */
export const valueHeadSpecs = (width: number): ParameterSpec[] => [
  { name: 'value_head.weight', shape: [1, width], initial: { kind: 'zeros' }, decay: false },
  { name: 'value_head.bias', shape: [1], initial: { kind: 'zeros' }, decay: false },
];

/** What a model says of responses that are already written. */
export interface Said {
  /** [batch · length, vocabulary], before each token of the response. */
  logits: Tensor;
  /** log π of each token of the response, [batch, length]. */
  logProbs: Tensor;
  /** V before each token, [batch, length]; null of a model without a value head. */
  values: Tensor | null;
}

/**
 * Reads responses with a policy.
 *
 * @param tokens int32 [batch, prompt + length]
 * @param length tokens of a response, padding included
 */
export function read(
  parameters: Parameters,
  config: GptConfig,
  tokens: Tensor,
  length: number,
): Said {
  const [batch, time] = tokens.shape as [number, number];
  const stream = gptBody(parameters, config, tokens);
  const before = takeRows(stream, rowsBefore(batch, time, length));
  const logits = unembed(before, scopeOf(parameters, 'transformer').get('wte.weight'));
  const written = tf.reshape(tf.slice(tokens, [0, time - length], [batch, length]), [-1]);
  const chosen = oneHot(written, config.vocabulary);
  const logProbs = reshape(sumLast(mul(logSoftmax(logits), chosen)), [batch, length]);
  const head = scopeOf(parameters, 'value_head');
  const values = head.has('weight')
    ? reshape(add(unembed(before, head.get('weight')), head.get('bias')), [batch, length])
    : null;
  return { logits, logProbs, values };
}

/** Rows of the stream from which the tokens of the responses are predicted: each its forerunner's. */
const rowsBefore = (batch: number, time: number, length: number) =>
  constant(`before ${batch} ${time} ${length}`, () =>
    tf.tensor1d(
      Int32Array.from(
        { length: batch * length },
        (_, i) => Math.floor(i / length) * time + (time - length - 1) + (i % length),
      ),
      'int32',
    ),
  );
