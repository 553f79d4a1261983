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
}

export interface ClipImageConfig extends TransformerConfig {
  /** Side of an image, in pixels. */
  size: number;
  /** Side of a patch, in pixels; `size` is a multiple of it. */
  patch: number;
  channels: number;
}

/** CLIP with a Vision Transformer. */
export interface ClipConfig {
  text: ClipTextConfig;
  image: ClipImageConfig;
  /** Width of the space that images and texts share. */
  embedding: number;
}

/** CLIP's changed ResNet, its other image encoder. */
export interface ClipResNetConfig {
  /** Side of an image, in pixels; a multiple of 32. */
  size: number;
  /** Channels after the stem; the last stage has 32 times as many. */
  width: number;
  /** Blocks in each of the four stages. */
  layers: number[];
  /** Heads of the attention that pools. */
  heads: number;
  embedding: number;
}
