import { declareRecipe } from '../../declaration';
import { probesOf } from '../../probe-types';
import { gptControls } from './controls';
import { gptPresets } from './presets';
import type { GptProbes } from './results';

/** What a page may know of the GPT recipe. */
export const gptDeclaration = declareRecipe({
  id: 'gpt',
  controls: gptControls,
  terms: [
    { name: 'trainLoss', symbol: '\\mathcal L', colour: 'blue', unit: 'nats/token' },
    {
      name: 'valLoss',
      symbol: '\\mathcal L_{\\text{val}}',
      colour: 'orange',
      unit: 'nats/token',
      evaluated: true,
    },
    {
      name: 'bitsPerByte',
      symbol: '\\text{bpb}',
      colour: 'purple',
      unit: 'bits/byte',
      evaluated: true,
    },
    { name: 'learningRate', symbol: '\\eta', colour: 'green', unit: '' },
    { name: 'gradientNorm', symbol: '\\lVert g\\rVert', colour: 'vermilion', unit: '' },
  ],
  presets: gptPresets,
  baselines: ['uniform', 'entropy'],
  probes: probesOf<GptProbes>(),
});
