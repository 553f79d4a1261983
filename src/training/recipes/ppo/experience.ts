import { tf, type Scalar, type Tensor } from '#engine';
import { add, constant, mul, sub, sumLast } from '#engine/kernels';
import type { Parameters } from '#engine/nn';
import type { GptConfig } from '#models/gpt';
import { advantages, tokenRewards, whiten } from '#models/ppo';
import { reward } from '#models/reward';
import { CONTEXT, EOS_ID } from '#worlds/instructions';
import { rollout } from '../instructions/rollout';
import { read } from './policy';
import type { PpoSetting } from './setting';

/** All of these prompts: BOS, a verb, a subject, a colon. */
export const PROMPT = 4;
export const LENGTH = CONTEXT - PROMPT;

/** The models that a policy is judged by; their weights stay as they are. */
export interface FrozenModels {
  config: GptConfig;
  reference: Parameters;
  rewardModel: Parameters;
  /** Rewards of the reference's own responses, by which all are scaled to mean 0 and deviation 1. */
  scale: { mean: number; deviation: number };
}

/** Responses with all that is known of them. Unless said otherwise [batch, LENGTH]. */
export interface Experience {
  /** int32 [batch, CONTEXT] */
  tokens: Tensor;
  /** 1 at a response's tokens, EOS included. */
  mask: Tensor;
  logProbs: Tensor;
  reference: Tensor;
  /** [batch · LENGTH, vocabulary] */
  logits: Tensor;
  referenceLogits: Tensor;
  values: Tensor;
  /** Scaled rewards as the reward model gives them, [batch]. */
  scores: Tensor;
  rewards: Tensor;
  advantages: Tensor;
  returns: Tensor;
  /** Advantages as the loss takes them. */
  whitened: Tensor;
}

/**
 * Lets the policy answer, and works out what each token of the answers was worth.
 *
 * The log-probabilities are computed again by the forward pass that training uses: only so is the
 * ratio of the first update exactly 1.
 *
 * @param prompts int32 [batch, PROMPT]
 * @param key int32 [3], for the rollout's random numbers
 */
export function experience(
  policy: Parameters,
  frozen: FrozenModels,
  setting: PpoSetting,
  { prompts, key, beta }: { prompts: Tensor; key: Tensor; beta: Scalar },
): Experience {
  const { config } = frozen;
  const { topK } = setting;
  const { tokens, mask } = rollout(policy, config, prompts, { length: LENGTH, key, topK });
  const { logits, logProbs, values } = read(policy, config, tokens, LENGTH);
  const before = read(frozen.reference, config, tokens, LENGTH);
  const scores = scoresOf(frozen, tokens, mask);
  const judged = add(mul(scores, setting.sign), endPenalties(tokens, setting.noEnd));
  const rewards = tokenRewards(logProbs, before.logProbs, mask, judged, beta);
  const options = { gamma: 1, lambda: setting.lambda };
  const estimate = advantages(rewards, values!, mask, options);
  return {
    tokens,
    mask,
    logits,
    logProbs,
    reference: before.logProbs,
    referenceLogits: before.logits,
    values: mul(values!, mask),
    scores,
    rewards,
    ...estimate,
    whitened: setting.whitening ? whiten(estimate.advantages, mask) : estimate.advantages,
  };
}

/** The reward model's scaled reward of each response, read at its last token. → [batch] */
export function scoresOf(frozen: FrozenModels, tokens: Tensor, mask: Tensor): Tensor {
  const { mean, deviation } = frozen.scale;
  const batch = tokens.shape[0];
  const first = constant(`ends of ${batch}`, () =>
    tf.tensor1d(Float32Array.from({ length: batch }, (_, row) => row * CONTEXT + PROMPT - 1)),
  );
  const last = tf.cast(add(first, sumLast(mask)), 'int32');
  const raw = reward(frozen.rewardModel, frozen.config, tokens, last);
  return mul(sub(raw, mean), 1 / deviation);
}

/** −noEnd for each response in which no EOS stands. → [batch] */
function endPenalties(tokens: Tensor, noEnd: number): Tensor {
  const [batch] = tokens.shape;
  const written = tf.slice(tokens, [0, PROMPT], [batch, LENGTH]);
  const ended = tf.any(
    tf.equal(
      written,
      constant('end', () => tf.scalar(EOS_ID, 'int32')),
    ),
    1,
  );
  return tf.where(ended, tf.zeros([batch]), tf.fill([batch], -noEnd));
}
