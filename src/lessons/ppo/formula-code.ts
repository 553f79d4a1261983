import type { CodePart } from '#notebook';
import objective from '../../models/ppo/objective.ts?only=rlhfLoss&code';
import policy from '../../models/ppo/policy-loss.ts?only=policyLoss&code';
import rewards from '../../models/ppo/rewards.ts?only=tokenRewards&code';
import value from '../../models/ppo/value-loss.ts?only=valueLoss&code';

/** The code of the formula, and which of its lines speak of which term. */
export const code: readonly CodePart[] = [
  { code: rewards, terms: { klPenalty: /const fine =/, proxyReward: /return add\(fine/ } },
  {
    code: policy,
    terms: {
      ratio: /const ratio =/,
      policyLoss: /return maskedMean\(maximum/,
      clipFraction: /const clipped =/,
    },
  },
  { code: value, terms: { valueLoss: /return mul\(maskedMean\(worse/ } },
  { code: objective, terms: { ptxLoss: /return pretraining/, valueLoss: /const ppo =/ } },
];
