/**
 * One question and eight answers to it. What is often said is not what is liked best: the best answer is
 * the rarest, so a policy has to move far to find it.
 */
export const BANDIT_ANSWERS: readonly { word: string; reference: number; reward: number }[] = [
  { word: 'big', reference: 0.3, reward: 0 },
  { word: 'red', reference: 0.2, reward: 0.5 },
  { word: 'dumb', reference: 0.15, reward: -0.5 },
  { word: 'brave', reference: 0.1, reward: 1 },
  { word: 'small', reference: 0.1, reward: 0.2 },
  { word: 'lazy', reference: 0.08, reward: -1 },
  { word: 'clever', reference: 0.05, reward: 1.5 },
  { word: 'kind', reference: 0.02, reward: 2 },
];
