import { recipes, type Term } from '#training/client';

const own: readonly Term[] = recipes.ppo.terms;

/** The recipe's own terms, the bandit's, and those that only formulas name. */
export const ppoTerms: readonly Term[] = [
  ...own,
  ...recipes.bandit.terms.filter(({ name }) => !own.some((term) => term.name === name)),
  { name: 'ratio', symbol: '\\rho', colour: 'blue', unit: '' },
];
