import type { Scalar, Tensor } from '#engine';
import { add, exp, meanAll, mul, square, sub, sumLast } from '#engine/kernels';
import type { Parameters } from '#engine/nn';
import { pictureValues, type VaeConfig } from './config';
import { decode, encode, type Posterior } from './network';

/** Deviation of a value of a picture around what the decoder says. */
export const VALUE_DEVIATION = 0.1;

/** A draw from the posterior that gradients pass through: z = μ + σ · ε (Kingma & Welling 2014, §2.4). */
export const reparameterised = ({ mean, logVariance }: Posterior, noise: Tensor): Tensor =>
  add(mean, mul(exp(mul(logVariance, 0.5)), noise));

/** KL(q(z | x) ‖ N(0, 1)) = ½ Σ (μ² + σ² − 1 − ln σ²), the mean over pictures, nats a picture. */
export function gaussianKl({ mean, logVariance }: Posterior): Scalar {
  const terms = sub(sub(add(square(mean), exp(logVariance)), logVariance), 1);
  return mul(meanAll(sumLast(terms)), 0.5);
}

export interface VaeLoss {
  loss: Scalar;
  /** −ln p(x | z), nats a value. */
  reconstruction: Scalar;
  /** Nats a picture. */
  kl: Scalar;
}

/**
 * The negative of the evidence lower bound, in nats a value. A plain autoencoder is what is left without
 * noise and without the KL.
 *
 * @param pictures [n, size, size, channels], values in [0, 1]
 * @param noise standard normal, [n, latent]; null decodes the mean
 * @param beta weight of the KL
 */
export function vaeLoss(
  parameters: Parameters,
  config: VaeConfig,
  pictures: Tensor,
  noise: Tensor | null,
  beta: number,
): VaeLoss {
  const posterior = encode(parameters, config, pictures);
  const z = noise ? reparameterised(posterior, noise) : posterior.mean;
  const error = meanAll(square(sub(pictures, decode(parameters, config, z))));
  const constant = Math.log(VALUE_DEVIATION * Math.sqrt(2 * Math.PI));
  const reconstruction: Scalar = add(mul(error, 1 / (2 * VALUE_DEVIATION ** 2)), constant);
  const kl = gaussianKl(posterior);
  const loss: Scalar = add(reconstruction, mul(kl, beta / pictureValues(config)));
  return { loss, reconstruction, kl };
}
