import type { NumberControl } from '#training/client';

/** How long to train. Not part of the recipe, but an address may set it like a control. */
export const stepsControl: NumberControl = {
  kind: 'number',
  name: 'steps',
  min: 20,
  max: 20_000,
  step: 10,
  scale: 'log',
  default: 1200,
};

/** Any whole number will do; small ones are easy to say to a neighbour. */
export const seedControl: NumberControl = {
  kind: 'number',
  name: 'seed',
  min: 0,
  max: 999,
  step: 1,
  default: 1,
};
