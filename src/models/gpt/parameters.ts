import { embeddingSpecs, layerNormSpecs, type ParameterSpec } from '#engine/nn';
import { blockSpecs } from './block';
import type { GptConfig } from './config';

/** Every weight matrix starts as N(0, 0.02²) (GPT-2, https://github.com/openai/gpt-2). */
const DEVIATION = 0.02;

/**
 * The parameters of a GPT, under Hugging Face's names for GPT-2.
 *
 * Each block adds twice to the residual stream. So that the stream does not grow with depth, the two
 * projections that write to it start smaller by √(2 · layers) (GPT-2 paper, §2.3).
 */
export function gptParameters(config: GptConfig): ParameterSpec[] {
  const { vocabulary, context, layers, width, positions, residualScaling } = config;
  const normal = { kind: 'normal', deviation: DEVIATION } as const;
  const residual = residualScaling
    ? ({ kind: 'normal', deviation: DEVIATION / Math.sqrt(2 * layers) } as const)
    : normal;
  return [
    ...embeddingSpecs('transformer.wte', vocabulary, width, normal),
    ...(positions ? embeddingSpecs('transformer.wpe', context, width, normal) : []),
    ...Array.from({ length: layers }, (_, l) => `transformer.h.${l}`).flatMap((name) =>
      blockSpecs(name, width, normal, residual),
    ),
    ...layerNormSpecs('transformer.ln_f', width),
  ];
}
