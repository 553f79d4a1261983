/** DALL·E's discrete variational autoencoder: its networks and its losses. */
export { gumbelSoftmax } from '#engine/kernels';
export {
  dvaeDefaults,
  dvaeProblem,
  gridSide,
  tokensOf,
  valuesOf,
  type DvaeConfig,
  type Likelihood,
} from './config';
export { CODEBOOK, decode } from './decoder';
export { encode } from './encoder';
export { klToUniform, meanKlToUniform } from './kl-to-uniform';
export {
  logitLaplaceImage,
  logitLaplaceLoss,
  logitLaplaceNll,
  PIXEL_MARGIN,
  squeezePixels,
} from './logit-laplace';
export {
  dvaeLoss,
  PIXEL_DEVIATION,
  pictureOf,
  reconstructionLoss,
  type DvaeLoss,
  type Relaxation,
} from './loss';
export { dvaeParameters } from './parameters';
