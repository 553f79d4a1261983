import { recipes, type Term } from '#training/client';

/** The recipe's own terms, and those that only the lesson names. */
export const gptTerms: readonly Term[] = [
  ...recipes.gpt.terms,
  { name: 'entropy', symbol: 'H', colour: 'ink', unit: 'nats/token' },
  { name: 'uniform', symbol: '\\ln V', colour: 'ink', unit: 'nats/token' },
  { name: 'temperature', symbol: '\\tau', colour: 'sky', unit: '' },
  { name: 'attention', symbol: 'A', colour: 'purple', unit: '' },
  { name: 'mask', symbol: 'M', colour: 'yellow', unit: '' },
  // Parts of the cross-entropy, as its formula and its code name them.
  { name: 'logProbability', symbol: '\\ln p', colour: 'sky', unit: 'nats' },
  { name: 'target', symbol: '[v = x_i]', colour: 'vermilion', unit: '' },
  { name: 'share', symbol: '1/N', colour: 'yellow', unit: '' },
];
