/**
 * Stock element-wise operations and sums, for losses that are written as their formulas. Each is right on
 * every backend, with right gradients. A number as second operand is a constant.
 */
import { tf, type Scalar, type Tensor } from '../tf';

type Operand = Tensor | number;

/** a − b, broadcast. */
export const sub = <T extends Tensor>(a: T, b: Operand): T => tf.sub(a, b) as T;

/** a · b element by element, broadcast. */
export const mul = <T extends Tensor>(a: T, b: Operand): T => tf.mul(a, b) as T;

/** a / b element by element, broadcast. */
export const div = <T extends Tensor>(a: T, b: Operand): T => tf.div(a, b) as T;

/** The larger of two, element by element. Where they are equal, the gradient goes to a. */
export const maximum = <T extends Tensor>(a: T, b: Operand): T => tf.maximum(a, b) as T;

export const neg = <T extends Tensor>(x: T): T => tf.neg(x);
export const abs = <T extends Tensor>(x: T): T => tf.abs(x);
export const exp = <T extends Tensor>(x: T): T => tf.exp(x);
export const log = <T extends Tensor>(x: T): T => tf.log(x);
export const sqrt = <T extends Tensor>(x: T): T => tf.sqrt(x);
export const sigmoid = <T extends Tensor>(x: T): T => tf.sigmoid(x);
export const relu = <T extends Tensor>(x: T): T => tf.relu(x);

/** x², as a product: a power would be a logarithm and an exponential on some backends. */
export const square = <T extends Tensor>(x: T): T => tf.mul(x, x) as T;

/** x kept within [low, high]; outside it no gradient flows. */
export const clip = <T extends Tensor>(x: T, low: number, high: number): T =>
  tf.clipByValue(x, low, high);

/** 1 where x > 0, else 0. No gradient. */
export const positive = <T extends Tensor>(x: T): T => tf.step(x);

/** Sum of all elements. */
export const sumAll = (x: Tensor): Scalar => tf.sum(x);

/** Mean of all elements. */
export const meanAll = (x: Tensor): Scalar => tf.mean(x);

/** Sum over the last axis. [..., n] → [...] */
export const sumLast = (x: Tensor): Tensor => tf.sum(x, -1);

/** Matrix product. [m, k] · [k, n] → [m, n] */
export const matMul = (a: Tensor, b: Tensor): tf.Tensor2D =>
  tf.matMul(a as tf.Tensor2D, b as tf.Tensor2D);

/** Rows become columns. [m, n] → [n, m] */
export const transpose = (x: Tensor): tf.Tensor2D => tf.transpose(x as tf.Tensor2D);

/** The same elements in another shape. */
export const reshape = (x: Tensor, shape: number[]): Tensor => tf.reshape(x, shape);

/** Cuts the last axis into equal parts. [..., n] → `count` tensors [..., n / count] */
export const splitLast = (x: Tensor, count: number): Tensor[] => tf.split(x, count, -1);

/** Mean over one axis, which goes. */
export const meanOver = (x: Tensor, axis: number): Tensor => tf.mean(x, axis);

/** Matrices, or vectors, one below the other. */
export const stack = (parts: Tensor[]): Tensor => tf.concat(parts as tf.Tensor2D[], 0);
