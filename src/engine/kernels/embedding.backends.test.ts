import { expect, it } from 'vitest';
import {
  describeOnLayouts,
  expectClose,
  expectSlopes,
  expectTwin,
  normalTensor,
  weigh,
} from '#engine/testing';
import { createRandom } from '../random';
import { tf, type Tensor } from '../tf';
import { addToEach, embedding } from '.';
import { sumRows } from './sum-rows';

/** Indices that favour small ones, as words do: some rows many times, some never. */
const indicesFor = (count: number, rows: number) =>
  tf.tensor1d(
    Int32Array.from(createRandom('indices').stream('').at(0).uniform(count), (u) =>
      Math.floor(u * u * rows),
    ),
    'int32',
  );

/** The definition in doubles and loops; shares nothing with the kernels. */
function scattered(dy: ArrayLike<number>, indices: ArrayLike<number>, rows: number, width: number) {
  const out = new Float64Array(rows * width);
  for (let i = 0; i < indices.length; i++)
    for (let c = 0; c < width; c++) out[indices[i] * width + c] += dy[i * width + c];
  return out;
}

describeOnLayouts('embedding', () => {
  it.each([
    [2, 1, 1],
    [3, 8, 200],
    [16, 5, 63],
    [17, 3, 1],
    [65, 7, 300],
    [256, 128, 1024],
    [5000, 4, 700],
  ])('takes rows of %i × %i, %i times, and adds them back', async (rows, width, count) => {
    const table = normalTensor('table', [rows, width]);
    const indices = indicesFor(count, rows);
    if (rows > 1) await expectTwin((t) => embedding(t, indices), [table]);
    const dy = normalTensor('dy', [count, width]);
    const gradient = tf.grad((t: Tensor) => embedding(t, indices))(table, dy);
    const expected = scattered(await dy.data(), await indices.data(), rows, width);
    await expectClose(gradient, expected);
    const again = tf.grad((t: Tensor) => embedding(t, indices))(table, dy);
    expect(await again.data()).toEqual(await gradient.data());
  });

  it('has the slopes of its value', async () => {
    const indices = tf.tensor2d([0, 4, 4, 2, 0, 4], [2, 3], 'int32');
    await expectSlopes(
      (t) => weigh(embedding(t, indices)),
      normalTensor('table', [5, 3]),
      [0, 4, 6, 11, 12, 14],
    );
  });

  it('takes no row at all, and then has a gradient of zeros', async () => {
    const none = tf.tensor1d([], 'int32');
    expect(embedding(normalTensor('table', [20, 3]), none).shape).toEqual([0, 3]);
  });
});

describeOnLayouts('rows added to each of a batch', () => {
  it.each([
    [1, 1, 1],
    [3, 2, 5],
    [16, 64, 12],
    [70, 1, 33],
  ])('equal the twin for a batch of %i, %i × %i', async (batch, time, width) => {
    await expectTwin(addToEach as (...xs: Tensor[]) => Tensor, [
      normalTensor('x', [batch * time, width]),
      normalTensor('rows', [time, width]),
    ]);
  });

  it('have the slopes of their value', async () => {
    const x = normalTensor('x', [6, 2]);
    const rows = normalTensor('rows', [3, 2]);
    await expectSlopes((t) => weigh(addToEach(t, rows)), x, [0, 5, 11]);
    await expectSlopes((t) => weigh(addToEach(x, t)), rows, [0, 3, 5]);
  });

  it('sum over rows, few and many', async () => {
    for (const shape of [
      [1, 3],
      [33, 1],
      [1000, 7],
    ])
      await expectClose(sumRows(normalTensor('x', shape)), tf.sum(normalTensor('x', shape), 0));
  });
});
