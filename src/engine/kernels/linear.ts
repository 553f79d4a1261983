import { tf, type Tensor } from '../tf';
import { gelu } from './gelu';
import { hasOwnKernel, runOwnKernel } from './own';
import { quickGelu } from './quick-gelu';
import { sumRows } from './sum-rows';

export interface LinearOptions {
  /** The weight is [out, in], as PyTorch's `Linear` has it, instead of [in, out]. */
  transposed?: boolean;
  /** Applied to x · w + b. */
  activation?: 'gelu' | 'quickGelu';
  /** [rows, out], added at the end. */
  residual?: Tensor;
}

/**
 * An affine map, with what usually follows it: y = activation(x · w + b) + residual.
 *
 * @param x [rows, in]
 * @param weight [in, out] (the layout of GPT-2's `Conv1D`)
 * @param bias [out], or null for none
 * @returns [rows, out]
 */
export function linear(
  x: Tensor,
  weight: Tensor,
  bias: Tensor | null,
  options: LinearOptions = {},
): tf.Tensor2D {
  return (hasOwnKernel('Linear') ? fused : composed)(x, weight, bias, options);
}

/**
 * A linear map by the transpose of a table: y = x · tableᵀ, as an output layer tied to the token
 * embedding needs it.
 *
 * @param x [rows, width]
 * @param table [outputs, width]
 * @returns [rows, outputs]
 */
export const unembed = (x: Tensor, table: Tensor): tf.Tensor2D =>
  linear(x, table, null, { transposed: true });

type Linear = (x: Tensor, w: Tensor, bias: Tensor | null, options: LinearOptions) => tf.Tensor2D;

/** The inputs that there are, in the order in which their gradients are given. */
const present = (...inputs: (Tensor | null | undefined)[]) =>
  inputs.filter((input) => input != null);

const fused: Linear = (x, w, bias, { transposed = false, activation = 'none', residual }) => {
  const attrs = { transposed, activation };
  const inputs = present(x, w, bias, residual);
  return tf.customGrad((...args) => {
    const save = args[inputs.length] as unknown as tf.GradSaveFunc;
    const given = { x, w, ...(bias && { bias }), ...(residual && { residual }) };
    const [y, ...preActivation] = runOwnKernel<Tensor[]>('Linear', given, attrs);
    save([x, w, ...preActivation]);
    return {
      value: y,
      gradFunc: (dy: Tensor, saved: Tensor[]) => {
        const [x, w, preActivation] = saved;
        const d = preActivation
          ? runOwnKernel<Tensor>('ActivationGrad', { dy, preActivation }, { activation })
          : dy;
        const plain = { transposed, activation: 'none' };
        return [
          runOwnKernel<Tensor>('LinearGradInput', { dy: d, w }, plain),
          ...runOwnKernel<Tensor[]>(
            'LinearGradWeight',
            { x, dy: d },
            { transposed, bias: bias !== null },
          ),
          // A clone: whoever adds up gradients may dispose of one that it was given.
          ...(residual ? [tf.clone(dy)] : []),
        ];
      },
    };
  })(...inputs) as tf.Tensor2D;
};

/** The same of stock operations. */
const composed: Linear = (x, w, bias, { transposed = false, activation, residual }) => {
  const sums = affine(x, w, bias, transposed);
  const active = activation ? { gelu, quickGelu }[activation](sums) : sums;
  return residual ? tf.add<tf.Tensor2D>(active, residual) : active;
};

function affine(x: Tensor, w: Tensor, bias: Tensor | null, transposed: boolean): tf.Tensor2D {
  const inputs = present(x, w, bias);
  return tf.customGrad((...args) => {
    const save = args[inputs.length] as unknown as tf.GradSaveFunc;
    const product = tf.matMul(x as tf.Tensor2D, w as tf.Tensor2D, false, transposed);
    save([x, w]);
    return {
      value: bias ? tf.add(product, bias) : product,
      gradFunc: (dy: Tensor, saved: Tensor[]) => {
        const [x, w, d] = [...saved, dy] as tf.Tensor2D[];
        return [
          tf.matMul(d, w, false, !transposed),
          transposed ? tf.matMul(d, x, true, false) : tf.matMul(x, d, true, false),
          ...(bias ? [sumRows(d)] : []),
        ];
      },
    };
  })(...inputs) as tf.Tensor2D;
}
