import { declareRecipe } from '../../declaration';
import { probesOf } from '../../probe-types';
import {
  behaviourTerms,
  lossTerms,
  optimiserTerms,
  trainingControls,
} from '../instructions/declaration';
import type { SftProbes } from './results';

/** Supervised fine-tuning: answers as people would write them. */
export const sftDeclaration = declareRecipe({
  id: 'sft',
  baseModels: { base: 'instructions-base' },
  controls: [
    {
      kind: 'number',
      name: 'demonstrations',
      symbol: 'N',
      min: 4,
      max: 4096,
      step: 1,
      scale: 'log',
      default: 512,
    },
    {
      kind: 'choice',
      name: 'taught',
      options: ['answers', 'all', 'answersWithoutEnd'],
      default: 'answers',
    },
    { kind: 'number', name: 'pretrainingShare', min: 0, max: 0.9, step: 0.05, default: 0.2 },
    ...trainingControls({ batch: 32, learningRate: 5e-4, warmup: 10 }),
  ],
  terms: [...lossTerms, ...behaviourTerms, ...optimiserTerms],
  presets: [
    { name: 'quick', steps: 150, controls: {}, data: 'instructions' },
    { name: 'lesson', steps: 300, controls: {}, data: 'instructions' },
  ],
  baselines: ['uniform', 'entropy'],
  probes: probesOf<SftProbes>(),
});
