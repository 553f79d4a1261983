import { expect, it } from 'vitest';
import { describeOnLayouts, expectClose, slopes } from '#engine/testing';
import { createRandom } from '../random';
import { tf, type Scalar, type Tensor } from '../tf';
import {
  addToEach,
  attention,
  causalMask,
  embedding,
  fullMask,
  gelu,
  layerNorm,
  softmax,
  softmaxCrossEntropy,
} from '.';

const random = createRandom('kernels');
const normal = (name: string, shape: number[]) =>
  tf.tensor(
    random
      .stream(name)
      .at(0)
      .normal(shape.reduce((p, n) => p * n, 1)),
    shape,
  );

/** A scalar that depends on every element differently, so that no gradient can hide in a sum. */
const weigh = (y: Tensor): Scalar =>
  tf.sum(tf.mul(y, tf.reshape(tf.sin(tf.range(1, y.size + 1)), y.shape)));

/** Compares values and all gradients of an operation with its definition in stock operations. */
async function expectSame(
  own: (...xs: Tensor[]) => Tensor,
  stock: (...xs: Tensor[]) => Tensor,
  inputs: Tensor[],
) {
  await expectClose(own(...inputs), stock(...inputs));
  const ours = tf.grads((...xs: Tensor[]) => weigh(own(...xs)))(inputs);
  const theirs = tf.grads((...xs: Tensor[]) => weigh(stock(...xs)))(inputs);
  for (const [i, gradient] of ours.entries()) await expectClose(gradient, theirs[i], 5e-5);
}

/** Compares a gradient with central differences at some coordinates. */
async function expectSlopes(f: (x: Tensor) => Scalar, x: Tensor, coordinates: number[]) {
  const gradient = await tf.grad(f)(x).data();
  for (const [i, slope] of await slopes(f, x, coordinates))
    expect(Math.abs(gradient[i] - slope)).toBeLessThan(2e-2 * Math.max(1, Math.abs(slope)));
}

describeOnLayouts('kernels', () => {
  it.each([
    // Not of width 2: there the normal form is ±1 whatever x is, and the gradient is rounding.
    [1, 3],
    [7, 33],
  ])('layer norm equals its definition for %i × %i', async (rows, width) => {
    await expectSame(
      (x, g, b) => layerNorm(x, g, b),
      (x, g, b) => {
        const { mean, variance } = tf.moments(x, -1, true);
        return tf.add(tf.mul(tf.div(tf.sub(x, mean), tf.sqrt(tf.add(variance, 1e-5))), g), b);
      },
      [normal('x', [rows, width]), normal('g', [width]), normal('b', [width])],
    );
  });

  it('gelu equals its tanh form and its slope', async () => {
    await expectSame(
      (x) => gelu(x),
      (x) => {
        const cubed = tf.mul(x, tf.mul(x, x));
        const inner = tf.mul(tf.add(x, tf.mul(cubed, 0.044715)), Math.sqrt(2 / Math.PI));
        return tf.mul(tf.mul(x, 0.5), tf.add(tf.tanh(inner), 1));
      },
      [tf.mul(normal('x', [9, 5]), 3)],
    );
  });

  it('attention equals Q·Kᵀ, mask, softmax, V written out, and its slopes', async () => {
    const [batch, time, heads, size] = [2, 5, 3, 4];
    const width = heads * size;
    const written = (qkv: Tensor) => {
      const split = tf.reshape(qkv, [batch, time, 3, heads, size]);
      const [q, k, v] = tf
        .unstack(split, 2)
        .map((part) => tf.transpose(part, [0, 2, 1, 3]) as tf.Tensor4D);
      const scores = tf.mul(tf.matMul(q, k, false, true), 1 / Math.sqrt(size));
      const allowed = tf.linalg.bandPart(tf.ones([time, time]), -1, 0);
      const weights = tf.softmax(tf.add(scores, tf.mul(tf.sub(1, allowed), -1e9)));
      return tf.reshape(tf.transpose(tf.matMul(weights, v), [0, 2, 1, 3]), [batch * time, width]);
    };
    const qkv = normal('qkv', [batch * time, 3 * width]);
    const own = (x: Tensor) => attention(x, { batch, time, heads, mask: causalMask });
    await expectClose(own(qkv), written(qkv));
    await expectSlopes((x) => weigh(own(x)), qkv, [0, 17, 100, 255, 359]);
  });

  it('attention without a mask lets every position see every other', async () => {
    const shape = { batch: 1, time: 4, heads: 1, mask: fullMask };
    const qkv = normal('qkv', [4, 6]);
    const values = tf.slice(qkv, [0, 4], [4, 2]);
    const zeroQueries = tf.concat([tf.zeros([4, 4]), values], 1);
    // With all scores zero every position is the mean of all values.
    await expectClose(
      attention(zeroQueries, shape),
      tf.tile(tf.mean(values, 0, true) as tf.Tensor2D, [4, 1]),
    );
  });

  it('embedding takes rows, and its gradient adds them back where indices repeat', async () => {
    const table = normal('table', [5, 3]);
    const indices = tf.tensor2d([0, 4, 4, 2, 0, 4], [2, 3], 'int32');
    await expectClose(embedding(table, indices), tf.gather(table, tf.reshape(indices, [6])));
    const dy = normal('dy', [6, 3]);
    const gradient = tf.grad((t: Tensor) => tf.sum(tf.mul(embedding(t, indices), dy)))(table);
    const [rows, out] = [await dy.data(), new Float32Array(15)];
    [0, 4, 4, 2, 0, 4].forEach((row, i) => {
      for (let c = 0; c < 3; c++) out[row * 3 + c] += rows[i * 3 + c];
    });
    await expectClose(gradient, out);
  });

  it('cross-entropy is ln V on flat logits and counts only weighted rows', async () => {
    const targets = tf.tensor1d([0, 3, 6], 'int32');
    const flat = softmaxCrossEntropy(tf.zeros([3, 7]), targets);
    expect((await flat.data())[0]).toBeCloseTo(Math.log(7), 5);
    const logits = normal('logits', [3, 7]);
    const weights = tf.tensor1d([1, 0, 3]);
    const stock = (x: Tensor) => {
      const picked = tf.sum(tf.mul(tf.logSoftmax(x), tf.oneHot(targets, 7)), -1);
      return tf.neg(tf.div(tf.sum(tf.mul(picked, weights)), 4)) as Scalar;
    };
    const own = (x: Tensor) => softmaxCrossEntropy(x, targets, weights);
    await expectClose(own(logits), stock(logits));
    await expectClose(tf.grad(own)(logits), tf.grad(stock)(logits));
    // A row of weight 0 gives no gradient at all.
    const gradient = await tf.grad(own)(logits).data();
    expect(Array.from(gradient.slice(7, 14)).every((g) => g === 0)).toBe(true);
  });

  it('adding rows to each of a batch has the summed gradient', async () => {
    await expectSame(
      (x, rows) => addToEach(x, rows),
      (x, rows) => tf.add(x, tf.tile(rows as tf.Tensor2D, [3, 1])),
      [normal('x', [6, 5]), normal('rows', [2, 5])],
    );
  });

  it('softmax shows a NaN instead of hiding it', async () => {
    const values = await softmax(tf.tensor1d([1, 2, NaN])).data();
    expect(Array.from(values).some(Number.isNaN)).toBe(true);
    const sound = await softmax(tf.tensor1d([1000, 1000])).data();
    expect(Array.from(sound)).toEqual([0.5, 0.5]);
  });
});
