/** What the kernels of our module must do, for Node and for the browser, which get different builds. */
import type { NamedTensorMap } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectClose, useBackend } from '#engine/testing';
import { createRandom } from '../../random';
import { tf, type Tensor } from '../../tf';
import { fullMask, type Mask } from '../masks';
import { runOwnKernel } from '../own';
import { asWasm } from './heap';

const random = createRandom('wasm');
const normal = (name: string, shape: number[]) =>
  tf.tensor(random.stream(name).at(0).normal(tf.util.sizeFromShape(shape)), shape);

const run = (name: string, inputs: NamedTensorMap, attrs: object = {}): Tensor[] =>
  [runOwnKernel<Tensor | Tensor[]>(name, inputs, attrs)].flat();

/** The product of two matrices in double precision, in the order of its definition. */
async function product(a: Tensor, b: Tensor): Promise<Float32Array> {
  const [m, k] = a.shape as [number, number];
  const n = b.shape[1]!;
  const [x, y] = [await a.data(), await b.data()];
  return Float32Array.from({ length: m * n }, (_, at) => {
    let sum = 0;
    for (let p = 0; p < k; p++) sum += x[Math.floor(at / n) * k + p] * y[p * n + (at % n)];
    return sum;
  });
}

const activations: Record<string, (x: Tensor) => Tensor> = {
  none: (x) => x,
  gelu: (x) => {
    const u = tf.mul(tf.add(x, tf.mul(tf.pow(x, 3), 0.044715)), Math.sqrt(2 / Math.PI));
    return tf.mul(tf.mul(x, 0.5), tf.add(1, tf.tanh(u)));
  },
  quickGelu: (x) => tf.mul(x, tf.sigmoid(tf.mul(x, 1.702))),
};

