import { tf, type Tensor } from '../../tf';

/**
 * The gradients that core has of `prod` and of a batched `gather` call operations as methods of tensors, which
 * only the umbrella package provides. These three are all that they call.
 */
export function registerChainedOperations(): void {
  Object.assign(tf.Tensor.prototype, {
    reshape(this: Tensor, shape: number[]) {
      return tf.reshape(this, shape);
    },
    slice(this: Tensor, begin: number | number[], size?: number | number[]) {
      return tf.slice(this, begin, size);
    },
    split(this: Tensor, pieces: number | number[], axis?: number) {
      return tf.split(this, pieces, axis);
    },
  });
}
