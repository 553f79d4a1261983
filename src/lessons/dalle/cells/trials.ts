import type { Trials } from '#notebook';

/** Ablations that were tried beforehand, by the id of their cell; each measure has one number a seed. */
export const trials: Readonly<Record<string, Trials>> = {};
