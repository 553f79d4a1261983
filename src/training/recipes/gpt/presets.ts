import { declarePresets } from '../../declaration';
import { gptControls, type GptControls } from './controls';

/**
 * nanoGPT's small setting (github.com/karpathy/nanoGPT, README, "I only have a macbook"), which reports a
 * validation loss of 1.88 on tiny Shakespeare. Twice its learning rate: over all validation windows, seed
 * 1337 ends at 1.828 with 2e-3 and at 1.903 with 1e-3.
 */
const nanoGpt: Partial<GptControls> = {
  tokenizer: 'characters',
  layers: 4,
  heads: 4,
  width: 128,
  context: 64,
  batch: 12,
  learningRate: 2e-3,
  warmup: 100,
  weightDecay: 0.1,
};

const grammar: Partial<GptControls> = {
  tokenizer: 'characters',
  layers: 2,
  heads: 4,
  width: 64,
  context: 32,
  batch: 32,
  learningRate: 1e-2,
  warmup: 20,
  weightDecay: 0.1,
};

export const gptPresets = declarePresets(gptControls, [
  { name: 'nanogpt-cpu', steps: 2000, controls: nanoGpt, data: 'own' },
  { name: 'grammar', steps: 500, controls: grammar, data: 'grammar' },
  // The same training: it is the one whose number is known exactly.
  { name: 'quick', steps: 500, controls: grammar, data: 'grammar' },
  // What the lesson starts with: about a minute on WebAssembly, and its ablations show.
  {
    name: 'lesson',
    steps: 1200,
    controls: {
      ...nanoGpt,
      layers: 2,
      width: 64,
      context: 32,
      batch: 16,
      learningRate: 3e-3,
      warmup: 50,
    },
    data: 'moby-dick',
  },
  { name: 'nanogpt', steps: 2000, controls: nanoGpt, data: 'moby-dick' },
  {
    name: 'front',
    steps: 800,
    controls: {
      ...nanoGpt,
      layers: 2,
      width: 64,
      context: 32,
      batch: 16,
      learningRate: 5e-3,
      warmup: 20,
    },
    data: 'moby-dick',
  },
  // Small enough for a software GPU: for trying things out, not for its text.
  {
    name: 'tiny',
    steps: 40,
    controls: {
      ...grammar,
      layers: 1,
      heads: 2,
      width: 16,
      context: 16,
      batch: 8,
      learningRate: 1e-2,
      warmup: 5,
    },
    data: 'grammar',
  },
]);
