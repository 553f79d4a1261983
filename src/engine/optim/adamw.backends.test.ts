import { expect, it } from 'vitest';
import {
  describeOnBackends,
  expectClose,
  readVectorConfig,
  readVectors,
  valuesOf,
} from '#engine/testing';
import type { Parameters, ParameterSpec } from '../nn';
import { tf } from '../tf';
import { AdamW, learningRate } from '.';

interface AdamWCase {
  betas: [number, number];
  clip: number;
  eps: number;
  lr: number;
  steps: number;
  weight_decay: { w: number };
}

const specs: ParameterSpec[] = [
  { name: 'w', shape: [5, 7], initial: { kind: 'zeros' }, decay: true },
  { name: 'b', shape: [7], initial: { kind: 'zeros' }, decay: false },
];

async function readCase() {
  const settings = await readVectorConfig<AdamWCase>('adamw/config.json');
  const inputs = await readVectors('adamw/inputs.safetensors');
  const take = (suffix: (name: string) => string): Parameters =>
    new Map(
      specs.map(({ name, shape }) => [name, tf.tensor(valuesOf(inputs, suffix(name)), shape)]),
    );
  const optimiser = new AdamW(specs, {
    beta1: settings.betas[0],
    beta2: settings.betas[1],
    epsilon: settings.eps,
    weightDecay: settings.weight_decay.w,
    clip: settings.clip,
  });
  return {
    settings,
    optimiser,
    parameters: take((name) => `${name}0`),
    gradients: (step: number) => take((name) => `g${name}${step}`),
    expected: await readVectors('adamw/expected.safetensors'),
  };
}

describeOnBackends('AdamW', () => {
  it('takes the steps that PyTorch takes, with the norm before clipping', async () => {
    const { settings, optimiser, parameters, gradients, expected } = await readCase();
    for (let step = 0; step < settings.steps; step++) {
      const hyper = tf.tensor1d(optimiser.hyper(step, settings.lr));
      const { norm } = optimiser.update(parameters, gradients(step), hyper);
      await expectClose(norm, valuesOf(expected, `norm${step}`));
      for (const name of ['w', 'b'])
        await expectClose(
          parameters.get(name)!,
          valuesOf(expected, `${name}${step + 1}`),
          // Six steps of rounding on a software GPU.
          2e-5,
        );
    }
  });

  it('goes on to the bit from a saved state', async () => {
    const straight = await readCase();
    const broken = await readCase();
    const step = (at: number, { optimiser, parameters, gradients }: typeof straight) =>
      optimiser.update(parameters, gradients(at), tf.tensor1d(optimiser.hyper(at, 3e-3)));
    for (let at = 0; at < 6; at++) step(at, straight);
    for (let at = 0; at < 3; at++) step(at, broken);
    const fresh = await readCase();
    fresh.optimiser.restore(await broken.optimiser.state());
    for (let at = 3; at < 6; at++) step(at, { ...fresh, parameters: broken.parameters });
    for (const name of ['w', 'b'])
      expect(await broken.parameters.get(name)!.data()).toEqual(
        await straight.parameters.get(name)!.data(),
      );
  });

  it('refuses the moments of another model', async () => {
    const { optimiser } = await readCase();
    const other = { m: new Float32Array(3), v: new Float32Array(3) };
    expect(() => optimiser.restore(other)).toThrow(/this model has 42/);
  });
});

describeOnBackends('the learning rate', () => {
  const schedule = { rate: 1, warmup: 9, steps: 109, floor: 0.1 };
  it('rises to its peak in a line and falls to its floor in a cosine', () => {
    expect(learningRate(schedule, 0)).toBeCloseTo(0.1);
    expect(learningRate(schedule, 9)).toBeCloseTo(1);
    expect(learningRate(schedule, 59)).toBeCloseTo(0.55);
    expect(learningRate(schedule, 109)).toBeCloseTo(0.1);
    expect(learningRate(schedule, 1000)).toBeCloseTo(0.1);
  });
});
