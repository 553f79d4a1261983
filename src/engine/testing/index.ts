/** Helpers for tests of everything that computes with tensors. */
export {
  describeOnBackends,
  describeOnLayouts,
  describeOnTrainingBackends,
  testBackends,
  trainingBackends,
  useBackend,
} from './backends';
export { expectClose, relativeError } from './close';
export { slopes } from './differences';
export { expectSlopes, expectTwin, normalTensor, weigh } from './twins';
export {
  expectVectors,
  readTensors,
  readVectorConfig,
  readVectors,
  valuesOf,
  vectorTolerance,
} from './vectors';
