/**
 * The one place where TensorFlow.js enters: the tensor API and the autodiff. Backends are registered
 * by `device`; everything above the engine sees only the types exported here and the operations of
 * `kernels`.
 */
import * as tf from '@tensorflow/tfjs-core';
// tfjs-core leaves the gradients of its operations to the umbrella package, which we do not ship.
import '@tensorflow/tfjs-core/dist/register_all_gradients';

export { tf };
export type Tensor = tf.Tensor;
export type Scalar = tf.Scalar;
