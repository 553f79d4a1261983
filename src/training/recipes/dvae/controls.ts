import { declareControls, type ValuesOf } from '../../controls';

/** What pictures there are to learn from; of scenes alone. */
const worldControls = declareControls([
  { kind: 'number', name: 'size', min: 16, max: 32, step: 16, default: 32 },
  { kind: 'choice', name: 'ground', options: ['natural', 'flat'], default: 'natural' },
]);

const modelControls = declareControls([
  {
    kind: 'number',
    name: 'codes',
    symbol: 'K',
    min: 2,
    max: 1024,
    step: 1,
    scale: 'log',
    default: 64,
  },
  { kind: 'number', name: 'groups', min: 2, max: 4, step: 1, default: 3 },
  { kind: 'number', name: 'blocks', min: 1, max: 2, step: 1, default: 1 },
  { kind: 'number', name: 'width', min: 8, max: 64, step: 8, default: 16 },
  { kind: 'number', name: 'codeWidth', min: 4, max: 128, step: 4, default: 32 },
  { kind: 'choice', name: 'pool', options: ['max', 'average'], default: 'max' },
  {
    kind: 'choice',
    name: 'likelihood',
    options: ['logitLaplace', 'gaussian'],
    default: 'logitLaplace',
  },
  { kind: 'number', name: 'logitScale', min: 0.25, max: 32, step: 0.25, default: 1 },
]);

const relaxationControls = declareControls([
  {
    kind: 'number',
    name: 'tauStart',
    symbol: '\\tau_0',
    min: 0.05,
    max: 4,
    step: 0.0125,
    default: 1,
  },
  {
    kind: 'number',
    name: 'tauEnd',
    symbol: '\\tau_1',
    min: 0.05,
    max: 4,
    step: 0.0125,
    default: 0.0625,
  },
  { kind: 'number', name: 'tauRamp', min: 0, max: 1, step: 0.05, default: 0.6 },
  { kind: 'number', name: 'beta', symbol: '\\beta', min: 0, max: 50, step: 0.1, default: 6.6 },
  { kind: 'number', name: 'betaRamp', min: 0, max: 1, step: 0.02, default: 0.06 },
  { kind: 'number', name: 'betaEarly', min: 1, max: 20, step: 0.5, default: 1 },
  { kind: 'switch', name: 'straightThrough', default: false },
  { kind: 'switch', name: 'gaussianStart', default: true },
]);

const trainingControls = declareControls([
  { kind: 'number', name: 'batch', symbol: 'n', min: 1, max: 128, step: 1, default: 16 },
  {
    kind: 'number',
    name: 'learningRate',
    symbol: '\\eta',
    min: 1e-5,
    max: 0.1,
    step: 1e-5,
    scale: 'log',
    default: 1e-2,
  },
  { kind: 'number', name: 'warmup', min: 0, max: 500, step: 5, default: 20 },
]);

/** What a dVAE run can be set to. */
export const dvaeControls = declareControls([
  ...worldControls,
  ...modelControls,
  ...relaxationControls,
  ...trainingControls,
]);

export type DvaeControls = ValuesOf<typeof dvaeControls>;
