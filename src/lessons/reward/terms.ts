import { recipes, type Term } from '#training/client';

/** What prose, formula and charts of this lesson may name. */
export const rewardTerms: readonly Term[] = [
  ...recipes.reward.terms,
  { name: 'score', symbol: 'r_\\phi', colour: 'sky', unit: '' },
  { name: 'margin', symbol: 'r_w - r_l', colour: 'vermilion', unit: '' },
  { name: 'pairs', symbol: '\\binom K2', colour: 'yellow', unit: '' },
];
