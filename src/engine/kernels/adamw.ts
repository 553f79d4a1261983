import { tf, type Scalar, type Tensor } from '../tf';
import { valuesInPlace } from './overwrite';
import { hasOwnKernel, runOwnKernel } from './own';

export interface AdamWAttributes {
  /** Number of values of each parameter, and their sum. */
  sizes: number[];
  total: number;
  /** Whether weight decay applies, by parameter. */
  decays: boolean[];
  beta1: number;
  beta2: number;
  epsilon: number;
  weightDecay: number;
  clip: number;
}

export interface AdamWTensors {
  parameters: Tensor[];
  gradients: Tensor[];
  /** [2 · total]: first moments of all parameters end to end, then second moments. */
  moments: Tensor;
  /** [3]: learning rate, 1/(1 − β₁ᵗ), 1/(1 − β₂ᵗ). */
  hyper: Tensor;
}

export interface AdamWReport {
  /** Global norm of the gradient before clipping. */
  norm: Scalar;
  /** int32: how many gradients and updated parameters are infinite or not a number. */
  nonFinite: Scalar;
}

/** One update of AdamW (see `AdamW`), which writes the parameters and moments in place. */
export function adamWUpdate(tensors: AdamWTensors, attributes: AdamWAttributes): AdamWReport {
  if (!hasOwnKernel('AdamW')) return onHost(tensors, attributes);
  const { parameters, gradients, moments, hyper } = tensors;
  const numbered = (letter: string, all: Tensor[]) =>
    Object.fromEntries(all.map((tensor, i) => [`${letter}${i}`, tensor]));
  const inputs = { ...numbered('p', parameters), ...numbered('g', gradients), moments, hyper };
  const [norm, nonFinite] = runOwnKernel<Scalar[]>('AdamW', inputs, attributes);
  return { norm, nonFinite };
}

/** The same in a loop over the host's memory, for the backends that share it. */
function onHost(
  { parameters, gradients, moments, hyper }: AdamWTensors,
  { total, decays, beta1, beta2, epsilon, weightDecay, clip }: AdamWAttributes,
): AdamWReport {
  let squares = 0;
  let nonFinite = 0;
  for (const gradient of gradients)
    for (const g of valuesInPlace(gradient)) {
      squares += g * g;
      if (!Number.isFinite(g)) nonFinite++;
    }
  const norm = Math.sqrt(squares);
  const scale = Math.min(1, clip / (norm + 1e-6));
  const [rate, correction1, correction2] = valuesInPlace(hyper);
  const m = valuesInPlace(moments);
  const v = m.subarray(total);
  let start = 0;
  parameters.forEach((parameter, p) => {
    const theta = valuesInPlace(parameter);
    const gradient = valuesInPlace(gradients[p]);
    const decay = decays[p] ? weightDecay : 0;
    for (let i = 0, at = start; i < theta.length; i++, at++) {
      const g = gradient[i] * scale;
      m[at] = beta1 * m[at] + (1 - beta1) * g;
      v[at] = beta2 * v[at] + (1 - beta2) * g * g;
      const direction = (m[at] * correction1) / (Math.sqrt(v[at] * correction2) + epsilon);
      theta[i] -= rate * (direction + decay * theta[i]);
      if (!Number.isFinite(theta[i])) nonFinite++;
    }
    start += theta.length;
  });
  return { norm: tf.scalar(norm), nonFinite: tf.scalar(nonFinite, 'int32') };
}
