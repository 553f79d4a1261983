import type { ControlValues, Preset } from '../../declaration';

const pairsOfObjects: ControlValues = { objects: 2, batch: 32, size: 16 };

export const clipPresets: readonly Preset[] = [
  { name: 'quick', steps: 300, controls: {}, data: 'scenes' },
  { name: 'lesson', steps: 300, controls: {}, data: 'scenes' },
  // Real things under their names: more pictures, more words, and more steps.
  {
    name: 'emoji',
    steps: 2500,
    controls: { size: 32, patch: 8, embedding: 64, weightDecay: 0.2, learningRate: 0.0015 },
    data: 'emoji',
  },
  { name: 'resnet', steps: 300, controls: { encoder: 'resnet-xs' }, data: 'scenes' },
  // The ladder of attribute binding: each differs from the one before in one thing.
  { name: 'swaps-bag', steps: 400, controls: { ...pairsOfObjects, pairing: 'withoutSwaps', words: 'bag' }, data: 'scenes' }, // prettier-ignore
  { name: 'swaps-4', steps: 400, controls: { ...pairsOfObjects, pairing: 'withoutSwaps' }, data: 'scenes' }, // prettier-ignore
  { name: 'swaps-8', steps: 400, controls: { ...pairsOfObjects, pairing: 'withoutSwaps', colours: 8 }, data: 'scenes' }, // prettier-ignore
  { name: 'swaps-8-hard', steps: 400, controls: { ...pairsOfObjects, pairing: 'withSwaps', colours: 8 }, data: 'scenes' }, // prettier-ignore
  // Small enough for a software GPU: for trying things out.
  {
    name: 'tiny',
    steps: 40,
    controls: { encoder: 'vit-xs', batch: 16, embedding: 16, warmup: 5 },
    data: 'scenes',
  },
];
