/** Which mask each layer has (Ramesh et al. 2021, https://arxiv.org/abs/2102.12092, §2.2 and B.1). */
import { causalMask, type Mask } from '#engine/kernels';
import {
  axialRowMask,
  columnMask,
  convolutionMask,
  rowMask,
  type ImageSequence,
} from './image-masks';

export type MaskName = 'full' | 'row' | 'column' | 'convolution' | 'axialRow';

/** `paper` is DALL·E's; `axial` has rows without wraparound, as many reimplementations do. */
export type MaskPattern = 'paper' | 'full' | 'axial';

export const maskPatterns: readonly MaskPattern[] = ['paper', 'full', 'axial'];

/** A mask over text, then the image row by row. @param window side of the convolution's */
export function maskNamed(name: MaskName, sequence: ImageSequence, window: number): Mask {
  switch (name) {
    case 'full':
      return causalMask;
    case 'row':
      return rowMask(sequence);
    case 'column':
      return columnMask(sequence);
    case 'convolution':
      return convolutionMask(sequence, window);
    case 'axialRow':
      return axialRowMask(sequence);
  }
}

/**
 * The paper's order: layer i, counted from 1, looks along the column if (i − 2) mod 4 = 0 and along the row
 * otherwise; the last layer alone is a convolution. Axial masks take turns.
 */
export function layerMasks(pattern: MaskPattern, layers: number): MaskName[] {
  return Array.from({ length: layers }, (_, l) => {
    if (pattern === 'full') return 'full';
    if (pattern === 'axial') return l % 2 === 0 ? 'axialRow' : 'column';
    if (l === layers - 1) return 'convolution';
    return (l - 1) % 4 === 0 ? 'column' : 'row';
  });
}
