import { expect, it } from 'vitest';
import {
  describeOnBackends,
  expectClose,
  expectSlopes,
  expectTwin,
  normalTensor as normal,
  weigh,
} from '#engine/testing';
import { createRandom } from '../random';
import { tf, type Tensor } from '../tf';
import { avgPool, batchNorm, conv2d, maxPool, normalize, quickGelu, softplus, upsample } from '.';

const draw = (name: string, shape: number[]) =>
  createRandom('images')
    .stream(name)
    .at(0)
    .normal(shape.reduce((product, n) => product * n, 1));

interface Case {
  image: [number, number, number, number];
  kernel: [number, number, number, number];
  stride: number;
  padding: number;
}

/** The definition, in doubles and loops; shares nothing with the kernel. */
function convolved({ image, kernel, stride, padding }: Case, x: Float32Array, w: Float32Array) {
  const [batch, height, width, inputs] = image;
  const [outputs, , kh, kw] = kernel;
  const rows = Math.floor((height + 2 * padding - kh) / stride) + 1;
  const columns = Math.floor((width + 2 * padding - kw) / stride) + 1;
  const out = new Float64Array(batch * rows * columns * outputs);
  let at = 0;
  for (let n = 0; n < batch; n++)
    for (let r = 0; r < rows; r++)
      for (let c = 0; c < columns; c++)
        for (let o = 0; o < outputs; o++, at++)
          for (let i = 0; i < inputs; i++)
            for (let dy = 0; dy < kh; dy++)
              for (let dx = 0; dx < kw; dx++) {
                const [py, px] = [r * stride + dy - padding, c * stride + dx - padding];
                if (py < 0 || py >= height || px < 0 || px >= width) continue;
                const pixel = x[((n * height + py) * width + px) * inputs + i];
                out[at] += pixel * w[((o * inputs + i) * kh + dy) * kw + dx];
              }
  return { values: out, shape: [batch, rows, columns, outputs] };
}

const cases: Case[] = [
  { image: [2, 5, 7, 3], kernel: [4, 3, 3, 3], stride: 1, padding: 1 },
  { image: [1, 6, 5, 2], kernel: [5, 2, 3, 3], stride: 2, padding: 1 },
  { image: [3, 4, 4, 5], kernel: [2, 5, 1, 1], stride: 1, padding: 0 },
  { image: [2, 8, 8, 3], kernel: [6, 3, 4, 4], stride: 4, padding: 0 },
  { image: [1, 7, 6, 1], kernel: [1, 1, 2, 5], stride: 3, padding: 2 },
];

