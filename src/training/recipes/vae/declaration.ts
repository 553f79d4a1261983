import type { ValuesOf } from '../../controls';
import { declareRecipe } from '../../declaration';
import { probesOf } from '../../probe-types';
import type { VaeProbes } from './results';

/** A small VAE with a latent of two numbers, which one can walk through. */
export const vaeDeclaration = declareRecipe({
  id: 'vae',
  controls: [
    { kind: 'choice', name: 'latent', options: ['gaussian', 'plain'], default: 'gaussian' },
    { kind: 'number', name: 'hidden', min: 16, max: 256, step: 16, default: 128 },
    { kind: 'number', name: 'klWeight', symbol: '\\beta', min: 0, max: 50, step: 0.1, default: 8 },
    { kind: 'number', name: 'batch', symbol: 'n', min: 1, max: 256, step: 1, default: 64 },
    {
      kind: 'number',
      name: 'learningRate',
      symbol: '\\eta',
      min: 1e-5,
      max: 0.1,
      step: 1e-5,
      scale: 'log',
      default: 3e-3,
    },
  ],
  terms: [
    { name: 'trainLoss', symbol: '\\mathcal L', colour: 'blue', unit: 'nats/value' },
    {
      name: 'reconstruction',
      symbol: '\\mathcal L_{\\text{rec}}',
      colour: 'orange',
      unit: 'nats/value',
    },
    { name: 'kl', symbol: 'D_{\\text{KL}}', colour: 'purple', unit: 'nats/picture' },
    { name: 'valError', symbol: 'e_{\\text{val}}', colour: 'vermilion', unit: '', evaluated: true },
    { name: 'gradientNorm', symbol: '\\lVert g\\rVert', colour: 'vermilion', unit: '' },
  ],
  presets: [
    { name: 'quick', steps: 400, controls: {}, data: 'scenes' },
    { name: 'lesson', steps: 800, controls: {}, data: 'scenes' },
    { name: 'tiny', steps: 30, controls: { hidden: 16, batch: 8 }, data: 'scenes' },
  ],
  probes: probesOf<VaeProbes>(),
});

export type VaeControls = ValuesOf<typeof vaeDeclaration.controls>;
