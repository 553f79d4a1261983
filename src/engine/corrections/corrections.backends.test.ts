import { expect, it } from 'vitest';
import { describeOnBackends, expectClose } from '../testing';
import { tf, type Tensor } from '../tf';

const { NaN: nan, POSITIVE_INFINITY: inf } = Number;

describeOnBackends('corrected kernels', () => {
  it('let NaN and infinity through', async () => {
    const expectExactly = async (y: Tensor, values: number[]) =>
      expect(Array.from(await y.data(), (value) => Math.fround(value))).toEqual(values);
    const x = tf.tensor1d([nan, 0, inf]);
    await expectExactly(tf.log(x), [nan, -inf, inf]);
    await expectExactly(tf.sigmoid(x), [nan, 0.5, 1]);
    await expectExactly(tf.clipByValue(x, -1, 1), [nan, 0, 1]);
    await expectExactly(tf.max(tf.tensor2d([1, nan, 3, 4, 5, 6], [2, 3]), 1), [nan, 6]);
    await expectExactly(tf.softmax(tf.tensor1d([1, nan, 3])), [nan, nan, nan]);
  });

  it('slice within their input alone', async () => {
    const x = tf.tensor1d([1, 2, 3]);
    await expectClose(tf.slice(x, 1, 2), [2, 3]);
    expect(() => tf.slice(x, 1, 3)).toThrow();
  });

  it('multiply one matrix with a batch, and give it one gradient', async () => {
    const one = tf.tensor3d([1, 2], [1, 1, 2]);
    const batch = tf.tensor3d([1, 2, 3, 4, 5, 6], [3, 2, 1]);
    const gradient = tf.grad((x: Tensor) => tf.sum(tf.matMul(x, batch)));
    const slopes = gradient(one);
    expect(slopes.shape).toEqual([1, 1, 2]);
    await expectClose(slopes, [9, 12]);
  });
});
