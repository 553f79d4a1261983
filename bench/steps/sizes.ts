/** The steps beside the GPT's that are compared with plain TensorFlow.js, at sizes that it trains here. */
import type { ClipVitConfig } from '../../src/models/clip/config';
import { dvaeDefaults, type DvaeConfig } from '../../src/models/dvae/config';
import { gptDefaults, type GptConfig } from '../../src/models/gpt/config';

export interface RewardSizes {
  gpt: GptConfig;
  prompts: number;
  /** To each prompt. */
  answers: number;
}

export interface ClipSizes {
  clip: ClipVitConfig;
  /** Pairs of an image and a text. */
  batch: number;
}

export interface DvaeSizes {
  dvae: DvaeConfig;
  batch: number;
  temperature: number;
  /** Weight of the KL. */
  beta: number;
  /** ε of the logit-Laplace. */
  margin: number;
}

export interface Sizes {
  reward: RewardSizes;
  clip: ClipSizes;
  dvae: DvaeSizes;
}

export type ModelName = keyof Sizes;

const transformer = { layers: 2, heads: 4, width: 64, hidden: 256, layerNormEpsilon: 1e-5 };

export const sizes: Sizes = {
  reward: {
    gpt: { ...gptDefaults, vocabulary: 128, context: 32, layers: 2, heads: 4, width: 64 },
    prompts: 4,
    answers: 4,
  },
  clip: {
    clip: {
      text: { ...transformer, vocabulary: 64, context: 16, endToken: 63 },
      image: { ...transformer, size: 32, patch: 8, channels: 3 },
      embedding: 32,
    },
    batch: 16,
  },
  dvae: { dvae: dvaeDefaults, batch: 8, temperature: 1, beta: 1, margin: 0.1 },
};

/** What a step is, in a few words. */
export function described(model: ModelName, all: Sizes = sizes): string {
  switch (model) {
    case 'reward': {
      const { gpt, prompts, answers } = all.reward;
      return `Reward model: ${prompts} × ${answers} answers of ${gpt.context} tokens, ${gpt.layers} layers of width ${gpt.width}`;
    }
    case 'clip': {
      const { clip, batch } = all.clip;
      const { image, text } = clip;
      return `CLIP: ${batch} pairs of ${image.size}² pixels and ${text.context} tokens, 2 × ${image.layers} layers of width ${image.width}`;
    }
    case 'dvae': {
      const { dvae, batch } = all.dvae;
      return `dVAE: ${batch} pictures of ${dvae.size}² pixels, ${dvae.codes} codes`;
    }
  }
}
