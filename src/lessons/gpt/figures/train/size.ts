import type { ControlValues, DataSource } from '#training/client';
import { sizeOfShipped } from '../predict/texts';

/** The numbers that decide how large a GPT is. */
export interface Sizes {
  layers: number;
  width: number;
  context: number;
  positions: boolean;
}

/** Where the parameters are, counted exactly. */
interface ParameterCount {
  /** L · (12·d² + 13·d): matrices, their biases, two layer norms a block. */
  blocks: number;
  /** V·d, used at the entrance and at the exit. */
  tokens: number;
  /** T·d, or none. */
  positions: number;
  /** The last layer norm. */
  norm: number;
  total: number;
}

export function countParameters(sizes: Sizes, vocabulary: number): ParameterCount {
  const { layers, width, context, positions } = sizes;
  const parts = {
    blocks: layers * (12 * width ** 2 + 13 * width),
    tokens: vocabulary * width,
    positions: positions ? context * width : 0,
    norm: 2 * width,
  };
  return { ...parts, total: parts.blocks + parts.tokens + parts.positions + parts.norm };
}

export const sizesOf = (values: ControlValues): Sizes => ({
  layers: Number(values.layers),
  width: Number(values.width),
  context: Number(values.context),
  positions: values.positions !== false,
});

/** How many tokens a vocabulary has; null if only reading the text can tell. */
export function vocabularyOf(values: ControlValues, data: DataSource): number | null {
  if (values.tokenizer === 'bytes') return 256;
  if (values.tokenizer === 'bpe') return Number(values.vocabulary);
  if (data.kind === 'own') return new Set(data.text).size;
  return sizeOfShipped(data.id)?.distinct ?? null;
}
