import type { TensorInfo } from '@tensorflow/tfjs-core';
import { tf } from '../../tf';
import { holdsFloats, runShader } from '../../kernels/webgpu/shader';
import { replaceKernel, type Call } from '../../corrections/replace';
import type { StridedSlice } from '../strided-slice';

const GROUP = 64;

/**
 * Slices with strides. The stock shader is kept under one name for every rank of its result, so that a second
 * rank runs, or fails to compile, as the first. Here the walk through the axes is part of the name.
 */
export function registerStridedSlice(): void {
  replaceKernel(
    'StridedSlice',
    'webgpu',
    ({ inputs: { x }, attrs, backend }: Call<{ x: TensorInfo }, StridedSlice>, stock) => {
      const a = attrs;
      const info = tf.slice_util.sliceInfo(
        x.shape,
        a.begin,
        a.end,
        a.strides,
        a.beginMask,
        a.endMask,
        a.ellipsisMask,
        a.newAxisMask,
        a.shrinkAxisMask,
      );
      const contiguous = info.isIdentity || info.sliceDim0 || info.isSimpleSlice;
      const relabelled = x.dtype === 'float32' && !holdsFloats(backend, x);
      if (contiguous || relabelled || x.dtype === 'complex64') return stock();
      const steps = [...tf.util.computeStrides(x.shape), 1];
      const size = tf.util.sizeFromShape(info.finalShapeSparse);
      // Unsigned arithmetic wraps around, so that negative strides need no case of their own.
      const sizes = info.finalShapeSparse.map((length, axis) => [
        [`length${axis}`, length],
        [`begin${axis}`, info.begin[axis] * steps[axis]],
        [`step${axis}`, info.strides[axis] * steps[axis]],
      ]);
      const axes = info.finalShapeSparse.map((_, axis) => axis).reverse();
      const [y] = runShader(backend, {
        name: 'StridedSlice',
        variant: [axes.length],
        inputs: { x },
        outputs: {
          y: { shape: info.finalShape, dtype: x.dtype === 'float32' ? 'float32' : 'int32' },
        },
        sizes: { size, ...Object.fromEntries(sizes.flat()) },
        groups: Math.ceil(size / GROUP),
        main: () => `
          if (id >= sizes.size) { return; }
          var rest = id;
          var at = 0u;
          ${axes
            .map(
              (axis) => `
          at += sizes.begin${axis} + (rest % sizes.length${axis}) * sizes.step${axis};
          rest /= sizes.length${axis};`,
            )
            .join('')}
          y[id] = x[at];`,
      });
      return y;
    },
  );
}
