/** Copies one tensor into another in place. */
import { tf } from '../../tf';
import { registerGpuKernel } from './register';
import { runShader } from './shader';

export function registerAssign(): void {
  registerGpuKernel('Assign', (backend, { state, values }) => {
    const count = tf.util.sizeFromShape(values.shape);
    return runShader(backend, {
      name: 'Assign',
      variant: [],
      inputs: { values },
      updates: { state },
      sizes: { count },
      groups: Math.ceil(count / 64),
      main: () => 'if (id < sizes.count) { state[id] = values[id]; }',
    });
  });
}
