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
import { batchNorm, groupNorm } from '.';

/** The definition, in doubles and loops; shares nothing with the kernels. */
function normalized(x: Float32Array, [batch, ...rest]: number[], groups: number): Float64Array {
  const channels = rest.at(-1)!;
  const out = new Float64Array(x.length);
  const groupOf = (i: number) =>
    Math.floor(i / (x.length / batch)) * groups + Math.floor((i % channels) / (channels / groups));
  for (let g = 0; g < batch * groups; g++) {
    const places = [...x.keys()].filter((i) => groupOf(i) === g);
    const mean = places.reduce((sum, i) => sum + x[i], 0) / places.length;
    const variance = places.reduce((sum, i) => sum + (x[i] - mean) ** 2, 0) / places.length;
    for (const i of places) out[i] = (x[i] - mean) / Math.sqrt(variance + 1e-5);
  }
  return out;
}

describeOnLayouts('group norm', () => {
  it.each([
    { shape: [1, 3, 1, 1], groups: 1 },
    { shape: [2, 3, 5, 6], groups: 2 },
    { shape: [3, 2, 2, 8], groups: 2 },
    { shape: [2, 9, 7, 12], groups: 12 },
    { shape: [2, 40, 33, 4], groups: 1 },
  ])('equals its definition and its twin: $shape in $groups', async ({ shape, groups }) => {
    const x = normalTensor('x', shape);
    const channels = shape.at(-1)!;
    const own = (x: Tensor, gain: Tensor, bias: Tensor) => groupNorm(x, groups, gain, bias);
    const plain = own(x, tf.ones([channels]), tf.zeros([channels]));
    await expectClose(plain, normalized((await x.data()) as Float32Array, shape, groups));
    const [gain, bias] = ['gain', 'bias'].map((name) => normalTensor(name, [channels]));
    await expectTwin(own as (...xs: Tensor[]) => Tensor, [x, gain, bias], 5e-5);
  });

  it('has the slopes of its value', async () => {
    const x = normalTensor('x', [2, 2, 3, 4]);
    const [gain, bias] = ['gain', 'bias'].map((name) => normalTensor(name, [4]));
    await expectSlopes((t) => weigh(groupNorm(t, 2, gain, bias)), x, [0, 9, 23, 24, 47]);
    await expectSlopes((t) => weigh(groupNorm(x, 2, t, bias)), gain, [0, 3]);
    await expectSlopes((t) => weigh(groupNorm(x, 2, gain, t)), bias, [0, 3]);
  });

  it('shows NaN, and refuses groups that do not divide the channels', async () => {
    const values = await groupNorm(
      tf.tensor3d([NaN, 1, 2, 3], [1, 2, 2]),
      1,
      tf.ones([2]),
      tf.zeros([2]),
    ).data();
    expect(values.every(Number.isNaN)).toBe(true);
    expect(() => groupNorm(tf.zeros([1, 1, 5]), 2, tf.ones([5]), tf.zeros([5]))).toThrow(
      /5 channels/,
    );
  });
});

describeOnLayouts('batch norm', () => {
  it.each([[[1, 1]], [[7, 3]], [[2, 3, 5, 8]], [[1000, 6]]])(
    'equals its twin: %j',
    async (shape) => {
      const [gain, bias, mean, spread] = ['gain', 'bias', 'mean', 'spread'].map((name) =>
        normalTensor(name, [shape.at(-1)!]),
      );
      const variance = tf.exp(spread);
      await expectTwin(
        (x, gain, bias) => batchNorm(x, { gain, bias, mean, variance }, 1e-3),
        [normalTensor('x', shape), gain, bias],
      );
    },
  );
});
