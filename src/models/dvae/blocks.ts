/** What encoder and decoder are built of (openai/DALL-E, `dall_e/encoder.py` and `decoder.py`). */
import type { Tensor } from '#engine';
import { add, conv2d, mul, relu } from '#engine/kernels';
import type { ParameterSpec, Scope } from '#engine/nn';

/** One convolution: its name and sizes. */
export interface Convolution {
  name: string;
  from: number;
  out: number;
  /** Side of its window, odd. */
  side: number;
}

/**
 * Weight `w` [out, from, side, side] and bias `b`, as the release names them. A weight starts with the
 * deviation 1 / √(from · side²), times `scale`.
 */
export function convolutionSpecs(
  { name, from, out, side }: Convolution,
  scale = 1,
): ParameterSpec[] {
  const deviation = scale / Math.sqrt(from * side * side);
  const initial = { kind: 'normal', deviation } as const;
  return [
    { name: `${name}.w`, shape: [out, from, side, side], initial, decay: true },
    { name: `${name}.b`, shape: [out], initial: { kind: 'zeros' }, decay: false },
  ];
}

/** A convolution that keeps the size: zeros around the picture. [n, h, w, from] → [n, h, w, out] */
export function convolve(p: Scope, x: Tensor): Tensor {
  const w = p.get('w');
  return conv2d(x, w, p.get('b'), { padding: (w.shape[2]! - 1) / 2 });
}

/** Four convolutions through a bottleneck of a quarter of the channels, ReLU before each. */
export function blockConvolutions(
  name: string,
  [from, out]: [number, number],
  sides: readonly number[],
): Convolution[] {
  const narrow = out / 4;
  const widths = [from, narrow, narrow, narrow, out];
  const residual = sides.map((side, i) => ({
    name: `${name}.res_path.conv_${i + 1}`,
    from: widths[i],
    out: widths[i + 1],
    side,
  }));
  return from === out ? residual : [{ name: `${name}.id_path`, from, out, side: 1 }, ...residual];
}

/**
 * x + gain · residual(x). With the gain 1 / blocks² the sum of all residual paths stays small at the start,
 * however many there are, so that no norm is needed.
 */
export function block(p: Scope, x: Tensor, gain: number): Tensor {
  let residual = x;
  for (const i of [1, 2, 3, 4]) residual = convolve(p.under(`res_path.conv_${i}`), relu(residual));
  const identity = p.has('id_path.w') ? convolve(p.under('id_path'), x) : x;
  return add(identity, mul(residual, gain));
}
