import { embeddingSpecs, layerNormSpecs, linearSpecs, type ParameterSpec } from '#engine/nn';
import { blockSpecs } from '#models/gpt';
import type { DalleConfig } from './config';
import { vocabularyOf } from './vocabulary';

/** As GPT-2's; the paper does not say. */
const DEVIATION = 0.02;

/** The parameters of DALL·E's transformer. Blocks and final norm bear GPT-2's names. */
export function dalleParameters(config: DalleConfig): ParameterSpec[] {
  const { layers, width, textLength, rows, columns, imageVocabulary } = config;
  const normal = { kind: 'normal', deviation: DEVIATION } as const;
  const residual = { kind: 'normal', deviation: DEVIATION / Math.sqrt(2 * layers) } as const;
  const { text, size } = vocabularyOf(config);
  return [
    ...embeddingSpecs('token', size, width, normal),
    ...embeddingSpecs('position.text', textLength, width, normal),
    ...embeddingSpecs('position.row', rows, width, normal),
    ...embeddingSpecs('position.column', columns, width, normal),
    ...Array.from({ length: layers }, (_, l) => `h.${l}`).flatMap((name) =>
      blockSpecs(name, width, normal, residual),
    ),
    ...layerNormSpecs('ln_f', width),
    ...linearSpecs('head.text', width, text, normal),
    ...linearSpecs('head.image', width, imageVocabulary, normal),
  ];
}
