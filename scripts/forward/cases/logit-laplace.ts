import { tf, type Tensor } from '../../../src/engine';
import { logitLaplaceImage, logitLaplaceLoss, logitLaplaceNll } from '../../../src/models/dvae';
import { numberOf } from '../config';
import type { Case } from './case';

/** Pixels and the decoder's statistics → likelihood, its mean and gradient, and the image meant. */
export const logitLaplace: Case = {
  name: 'logit_laplace',
  knownBy: ['pixels', 'stats'],
  run(config, inputs) {
    const margin = numberOf(config, 'eps', { from: 1e-6, to: 0.499 });
    const shape = inputs.shapeOf('pixels');
    const pixels = inputs.floats('pixels', shape);
    // Two channels for each of a pixel: all μ, then all ln b.
    const stats = inputs.floats('stats', [...shape.slice(0, -1), 2 * shape.at(-1)!]);
    const loss = (s: Tensor) => logitLaplaceLoss(pixels, s, margin);
    return {
      nll: logitLaplaceNll(pixels, stats, margin),
      loss: loss(stats),
      grad: tf.grad(loss)(stats),
      image: logitLaplaceImage(stats, margin),
    };
  },
};
