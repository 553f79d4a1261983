import { recipes, type Term } from '#training/client';

/** The recipe's own terms, the bandit's, and those that only formulas name. */
export const ppoTerms: readonly Term[] = [
  ...recipes.ppo.terms,
  ...recipes.bandit.terms.filter(({ name }) => !recipes.ppo.terms.some((t) => t.name === name)),
  { name: 'ratio', symbol: '\\rho', colour: 'blue', unit: '' },
];
