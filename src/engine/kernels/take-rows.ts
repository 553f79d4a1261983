import { tf, type Tensor } from '../tf';
import { embedding } from './embedding';
import { hasOwnKernel, runOwnKernel } from './own';

/** Some rows of a matrix. x [rows, width], indices int32 [count] → [count, width] */
export const takeRows = (x: Tensor, indices: Tensor): tf.Tensor2D => embedding(x, indices);

/** The same without a gradient, for kernels that bring their own. */
export const gatherRows = (x: Tensor, indices: Tensor): tf.Tensor2D =>
  hasOwnKernel('TakeRows')
    ? runOwnKernel<tf.Tensor2D>('TakeRows', { table: x, indices })
    : (tf.gather(x, indices) as tf.Tensor2D);
