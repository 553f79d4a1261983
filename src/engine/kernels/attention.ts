import { tf, type Tensor } from '../tf';
import {
  composedAttention,
  composedAttentionGradient,
  composedWeights,
  type HeadTensors,
} from './attention-twin';
import { fromHeads, toHeads } from './heads';
import type { Mask } from './masks';
import { hasOwnKernel, runOwnKernel } from './own';

export interface AttentionShape {
  batch: number;
  time: number;
  heads: number;
  mask: Mask;
  /** int32 [batch]: keys at or beyond this position are padding and not seen; default: none are. */
  keyLengths?: Tensor;
}

/**
 * Multi-head scaled dot-product attention (Vaswani et al. 2017, §3.2, https://arxiv.org/abs/1706.03762):
 * softmax(Q·Kᵀ/√size + mask)·V for each head, the heads side by side again. A query that sees no key
 * gives zeros.
 *
 * @param qkv [batch · time, 3 · width], queries, keys and values side by side (GPT-2's `c_attn`)
 * @returns [batch · time, width]
 */
export function attention(qkv: Tensor, shape: AttentionShape): tf.Tensor2D {
  const { batch, time, heads, mask, keyLengths } = shape;
  const kernel = keyLengths ? 'PaddedAttention' : 'Attention';
  const attributes = { batch, time, heads, mask };
  if (hasOwnKernel(kernel)) return fused(kernel, { qkv }, keyLengths, attributes);
  const packed = { batch, time, heads, parts: 3 };
  return composed([qkv], [packed], shape);
}

export interface CrossAttentionShape {
  batch: number;
  /** How many queries and keys there are in each of the batch. */
  queries: number;
  keys: number;
  heads: number;
  mask: Mask;
  /** As in `AttentionShape`. */
  keyLengths?: Tensor;
}

/**
 * Attention of some positions to others: queries come from one tensor, keys and values from another.
 *
 * @param q [batch · queries, width]
 * @param kv [batch · keys, 2 · width], keys and values side by side
 * @returns [batch · queries, width]
 */
export function crossAttention(q: Tensor, kv: Tensor, shape: CrossAttentionShape): tf.Tensor2D {
  const { batch, queries, keys, heads, mask, keyLengths } = shape;
  const attributes = { batch, queries, keys, heads, mask };
  if (hasOwnKernel('CrossAttention'))
    return fused('CrossAttention', { q, kv }, keyLengths, attributes);
  const layouts = [
    { batch, time: queries, heads, parts: 1 },
    { batch, time: keys, heads, parts: 2 },
  ];
  return composed([q, kv], layouts, shape);
}

/** By kernels of ours, which keep one number a query and head for the gradient, and no weights. */
function fused(
  kernel: string,
  inputs: Record<string, Tensor>,
  keyLengths: Tensor | undefined,
  attributes: object,
): tf.Tensor2D {
  const names = Object.keys(inputs);
  return tf.customGrad((...args) => {
    const save = args.pop() as unknown as tf.GradSaveFunc;
    const given = Object.fromEntries(names.map((name, i) => [name, args[i] as Tensor]));
    const lengths = keyLengths && { keyLengths };
    const [y, logSumExp] = runOwnKernel<Tensor[]>(kernel, { ...given, ...lengths }, attributes);
    save([...Object.values(given), y, logSumExp, ...(keyLengths ? [keyLengths] : [])]);
    return {
      value: y,
      gradFunc: (dy: Tensor, saved: Tensor[]) => {
        const kept = Object.fromEntries(
          [...names, 'y', 'logSumExp', 'keyLengths'].flatMap((name, i) =>
            saved[i] ? [[name, saved[i]]] : [],
          ),
        );
        const result = runOwnKernel<Tensor | Tensor[]>(
          `${kernel}Grad`,
          { dy, ...kept },
          attributes,
        );
        return Array.isArray(result) ? result : [result];
      },
    };
  })(...Object.values(inputs)) as tf.Tensor2D;
}

/** Of stock operations, with the weights kept for the gradient. */
function composed(
  inputs: Tensor[],
  layouts: Parameters<typeof toHeads>[1][],
  shape: { mask: Mask; keyLengths?: Tensor },
): tf.Tensor2D {
  const single = { ...layouts[0], parts: 1 };
  return tf.customGrad((...args) => {
    const save = args.pop() as unknown as tf.GradSaveFunc;
    const [q, k, v] = args.flatMap((input, i) => toHeads(input as Tensor, layouts[i]));
    const { y, weights } = composedAttention({ q, k, v }, shape);
    save([q, k, v, weights]);
    return {
      value: fromHeads([y], single),
      gradFunc: (dy: Tensor, saved: Tensor[]) => {
        const [q, k, v, weights] = saved as tf.Tensor4D[];
        const [dOut] = toHeads(dy, single);
        const parts = composedAttentionGradient({ q, k, v, weights }, dOut);
        return layouts.map((layout) => fromHeads(parts.splice(0, layout.parts), layout));
      },
    };
  })(...inputs) as tf.Tensor2D;
}

/** What one attention looked at; for reading only, no gradient. */
export interface AttentionParts extends HeadTensors {
  /** [batch, heads, time, time]; each row sums to 1, or is zero where the query sees no key. */
  weights: tf.Tensor4D;
}

/** The insides of `attention` for the same input, for probes. */
export function attentionParts(qkv: Tensor, shape: AttentionShape): AttentionParts {
  const [q, k, v] = toHeads(qkv, { ...shape, parts: 3 });
  return { q, k, v, weights: composedWeights({ q, k, v }, shape) };
}
