import { layerNormSpecs, type Initial, type ParameterSpec } from '#engine/nn';
import type { TransformerConfig } from './config';

export const normal = (deviation: number): Initial => ({ kind: 'normal', deviation });

/** The parameters of CLIP's Transformer, which start as OpenAI's. */
export function transformerSpecs(name: string, config: TransformerConfig): ParameterSpec[] {
  const { layers, width, hidden } = config;
  const plain = normal(width ** -0.5);
  // As in GPT-2, what writes to the residual stream starts smaller the deeper it is.
  const residual = normal((width * 2 * layers) ** -0.5);
  return Array.from({ length: layers }, (_, l) => `${name}.layers.${l}`).flatMap((block) => [
    ...layerNormSpecs(`${block}.layer_norm1`, width),
    ...['q_proj', 'k_proj', 'v_proj'].flatMap((part) =>
      affine(`${block}.self_attn.${part}`, width, width, plain),
    ),
    ...affine(`${block}.self_attn.out_proj`, width, width, residual),
    ...layerNormSpecs(`${block}.layer_norm2`, width),
    ...affine(`${block}.mlp.fc1`, hidden, width, normal((2 * width) ** -0.5)),
    ...affine(`${block}.mlp.fc2`, width, hidden, residual),
  ]);
}

export function matrix(name: string, shape: number[], initial: Initial): ParameterSpec {
  return { name: `${name}.weight`, shape, initial, decay: true };
}

/** PyTorch's `Linear`: a weight [out, in] and a bias. */
export function affine(name: string, out: number, from: number, initial: Initial): ParameterSpec[] {
  return [
    matrix(name, [out, from], initial),
    { name: `${name}.bias`, shape: [out], initial: { kind: 'zeros' }, decay: false },
  ];
}
