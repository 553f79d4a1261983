import { declareRecipe } from '../../declaration';
import { probesOf } from '../../probe-types';
import { clipControls } from './controls';
import { clipPresets } from './presets';
import type { ClipProbes } from './probes/results';

/** What a page may know of the CLIP recipe. */
export const clipDeclaration = declareRecipe({
  id: 'clip',
  controls: clipControls,
  terms: [
    { name: 'trainLoss', symbol: '\\mathcal L', colour: 'blue', unit: 'nats/pair' },
    { name: 'imageLoss', symbol: '\\mathcal L_{I\\to T}', colour: 'orange', unit: 'nats/pair' },
    { name: 'textLoss', symbol: '\\mathcal L_{T\\to I}', colour: 'sky', unit: 'nats/pair' },
    { name: 'logitScale', symbol: 'e^{t}', colour: 'purple', unit: '' },
    { name: 'anyEqualAccuracy', symbol: 'p_{=}', colour: 'green', unit: '', evaluated: true },
    {
      name: 'diagonalAccuracy',
      symbol: 'p_{\\text{diag}}',
      colour: 'yellow',
      unit: '',
      evaluated: true,
    },
    {
      name: 'zeroShotSeen',
      symbol: 'p_{\\text{seen}}',
      colour: 'vermilion',
      unit: '',
      evaluated: true,
    },
    {
      name: 'zeroShotHeldOut',
      symbol: 'p_{\\text{held-out}}',
      colour: 'ink',
      unit: '',
      evaluated: true,
    },
    // Examinations of some worlds alone: attributes of what was held out, swapped captions, shifts.
    {
      name: 'colourHeldOut',
      symbol: 'p_{\\text{colour}}',
      colour: 'ink',
      unit: '',
      evaluated: true,
    },
    { name: 'shapeHeldOut', symbol: 'p_{\\text{shape}}', colour: 'ink', unit: '', evaluated: true },
    { name: 'placeHeldOut', symbol: 'p_{\\text{place}}', colour: 'ink', unit: '', evaluated: true },
    { name: 'swapAccuracy', symbol: 'p_{\\text{swap}}', colour: 'ink', unit: '', evaluated: true },
    { name: 'shiftShare', symbol: 'd_{\\text{shift}}', colour: 'ink', unit: '', evaluated: true },
    { name: 'learningRate', symbol: '\\eta', colour: 'green', unit: '' },
    { name: 'gradientNorm', symbol: '\\lVert g\\rVert', colour: 'vermilion', unit: '' },
  ],
  presets: clipPresets,
  baselines: ['uniform', 'floor', 'initial', 'largest', 'chance', 'ceiling'],
  probes: probesOf<ClipProbes>(),
});
