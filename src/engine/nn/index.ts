export { valueAndGradients } from './gradients';
export {
  embedding,
  embeddingSpecs,
  layerNorm,
  layerNormSpecs,
  linear,
  linearSpecs,
} from './layers';
export {
  countParameters,
  disposeParameters,
  initialParameters,
  type Initial,
  type Parameters,
  type ParameterSpec,
} from './parameters';
export { scopeOf, type Scope } from './scope';
