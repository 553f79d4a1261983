import type { ValuesOf } from '../../controls';
import { declareRecipe } from '../../declaration';
import { probesOf } from '../../probe-types';
import type { DalleProbes } from './probes/results';

/** DALL·E's second stage: a transformer over text and image tokens. */
export const dalleDeclaration = declareRecipe({
  id: 'dalle',
  baseModels: {
    dvae: { scenes: 'dvae-scenes', emoji: 'dvae-emoji' },
    clip: { scenes: 'clip-scenes', emoji: 'clip-emoji' },
  },
  controls: [
    { kind: 'choice', name: 'masks', options: ['paper', 'full', 'axial'], default: 'paper' },
    { kind: 'number', name: 'layers', symbol: 'L', min: 1, max: 8, step: 1, default: 4 },
    { kind: 'number', name: 'heads', symbol: 'H', min: 1, max: 8, step: 1, default: 4 },
    { kind: 'number', name: 'width', symbol: 'd', min: 16, max: 256, step: 16, default: 64 },
    {
      kind: 'number',
      name: 'imageWeight',
      symbol: 'w',
      min: 0,
      max: 1,
      step: 0.025,
      default: 0.875,
    },
    { kind: 'switch', name: 'padEachPosition', default: true },
    { kind: 'choice', name: 'codebook', options: ['own', 'renumbered'], default: 'own' },
    { kind: 'number', name: 'objects', min: 1, max: 2, step: 1, default: 1 },
    {
      kind: 'number',
      name: 'pictures',
      symbol: 'N',
      min: 64,
      max: 16384,
      step: 1,
      scale: 'log',
      default: 4096,
    },
    { kind: 'number', name: 'batch', symbol: 'B', min: 1, max: 128, step: 1, default: 32 },
    {
      kind: 'number',
      name: 'learningRate',
      symbol: '\\eta',
      min: 1e-5,
      max: 1,
      step: 1e-5,
      scale: 'log',
      default: 4e-3,
    },
    { kind: 'number', name: 'warmup', min: 0, max: 500, step: 5, default: 30 },
  ],
  terms: [
    { name: 'trainLoss', symbol: '\\mathcal L', colour: 'ink', unit: 'nats/token' },
    {
      name: 'textLoss',
      symbol: '\\mathcal L_{\\text{text}}',
      colour: 'orange',
      unit: 'nats/token',
    },
    {
      name: 'imageLoss',
      symbol: '\\mathcal L_{\\text{image}}',
      colour: 'blue',
      unit: 'nats/token',
    },
    {
      name: 'valTextLoss',
      symbol: '\\mathcal L_{\\text{text}}^{\\text{val}}',
      colour: 'yellow',
      unit: 'nats/token',
      evaluated: true,
    },
    {
      name: 'valImageLoss',
      symbol: '\\mathcal L_{\\text{image}}^{\\text{val}}',
      colour: 'sky',
      unit: 'nats/token',
      evaluated: true,
    },
    {
      name: 'colourAccuracy',
      symbol: 'p_{\\text{colour}}',
      colour: 'green',
      unit: '',
      evaluated: true,
    },
    {
      name: 'sceneAccuracy',
      symbol: 'p_{\\text{all}}',
      colour: 'purple',
      unit: '',
      evaluated: true,
    },
    { name: 'learningRate', symbol: '\\eta', colour: 'yellow', unit: '' },
    { name: 'gradientNorm', symbol: '\\lVert g \\rVert', colour: 'vermilion', unit: '' },
  ],
  presets: [
    { name: 'quick', steps: 300, controls: { pictures: 2048 }, data: 'scenes' },
    { name: 'lesson', steps: 800, controls: {}, data: 'scenes' },
    {
      name: 'full',
      steps: 3000,
      controls: { width: 128, pictures: 16384, learningRate: 3e-3 },
      data: 'scenes',
    },
    // Some 750 drawings and as many names: more to keep in mind.
    {
      name: 'emoji',
      steps: 3000,
      controls: { width: 112, pictures: 8192, learningRate: 3e-3 },
      data: 'emoji',
    },
  ],
  baselines: ['entropy', 'uniform', 'ceiling'],
  probes: probesOf<DalleProbes>(),
});

export type DalleControls = ValuesOf<typeof dalleDeclaration.controls>;
