import type { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu';
import type { TensorInfo } from '@tensorflow/tfjs-core';
import { replaceKernel, type Call } from '../../corrections/replace';

interface Attributes {
  alignCorners: boolean;
  halfPixelCenters?: boolean;
}

/** Which of `from` source pixels each of `to` resized ones repeats, as the forward kernel rounds. */
function sources(from: number, to: number, attrs: Attributes): number[] {
  const { alignCorners, halfPixelCenters = false } = attrs;
  const ratio = alignCorners && to > 1 ? (from - 1) / (to - 1) : from / to;
  const round = alignCorners ? Math.round : Math.floor;
  return Array.from({ length: to }, (_, i) =>
    Math.min(from - 1, round(ratio * (halfPixelCenters ? i + 0.5 : i))),
  );
}

/**
 * Gradient of nearest-neighbour resizing: every resized pixel gives its slope to the pixel that it repeats.
 * The stock kernel steps through dy by the strides of the images, which is wrong from the second image on.
 */
export function registerResizeNearestNeighborGrad(): void {
  replaceKernel(
    'ResizeNearestNeighborGrad',
    'cpu',
    ({ inputs, attrs, backend }: Call<{ images: TensorInfo; dy: TensorInfo }, Attributes>) => {
      const { images, dy } = inputs;
      const [batch, height, width, depth] = images.shape;
      const [, dyHeight, dyWidth] = dy.shape;
      const cpu = backend as MathBackendCPU;
      const slopes = cpu.data.get(dy.dataId).values as Float32Array;
      const out = new Float32Array(batch * height * width * depth);
      const rows = sources(height, dyHeight, attrs);
      const columns = sources(width, dyWidth, attrs);
      let at = 0;
      for (let b = 0; b < batch; b++)
        for (const row of rows)
          for (const column of columns) {
            const to = ((b * height + row) * width + column) * depth;
            for (let c = 0; c < depth; c++) out[to + c] += slopes[at++];
          }
      return cpu.makeTensorInfo(images.shape, 'float32', out);
    },
  );
}
