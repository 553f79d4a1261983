import type { ProbeResult } from '#training/client';

type ParametersResult = ProbeResult<'gpt', 'parameters'>;

const groupNames = ['token', 'position', 'attention', 'mlp', 'norm'] as const;
export type GroupName = (typeof groupNames)[number];

interface ParameterGroup {
  name: GroupName;
  count: number;
  /** Of all parameters, 0…1. */
  share: number;
  tensors: ParametersResult['parameters'];
}

/** Which part of a GPT a tensor belongs to, by its Hugging Face name. */
export function groupOf(name: string): GroupName {
  if (name.includes('.wte.')) return 'token';
  if (name.includes('.wpe.')) return 'position';
  if (name.includes('.attn.')) return 'attention';
  if (name.includes('.mlp.')) return 'mlp';
  if (/\.ln_(1|2|f)\./.test(name)) return 'norm';
  throw new Error(`The tensor ${name} belongs to no part of a GPT; add its part to groupOf.`);
}

/** The parts of a model with their tensors, empty parts left out. */
export function parameterGroups({ parameters, total }: ParametersResult): ParameterGroup[] {
  return groupNames
    .map((name) => {
      const tensors = parameters.filter((tensor) => groupOf(tensor.name) === name);
      const count = tensors.reduce((sum, tensor) => sum + tensor.count, 0);
      return { name, count, share: count / total, tensors };
    })
    .filter(({ tensors }) => tensors.length > 0);
}

/** Weight matrices of the blocks alone, without their biases: what 12·L·d² counts. */
export function blockMatrices({ parameters }: ParametersResult): number {
  return parameters
    .filter(({ name, shape }) => shape.length === 2 && /\.(attn|mlp)\./.test(name))
    .reduce((sum, { count }) => sum + count, 0);
}
