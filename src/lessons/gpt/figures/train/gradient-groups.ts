import type { ProbeResult } from '#training/client';

type StepResult = ProbeResult<'gpt', 'step'>;

export type GroupKind =
  | 'tokens'
  | 'positions'
  | 'attentionIn'
  | 'attentionOut'
  | 'mlpIn'
  | 'mlpOut'
  | 'norms'
  | 'lastNorm';

export interface GradientGroup {
  id: string;
  kind: GroupKind;
  /** Counted from 1; null for what belongs to no layer. */
  layer: number | null;
  /** Length of the gradient of all its parameters together. */
  norm: number;
}

const kinds: readonly [RegExp, GroupKind][] = [
  [/\.wte\./, 'tokens'],
  [/\.wpe\./, 'positions'],
  [/\.attn\.c_attn\./, 'attentionIn'],
  [/\.attn\.c_proj\./, 'attentionOut'],
  [/\.mlp\.c_fc\./, 'mlpIn'],
  [/\.mlp\.c_proj\./, 'mlpOut'],
  [/\.ln_[12]\./, 'norms'],
  [/\.ln_f\./, 'lastNorm'],
];

/**
 * Gradient norms by part of the model, weights and biases together, in the order of the model. Their
 * squares add up to the square of the whole norm.
 */
export function gradientGroups(gradients: StepResult['gradients']): GradientGroup[] {
  const groups = new Map<string, GradientGroup>();
  for (const { name, norm } of gradients) {
    const kind = kinds.find(([pattern]) => pattern.test(name))?.[1];
    if (!kind) throw new Error(`The parameter ${name} belongs to no part; add its part to kinds.`);
    const layer = /\.h\.(\d+)\./.exec(name)?.[1];
    const id = layer === undefined ? kind : `${layer} ${kind}`;
    const found = groups.get(id);
    if (found) found.norm = Math.hypot(found.norm, norm);
    else groups.set(id, { id, kind, layer: layer === undefined ? null : Number(layer) + 1, norm });
  }
  return [...groups.values()];
}
