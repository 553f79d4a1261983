/** The losses of DALL·E's discrete variational autoencoder. */
export { gumbelSoftmax } from '#engine/kernels';
export { klToUniform, meanKlToUniform } from './klToUniform';
export {
  logitLaplaceImage,
  logitLaplaceLoss,
  logitLaplaceNll,
  PIXEL_MARGIN,
  squeezePixels,
} from './logitLaplace';
