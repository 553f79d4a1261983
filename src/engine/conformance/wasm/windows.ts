/**
 * The windows of a convolution as rows of memory: for one place in the filter (a tap), which row of
 * channels of the input each output position sees. Two dimensions are three with a depth of one.
 */
import type { backend_util } from '@tensorflow/tfjs-core';

export interface Windows {
  /** Positions in the output, over the batch. */
  positions: number;
  /** Places in the filter. */
  taps: number;
  /**
   * The input row, counted in rows of channels, that each output position sees through a tap; −1 where it
   * sees padding.
   */
  rowsSeenBy(tap: number): Int32Array;
}

type Info2D = backend_util.Conv2DInfo;
type Info3D = backend_util.Conv3DInfo;

/** @param info as `tf.backend_util` computes it, for channels last */
export function windowsOf(info: Info2D | Info3D): Windows {
  const { batchSize, inHeight, inWidth, outHeight, outWidth, filterHeight, filterWidth } = info;
  const volume = 'inDepth' in info;
  const { inDepth, outDepth, filterDepth, strideDepth, dilationDepth } = volume ? info : flat;
  const front = volume ? info.padInfo.front : 0;
  const positions = batchSize * outDepth * outHeight * outWidth;
  /** The coordinate that output `o` sees through tap `f` of one axis, or −1. */
  const seen = (
    o: number,
    f: number,
    stride: number,
    dilation: number,
    pad: number,
    size: number,
  ) => {
    const at = o * stride + f * dilation - pad;
    return at < size ? Math.max(at, -1) : -1;
  };
  return {
    positions,
    taps: filterDepth * filterHeight * filterWidth,
    rowsSeenBy(tap) {
      const tapColumn = tap % filterWidth;
      const tapRow = Math.floor(tap / filterWidth) % filterHeight;
      const tapPlane = Math.floor(tap / (filterWidth * filterHeight));
      const rows = new Int32Array(positions);
      let at = 0;
      for (let b = 0; b < batchSize; b++)
        for (let z = 0; z < outDepth; z++) {
          const plane = seen(z, tapPlane, strideDepth, dilationDepth, front, inDepth);
          for (let y = 0; y < outHeight; y++) {
            const { strideHeight, dilationHeight, padInfo } = info;
            const row = seen(y, tapRow, strideHeight, dilationHeight, padInfo.top, inHeight);
            const first = ((b * inDepth + plane) * inHeight + row) * inWidth;
            for (let x = 0; x < outWidth; x++) {
              const { strideWidth, dilationWidth } = info;
              const column = seen(x, tapColumn, strideWidth, dilationWidth, padInfo.left, inWidth);
              rows[at++] = plane < 0 || row < 0 || column < 0 ? -1 : first + column;
            }
          }
        }
      return rows;
    },
  };
}

const flat = { inDepth: 1, outDepth: 1, filterDepth: 1, strideDepth: 1, dilationDepth: 1 };
