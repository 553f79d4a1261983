import { declareRecipe, declareTerms } from '../../declaration';
import { probesOf } from '../../probe-types';
import { dvaeControls } from './controls';
import { dvaePresets } from './presets';
import type { DvaeProbes } from './results';

const evaluated = true;

const dvaeTerms = declareTerms([
  { name: 'trainLoss', symbol: '\\mathcal L', colour: 'blue', unit: 'nats/value' },
  {
    name: 'reconstruction',
    symbol: '\\mathcal L_{\\text{rec}}',
    colour: 'orange',
    unit: 'nats/value',
  },
  { name: 'kl', symbol: 'D_{\\text{KL}}', colour: 'purple', unit: 'nats/token' },
  { name: 'hardError', symbol: 'e_{\\text{hard}}', colour: 'vermilion', unit: '', evaluated },
  { name: 'softError', symbol: 'e_{\\text{soft}}', colour: 'sky', unit: '', evaluated },
  { name: 'unseenError', symbol: 'e_{\\text{unseen}}', colour: 'purple', unit: '', evaluated },
  { name: 'perplexity', symbol: 'e^{H}', colour: 'green', unit: 'codes', evaluated },
  { name: 'codesUsed', symbol: 'K_{\\text{used}}', colour: 'yellow', unit: 'codes', evaluated },
  { name: 'tau', symbol: '\\tau', colour: 'ink', unit: '' },
  { name: 'beta', symbol: '\\beta', colour: 'green', unit: '' },
  { name: 'learningRate', symbol: '\\eta', colour: 'yellow', unit: '' },
  { name: 'gradientNorm', symbol: '\\lVert g\\rVert', colour: 'vermilion', unit: '' },
]);

/** The discrete VAE: pictures as a grid of codes from a learned codebook. */
export const dvaeDeclaration = declareRecipe({
  id: 'dvae',
  controls: dvaeControls,
  terms: dvaeTerms,
  presets: dvaePresets,
  baselines: ['kMeans', 'variance', 'oneCode', 'codes'],
  probes: probesOf<DvaeProbes>(),
});
