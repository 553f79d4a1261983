import type { ClipResNetConfig, ClipTextConfig } from './config';

/** What a size of the family decides; the rest comes from the pictures and their captions. */
type Transformer = Pick<ClipTextConfig, 'layers' | 'heads' | 'width'>;

/**
 * A family of sizes, as the article has five ResNets and three Vision Transformers. The text encoder grows
 * with the image encoder; with the ResNets in width alone, as there (§2.4: “less sensitive to the capacity
 * of the text encoder”).
 */
export const clipFamily = {
  'vit-xs': vit(2, 2, 32),
  'vit-s': vit(3, 4, 64),
  'vit-m': vit(4, 6, 96),
  'resnet-xs': resnet(8, [1, 1], 32),
  'resnet-s': resnet(12, [1, 1], 48),
  'resnet-m': resnet(16, [2, 2], 64),
} as const;

export type ClipSize = keyof typeof clipFamily;

export type ClipMember =
  | { kind: 'vit'; image: Transformer; text: Transformer }
  | {
      kind: 'resnet';
      image: Pick<ClipResNetConfig, 'width' | 'layers' | 'heads'>;
      text: Transformer;
    };

function vit(layers: number, heads: number, width: number): ClipMember {
  const text = { layers: Math.max(1, layers - 1), heads, width };
  return { kind: 'vit', image: { layers, heads, width }, text };
}

function resnet(width: number, layers: number[], textWidth: number): ClipMember {
  return {
    kind: 'resnet',
    image: { width, layers, heads: 4 },
    text: { layers: 2, heads: 4, width: textWidth },
  };
}

const LAYER_NORM_EPSILON = 1e-5;

/** A Transformer of this size with its usual hidden layer. */
export const sized = (size: Transformer) => ({
  ...size,
  hidden: 4 * size.width,
  layerNormEpsilon: LAYER_NORM_EPSILON,
});
