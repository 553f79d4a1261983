import { tf } from '../../tf';
import { allocate, floats } from '../../kernels/wasm/heap';
import { replaceKernel, type Call } from '../replace';
import type { TensorInfo } from '@tensorflow/tfjs-core';

interface Attributes {
  clipValueMin: number;
  clipValueMax: number;
}

/** Clipping to a range. The stock kernel turns NaN into the lower bound and so hides a diverged model. */
export function registerClip(): void {
  replaceKernel(
    'ClipByValue',
    'wasm',
    ({ inputs: { x }, attrs, backend }: Call<{ x: TensorInfo }, Attributes>, stock) => {
      if (x.dtype !== 'float32') return stock();
      const { clipValueMin, clipValueMax } = attrs;
      const out = allocate(backend, x.shape);
      const [from, to] = [floats(backend, x), floats(backend, out)];
      const size = tf.util.sizeFromShape(x.shape);
      for (let i = 0; i < size; i++) {
        const value = from[i];
        to[i] = value < clipValueMin ? clipValueMin : value > clipValueMax ? clipValueMax : value;
      }
      return out;
    },
  );
}
