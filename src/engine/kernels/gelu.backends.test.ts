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
import { gelu, quickGelu } from '.';

const activations = [
  {
    name: 'gelu',
    own: gelu as (x: Tensor) => Tensor,
    exact: (x: number) =>
      0.5 * x * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x ** 3))),
  },
  {
    name: 'quickGelu',
    own: quickGelu as (x: Tensor) => Tensor,
    exact: (x: number) => x / (1 + Math.exp(-1.702 * x)),
  },
];

describeOnLayouts('activations', () => {
  it.each(activations)(
    '$name equals its twin, and its definition far out',
    async ({ own, exact }) => {
      for (const shape of [[1], [7], [3, 5, 2], [64, 36]])
        await expectTwin(own, [tf.mul(normalTensor('x', shape), 2)]);
      const far = [-1e6, -300, -90, -12, -1.5, 0, 0.7, 3, 15, 90, 300, 1e6];
      const values = await own(tf.tensor1d(far)).data();
      far.forEach((x, i) => {
        const y = exact(x);
        expect(Math.abs(values[i] - y)).toBeLessThan(1e-5 * Math.max(1, Math.abs(y)));
      });
      const gradient = tf.grad((x: Tensor) => own(x))(tf.tensor1d([-1e6, -300, 300, 1e6]));
      await expectClose(gradient, [0, 0, 1, 1], 1e-7);
    },
  );

  it.each(activations)('$name has the slopes of its value', async ({ own }) => {
    const x = tf.tensor1d([-4, -1.5, -0.1, 0, 0.7, 3, 5]);
    await expectSlopes((t) => weigh(own(t)), x, [0, 1, 2, 3, 4, 5, 6]);
  });

  it.each(activations)(
    '$name shows NaN and infinity, and takes an empty tensor',
    async ({ own }) => {
      const values = await own(tf.tensor1d([NaN, Infinity, 1])).data();
      expect(values[0]).toBeNaN();
      expect(Number.isFinite(values[1])).toBe(false);
      expect(own(tf.zeros([0, 3])).shape).toEqual([0, 3]);
    },
  );

  it('work on more elements than one dimension of a dispatch has threads', async () => {
    const size = 65_535 * 64 + 1;
    const x = tf.tensor1d(new Float32Array(size).fill(3));
    const y = gelu(x);
    await expectClose(tf.slice(y, [size - 2], [2]), [2.996363, 2.996363], 1e-6);
  });
});
