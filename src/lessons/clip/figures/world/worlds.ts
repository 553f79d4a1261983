import type { ControlValues } from '#training/client';

/** What each world trains well with, over the recipe's defaults. Measured on WebAssembly: see the lesson. */
export const settingsOf: Record<string, ControlValues & { steps: number }> = {
  scenes: {
    size: 16,
    patch: 4,
    embedding: 32,
    weightDecay: 0.1,
    learningRate: 0.001,
    batch: 64,
    steps: 300,
  },
  emoji: {
    size: 32,
    patch: 8,
    embedding: 64,
    weightDecay: 0.2,
    learningRate: 0.001,
    batch: 64,
    steps: 4500,
  },
  own: {
    size: 32,
    patch: 8,
    embedding: 32,
    weightDecay: 0.1,
    learningRate: 0.001,
    batch: 16,
    steps: 200,
  },
};

export const worldNames = ['scenes', 'emoji', 'own'] as const;
export type WorldName = (typeof worldNames)[number];
