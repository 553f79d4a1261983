import type { LineTerms } from '#notebook';
import objective from '../../models/ppo/objective.ts?only=rlhfLoss&code';
import policy from '../../models/ppo/policy-loss.ts?only=policyLoss&code';
import rewards from '../../models/ppo/rewards.ts?only=tokenRewards&code';
import value from '../../models/ppo/value-loss.ts?only=valueLoss&code';

/** The code of each part of the loss, and which of its lines speak of which term of the formulas. */
export const rewardsCode = {
  code: rewards,
  terms: { klPenalty: /const fine =/, proxyReward: /return add\(fine/ } satisfies LineTerms,
};

export const policyCode = {
  code: policy,
  terms: {
    ratio: /const ratio =/,
    policyLoss: /return maskedMean\(maximum/,
    clipFraction: /const clipped =/,
  } satisfies LineTerms,
};

export const valueCode = {
  code: value,
  terms: { valueLoss: /return mul\(maskedMean\(worse/ } satisfies LineTerms,
};

export const objectiveCode = {
  code: objective,
  terms: { ptxLoss: /return pretraining/, valueLoss: /const ppo =/ } satisfies LineTerms,
};