describeOnBackends('operations on images', () => {
  it.each(cases)('conv2d equals its definition: $image by $kernel, stride $stride', async (one) => {
    const [x, w] = [draw('x', one.image), draw('w', one.kernel)];
    const { values, shape } = convolved(one, x, w);
    const y = conv2d(tf.tensor(x, one.image), tf.tensor(w, one.kernel), null, one);
    expect(y.shape).toEqual(shape);
    await expectClose(y, values);
  });

  it.each(cases)('conv2d has the slopes of $image by $kernel, stride $stride', async (one) => {
    const [x, w] = [normal('x', one.image), normal('w', one.kernel)];
    const bias = normal('bias', [one.kernel[0]]);
    const spread = (n: number) => [0, 1, n >> 2, n >> 1, n - 2, n - 1].filter((i) => i >= 0);
    await expectSlopes((t) => weigh(conv2d(t, w, bias, one)), x, spread(x.size));
    await expectSlopes((t) => weigh(conv2d(x, t as tf.Tensor, bias, one)), w, spread(w.size));
    await expectSlopes((t) => weigh(conv2d(x, w, t, one)), bias, [0, bias.size - 1]);
  });

  it.each(cases)('conv2d equals its twin: $image by $kernel, stride $stride', async (one) => {
    const inputs = [normal('x', one.image), normal('w', one.kernel), normal('b', [one.kernel[0]])];
    await expectTwin((x, w, b) => conv2d(x, w, b, one), inputs);
  });

  const pooled: [number[], number][] = [
    [[2, 5, 4, 3], 2],
    [[1, 6, 9, 8], 3],
    [[3, 2, 2, 1], 2],
    [[1, 3, 3, 4], 1],
  ];

  it.each(pooled)('avgPool takes the mean of each square: %j by %i', async (shape, size) => {
    const x = normal('pool', shape);
    const [batch, height, width, channels] = shape;
    const whole = [batch, height - (height % size), width - (width % size), channels];
    const stock = tf.avgPool(tf.slice(x, [0, 0, 0, 0], whole) as tf.Tensor4D, size, size, 'valid');
    await expectClose(avgPool(x, size), stock);
    await expectTwin((t) => avgPool(t, size), [x]);
    await expectSlopes((t) => weigh(avgPool(t, size)), x, [0, 5, x.size - 1]);
  });

  it.each(pooled)('maxPool takes the largest of each square: %j by %i', async (shape, size) => {
    const x = normal('pool', shape);
    await expectClose(maxPool(x, size), tf.maxPool(x as tf.Tensor4D, size, size, 'valid'));
    await expectTwin((t) => maxPool(t, size), [x]);
    await expectSlopes((t) => weigh(maxPool(t, size)), x, [0, 5, x.size - 1]);
  });

  it('maxPool gives the gradient to the first of equals and shows NaN', async () => {
    const x = tf.tensor4d([1, 7, 7, 2, NaN, 1, 2, 3, 4, 5, 6, NaN], [3, 2, 2, 1]);
    const values = await maxPool(x, 2).data();
    expect(values[0]).toBe(7);
    expect(values[1]).toBeNaN();
    expect(values[2]).toBeNaN();
    const gradient = tf.grad((t: Tensor) => maxPool(t, 2))(tf.slice(x, 0, 1));
    await expectClose(gradient, [0, 1, 0, 0]);
  });

  it.each([
    [[2, 3, 2, 3], 2],
    [[1, 2, 5, 4], 3],
    [[2, 1, 1, 1], 1],
  ])('upsample repeats each pixel: %j by %i', async (shape, factor) => {
    const x = normal('small', shape);
    const [, height, width] = shape;
    const size: [number, number] = [height * factor, width * factor];
    await expectClose(upsample(x, factor), tf.image.resizeNearestNeighbor(x as tf.Tensor4D, size));
    await expectTwin((t) => upsample(t, factor), [x]);
    await expectSlopes((t) => weigh(upsample(t, factor)), x, [0, x.size - 1]);
  });

  it('batchNorm equals its definition and its slopes', async () => {
    const shape = [2, 3, 2, 5];
    const [x, gain, bias, mean] = [
      normal('x', shape),
      ...['gain', 'bias', 'mean'].map((name) => normal(name, [5])),
    ];
    const variance = tf.exp(normal('variance', [5]));
    const own = (t: Tensor, g = gain, b = bias) =>
      batchNorm(t, { gain: g, bias: b, mean, variance }, 1e-3);
    const scale = tf.sqrt(tf.add(variance, 1e-3));
    await expectClose(own(x), tf.add(tf.mul(tf.div(tf.sub(x, mean), scale), gain), bias));
    await expectSlopes((t) => weigh(own(t)), x, [0, 7, 59]);
    await expectSlopes((t) => weigh(own(x, t)), gain, [0, 4]);
    await expectSlopes((t) => weigh(own(x, gain, t)), bias, [0, 4]);
  });

  it('quickGelu and softplus equal their definitions and slopes, far out too', async () => {
    const x = tf.tensor1d([-90, -12, -1.5, -0.1, 0, 0.7, 3, 15, 90]);
    const values = Array.from(await x.data());
    await expectClose(
      quickGelu(x),
      values.map((v) => v / (1 + Math.exp(-1.702 * v))),
    );
    const softened = await softplus(x).data();
    values.forEach((v, i) => {
      const exact = Math.max(v, 0) + Math.log1p(Math.exp(-Math.abs(v)));
      expect(Math.abs(softened[i] - exact)).toBeLessThan(1e-6 * Math.max(1, exact));
    });
    const near = [1, 2, 3, 5, 6, 7];
    await expectSlopes((t) => weigh(quickGelu(t)), x, near);
    await expectSlopes((t) => weigh(softplus(t)), x, near);
  });

  it('normalize puts every row on the unit sphere and equals its slopes', async () => {
    const x = normal('rows', [5, 7]);
    const lengths = await tf.norm(normalize(x), 2, 1).data();
    for (const length of lengths) expect(length).toBeCloseTo(1, 5);
    await expectClose(normalize(x), tf.div(x, tf.norm(x, 2, 1, true)));
    await expectSlopes((t) => weigh(normalize(t)), x, [0, 8, 17, 34]);
  });
});
