import { declareControls, type ValuesOf } from '../../controls';

/** What a CLIP run can be set to. */
export const clipControls = declareControls([
  // The world.
  { kind: 'choice', name: 'language', options: ['en', 'zh'], default: 'en' },
  { kind: 'number', name: 'size', min: 16, max: 32, step: 16, default: 16 },
  { kind: 'number', name: 'colours', min: 4, max: 8, step: 4, default: 4 },
  { kind: 'number', name: 'objects', min: 1, max: 2, step: 1, default: 1 },
  {
    kind: 'choice',
    name: 'pairing',
    options: ['independent', 'unique', 'withoutSwaps', 'withSwaps'],
    default: 'independent',
  },
  // The encoders.
  {
    kind: 'choice',
    name: 'encoder',
    options: ['vit-xs', 'vit-s', 'vit-m', 'resnet-xs', 'resnet-s', 'resnet-m'],
    default: 'vit-s',
  },
  { kind: 'number', name: 'patch', symbol: 'P', min: 2, max: 8, step: 2, default: 4 },
  { kind: 'number', name: 'embedding', symbol: 'd', min: 8, max: 128, step: 8, default: 32 },
  { kind: 'choice', name: 'words', options: ['ordered', 'bag'], default: 'ordered' },
  { kind: 'switch', name: 'preNorm', default: true },
  { kind: 'switch', name: 'blurPool', default: true },
  { kind: 'switch', name: 'attentionPool', default: true },
  { kind: 'switch', name: 'wrapped', default: false },
  // The loss and its steps.
  { kind: 'choice', name: 'scale', options: ['learned', 'one', 'initial'], default: 'learned' },
  { kind: 'switch', name: 'normalized', default: true },
  { kind: 'number', name: 'batch', symbol: 'n', min: 2, max: 256, step: 2, default: 64 },
  { kind: 'number', name: 'accumulate', min: 1, max: 16, step: 1, default: 1 },
  {
    kind: 'number',
    name: 'learningRate',
    symbol: '\\eta',
    min: 1e-5,
    max: 0.1,
    step: 1e-5,
    scale: 'log',
    default: 1e-3,
  },
  { kind: 'number', name: 'warmup', min: 0, max: 500, step: 5, default: 30 },
  {
    kind: 'number',
    name: 'weightDecay',
    symbol: '\\lambda',
    min: 0,
    max: 1,
    step: 0.01,
    default: 0.1,
  },
]);

export type ClipControls = ValuesOf<typeof clipControls>;
