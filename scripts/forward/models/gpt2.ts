import { tf, type Tensor } from '../../../src/engine';
import {
  gpt,
  gptDefaults,
  gptLoss,
  gptParameters,
  nameGpt2Weights,
  readGpt2Config,
  type GptConfig,
} from '../../../src/models/gpt';
import type { Outputs } from '../cases/case';
import { Problem } from '../problem';
import { loadParameters, lossAndGradients, type Given } from './model';

/** `GPT2LMHeadModel`: the logits of the next token. */
export function gpt2(given: Given): Outputs {
  const config = gpt2ConfigOf(given);
  const { ids, batch, time } = tokensOf(given, config, 'everywhere');
  const parameters = loadParameters(withGpt2Names(given), gptParameters(config));
  const tokens = tf.tensor2d(ids, [batch, time], 'int32');
  const logits = tf.reshape(gpt(parameters, config, tokens), [batch, time, config.vocabulary]);
  if (!given.grad) return { logits };
  const { targets, weights } = nextTokens(ids, batch, time);
  return {
    logits,
    ...lossAndGradients((p) => gptLoss(p, config, tokens, targets, weights), parameters),
  };
}

export const gpt2ConfigOf = ({ config }: Given): GptConfig => ({
  ...gptDefaults,
  ...readGpt2Config(config),
});

export const withGpt2Names = (given: Given): Given => ({
  ...given,
  weights: nameGpt2Weights(given.weights),
});

/** The tokens, which must be of the vocabulary and fit the context. @throws Problem */
export function tokensOf(
  { inputs }: Given,
  { vocabulary, context }: GptConfig,
  read: 'everywhere' | 'atTheEnd',
) {
  const bounds = { from: 0, below: vocabulary };
  const ids = inputs.integers('input_ids', ['batch', 'time'], bounds);
  const [batch, time] = [inputs.size('batch'), inputs.size('time')];
  if (time > context)
    throw new Problem(
      `input_ids has ${time} tokens a row; the model reads at most n_positions, ${context}.`,
    );
  checkMask(inputs, read);
  return { ids, batch, time };
}

/**
 * A causal model needs no mask for padding on the right, since no real token looks at what follows it. Any
 * other is not supported; nor is one where the results of the padding are among the outputs.
 *
 * @param read whether every row is read at its last real token alone
 * @throws Problem
 */
export function checkMask(inputs: Given['inputs'], read: 'everywhere' | 'atTheEnd'): void {
  if (!inputs.has('attention_mask')) return;
  const ones = inputs.integers('attention_mask', ['batch', 'time'], { from: 0, below: 2 });
  const time = inputs.size('time');
  const refused =
    read === 'everywhere'
      ? ones.includes(0)
      : ones.some((one, i) => one === 1 && i % time > 0 && ones[i - 1] === 0);
  if (refused)
    throw new Problem(
      'attention_mask hides tokens, which is not supported here. Pad on the right and leave it out: no real token looks at what follows it.',
    );
}

/** transformers shifts inside: the target of a position is the next token, and the last has none. */
function nextTokens(
  ids: Int32Array,
  batch: number,
  time: number,
): Record<'targets' | 'weights', Tensor> {
  if (time < 2) throw new Problem('A loss needs rows of at least two tokens. Leave --grad away.');
  const targets = Int32Array.from(ids, (_, i) => ((i + 1) % time === 0 ? 0 : ids[i + 1]));
  const weights = Float32Array.from(ids, (_, i) => ((i + 1) % time === 0 ? 0 : 1));
  return { targets: tf.tensor2d(targets, [batch, time], 'int32'), weights: tf.tensor1d(weights) };
}
