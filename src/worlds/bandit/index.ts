/** A question with eight answers, each with its reward: small enough that the best policy is known exactly. */
export { BANDIT_ANSWERS } from './answers';
export { objective, objectiveGradient, optimum, totalVariation } from './optimum';
