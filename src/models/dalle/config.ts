import type { MaskPattern } from './layer-masks';

/** The sizes and switches of DALL·E's transformer. */
export interface DalleConfig {
  /** Tokens that captions are written in, without the start and the padding. */
  textVocabulary: number;
  /** Text positions. The first holds the start of text, so a caption has one token less at most. */
  textLength: number;
  /** Codes of the discrete VAE. */
  imageVocabulary: number;
  /** Rows and columns of the grid of image tokens. */
  rows: number;
  columns: number;
  layers: number;
  heads: number;
  /** Width of the residual stream; a multiple of `heads`. */
  width: number;
  masks: MaskPattern;
  /** Side of the convolution mask's window; the paper has 11. */
  window: number;
  /** false: one padding token serves all text positions. */
  padEachPosition: boolean;
  layerNormEpsilon: number;
}

export const dalleDefaults = {
  masks: 'paper',
  window: 3,
  padEachPosition: true,
  layerNormEpsilon: 1e-5,
} as const;

/** Why these numbers make no DALL·E, or null if they do. */
export function configProblem(config: DalleConfig): string | null {
  for (const [name, value] of Object.entries(config))
    if (typeof value === 'number' && name !== 'layerNormEpsilon')
      if (!Number.isInteger(value) || value < 1) return `${name} must be a positive whole number`;
  const { width, heads, window } = config;
  if (width % heads !== 0)
    return `width ${width} is not a multiple of ${heads} heads; choose a multiple`;
  if (window % 2 === 0) return `the window ${window} has no middle; choose an odd number`;
  return null;
}
