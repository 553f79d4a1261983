import { expect, it } from 'vitest';
import { tf, type Tensor } from '#engine';
import {
  describeOnBackends,
  expectClose,
  expectVectors,
  readTensors,
  readVectorConfig,
} from '#engine/testing';
import {
  addNoise,
  ancestralStep,
  cosineSchedule,
  ddimStep,
  guide,
  imageFromNoise,
  imageFromVelocity,
  linearSchedule,
  noiseFromImage,
  velocity,
} from '.';

const numbers = async (x: Tensor) => Array.from(await x.data());
const steps = (...t: number[]) => tf.tensor1d(t, 'int32');
const draw = (shape: number[], seed: number) => tf.randomNormal(shape, 0, 1, 'float32', seed);

describeOnBackends('diffusion', (backend) => {
  it('equals PyTorch: noise, one DDIM step, v', async () => {
    const { T, s } = await readVectorConfig<{ T: number; s: number }>('diffusion/config.json');
    const { x0, noise, t, t_prev } = await readTensors('diffusion/inputs.safetensors');
    const schedule = cosineSchedule(T, s);
    const x_t = addNoise(schedule, x0, noise, t);
    const found = {
      alphas_cumprod: tf.tensor1d(Float32Array.from(schedule.alphasCumprod)),
      x_t,
      ddim: ddimStep(schedule, x_t, x0, t, t_prev),
      v: velocity(schedule, x0, noise, t),
    };
    await expectVectors('diffusion', found, backend);
  });

  it('finds the image and the noise again, whichever was predicted', async () => {
    const schedule = cosineSchedule(50);
    const [x0, noise, t] = [draw([3, 2, 5], 1), draw([3, 2, 5], 2), steps(0, 20, 40)];
    const xt = addNoise(schedule, x0, noise, t);
    await expectClose(imageFromNoise(schedule, xt, noise, t), x0, 1e-4);
    await expectClose(
      imageFromVelocity(schedule, xt, velocity(schedule, x0, noise, t), t),
      x0,
      1e-4,
    );
    await expectClose(noiseFromImage(schedule, xt, x0, t), noise, 1e-3);
  });

  it('steps down to the image itself when the prediction is right', async () => {
    const schedule = cosineSchedule(100);
    const [x0, noise] = [draw([2, 7], 3), draw([2, 7], 4)];
    const xt = addNoise(schedule, x0, noise, steps(90, 30));
    await expectClose(ddimStep(schedule, xt, x0, steps(90, 30), steps(-1, -1)), x0);
    const middle = ddimStep(schedule, xt, x0, steps(90, 30), steps(45, 10));
    await expectClose(middle, addNoise(schedule, x0, noise, steps(45, 10)), 1e-4);
    const back = ddimStep(schedule, middle, x0, steps(45, 10), steps(90, 30));
    await expectClose(back, xt, 1e-4);
  });

  it('steps back by chance to the posterior’s mean and deviation', async () => {
    const schedule = cosineSchedule(100);
    const [x0, xt, t] = [draw([1, 4], 5), draw([1, 4], 6), 37];
    const [now, before] = [schedule.alphasCumprod[t], schedule.alphasCumprod[t - 1]];
    const beta = schedule.betas[t];
    const [image, noisy] = [await numbers(x0), await numbers(xt)];
    const mean = image.map(
      (x, i) =>
        (Math.sqrt(before) * beta * x + Math.sqrt(1 - beta) * (1 - before) * noisy[i]) / (1 - now),
    );
    const step = (noise: Tensor) => ancestralStep(schedule, xt, x0, noise, steps(t));
    await expectClose(step(tf.zeros([1, 4])), mean);
    const deviation = Math.sqrt((beta * (1 - before)) / (1 - now));
    await expectClose(
      step(tf.ones([1, 4])),
      mean.map((m) => m + deviation),
    );
    // The first step ends at the image, with nothing left to chance.
    await expectClose(ancestralStep(schedule, xt, x0, tf.ones([1, 4]), steps(0)), x0);
  });

  it('guides to the conditional prediction at scale 1 and away from it at 0', async () => {
    const [without, given] = [draw([2, 3], 7), draw([2, 3], 8)];
    await expectClose(guide(without, given, 1), given, 1e-6);
    expect(await numbers(guide(without, given, 0))).toEqual(await numbers(without));
  });
});

it.each([
  {
    count: 1000,
    t: [0, 250, 500, 750, 999],
    left: [0.999959, 0.845888, 0.492285, 0.143179, 2.42877e-9],
  },
  {
    count: 100,
    t: [0, 25, 50, 75, 99],
    left: [0.999369, 0.835621, 0.478265, 0.133495, 2.42857e-7],
  },
])('the cosine schedule over $count steps is the published one', ({ count, t, left }) => {
  const { alphasCumprod, betas } = cosineSchedule(count);
  left.forEach((value, i) => expect(alphasCumprod[t[i]] / value).toBeCloseTo(1, 5));
  expect(betas.filter((beta) => beta === 0.999)).toHaveLength(1);
});

it('the linear schedule keeps its end, however few its steps', () => {
  expect(linearSchedule(100).alphasCumprod[50]).toBeCloseTo(0.066666, 5);
  expect(linearSchedule(100).alphasCumprod[99]).toBeCloseTo(2.04e-5, 6);
  expect(linearSchedule(1000).betas[0]).toBeCloseTo(1e-4, 12);
});
