import { tf, type Tensor } from '../tf';
import { hasOwnKernel, runOwnKernel } from './own';
import { valuesInPlace } from './overwrite';

/**
 * Writes the values of one tensor into another, which stays the same tensor in the same memory: how a
 * captured step keeps a number of its own from one step to the next. No gradient.
 *
 * @param target float32; lasts beyond the step
 * @param values of the same size
 */
export function assign(target: Tensor, values: Tensor): void {
  if (values.size !== target.size)
    throw new Error(`A tensor of ${target.size} values cannot take ${values.size}.`);
  if (hasOwnKernel('Assign'))
    tf.dispose(runOwnKernel<Tensor[]>('Assign', { state: target, values }));
  // Taken before it is written to: on wasm a view is of the heap as it is now.
  else valuesInPlace(target).set(valuesInPlace(values).slice());
}
