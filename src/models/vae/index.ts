/** A variational autoencoder with a Gaussian latent (Kingma & Welling 2014). */
export { vaeDefaults, type VaeConfig } from './config';
export { gaussianKl, reparameterised, vaeLoss, type VaeLoss } from './loss';
export { decode as decodeVae, encode as encodeVae, vaeParameters, type Posterior } from './network';
