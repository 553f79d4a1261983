import { expect, it, vi } from 'vitest';
import { useBackend } from '#engine/testing';
import { createRandom } from '../../random';
import { tf, type Tensor } from '../../tf';
import { attention, causalMask, embedding, layerNorm, linear, softmaxCrossEntropy } from '..';

/** The loss and the gradients of a block of everything that a GPT is made of. */
async function lossAndGradients(): Promise<number[]> {
  const random = createRandom('no simd');
  const normal = (name: string, shape: number[]) =>
    tf.tensor(random.stream(name).at(0).normal(tf.util.sizeFromShape(shape)), shape);
  const ids = tf.tensor1d([1, 0, 4, 2, 2, 3], 'int32');
  const inputs = [normal('table', [5, 8]), normal('w', [8, 24]), normal('b', [24]), tf.ones([8])];
  const { value, grads } = tf.valueAndGrads((table: Tensor, w: Tensor, b: Tensor, gain: Tensor) => {
    const x = layerNorm(embedding(table, ids), gain, tf.zeros([8]));
    const y = attention(linear(x, w, b), { batch: 2, time: 3, heads: 2, mask: causalMask });
    return softmaxCrossEntropy(y, ids);
  })(inputs);
  const all = await Promise.all([value, ...grads].map((tensor) => tensor.data()));
  return all.flatMap((values) => [...values]);
}

it('a browser without SIMD trains on the stock kernels, to the same numbers', async () => {
  await useBackend('cpu');
  const expected = await lossAndGradients();
  // How tfjs and we find out what the browser knows.
  const validate = vi.spyOn(WebAssembly, 'validate').mockReturnValue(false);
  await useBackend('wasm');
  validate.mockRestore();
  expect(tf.getKernel('Linear', 'wasm')).toBeUndefined();
  const actual = await lossAndGradients();
  expect(actual).toHaveLength(expected.length);
  for (const [i, value] of actual.entries()) expect(value).toBeCloseTo(expected[i], 5);
}, 60_000);
