/** Sizes of a discrete variational autoencoder and what can be changed about it. */
export interface DvaeConfig {
  /** Side of a picture, in pixels. */
  size: number;
  /** Colours of a pixel. */
  channels: number;
  /** Groups of blocks; between two groups the picture is halved, or doubled on the way back. */
  groups: number;
  /** Blocks of a group. */
  blocks: number;
  /** Channels of the first group (`n_hid` in the release); every further one has twice as many. */
  width: number;
  /** K: entries of the codebook. */
  codes: number;
  /** Numbers of a codebook entry (`n_init` in the release). */
  codeWidth: number;
  /** How the encoder halves a picture. The authors found the maximum better (appendix A.1). */
  pool: 'max' | 'average';
  likelihood: Likelihood;
  /** Every logit is multiplied by this at the start: 1, unless a collapse is to be seen. */
  logitScale: number;
}

/** What the decoder's numbers are the parameters of, for every colour of every pixel. */
export type Likelihood = 'logitLaplace' | 'gaussian';

export const dvaeDefaults: DvaeConfig = {
  size: 32,
  channels: 3,
  groups: 3,
  blocks: 1,
  width: 16,
  codes: 64,
  codeWidth: 32,
  pool: 'max',
  likelihood: 'logitLaplace',
  logitScale: 1,
};

/** Side of the grid of tokens. */
export const gridSide = ({ size, groups }: DvaeConfig): number => size / 2 ** (groups - 1);

/** Tokens of a picture. */
export const tokensOf = (config: DvaeConfig): number => gridSide(config) ** 2;

/** Values of a picture: H · W · C. */
export const valuesOf = ({ size, channels }: DvaeConfig): number => size * size * channels;

/** Numbers the decoder gives for every pixel: μ of each colour, and ln b where the scale is learned. */
export const outputsOf = ({ channels, likelihood }: DvaeConfig): number =>
  likelihood === 'logitLaplace' ? 2 * channels : channels;

/** Why the numbers make no dVAE, or null. */
export function dvaeProblem(config: DvaeConfig): string | null {
  const { size, groups, width, codes } = config;
  if (!Number.isInteger(gridSide(config)))
    return `A picture of ${size} pixels cannot be halved ${groups - 1} times`;
  if (width % 4 !== 0) return `The width ${width} must be a multiple of 4`;
  if (codes < 2) return 'There must be at least two codes';
  return null;
}
