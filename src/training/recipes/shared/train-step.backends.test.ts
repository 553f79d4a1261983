import { expect, it } from 'vitest';
import { tf } from '#engine';
import { Readings } from '#engine/capture';
import { add, assign, clip, mul, square, sumAll } from '#engine/kernels';
import { describeOnBackends } from '#engine/testing';
import { TrainStep } from './train-step';

const optimiser = { beta1: 0.9, beta2: 0.99, epsilon: 1e-8, weightDecay: 0, clip: 1 };

describeOnBackends('a train step', () => {
  it('tells the parts of its loss at every step, replayed or not, and leaves nothing behind', async () => {
    for (const replay of [false, true]) {
      const trainStep = new TrainStep({
        specs: [{ name: 'x', shape: [3], initial: { kind: 'ones' }, decay: false }],
        parameters: new Map([['x', tf.tensor1d([3, -2, 1])]]),
        optimiser,
        slots: { shift: { shape: [3], dtype: 'float32' } },
        loss: (parameters, slots) => {
          const near = sumAll(square(parameters.get('x')!));
          const far = sumAll(square(add(parameters.get('x')!, slots.get('shift'))));
          return { loss: add(mul(near, 0.25), mul(far, 0.75)), terms: { near, far } };
        },
        replay,
      });
      const readings = new Readings();
      let tensors = 0;
      for (let step = 0; step < 6; step++) {
        readings.push(trainStep.step(step, 0.1, { shift: Float32Array.of(step, 0, 0) }));
        if (step === 4) ({ numTensors: tensors } = tf.memory());
      }
      expect(tf.memory().numTensors).toBeLessThanOrEqual(tensors + 5);
      const told = await readings.take();
      for (const { trainLoss, near, far } of told)
        expect(trainLoss).toBeCloseTo(0.25 * near + 0.75 * far, 4);
      expect(told[0].near).toBeCloseTo(14, 4);
      expect(told[5].near).toBeLessThan(14);
      trainStep.dispose();
      readings.dispose();
    }
  });

  it('keeps a parameter in the bounds that it settles, replayed or not', async () => {
    for (const replay of [false, true]) {
      const trainStep = new TrainStep({
        specs: [{ name: 'x', shape: [3], initial: { kind: 'ones' }, decay: false }],
        parameters: new Map([['x', tf.tensor1d([1, 2, 3])]]),
        optimiser,
        slots: {},
        loss: (parameters) => sumAll(square(parameters.get('x')!)),
        afterUpdate: (parameters) =>
          assign(parameters.get('x')!, clip(parameters.get('x')!, 1.5, 2.75)),
        replay,
      });
      for (let step = 0; step < 5; step++) trainStep.step(step, 0.1, {});
      const [low, , high] = await trainStep.parameters.get('x')!.data();
      expect(low).toBe(1.5);
      // 2.75 after the first step, then four of about 0.1.
      expect(high).toBeCloseTo(2.35, 1);
      trainStep.dispose();
    }
  });
});
