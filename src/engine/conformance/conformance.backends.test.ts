import { expect, it } from 'vitest';
import { describeOnBackends, expectClose } from '../testing';
import { tf } from '../tf';

describeOnBackends('operations that no model calls', () => {
  it('cumulate along axes of several lengths, one after another', async () => {
    const cumulate = (x: number[], exclusive: boolean, reverse: boolean) =>
      tf.cumsum(tf.tensor1d(x), 0, exclusive, reverse);
    await expectClose(cumulate([1, 2, 3], false, true), [6, 5, 3]);
    await expectClose(cumulate([1, 2, 3, 4, 5], false, true), [15, 14, 12, 9, 5]);
    await expectClose(cumulate([1, 2, 3, 4, 5], true, true), [14, 12, 9, 5, 0]);
    await expectClose(cumulate([1, 2, 3, 4, 5, 6, 7], true, false), [0, 1, 3, 6, 10, 15, 21]);
    await expectClose(cumulate([3], true, false), [0]);
    await expectClose(tf.cumprod(tf.tensor1d([1, 2, 3, 4]), 0, false, true), [24, 24, 12, 4]);
    await expectClose(tf.cumprod(tf.tensor1d([1, 2, 3, 4]), 0, true, false), [1, 1, 2, 6]);
  });

  it('cumulate along an inner axis, and integers', async () => {
    const x = tf.tensor3d([1, 2, 3, 4, 5, 6, 7, 8], [2, 2, 2], 'int32');
    const sums = tf.cumsum(x, 1);
    expect(sums.dtype).toBe('int32');
    await expectClose(sums, [1, 2, 4, 6, 5, 6, 12, 14]);
  });

  it('let NaN through', async () => {
    for (const f of [tf.acosh, tf.asinh, tf.atanh])
      expect((await f(tf.tensor1d([NaN])).data())[0]).toBeNaN();
  });

  it('count integers in tensors of any rank', async () => {
    const x = tf.tensor3d([0, 1, 1, 3, 3, 3], [1, 2, 3], 'int32');
    await expectClose(tf.bincount(x as never, tf.tensor1d([]), 4), [1, 2, 0, 3]);
  });

  it('multiply integer matrices', async () => {
    const x = tf.tensor2d([1, 2, 3, 4], [2, 2], 'int32');
    const product = tf.matMul(x, x);
    expect(product.dtype).toBe('int32');
    await expectClose(product, [7, 10, 15, 22]);
  });

  it('slice integers with strides', async () => {
    const places = tf.stridedSlice(tf.range(0, 6, 1, 'int32'), [1], [6], [2]);
    expect(places.dtype).toBe('int32');
    await expectClose(places, [1, 3, 5]);
  });

  it('leave the shapes of what they sum over alone', async () => {
    const [a, b] = [tf.tensor2d([1, 2, 3, 4, 5, 6], [2, 3]), tf.tensor1d([10, 20])];
    const sums = tf.einsum('ij,k->ki', a, b);
    expect([a.shape, b.shape, sums.shape]).toEqual([[2, 3], [2], [2, 2]]);
    await expectClose(sums, [60, 150, 120, 300]);
  });

  it('give sines and cosines to single precision', async () => {
    const angles = Array.from({ length: 101 }, (_, i) => Math.fround((i - 50) * 1.37));
    const x = tf.tensor1d(angles);
    await expectClose(tf.sin(x), angles.map(Math.sin), 2e-6);
    await expectClose(tf.cos(x), angles.map(Math.cos), 2e-6);
  });
});
