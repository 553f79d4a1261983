import { expect, it } from 'vitest';
import { describeOnLayouts, expectClose, normalTensor } from '#engine/testing';
import { createRandom } from '../random';
import { tf, type Tensor } from '../tf';
import { dropout, gumbelNoise, normalNoise, overwrite, uniformNoise } from '.';

const stream = createRandom(1234).stream('noise');
const keyAt = (step: number) => tf.tensor1d(stream.slot(step), 'int32');

/** The last has more numbers than one dimension of a dispatch has threads; elsewhere the host draws them. */
const shapes = (backend: string) =>
  [[1], [7], [3, 5, 2], [65_535 * 3 + 1]].slice(0, backend === 'webgpu' ? 4 : 3);

describeOnLayouts('noise', (backend) => {
  it.each(shapes(backend).map((shape) => [shape]))(
    'is drawn as the host draws it: %j',
    async (shape) => {
      const size = shape.reduce((product, n) => product * n, 1);
      for (const step of [0, 1, 2 ** 32 - 1]) {
        const draw = stream.at(step);
        const key = keyAt(step);
        const uniform = uniformNoise(key, shape);
        expect(uniform.shape).toEqual(shape);
        // To the bit.
        expect(await uniform.data()).toEqual(draw.uniform(size));
        for (const [noise, host] of [
          [normalNoise(key, shape), draw.normal(size)],
          [gumbelNoise(key, shape), draw.gumbel(size)],
        ] as const) {
          const device = await noise.data();
          let worst = 0;
          host.forEach((x, i) => (worst = Math.max(worst, Math.abs(device[i] - x))));
          expect(worst).toBeLessThan(1e-5);
        }
      }
    },
  );

  it('is fresh once its key is written, and the same again for the same key', async () => {
    const key = keyAt(5);
    const draw = async () => Array.from(await uniformNoise(key, [9]).data());
    const first = await draw();
    overwrite(key, stream.slot(6));
    expect(await draw()).toEqual(Array.from(stream.at(6).uniform(9)));
    overwrite(key, stream.slot(5));
    expect(await draw()).toEqual(first);
  });

  it('may be empty', () => {
    expect(normalNoise(keyAt(0), [0, 3]).shape).toEqual([0, 3]);
  });
});

describeOnLayouts('dropout', () => {
  it.each([0.1, 0.5, 0.9])(
    'at %f keeps what the uniform numbers say, and scales it',
    async (rate) => {
      const x = normalTensor('x', [33, 31]);
      const uniform = stream.at(3).uniform(x.size);
      const values = await x.data();
      const expected = values.map((v, i) => (uniform[i] >= rate ? v / (1 - rate) : 0));
      await expectClose(dropout(x, rate, keyAt(3)), expected, 1e-6);
      const dy = normalTensor('dy', [33, 31]);
      const gradient = tf.grad((t: Tensor) => dropout(t, rate, keyAt(3)))(x, dy);
      const slopes = (await dy.data()).map((v, i) => (uniform[i] >= rate ? v / (1 - rate) : 0));
      await expectClose(gradient, slopes, 1e-6);
    },
  );

  it('at 0 changes nothing, shows NaN, and refuses what is no rate', async () => {
    const x = normalTensor('x', [5]);
    await expectClose(dropout(x, 0, keyAt(0)), x, 1e-12);
    const values = await dropout(tf.fill([64], NaN), 0.5, keyAt(0)).data();
    expect(values.every(Number.isNaN)).toBe(true);
    expect(() => dropout(x, 1, keyAt(0))).toThrow(/not in \[0, 1\)/);
  });
});
