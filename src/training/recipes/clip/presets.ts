import { declarePresets } from '../../declaration';
import { clipControls, type ClipControls } from './controls';

const scenes = <const Name extends string>(
  name: Name,
  steps: number,
  controls: Partial<ClipControls> = {},
) => ({ name, steps, controls, data: 'scenes' });

/** Two objects, described without their places: all there is to learn is what belongs to what. */
const pair: Partial<ClipControls> = { objects: 2, batch: 32, pairing: 'withoutSwaps' };

/**
 * The image encoder of the pools, and what it takes to train it. Its pictures are wrapped around: with
 * zeros beyond the border every network knows where it is, whatever it pools by (`resnet-mean-zeros`).
 */
const resnet: Partial<ClipControls> = { encoder: 'resnet-xs', learningRate: 3e-3, wrapped: true };

export const clipPresets = declarePresets(clipControls, [
  scenes('quick', 300),
  scenes('lesson', 300),
  scenes('resnet', 450, resnet),
  // Each of the two with one of its pools replaced by the plain one.
  scenes('resnet-strides', 450, { ...resnet, blurPool: false }),
  scenes('resnet-mean', 450, { ...resnet, attentionPool: false }),
  scenes('resnet-mean-zeros', 450, { ...resnet, attentionPool: false, wrapped: false }),
  // The ladder of attribute binding: each differs from another in one thing.
  scenes('swaps-bag', 500, { ...pair, words: 'bag' }),
  scenes('swaps-4', 500, pair),
  scenes('swaps-8', 500, { ...pair, colours: 8 }),
  scenes('swaps-8-hard', 500, { ...pair, colours: 8, pairing: 'withSwaps' }),
  // Real things under their names: more pictures, more words, and more steps.
  {
    name: 'emoji',
    steps: 4500,
    controls: { size: 32, patch: 8, embedding: 64, weightDecay: 0.2 },
    data: 'emoji',
  },
  // Small enough for a software GPU: for trying things out.
  scenes('tiny', 40, { encoder: 'vit-xs', batch: 16, embedding: 16, warmup: 5 }),
]);
