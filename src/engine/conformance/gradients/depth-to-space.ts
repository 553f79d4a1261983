import { tf, type Tensor } from '../../tf';

/**
 * Gradient of the pixel shuffle, [b, h, w, s·s·c] → [b, h·s, w·s, c]: the shuffle backwards. Columns and
 * channels of a block lie side by side on both sides, so that four axes are enough.
 */
export function registerDepthToSpaceGradient(): void {
  tf.registerGradient({
    kernelName: 'DepthToSpace',
    inputsToSave: ['x'],
    gradFunc: (dy, [x], attrs) => ({
      x: () => {
        const { blockSize } = attrs as unknown as { blockSize: number };
        const [batch, height, width, depth] = x.shape;
        const blocks = [batch * height, blockSize, width, depth / blockSize];
        return tf.reshape(tf.transpose(tf.reshape(dy as Tensor, blocks), [0, 2, 1, 3]), x.shape);
      },
    }),
  });
}
