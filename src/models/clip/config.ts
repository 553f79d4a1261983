/** The sizes of a Transformer. */
export interface TransformerConfig {
  layers: number;
  heads: number;
  /** Width of the residual stream; a multiple of `heads`. */
  width: number;
  /** Width of the hidden layer of each MLP. */
  hidden: number;
  layerNormEpsilon: number;
}

export interface ClipTextConfig extends TransformerConfig {
  vocabulary: number;
  /** Longest text, in tokens. */
  context: number;
  /** The token that ends every text; null for the one of the largest number. */
  endToken: number | null;
  /**
   * False for a bag of words: no positions, and every token sees every other, so that the order of the
   * words is nothing to the model. True unless said otherwise; an ablation.
   */
  ordered?: boolean;
}

export interface ClipImageConfig extends TransformerConfig {
  /** Side of an image, in pixels. */
  size: number;
  /** Side of a patch, in pixels; `size` is a multiple of it. */
  patch: number;
  channels: number;
  /** The layer norm before the first block; true unless said otherwise, an ablation. */
  preNorm?: boolean;
}

/** CLIP's changed ResNet, its other image encoder. */
export interface ClipResNetConfig {
  /** Side of an image, in pixels; a multiple of `resNetStride`. */
  size: number;
  /** Channels after the stem. */
  width: number;
  /** Blocks in each of the stages; the article has four stages, small pictures have room for fewer. */
  layers: readonly number[];
  /** Heads of the attention that pools. */
  heads: number;
  embedding: number;
  /** False: a plain stride where CLIP takes means over squares. True unless said otherwise, an ablation. */
  blurPool?: boolean;
  /** False: the mean over all places at the end, as in a ResNet. True unless said otherwise, an ablation. */
  attentionPool?: boolean;
  /**
   * True: a convolution that looks beyond the border sees the opposite side there, and not the zeros by
   * which a network can tell where the border is. False unless said otherwise, an ablation.
   */
  wrapped?: boolean;
}

/** By how much a ResNet of so many stages makes an image smaller: 4 in the stem, then 2 a stage. */
export const resNetStride = ({ layers }: Pick<ClipResNetConfig, 'layers'>): number =>
  4 * 2 ** (layers.length - 1);

/** Channels of the last stage. */
export const resNetChannels = ({ width, layers }: Pick<ClipResNetConfig, 'width' | 'layers'>) =>
  width * RESNET_EXPANSION * 2 ** (layers.length - 1);

/** How many channels come out of a block for each that it looks with. */
export const RESNET_EXPANSION = 4;

/** CLIP with one of its two image encoders. */
export interface ClipConfig<Image = ClipImageConfig | ClipResNetConfig> {
  text: ClipTextConfig;
  image: Image;
  /** Width of the space that images and texts share. */
  embedding: number;
}

/** CLIP with a Vision Transformer: what `transformers` calls `CLIPModel`. */
export type ClipVitConfig = ClipConfig<ClipImageConfig>;

export const isVit = (image: ClipImageConfig | ClipResNetConfig): image is ClipImageConfig =>
  'patch' in image;
