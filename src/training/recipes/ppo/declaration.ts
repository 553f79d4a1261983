import { declareRecipe } from '../../declaration';
import { probesOf } from '../../probe-types';
import { behaviourTerms } from '../instructions/declaration';
import type { PpoProbes } from './results';

const share = { kind: 'number', min: 0, max: 1, step: 0.01 } as const;

/** Proximal policy optimisation against the reward model (InstructGPT, step 3). */
export const ppoDeclaration = declareRecipe({
  id: 'ppo',
  baseModels: { policy: 'instructions-sft', reward: 'instructions-reward' },
  controls: [
    { kind: 'number', name: 'beta', symbol: '\\beta', min: 0, max: 2, step: 0.01, default: 0.2 },
    { kind: 'switch', name: 'adaptive', default: false },
    { kind: 'number', name: 'klTarget', min: 0.1, max: 20, step: 0.1, default: 3 },
    {
      kind: 'number',
      name: 'pretraining',
      symbol: '\\gamma',
      min: 0,
      max: 4,
      step: 0.1,
      default: 1,
    },
    { kind: 'number', name: 'batch', symbol: 'B', min: 16, max: 256, step: 16, default: 128 },
    { kind: 'number', name: 'epochs', symbol: 'E', min: 1, max: 8, step: 1, default: 4 },
    { kind: 'number', name: 'minibatches', symbol: 'M', min: 1, max: 8, step: 1, default: 1 },
    {
      kind: 'number',
      name: 'learningRate',
      symbol: '\\eta',
      min: 1e-5,
      max: 1e-2,
      step: 1e-5,
      scale: 'log',
      default: 4e-4,
    },
    { ...share, name: 'clipRange', symbol: '\\varepsilon', default: 0.2 },
    { ...share, name: 'lambda', symbol: '\\lambda', default: 0.95 },
    { ...share, name: 'valueWeight', symbol: 'c', default: 0.1 },
    { kind: 'number', name: 'noEnd', min: 0, max: 5, step: 0.1, default: 1 },
    { kind: 'number', name: 'topK', symbol: 'k', min: 0, max: 84, step: 1, default: 0 },
    { kind: 'switch', name: 'clipping', default: true },
    { kind: 'switch', name: 'whitening', default: true },
    { kind: 'switch', name: 'rewardFlipped', default: false },
  ],
  terms: [
    { name: 'proxyReward', symbol: 'r_\\theta', colour: 'orange', unit: '' },
    { name: 'klPenalty', symbol: '\\beta\\,\\mathrm{KL}', colour: 'vermilion', unit: '' },
    { name: 'policyLoss', symbol: '\\mathcal L_\\pi', colour: 'blue', unit: '' },
    { name: 'valueLoss', symbol: '\\mathcal L_V', colour: 'yellow', unit: '' },
    { name: 'ptxLoss', symbol: '\\mathcal L_{\\text{ptx}}', colour: 'ink', unit: 'nats/token' },
    { name: 'kl', symbol: '\\mathrm{KL}', colour: 'vermilion', unit: 'nats' },
    { name: 'klK2', symbol: 'k_2', colour: 'sky', unit: 'nats' },
    { name: 'klK3', symbol: 'k_3', colour: 'purple', unit: 'nats' },
    { name: 'klExact', symbol: '\\mathrm{KL}_{\\text{exact}}', colour: 'ink', unit: 'nats' },
    {
      name: 'approxKl',
      symbol: '\\widehat{\\mathrm{KL}}_{\\text{old}}',
      colour: 'sky',
      unit: 'nats',
    },
    { name: 'clipFraction', symbol: 'p_{\\text{clip}}', colour: 'purple', unit: '' },
    { name: 'firstRatioError', symbol: '\\max|\\rho-1|', colour: 'ink', unit: '' },
    { name: 'entropy', symbol: 'H', colour: 'green', unit: 'nats/token' },
    { name: 'length', symbol: 'T', colour: 'ink', unit: 'tokens' },
    { name: 'beta', symbol: '\\beta', colour: 'vermilion', unit: '' },
    ...behaviourTerms,
    {
      name: 'explainedVariance',
      symbol: '1 - \\tfrac{\\mathrm{Var}(\\hat G - V)}{\\mathrm{Var}(\\hat G)}',
      colour: 'yellow',
      unit: '',
    },
    { name: 'gradientNorm', symbol: '\\lVert g \\rVert', colour: 'vermilion', unit: '' },
    { name: 'ppoNorm', symbol: '\\lVert g_{\\text{PPO}} \\rVert', colour: 'blue', unit: '' },
    {
      name: 'ptxNorm',
      symbol: '\\lVert \\gamma\\, g_{\\text{ptx}} \\rVert',
      colour: 'ink',
      unit: '',
    },
    {
      name: 'gradientRatio',
      symbol: '\\lVert \\gamma\\, g_{\\text{ptx}} \\rVert / \\lVert g_{\\text{PPO}} \\rVert',
      colour: 'purple',
      unit: '',
    },
  ],
  presets: [
    // Half the work an update: four updates on half the responses each, not on all.
    { name: 'quick', steps: 60, controls: { epochs: 2, minibatches: 2 }, data: 'instructions' },
    { name: 'lesson', steps: 60, controls: {}, data: 'instructions' },
    {
      name: 'overoptimised',
      steps: 60,
      controls: { beta: 0, pretraining: 0 },
      data: 'instructions',
    },
    { name: 'penalised', steps: 60, controls: { beta: 0.1, pretraining: 0 }, data: 'instructions' },
  ],
  baselines: ['reference', 'best', 'perfect'],
  probes: probesOf<PpoProbes>(),
});
