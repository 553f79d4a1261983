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
  overwriteParameters,
  readParameters,
  type Initial,
  type Parameters,
  type ParameterSpec,
  type Values,
} from './parameters';
export { scopeOf, type Scope } from './scope';
