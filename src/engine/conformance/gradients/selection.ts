/**
 * Gradients of operations that pick elements out of a tensor: every picked element gives its slope back to
 * its place, and the rest get zero.
 */
import { tf, type Tensor } from '../../tf';
import type { StridedSlice } from '../strided-slice';

/** @param places int32, the flat index in `shape` of each element of `slopes` */
function putBack(slopes: Tensor, places: Tensor, shape: number[]): Tensor {
  const size = tf.util.sizeFromShape(shape);
  const flat = tf.reshape(slopes, [slopes.size]);
  const flatPlaces = tf.reshape(places, [places.size]) as tf.Tensor1D;
  return tf.reshape(tf.unsortedSegmentSum(flat, flatPlaces, size), shape);
}

export function registerSelectionGradients(): void {
  tf.registerGradient({
    kernelName: 'StridedSlice',
    inputsToSave: ['x'],
    gradFunc: (dy, [x], attrs) => {
      const a = attrs as unknown as StridedSlice;
      return {
        x: () => {
          const numbered = tf.reshape(tf.range(0, x.size, 1, 'int32'), x.shape);
          const places = tf.stridedSlice(
            numbered,
            a.begin,
            a.end,
            a.strides,
            a.beginMask,
            a.endMask,
            a.ellipsisMask,
            a.newAxisMask,
            a.shrinkAxisMask,
          );
          return putBack(dy as Tensor, places, x.shape);
        },
      };
    },
  });
  tf.registerGradient({
    kernelName: 'TopK',
    inputsToSave: ['x'],
    outputsToSave: [false, true],
    gradFunc: (dy, [x, indices]) => ({
      x: () => {
        const length = x.shape[x.shape.length - 1];
        const rows = x.size / length;
        const first = tf.mul(tf.range(0, rows, 1, 'int32'), tf.scalar(length, 'int32'));
        const places = tf.add(tf.reshape(indices, [rows, -1]), tf.reshape(first, [rows, 1]));
        return putBack((dy as unknown as Tensor[])[0], places, x.shape);
      },
    }),
  });
}
