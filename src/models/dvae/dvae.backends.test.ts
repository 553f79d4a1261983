import { expect, it } from 'vitest';
import { tf, type Tensor } from '#engine';
import {
  describeOnBackends,
  expectClose,
  expectVectors,
  readTensors,
  readVectorConfig,
  slopes,
} from '#engine/testing';
import {
  gumbelSoftmax,
  klToUniform,
  logitLaplaceImage,
  logitLaplaceLoss,
  logitLaplaceNll,
  meanKlToUniform,
} from '.';

const number = async (x: Tensor) => (await x.data())[0];
const numbers = async (x: Tensor) => Array.from(await x.data());

describeOnBackends('the Gumbel-softmax relaxation', (backend) => {
  it('equals PyTorch, with the gradient of a weighted sum', async () => {
    const { taus } = await readVectorConfig<{ taus: number[] }>('gumbel_softmax/config.json');
    const { logits, gumbel, w } = await readTensors('gumbel_softmax/inputs.safetensors');
    const soft = taus.map((tau) => [`y_tau${tau}`, gumbelSoftmax(logits, gumbel, tau)] as const);
    const weighed = (l: Tensor) => tf.sum(tf.mul(gumbelSoftmax(l, gumbel, 0.5), w));
    const found = {
      ...Object.fromEntries(soft),
      'grad_tau0.5': tf.grad(weighed)(logits),
      kl: klToUniform(logits),
    };
    await expectVectors('gumbel_softmax', found, backend);
  });

  it.each([
    [1, [0.102103, 0.558905, 0.338993]],
    [0.5, [0.023817, 0.713647, 0.262536]],
    [0.25, [0.00098, 0.879934, 0.119086]],
    [1 / 16, [0, 0.999665, 0.000335]],
  ])('at temperature %f is what is worked out by hand', async (tau, expected) => {
    const found = await numbers(
      gumbelSoftmax(tf.tensor1d([1, 2, 3]), tf.tensor1d([0.5, 1.2, -0.3]), tau),
    );
    expected.forEach((value, i) => expect(found[i]).toBeCloseTo(value, 5));
  });

  it('has KL 0 for uniform logits and ln K for one sure code', async () => {
    expect(await number(klToUniform(tf.zeros([1, 64])))).toBeCloseTo(0, 5);
    const sure = tf.tensor2d([Array.from({ length: 128 }, (_, code) => (code === 3 ? 200 : 0))]);
    expect(await number(klToUniform(sure))).toBeCloseTo(4.852, 4);
    expect(await number(meanKlToUniform(tf.zeros([2, 3, 8])))).toBeCloseTo(0, 5);
  });

  it('has the slopes of its KL for an odd number of codes', async () => {
    const logits = tf.randomNormal([2, 3, 7], 0, 1, 'float32', 5);
    const gradient = await numbers(tf.grad((x: Tensor) => meanKlToUniform(x))(logits));
    for (const [i, slope] of await slopes((x) => meanKlToUniform(x), logits, [0, 9, 20, 41]))
      expect(Math.abs(gradient[i] - slope)).toBeLessThan(1e-3);
  });
});

describeOnBackends('the logit-Laplace likelihood', (backend) => {
  it('equals PyTorch, with its gradient and the image it means', async () => {
    const { eps } = await readVectorConfig<{ eps: number }>('logit_laplace/config.json');
    const { pixels, stats } = await readTensors('logit_laplace/inputs.safetensors');
    const loss = (s: Tensor) => logitLaplaceLoss(pixels, s, eps);
    const found = {
      nll: logitLaplaceNll(pixels, stats, eps),
      loss: loss(stats),
      grad: tf.grad(loss)(stats),
      image: logitLaplaceImage(stats, eps),
    };
    await expectVectors('logit_laplace', found, backend);
  });

  // φ(pixel) = x; densities of the notes at (x; μ, b).
  it.each([
    [0.5, 0, 1, 2],
    [0.9, 0, 1, 0.617284],
    [0.1, 0, 1, 0.617284],
    [0.5, 0, 0.1, 20],
  ])('has the density worked out by hand at x = %f, μ = %f, b = %f', async (x, mu, b, density) => {
    const pixel = tf.tensor2d([[(x - 0.1) / 0.8]]);
    const nll = await number(logitLaplaceNll(pixel, tf.tensor2d([[mu, Math.log(b)]])));
    expect(Math.exp(-nll) / density).toBeCloseTo(1, 4);
  });

  it('has the slopes of its formula for one channel and for five', async () => {
    for (const channels of [1, 5]) {
      const pixels = tf.randomUniform([3, channels], 0, 1, 'float32', 6);
      const stats = tf.randomNormal([3, 2 * channels], 0, 0.7, 'float32', 7);
      const loss = (s: Tensor) => logitLaplaceLoss(pixels, s);
      const gradient = await numbers(tf.grad(loss)(stats));
      for (const [i, slope] of await slopes(loss, stats, [0, channels, 6 * channels - 1], 1e-3))
        expect(Math.abs(gradient[i] - slope)).toBeLessThan(5e-3);
    }
  });

  it('means black and white where μ lies beyond the margin', async () => {
    await expectClose(logitLaplaceImage(tf.tensor2d([[-9, 0, 9, 0, 0, 0]])), [0, 0.5, 1]);
  });
});