export function describeWasmKernels(): void {
  describe('kernels of our WebAssembly module', () => {
    beforeAll(() => useBackend('wasm'), 60_000);

    it.each([
      [1, 1, 1],
      [4, 8, 8],
      [5, 9, 11],
      [2, 3, 517],
      [131, 259, 6],
    ])('multiply %i × %i by … × %i, either transposed', async (m, k, n) => {
      const [a, b] = [normal('a', [m, k]) as tf.Tensor2D, normal('b', [k, n]) as tf.Tensor2D];
      const [aT, bT] = [tf.transpose(a), tf.transpose(b)];
      const expected = await product(a, b);
      await expectClose(tf.matMul(a, b), expected, 1e-6);
      await expectClose(tf.matMul(aT, b, true, false), expected, 1e-6);
      await expectClose(tf.matMul(a, bT, false, true), expected, 1e-6);
      await expectClose(tf.matMul(aT, bT, true, true), expected, 1e-6);
    });

    it('multiply a batch, and a batch by one matrix', async () => {
      const [a, b] = [normal('a', [2, 3, 5, 7]), normal('b', [2, 3, 7, 9])];
      const single = normal('c', [7, 9]) as tf.Tensor2D;
      const third = tf.reshape(tf.slice(a, [1, 2, 0, 0], [1, 1, 5, 7]), [5, 7]);
      const other = tf.reshape(tf.slice(b, [1, 2, 0, 0], [1, 1, 7, 9]), [7, 9]);
      const last = (y: Tensor) => tf.slice(tf.reshape(y, [6, 45]), [5, 0], [1, 45]);
      await expectClose(last(tf.matMul(a, b)), await product(third, other), 1e-6);
      const shared = tf.matMul(tf.reshape(a, [6, 5, 7]), tf.reshape(single, [1, 7, 9]));
      await expectClose(last(shared), await product(third, single), 1e-6);
    });

    it.each(
      Object.keys(activations).flatMap((activation) =>
        [false, true].flatMap((transposed) =>
          [false, true].map((residual) => ({ activation, transposed, residual })),
        ),
      ),
    )('Linear and its gradients equal their definition: %o', async (given) => {
      const { activation, transposed } = given;
      const [x, b] = [normal('x', [9, 6]), normal('bias', [5])];
      const w = normal('w', transposed ? [5, 6] : [6, 5]);
      const residual = given.residual ? normal('residual', [9, 5]) : undefined;
      const definition = (x: Tensor, w: Tensor, b: Tensor) => {
        const z = tf.add(tf.matMul(x as tf.Tensor2D, w as tf.Tensor2D, false, transposed), b);
        const y = activations[activation](z);
        return residual ? tf.add(y, residual) : y;
      };
      const inputs = { x, w, bias: b, ...(residual && { residual }) };
      const [y, preActivation] = run('Linear', inputs, { transposed, activation });
      await expectClose(y, definition(x, w, b), 2e-6);

      const dy = normal('dy', [9, 5]);
      const [dx, dw, db] = tf.grads(definition)([x, w, b], dy);
      const slope =
        activation === 'none'
          ? dy
          : run('ActivationGrad', { dy, preActivation }, { activation })[0];
      await expectClose(run('LinearGradInput', { dy: slope, w }, { transposed })[0], dx, 5e-6);
      const ours = run('LinearGradWeight', { x, dy: slope }, { transposed, bias: true });
      await expectClose(ours[0], dw, 5e-6);
      await expectClose(ours[1], db, 5e-6);
      const none = run('LinearGradWeight', { x, dy: slope }, { transposed, bias: false });
      expect(none).toHaveLength(1);
    });

    it('let attention cross from one sequence to another, with padding', async () => {
      const [batch, queries, keys, heads, size] = [2, 3, 37, 2, 5];
      const width = heads * size;
      const odd: Mask = { name: 'odd in test', allows: (q, k) => q !== 1 && (q + k) % 2 === 0 };
      const inputs = [
        normal('q', [batch * queries, width]),
        normal('kv', [batch * keys, 2 * width]),
      ];
      const keyLengths = tf.tensor1d([31, 4], 'int32');
      for (const mask of [fullMask, odd]) {
        const allowed = tf.tensor4d(
          Float32Array.from({ length: batch * queries * keys }, (_, at) => {
            const [b, q, k] = [
              Math.floor(at / queries / keys),
              Math.floor(at / keys) % queries,
              at % keys,
            ];
            return Number(mask.allows(q, k) && k < [31, 4][b]);
          }),
          [batch, 1, queries, keys],
        );
        const definition = (q: Tensor, kv: Tensor) => {
          const apart = (x: Tensor, count: number) =>
            tf.transpose(tf.reshape(x, [batch, count, heads, size]), [0, 2, 1, 3]);
          const [k, v] = tf.split(kv, 2, 1).map((part) => apart(part, keys));
          const scores = tf.div(tf.matMul(apart(q, queries), k, false, true), Math.sqrt(size));
          const shares = tf.mul(tf.exp(scores), allowed);
          // A query that sees nothing: 0 / 1.
          const total = tf.maximum(tf.sum(shares, -1, true), 1e-9);
          const y = tf.matMul(tf.div(shares, total), v);
          return tf.reshape(tf.transpose(y, [0, 2, 1, 3]), [batch * queries, width]);
        };
        const [q, kv] = inputs;
        const sizes = { batch, queries, keys, heads, mask };
        const [y, logSumExp] = run('CrossAttention', { q, kv, keyLengths }, sizes);
        await expectClose(y, definition(q, kv), 2e-6);
        const dy = normal('dy', y.shape);
        const saved = { dy, q, kv, y, logSumExp, keyLengths };
        const ours = run('CrossAttentionGrad', saved, sizes);
        const theirs = tf.grads(definition)(inputs, dy);
        for (const [i, gradient] of ours.entries()) await expectClose(gradient, theirs[i], 5e-6);
      }
    });

    it('leave the memory of others alone when an index lies outside', async () => {
      const dy = tf.ones([3, 5]);
      const indices = tf.tensor1d([-1, 1, 2], 'int32');
      const [sums] = run('AddRows', { dy, indices }, { rows: 2 });
      expect(Array.from(await sums.data())).toEqual([0, 0, 0, 0, 0, 1, 1, 1, 1, 1]);
      const logits = tf.zeros([2, 4]);
      const targets = tf.tensor1d([4, -1], 'int32');
      const [losses, slopes] = run('SoftmaxCrossEntropy', { logits, targets });
      expect(Array.from(await losses.data())).toEqual([0, 0]);
      expect(Array.from(await slopes.data())).toEqual(Array(8).fill(0.25));
    });

    it('go on when the memory has grown under them', async () => {
      const { memory } = (
        asWasm(tf.backend()).wasm as unknown as { asm: { memory: WebAssembly.Memory } }
      ).asm;
      const [x, w] = [normal('x', [9, 6]) as tf.Tensor2D, normal('w', [6, 5]) as tf.Tensor2D];
      const before = memory.buffer.byteLength;
      const large = tf.zeros([before / 4]);
      expect(memory.buffer.byteLength).toBeGreaterThan(before);
      await expectClose(tf.matMul(x, w), await product(x, w), 1e-6);
      large.dispose();
    });
  });
}
