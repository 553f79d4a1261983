import type { Tensor } from '#engine';
import { reshape, sigmoid, splitLast } from '#engine/kernels';
import { linear, linearSpecs, scopeOf, type Parameters, type ParameterSpec } from '#engine/nn';
import { pictureValues, type VaeConfig } from './config';

/** q(z | x): a Gaussian without correlations. Both [n, latent]. */
export interface Posterior {
  mean: Tensor;
  /** ln σ² */
  logVariance: Tensor;
}

/** The encoder. @param pictures [n, size, size, channels], values in [0, 1] */
export function encode(parameters: Parameters, config: VaeConfig, pictures: Tensor): Posterior {
  const p = scopeOf(parameters, 'encoder');
  const rows = reshape(pictures, [pictures.shape[0]!, pictureValues(config)]);
  const first = linear(p.under('0'), rows, { activation: 'gelu' });
  const second = linear(p.under('1'), first, { activation: 'gelu' });
  const [mean, logVariance] = splitLast(linear(p.under('2'), second), 2);
  return { mean, logVariance };
}

/** The decoder. @param z [n, latent] @returns values in (0, 1), [n, size, size, channels] */
export function decode(parameters: Parameters, config: VaeConfig, z: Tensor): Tensor {
  const p = scopeOf(parameters, 'decoder');
  const first = linear(p.under('0'), z, { activation: 'gelu' });
  const second = linear(p.under('1'), first, { activation: 'gelu' });
  const { size, channels } = config;
  const values = linear(p.under('2'), second);
  return reshape(sigmoid(values), [z.shape[0]!, size, size, channels]);
}

export function vaeParameters(config: VaeConfig): ParameterSpec[] {
  const { hidden, latent } = config;
  const values = pictureValues(config);
  return [
    ...layers('encoder', [values, hidden, hidden, 2 * latent]),
    ...layers('decoder', [latent, hidden, hidden, values]),
  ];
}

const layers = (name: string, widths: readonly number[]): ParameterSpec[] =>
  widths
    .slice(1)
    .flatMap((out, i) =>
      linearSpecs(`${name}.${i}`, widths[i], out, {
        kind: 'normal',
        deviation: 1 / Math.sqrt(widths[i]),
      }),
    );
