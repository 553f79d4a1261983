import { tf, type Tensor } from '../../../src/engine';
import { gumbelSoftmax, klToUniform } from '../../../src/models/dvae';
import { numberOf, numbersOf } from '../config';
import { Problem } from '../problem';
import type { Case } from './case';

/** At most six digits and no zeros after them, as C and Python print with %g. */
const shortly = (tau: number) => String(Number(tau.toPrecision(6)));

/** Soft draws at several temperatures, the gradient of their weighted sum at one, and the KL. */
export const gumbelSoftmaxCase: Case = {
  name: 'gumbel_softmax',
  knownBy: ['logits', 'gumbel', 'w'],
  run(config, inputs) {
    const taus = numbersOf(config, 'taus');
    const gradientAt = numberOf(config, 'grad_tau', { otherwise: 0.5 });
    for (const tau of [...taus, gradientAt])
      if (tau <= 0)
        throw new Problem(`In config.json, a temperature is ${tau}; it must be above 0.`);
    const shape = inputs.shapeOf('logits');
    const logits = inputs.floats('logits', shape);
    const noise = inputs.floats('gumbel', shape);
    const weights = inputs.floats('w', shape);
    const weighed = (l: Tensor) => tf.sum(tf.mul(gumbelSoftmax(l, noise, gradientAt), weights));
    return {
      ...Object.fromEntries(
        taus.map((tau) => [`y_tau${shortly(tau)}`, gumbelSoftmax(logits, noise, tau)]),
      ),
      [`grad_tau${shortly(gradientAt)}`]: tf.grad(weighed)(logits),
      kl: klToUniform(logits),
    };
  },
};
