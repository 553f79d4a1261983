import { tf, type Tensor } from '../../../src/engine';
import {
  advantages,
  approxKl,
  clipFraction,
  policyLoss,
  rlhfLoss,
  tokenRewards,
  valueLoss,
  whiten,
} from '../../../src/models/ppo';
import { numberOf } from '../config';
import type { Case } from './case';

/** One step of PPO on responses that were written and scored: everything up to the gradients. */
export const ppo: Case = {
  name: 'ppo',
  knownBy: ['logprobs', 'logprobs_old', 'logprobs_ref', 'values', 'values_old', 'score'],
  run(config, inputs) {
    const number = (name: string) => numberOf(config, name);
    const perToken = (name: string) => inputs.floats(name, ['batch', 'time']);
    const [logProbs, old] = [perToken('logprobs'), perToken('logprobs_old')];
    // Without a mask no response is padded.
    const mask = inputs.has('mask') ? inputs.mask('mask', ['batch', 'time']) : tf.onesLike(old);
    const [values, oldValues] = [perToken('values'), perToken('values_old')];
    const score = inputs.floats('score', ['batch']);
    const rewards = tokenRewards(old, perToken('logprobs_ref'), mask, score, number('beta'));
    const estimate = advantages(rewards, oldValues, mask, {
      gamma: number('gamma'),
      lambda: number('lam'),
    });
    const epsilon = numberOf(config, 'whiten_eps', { from: 0, otherwise: 1e-8 });
    const whitened = whiten(estimate.advantages, mask, { epsilon });
    const policy = (lp: Tensor) => policyLoss(lp, old, whitened, mask, number('cliprange'));
    const value = (v: Tensor) =>
      valueLoss(v, oldValues, estimate.returns, mask, number('cliprange_value'));
    const total = (lp: Tensor, v: Tensor) =>
      rlhfLoss(policy(lp), value(v), null, { value: number('vf_coef'), pretraining: 0 });
    const [grad_logprobs, grad_values] = tf.grads(total)([logProbs, values]);
    return {
      rewards,
      ...estimate,
      whitened,
      grad_logprobs,
      grad_values,
      pg_loss: policy(logProbs),
      value_loss: value(values),
      approxkl: approxKl(logProbs, old, mask),
      clipfrac: clipFraction(logProbs, old, mask, number('cliprange')),
    };
  },
};
