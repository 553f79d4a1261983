import type { ChangeOf } from '#notebook';
import type { ControlsOf } from '#training/client';

/** Scenes of two objects, told without places: what belongs to what is all there is to learn. */
const twoObjects: Partial<ControlsOf<'clip'>> = {
  objects: 2,
  colours: 4,
  size: 16,
  patch: 4,
  batch: 32,
  embedding: 32,
  weightDecay: 0.1,
  words: 'ordered',
  pairing: 'withoutSwaps',
};

const rung = (controls: Partial<ControlsOf<'clip'>>): ChangeOf<'clip'> => ({
  controls: { ...twoObjects, ...controls },
  steps: 500,
  data: { kind: 'shipped', id: 'scenes' },
});

/** Runs in which attributes are bound ever harder, or the batch asks for it; `beside` is another rung. */
export const ladder: Record<string, { change: ChangeOf<'clip'>; beside?: string }> = {
  'bind-four': { change: rung({}) },
  'bind-bag': { change: rung({ words: 'bag' }), beside: 'bind-four' },
  'bind-eight': { change: rung({ colours: 8 }), beside: 'bind-four' },
  'bind-hard': { change: rung({ colours: 8, pairing: 'withSwaps' }), beside: 'bind-eight' },
};
