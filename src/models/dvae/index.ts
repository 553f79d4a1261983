/** The losses of DALL·E's discrete variational autoencoder. */
export { gumbelSoftmax, klToUniform, meanKlToUniform } from './gumbelSoftmax';
export {
  logitLaplaceImage,
  logitLaplaceLoss,
  logitLaplaceNll,
  PIXEL_MARGIN,
  squeezePixels,
} from './logitLaplace';
