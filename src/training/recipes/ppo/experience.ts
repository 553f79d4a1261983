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

/** What judges a policy, and stays as it is. */
export interface Court {
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
 * @param key int32 [3], of the rollout's dice
 */
export function experience(
  policy: Parameters,
  court: Court,
  setting: PpoSetting,
  { prompts, key, beta }: { prompts: Tensor; key: Tensor; beta: Scalar },
): Experience {
  const { config } = court;
  const { topK } = setting;
  const { tokens, mask } = rollout(policy, config, prompts, { length: LENGTH, key, topK });
  const { logits, logProbs, values } = read(policy, config, tokens, LENGTH);
  const before = read(court.reference, config, tokens, LENGTH);
  const scores = scoresOf(court, tokens, mask);
  const judged = add(mul(scores, setting.sign), fines(tokens, setting.noEnd));
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
export function scoresOf(court: Court, tokens: Tensor, mask: Tensor): Tensor {
  const { mean, deviation } = court.scale;
  const batch = tokens.shape[0];
  const first = constant(`ends of ${batch}`, () =>
    tf.tensor1d(Float32Array.from({ length: batch }, (_, row) => row * CONTEXT + PROMPT - 1)),
  );
  const last = tf.cast(add(first, sumLast(mask)), 'int32');
  const raw = reward(court.rewardModel, court.config, tokens, last);
  return mul(sub(raw, mean), 1 / deviation);
}

/** −noEnd for each response in which no EOS stands. → [batch] */
function fines(tokens: Tensor, noEnd: number): Tensor {
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
