import { expect, it } from 'vitest';
import {
  describeOnLayouts,
  expectClose,
  expectSlopes,
  expectTwin,
  normalTensor,
} from '#engine/testing';
import { tf, type Tensor } from '../tf';
import { softmaxCrossEntropy } from '.';

const targetsFor = (rows: number, vocabulary: number) =>
  tf.tensor1d(
    Array.from({ length: rows }, (_, i) => (i * 7 + 3) % vocabulary),
    'int32',
  );

describeOnLayouts('softmax cross-entropy', () => {
  it.each([
    [3, 1],
    [1, 2],
    [5, 7],
    [3, 256],
    [130, 65],
    [2, 3001],
  ])('equals its twin for %i rows of %i', async (rows, vocabulary) => {
    const logits = tf.mul(normalTensor('logits', [rows, vocabulary]), 3);
    const targets = targetsFor(rows, vocabulary);
    await expectTwin((x) => softmaxCrossEntropy(x, targets), [logits]);
    const weights = tf.abs(normalTensor('weights', [rows]));
    await expectTwin((x) => softmaxCrossEntropy(x, targets, weights), [logits]);
  });

  it('takes more rows than a dispatch has workgroups in one dimension', async () => {
    const rows = 65_537;
    const logits = tf.tensor2d(
      Float32Array.from({ length: rows * 2 }, (_, i) => i % 3),
      [rows, 2],
    );
    const targets = tf.zeros([rows], 'int32');
    const weights = tf.concat([tf.zeros([rows - 1]), tf.ones([1])]);
    // The last row alone counts: [2, 0].
    await expectClose(softmaxCrossEntropy(logits, targets, weights), [Math.log1p(Math.exp(-2))]);
  });

  it('has the slopes of its value', async () => {
    const targets = targetsFor(4, 6);
    const weights = tf.tensor1d([1, 0, 0.5, 2]);
    await expectSlopes(
      (x) => tf.mul(softmaxCrossEntropy(x, targets, weights), 3),
      normalTensor('logits', [4, 6]),
      [0, 3, 8, 13, 17, 23],
    );
  });

  it('is finite for large logits and right where one is −∞', async () => {
    const logits = tf.tensor2d([1000, 0, -1000, 2000, -Infinity, 2000], [2, 3]);
    const targets = tf.tensor1d([1, 2], 'int32');
    await expectClose(softmaxCrossEntropy(logits, targets), [(1000 + Math.LN2) / 2]);
    const gradient = tf.grad((x: Tensor) => softmaxCrossEntropy(x, targets))(logits);
    await expectClose(gradient, [0.5, -0.5, 0, 0.25, 0, -0.25]);
  });

  it.each([NaN, Infinity])('shows a logit of %f in the loss and in the gradient', async (bad) => {
    for (const place of [0, 1, 4, 5]) {
      const values = [0.5, 1, 2, 3, -1, 0.25];
      values[place] = bad;
      const logits = tf.tensor2d(values, [2, 3]);
      const targets = tf.tensor1d([1, 2], 'int32');
      const loss = (x: Tensor) => softmaxCrossEntropy(x, targets);
      expect(Number.isFinite((await loss(logits).data())[0])).toBe(false);
      expect((await tf.grad(loss)(logits).data()).every(Number.isFinite)).toBe(false);
    }
  });
});
