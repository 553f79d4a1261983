import { tf, type Scalar, type Tensor } from '../../../src/engine';
import { lastTokens, rankingLoss, reward, rewardParameters } from '../../../src/models/reward';
import type { Outputs } from '../cases/case';
import { Problem } from '../problem';
import { gpt2ConfigOf, tokensOf, withGpt2Names } from './gpt2';
import { loadParameters, lossAndGradients, type Given } from './model';

/** `GPT2ForSequenceClassification` with one label: the score at the last real token. */
export function rewardModel(given: Given): Outputs {
  const config = gpt2ConfigOf(given);
  const { ids, batch, time } = tokensOf(given, config, 'atTheEnd');
  const parameters = loadParameters(withGpt2Names(given), rewardParameters(config));
  const tokens = tf.tensor2d(ids, [batch, time], 'int32');
  const last = tf.tensor1d(lastTokens(ids, time, paddingOf(given, batch)), 'int32');
  const rewards = reward(parameters, config, tokens, last);
  if (!given.grad) return { rewards };
  const loss = lossOf(given, batch);
  return { rewards, ...lossAndGradients((p) => loss(reward(p, config, tokens, last)), parameters) };
}

/** The padding token; a single row may do without one. @throws Problem */
function paddingOf({ config }: Given, batch: number): number {
  const { pad_token_id: padding } = config;
  if (typeof padding === 'number') return padding;
  if (batch === 1) return -1;
  throw new Problem(
    'config.json has no pad_token_id, so that the ends of the rows are not known. Set it, or give one row.',
  );
}

function lossOf({ inputs }: Given, batch: number): (rewards: Tensor) => Scalar {
  if (inputs.has('labels')) {
    const labels = inputs.floats('labels', ['batch']);
    return (rewards) => tf.mean(tf.squaredDifference(rewards, labels));
  }
  if (batch < 2)
    throw new Problem(
      'A ranking needs at least two rows. Give more, or labels, or leave --grad away.',
    );
  return (rewards) => rankingLoss(tf.reshape(rewards, [1, batch]));
}
