/** The sizes and switches of a GPT. The defaults are GPT-2's; the switches exist to be broken. */
export interface GptConfig {
  vocabulary: number;
  /** Longest context, in tokens. */
  context: number;
  layers: number;
  heads: number;
  /** Width of the residual stream; a multiple of `heads`. */
  width: number;
  /** false: every position sees the whole window, the answer included. */
  causal: boolean;
  /** false: no position embedding; the model sees a bag with a direction. */
  positions: boolean;
  /** false: residual projections start as wide as the others. */
  residualScaling: boolean;
  /** Added to the variance in every layer norm. */
  layerNormEpsilon: number;
}

export const gptDefaults = {
  causal: true,
  positions: true,
  residualScaling: true,
  layerNormEpsilon: 1e-5,
} as const;

/** Why these numbers make no GPT, or null if they do. */
export function configProblem(config: GptConfig): string | null {
  const { vocabulary, context, layers, heads, width } = config;
  for (const [name, value] of Object.entries({ vocabulary, context, layers, heads, width }))
    if (!Number.isInteger(value) || value < 1) return `${name} must be a positive whole number`;
  if (width % heads !== 0)
    return `width ${width} is not a multiple of ${heads} heads; choose a multiple`;
  return null;
}
