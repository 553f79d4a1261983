import { declareRecipe } from '../../declaration';
import { probesOf } from '../../probe-types';
import type { BanditProbes } from './results';

/** PPO without language: one question, eight answers, and an optimum that is known exactly. */
export const banditDeclaration = declareRecipe({
  id: 'bandit',
  controls: [
    { kind: 'number', name: 'beta', symbol: '\\beta', min: 0.1, max: 2, step: 0.05, default: 0.5 },
    { kind: 'number', name: 'batch', symbol: 'B', min: 16, max: 1024, step: 16, default: 256 },
    { kind: 'number', name: 'epochs', symbol: 'E', min: 1, max: 8, step: 1, default: 2 },
    {
      kind: 'number',
      name: 'learningRate',
      symbol: '\\eta',
      min: 1e-3,
      max: 1,
      step: 1e-3,
      scale: 'log',
      default: 0.1,
    },
    {
      kind: 'number',
      name: 'clipRange',
      symbol: '\\varepsilon',
      min: 0.01,
      max: 1,
      step: 0.01,
      default: 0.2,
    },
  ],
  terms: [
    { name: 'objective', symbol: 'J', colour: 'ink', unit: '' },
    { name: 'expectedReward', symbol: '\\mathbb E[r]', colour: 'orange', unit: '' },
    { name: 'banditKl', symbol: '\\mathrm{KL}', colour: 'vermilion', unit: 'nats' },
    {
      name: 'totalVariation',
      symbol: '\\mathrm{TV}(\\pi, \\pi^*)',
      colour: 'blue',
      unit: '',
      evaluated: true,
    },
  ],
  presets: [{ name: 'quick', steps: 120, controls: {}, data: 'bandit' }],
  baselines: ['optimum', 'close'],
  probes: probesOf<BanditProbes>(),
});
