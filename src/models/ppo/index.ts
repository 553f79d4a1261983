/** Proximal policy optimisation from human feedback, as pure functions on tensors. */
export { advantages, type AdvantageOptions } from './advantages';
export { approxKl, clipFraction, explainedVariance } from './diagnostics';
export { adaptBeta, bestOfKl, exactKl, klEstimates, type KlTarget } from './kl';
export { maskedMean, meanOfSums } from './masked';
export { rlhfLoss, type Mix } from './objective';
export { policyLoss, ratios } from './policy-loss';
export { tokenRewards } from './rewards';
export { valueLoss } from './value-loss';
export { whiten, type WhitenOptions } from './whiten';
