import { tf, type Tensor } from '../tf';

/**
 * Values that no two are near each other or near zero, so that no maximum and no comparison changes sides
 * under a small step.
 *
 * @param salt gives another order
 */
export function random(shape: number[], salt: number): Tensor {
  const size = tf.util.sizeFromShape(shape);
  const stride = [61, 67, 71, 73, 79, 83, 89, 97, 101, 103, 107][salt % 11];
  const values = Float32Array.from({ length: size }, (_, i) => {
    const place = (i * stride + salt) % size;
    return (2 * place + 1) / size - 1;
  });
  return tf.tensor(values, shape);
}
