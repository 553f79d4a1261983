import { expect, it } from 'vitest';
import {
  describeOnLayouts,
  expectClose,
  expectSlopes,
  expectTwin,
  normalTensor,
  weigh,
} from '#engine/testing';
import { tf, type Tensor } from '../tf';
import { gumbelSoftmax, logSoftmax, softmax } from '.';

const shapes = [[1, 1], [7], [5, 3], [2, 3, 8], [70, 33], [2, 1000]];

describeOnLayouts('softmax', () => {
  it.each(shapes.map((shape) => ({ shape })))('equals its twin for $shape', async ({ shape }) => {
    const x = tf.mul(normalTensor('x', shape), 3);
    await expectTwin(softmax, [x]);
    await expectTwin(logSoftmax, [x]);
  });

  it('has the slopes of its value', async () => {
    const x = normalTensor('x', [3, 4]);
    await expectSlopes((t) => weigh(softmax(t)), x, [0, 5, 11]);
    await expectSlopes((t) => weigh(logSoftmax(t)), x, [0, 5, 11]);
  });

  it.each([NaN, Infinity])('shows %f wherever it stands', async (bad) => {
    for (const place of [0, 1, 2, 3, 4]) {
      const x = [0, 1, 2, 3, -1].with(place, bad);
      for (const f of [softmax, logSoftmax])
        expect((await f(tf.tensor1d(x)).data()).every(Number.isFinite)).toBe(false);
    }
  });

  it('stands large numbers', async () => {
    await expectClose(softmax(tf.tensor1d([1000, 1000, -1000])), [0.5, 0.5, 0]);
    await expectClose(logSoftmax(tf.tensor1d([1000, 1000])), [-Math.LN2, -Math.LN2]);
  });
});

describeOnLayouts('Gumbel-softmax', () => {
  it.each(shapes.map((shape) => ({ shape })))('equals its twin for $shape', async ({ shape }) => {
    const noise = normalTensor('noise', shape);
    const temperature = tf.tensor1d([0.7]);
    const soft = (x: Tensor) => gumbelSoftmax(x, noise, temperature);
    const hard = (x: Tensor) => gumbelSoftmax(x, noise, temperature, true);
    await expectTwin(soft, [normalTensor('logits', shape)]);
    if (shape.at(-1)! > 1) await expectTwin(hard, [normalTensor('logits', shape)]);
  });

  it('chooses the first of equals when hard, with the gradient of the soft value', async () => {
    const logits = tf.tensor2d([0, 2, 2, 1, 5, -1], [2, 3]);
    const none = tf.zeros([2, 3]);
    await expectClose(gumbelSoftmax(logits, none, 1, true), [0, 1, 0, 0, 1, 0], 1e-9);
    const dy = normalTensor('dy', [2, 3]);
    const gradient = (hard: boolean) =>
      tf.grad((x: Tensor) => gumbelSoftmax(x, none, 0.5, hard))(logits, dy);
    await expectClose(gradient(true), gradient(false), 1e-9);
  });

  it('follows the temperature in its slot, and shows NaN even when hard', async () => {
    const logits = tf.tensor2d([0, 1, NaN, 1], [2, 2]);
    const cold = await gumbelSoftmax(logits, tf.zeros([2, 2]), tf.scalar(0.01), true).data();
    expect(Array.from(cold.slice(0, 2))).toEqual([0, 1]);
    expect(cold.slice(2).every(Number.isFinite)).toBe(false);
  });
});
