import { expect, it } from 'vitest';
import { tf } from '../tf';
import { describeOnBackends } from '../testing';
import { assign } from './assign';
import { captureStep } from '../capture';

describeOnBackends('assign', () => {
  it('writes into the tensor that is there, step after step', async () => {
    const state = tf.tensor1d([1, 2, 3]);
    const step = captureStep(
      () => {
        const doubled = tf.tidy(() => tf.mul(state, 2));
        assign(state, doubled);
        doubled.dispose();
        return { sum: tf.tidy(() => tf.sum(state)) as tf.Scalar };
      },
      { replay: true },
    );
    for (let i = 1; i <= 6; i++) {
      const { sum } = step.run();
      expect((await sum.data())[0]).toBe(6 * 2 ** i);
    }
    expect([...(await state.data())]).toEqual([64, 128, 192]);
    step.dispose();
    state.dispose();
  });

  it('refuses another size', () => {
    const [one, two] = [tf.zeros([1]), tf.zeros([2])];
    expect(() => assign(one, two)).toThrow(/1 values cannot take 2/);
    tf.dispose([one, two]);
  });
});
