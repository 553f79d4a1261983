import { describe, expect, it } from 'vitest';
import { describeOnBackends, describeOnLayouts, expectClose, normalTensor } from '#engine/testing';
import { tf, type Tensor } from '../tf';

const sizeOf = (shape: readonly number[]) => shape.reduce((product, n) => product * n, 1);

/** The definition, in loops. Batches repeat where there are fewer. */
async function written(a: Tensor, b: Tensor, transposeA: boolean, transposeB: boolean) {
  const [x, y] = await Promise.all([a.data(), b.data()]);
  const [aRows, aColumns] = a.shape.slice(-2);
  const [bRows, bColumns] = b.shape.slice(-2);
  const [m, k] = transposeA ? [aColumns, aRows] : [aRows, aColumns];
  const n = transposeB ? bRows : bColumns;
  const batches = [a, b].map(({ shape }) => sizeOf(shape.slice(0, -2)));
  const out = new Float64Array(Math.max(...batches) * m * n);
  for (let batch = 0; batch < Math.max(...batches); batch++) {
    const aFrom = (batch % batches[0]) * m * k;
    const bFrom = (batch % batches[1]) * k * n;
    for (let i = 0; i < m; i++)
      for (let j = 0; j < n; j++) {
        let sum = 0;
        for (let q = 0; q < k; q++)
          sum +=
            x[aFrom + (transposeA ? q * m + i : i * k + q)] *
            y[bFrom + (transposeB ? j * k + q : q * n + j)];
        out[(batch * m + i) * n + j] = sum;
      }
  }
  return out;
}

const stored = (rows: number, columns: number, transposed: boolean) =>
  transposed ? [columns, rows] : [rows, columns];

/** Shapes [m, k, n]: one, tiny, odd, just over a tile, whole tiles, and a long k. */
const SHAPES = [
  [1, 1, 1],
  [3, 5, 7],
  [4, 8, 4],
  [17, 33, 66],
  [64, 32, 128],
  [65, 20, 132],
  [130, 12, 132],
  [5, 1030, 6],
  [32, 512, 36],
];

const cases = () => {
  describe.each(SHAPES)('of %i × %i × %i', (m, k, n) => {
    it.each([
      [false, false],
      [true, false],
      [false, true],
      [true, true],
    ])('equals its definition, transposed %s and %s', async (transposeA, transposeB) => {
      const a = normalTensor('a', stored(m, k, transposeA));
      const b = normalTensor('b', stored(k, n, transposeB));
      const own = tf.matMul(a as tf.Tensor2D, b as tf.Tensor2D, transposeA, transposeB);
      expect(own.shape).toEqual([m, n]);
      await expectClose(own, await written(a, b, transposeA, transposeB), 2e-6);
    });
  });

  it.each([
    [[3], [3]],
    [
      [2, 3],
      [2, 3],
    ],
    [[1], [5]],
    [[5], [1]],
    [
      [2, 2],
      [1, 1],
    ],
  ])('walks batches %j and %j together', async (outerA, outerB) => {
    const a = normalTensor('a', [...outerA, 6, 10]);
    const b = normalTensor('b', [...outerB, 9, 10]);
    const own = tf.matMul(a, b, false, true);
    expect(own.shape).toEqual([...(sizeOf(outerA) > 1 ? outerA : outerB), 6, 9]);
    await expectClose(own, await written(a, b, false, true), 2e-6);
  });

  it.each([[[1, 1]], [[2]], [[2, 3]]])('keeps batches %j apart where k is long', async (outer) => {
    const a = normalTensor('a', [...outer, 3, 300]);
    const b = normalTensor('b', [...outer, 5, 300]);
    const own = tf.matMul(a, b, false, true);
    expect(own.shape).toEqual([...outer, 3, 5]);
    await expectClose(own, await written(a, b, false, true), 2e-6);
  });

  it('of nothing is nothing', async () => {
    const none = tf.matMul(tf.zeros([0, 3]), tf.ones([3, 2]));
    expect(none.shape).toEqual([0, 2]);
    expect((await none.data()).length).toBe(0);
  });

  it('lets NaN and infinity through', async () => {
    const a = tf.tensor2d([1, NaN, Infinity, 1, 1, 1], [3, 2]);
    const values = await tf.matMul(a, tf.ones([2, 5]) as tf.Tensor2D).data();
    expect(values.slice(0, 5).every(Number.isNaN)).toBe(true);
    expect(values.slice(5, 10).every((value) => value === Infinity)).toBe(true);
    expect(values.slice(10)).toEqual(new Float32Array(5).fill(2));
  });
};

describeOnLayouts('the matrix product', cases);

// On a software adapter that has subgroups, its own layout is a third one.
describeOnBackends('the matrix product as laid out for this adapter', () => {
  cases();

  it('goes beyond the workgroups that one dimension of a dispatch may have', async () => {
    const batch = 66_000;
    const a = tf.reshape(tf.range(0, batch), [batch, 1, 1]);
    const b = tf.tensor3d([3, 1], [1, 1, 2]);
    const last = tf.slice(tf.matMul(a, b), [batch - 1, 0, 0], [1, 1, 2]);
    expect(Array.from(await last.data())).toEqual([3 * (batch - 1), batch - 1]);
  });
});
