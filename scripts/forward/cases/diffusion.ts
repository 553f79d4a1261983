import { tf } from '../../../src/engine';
import { addNoise, cosineSchedule, ddimStep, velocity } from '../../../src/models/diffusion';
import { countOf, numberOf } from '../config';
import type { Case } from './case';

/** The cosine schedule, noise added at steps t, one DDIM step to t_prev with the true image, and v. */
export const diffusion: Case = {
  name: 'diffusion',
  knownBy: ['x0', 'noise', 't', 't_prev'],
  run(config, inputs) {
    const schedule = cosineSchedule(countOf(config, 'T'), numberOf(config, 's', { from: 0 }));
    const shape = inputs.shapeOf('x0');
    const x0 = inputs.floats('x0', shape);
    const noise = inputs.floats('noise', shape);
    const steps = (name: string, from: number) =>
      tf.tensor1d(inputs.integers(name, [shape[0]], { from, below: schedule.steps }), 'int32');
    const t = steps('t', 0);
    const x_t = addNoise(schedule, x0, noise, t);
    return {
      alphas_cumprod: tf.tensor1d(Float32Array.from(schedule.alphasCumprod)),
      x_t,
      // −1 is the image itself.
      ddim: ddimStep(schedule, x_t, x0, t, steps('t_prev', -1)),
      v: velocity(schedule, x0, noise, t),
    };
  },
};
