import { declareRecipe } from '../../declaration';
import { probesOf } from '../../probe-types';
import { optimiserTerms, trainingControls } from '../instructions/declaration';
import type { RewardProbes } from './results';

/** The reward model: what people prefer, learned from rankings. */
export const rewardDeclaration = declareRecipe({
  id: 'reward',
  baseModels: { body: 'instructions-sft' },
  controls: [
    {
      kind: 'number',
      name: 'prompts',
      symbol: 'N',
      min: 16,
      max: 4096,
      step: 1,
      scale: 'log',
      default: 1024,
    },
    { kind: 'number', name: 'answers', symbol: 'K', min: 2, max: 9, step: 1, default: 4 },
    { kind: 'number', name: 'noise', min: 0, max: 3, step: 0.1, default: 0.5 },
    { kind: 'number', name: 'flipped', min: 0, max: 1, step: 0.05, default: 0 },
    { kind: 'choice', name: 'pairing', options: ['ranking', 'shuffledPairs'], default: 'ranking' },
    { kind: 'switch', name: 'headOnly', default: false },
    // How often each ranking is gone through at most: InstructGPT's were gone through once.
    { kind: 'number', name: 'passes', min: 1, max: 100, step: 1, scale: 'log', default: 4 },
    ...trainingControls({ batch: 16, learningRate: 1e-3, warmup: 5 }),
  ],
  terms: [
    { name: 'trainLoss', symbol: '\\mathcal L_r', colour: 'blue', unit: 'nats/pair' },
    {
      name: 'valLoss',
      symbol: '\\mathcal L_{r,\\text{val}}',
      colour: 'orange',
      unit: 'nats/pair',
      evaluated: true,
    },
    { name: 'accuracy', symbol: 'p_{\\text{right}}', colour: 'green', unit: '', evaluated: true },
    { name: 'agreement', symbol: 'p_{\\text{agree}}', colour: 'purple', unit: '', evaluated: true },
    { name: 'correlation', symbol: '\\rho', colour: 'sky', unit: '', evaluated: true },
    ...optimiserTerms,
  ],
  presets: [
    { name: 'quick', steps: 192, controls: { prompts: 2048 }, data: 'instructions' },
    { name: 'lesson', steps: 192, controls: { prompts: 2048 }, data: 'instructions' },
    { name: 'full', steps: 384, controls: { prompts: 4096 }, data: 'instructions' },
  ],
  baselines: ['indifferent', 'labellerNoise', 'chance', 'ceiling'],
  probes: probesOf<RewardProbes>(),
});
