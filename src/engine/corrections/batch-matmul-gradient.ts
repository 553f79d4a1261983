import { tf, type Tensor } from '../tf';

/** Sums a gradient over the axes along which its tensor was broadcast. */
function unbroadcast(gradient: Tensor, shape: number[]): Tensor {
  const axes = tf.broadcast_util.getReductionAxes(shape, gradient.shape);
  return axes.length === 0 ? gradient : tf.reshape(tf.sum(gradient, axes), shape);
}

/** The stock gradient of a batched matrix product forgets that one side may have served a whole batch. */
export function registerBatchMatMulGradient(): void {
  const { gradFunc } = tf.getGradient('BatchMatMul');
  tf.registerGradient({
    kernelName: 'BatchMatMul',
    inputsToSave: ['a', 'b'],
    gradFunc: (dy, saved, attrs) => {
      const [a, b] = saved as Tensor[];
      const slopes = gradFunc(dy, saved, attrs) as Record<string, () => Tensor>;
      return {
        a: () => unbroadcast(slopes.a(), a.shape),
        b: () => unbroadcast(slopes.b(), b.shape),
      };
    },
  });
}
