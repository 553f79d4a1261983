import type { Change } from '#notebook';

/** Scenes of two objects, told without places: what belongs to what is all there is to learn. */
const twoObjects = { objects: 2, batch: 32, size: 16, patch: 4, embedding: 32, weightDecay: 0.1 };
const scenes = { kind: 'shipped' as const, id: 'scenes' };

/** Runs in which attributes are bound ever harder, or the batch asks for it; `beside` is another rung. */
export const ladder: Record<string, { change: Change; beside?: string }> = {
  'bind-four': {
    change: {
      controls: { ...twoObjects, colours: 4, pairing: 'withoutSwaps', words: 'ordered' },
      steps: 400,
      data: scenes,
    },
  },
  'bind-bag': { change: { controls: { words: 'bag' } }, beside: 'bind-four' },
  'bind-eight': { change: { controls: { colours: 8 } }, beside: 'bind-four' },
  'bind-hard': { change: { controls: { pairing: 'withSwaps' } }, beside: 'bind-eight' },
};
