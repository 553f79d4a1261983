import { tf, type Tensor } from '../tf';
import { fromHeads, toHeads } from './heads';
import { additiveMask, fullMask, type Mask } from './masks';
import { softmax } from './softmax';

export interface AttentionShape {
  batch: number;
  time: number;
  heads: number;
  mask: Mask;
}

/** Softmax of the scaled and masked scores. q, k [batch, heads, time, size] → [batch, heads, time, time]. */
function weightsOf(q: tf.Tensor4D, k: tf.Tensor4D, mask: Mask): tf.Tensor4D {
  const [, , time, size] = q.shape;
  const scores: tf.Tensor4D = tf.mul(tf.matMul(q, k, false, true), 1 / Math.sqrt(size));
  return softmax(
    mask === fullMask ? scores : tf.add<tf.Tensor4D>(scores, additiveMask(mask, time)),
  );
}

/**
 * Multi-head scaled dot-product attention (Vaswani et al. 2017, §3.2, https://arxiv.org/abs/1706.03762):
 * softmax(Q·Kᵀ/√size + mask)·V for each head, the heads side by side again.
 *
 * @param qkv [batch · time, 3 · width], queries, keys and values side by side (GPT-2's `c_attn`)
 * @returns [batch · time, width]
 */
export function attention(qkv: Tensor, shape: AttentionShape): tf.Tensor2D {
  const { batch, time, heads, mask } = shape;
  const packed = { batch, time, heads, parts: 3 };
  const single = { batch, time, heads, parts: 1 };
  return tf.customGrad((...args) => {
    const [input, save] = args as [Tensor, tf.GradSaveFunc];
    const [q, k, v] = toHeads(input, packed);
    const weights = weightsOf(q, k, mask);
    save([q, k, v, weights]);
    return {
      value: fromHeads([tf.matMul(weights, v)], single),
      gradFunc: (dy: Tensor, saved: Tensor[]) => {
        const [q, k, v, p] = saved as tf.Tensor4D[];
        const scale = 1 / Math.sqrt(q.shape[3]);
        const [dOut] = toHeads(dy, single);
        const dV = tf.matMul(p, dOut, true, false);
        const dP = tf.matMul(dOut, v, false, true);
        // Through the softmax: dS = P ∘ (dP − Σ_k dP ∘ P).
        const dS = tf.mul(tf.mul(p, tf.sub(dP, tf.sum(tf.mul(dP, p), -1, true))), scale);
        const dQ = tf.matMul(dS, k);
        const dK = tf.matMul(dS, q, true, false);
        return [fromHeads([dQ, dK, dV], packed)];
      },
    };
  })(qkv) as tf.Tensor2D;
}

/** What one attention looked at; for reading only, no gradient. */
export interface AttentionParts {
  /** Each [batch, heads, time, size]. */
  q: tf.Tensor4D;
  k: tf.Tensor4D;
  v: tf.Tensor4D;
  /** [batch, heads, time, time]; each row sums to 1. */
  weights: tf.Tensor4D;
}

/** The insides of `attention` for the same input, for probes. */
export function attentionParts(qkv: Tensor, shape: AttentionShape): AttentionParts {
  const [q, k, v] = toHeads(qkv, { ...shape, parts: 3 });
  return { q, k, v, weights: weightsOf(q, k, shape.mask) };
}
