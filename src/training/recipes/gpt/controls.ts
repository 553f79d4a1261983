import { declareControls, type ValuesOf } from '../../controls';

/** What a GPT run can be set to. */
export const gptControls = declareControls([
  {
    kind: 'choice',
    name: 'tokenizer',
    options: ['characters', 'bytes', 'bpe'],
    default: 'characters',
  },
  { kind: 'number', name: 'vocabulary', symbol: 'V', min: 257, max: 4096, step: 1, default: 512 },
  { kind: 'number', name: 'layers', symbol: 'L', min: 1, max: 8, step: 1, default: 4 },
  { kind: 'number', name: 'heads', symbol: 'H', min: 1, max: 8, step: 1, default: 4 },
  { kind: 'number', name: 'width', symbol: 'd', min: 16, max: 256, step: 8, default: 128 },
  { kind: 'number', name: 'context', symbol: 'T', min: 8, max: 256, step: 8, default: 64 },
  { kind: 'number', name: 'batch', symbol: 'B', min: 1, max: 64, step: 1, default: 12 },
  {
    kind: 'number',
    name: 'learningRate',
    symbol: '\\eta',
    min: 1e-5,
    max: 1,
    step: 1e-5,
    scale: 'log',
    default: 1e-3,
  },
  { kind: 'number', name: 'warmup', min: 0, max: 500, step: 10, default: 100 },
  {
    kind: 'number',
    name: 'weightDecay',
    symbol: '\\lambda',
    min: 0,
    max: 1,
    step: 0.01,
    default: 0.1,
  },
  { kind: 'switch', name: 'causal', default: true },
  { kind: 'switch', name: 'positions', default: true },
  { kind: 'switch', name: 'residualScaling', default: true },
]);

export type GptControls = ValuesOf<typeof gptControls>;
