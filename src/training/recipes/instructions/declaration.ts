import { declareControls } from '../../controls';
import { declareRecipe, declareTerms } from '../../declaration';
import { probesOf } from '../../probe-types';
import type { LanguageModelProbes } from '../shared/language-model/results';

/** Controls that every training of a GPT on this world has. */
export const trainingControls = (defaults: {
  batch: number;
  learningRate: number;
  warmup: number;
}) =>
  declareControls([
    {
      kind: 'number',
      name: 'batch',
      symbol: 'B',
      min: 1,
      max: 128,
      step: 1,
      default: defaults.batch,
    },
    {
      kind: 'number',
      name: 'learningRate',
      symbol: '\\eta',
      min: 1e-5,
      max: 1,
      step: 1e-5,
      scale: 'log',
      default: defaults.learningRate,
    },
    { kind: 'number', name: 'warmup', min: 0, max: 500, step: 5, default: defaults.warmup },
  ]);

/** How an answering model is judged; the same names and colours in all lessons. */
export const behaviourTerms = declareTerms([
  { name: 'goldReward', symbol: 'r_{\\text{gold}}', colour: 'green', unit: '', evaluated: true },
  { name: 'stopRate', symbol: 'p_{\\text{stop}}', colour: 'sky', unit: '', evaluated: true },
  { name: 'sideSkill', symbol: 'p_{\\text{skill}}', colour: 'purple', unit: '', evaluated: true },
]);

export const lossTerms = declareTerms([
  { name: 'trainLoss', symbol: '\\mathcal L', colour: 'blue', unit: 'nats/token' },
  {
    name: 'valLoss',
    symbol: '\\mathcal L_{\\text{val}}',
    colour: 'orange',
    unit: 'nats/token',
    evaluated: true,
  },
]);

export const optimiserTerms = declareTerms([
  { name: 'learningRate', symbol: '\\eta', colour: 'yellow', unit: '' },
  { name: 'gradientNorm', symbol: '\\lVert g \\rVert', colour: 'vermilion', unit: '' },
]);

/** Pretraining on the small world of instructions: what the three steps of ChatGPT start from. */
export const instructionsDeclaration = declareRecipe({
  id: 'instructions',
  controls: [
    { kind: 'number', name: 'layers', symbol: 'L', min: 1, max: 4, step: 1, default: 2 },
    { kind: 'number', name: 'heads', symbol: 'H', min: 1, max: 8, step: 1, default: 4 },
    { kind: 'number', name: 'width', symbol: 'd', min: 16, max: 128, step: 8, default: 64 },
    ...trainingControls({ batch: 64, learningRate: 3e-3, warmup: 50 }),
  ],
  terms: [...lossTerms, ...behaviourTerms, ...optimiserTerms],
  presets: [
    { name: 'quick', steps: 700, controls: {}, data: 'instructions' },
    { name: 'full', steps: 2000, controls: {}, data: 'instructions' },
  ],
  baselines: ['uniform', 'entropy'],
  probes: probesOf<LanguageModelProbes>(),
});
