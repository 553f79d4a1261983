export { rankingLoss } from './loss';
export { lastTokens, reward } from './model';
export { rewardParameters } from './parameters';
