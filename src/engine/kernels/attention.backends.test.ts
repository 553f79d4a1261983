import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import { expect, it, vi } from 'vitest';
import { describeOnLayouts, expectClose, slopes } from '#engine/testing';
import { createRandom } from '../random';
import { tf, type Scalar, type Tensor } from '../tf';
import { attention, attentionParts, causalMask, crossAttention, fullMask, type Mask } from '.';

const random = createRandom('attention');
const normal = (name: string, shape: number[]) =>
  tf.tensor(random.stream(name).at(0).normal(tf.util.sizeFromShape(shape)), shape);

/** Positions of one parity only, and nothing at all for query 1. */
const oddMask: Mask = {
  name: 'odd',
  allows: (query, key) => query !== 1 && (query + key) % 2 === 0,
};

/** Behind a prefix that all see, a position sees back as far as `sees` says. */
const behindPrefix = (name: string, prefix: number, sees: (back: number) => boolean): Mask => ({
  name: `${name} ${prefix}`,
  allows: (query, key) => key <= query && (key < prefix || sees(query - key)),
});

const bandMask = (prefix: number, width: number) =>
  behindPrefix(`band ${width}`, prefix, (back) => back <= width);

/** Every `width`-th position back, with the order in which positions that see the same are neighbours. */
function stripesMask(prefix: number, width: number): Mask {
  const stripe = (i: number) => (i < prefix ? -1 : (i - prefix) % width);
  return {
    ...behindPrefix(`stripes ${width}`, prefix, (back) => back % width === 0),
    order: (length) => [...Array(length).keys()].sort((a, b) => stripe(a) - stripe(b) || a - b),
  };
}

const masks: [string, Mask][] = [
  ['causal', causalMask],
  ['full', fullMask],
  ['band', bandMask(3, 4)],
  ['stripes', stripesMask(3, 4)],
  ['gaps', behindPrefix('gaps', 3, (back) => [0, 1, 3, 4, 5].includes(back))],
];

/**
 * Attention written out: softmax over the keys that may be seen of q·k/√size, times v.
 *
 * @param q [batch, heads, queries, size]
 * @param k, v [batch, heads, keys, size]
 * @param allowed [batch, 1, queries, keys], 0 or 1
 */
function definition(q: Tensor, k: Tensor, v: Tensor, allowed: Tensor): Tensor {
  const scores = tf.div(tf.matMul(q, k, false, true), Math.sqrt(q.shape[3]!));
  const shares = tf.mul(tf.exp(scores), allowed);
  // Where nothing is allowed: 0 / 1.
  const blind = tf.relu(tf.sub(1, tf.sum(allowed, -1, true)));
  const total = tf.add(tf.sum(shares, -1, true), blind);
  return tf.matMul(tf.div(shares, total), v);
}

interface Case {
  batch: number;
  queries: number;
  keys: number;
  heads: number;
  size: number;
  mask: Mask;
  lengths?: number[];
}

const allowedIn = ({ batch, queries, keys, mask, lengths }: Case) => {
  const values = new Float32Array(batch * queries * keys);
  for (let b = 0, i = 0; b < batch; b++)
    for (let q = 0; q < queries; q++)
      for (let k = 0; k < keys; k++, i++)
        values[i] = Number(mask.allows(q, k) && k < (lengths?.[b] ?? keys));
  return tf.tensor4d(values, [batch, 1, queries, keys]);
};

/** [batch · count, parts · heads · size] → tensors [batch, heads, count, size]. */
const apart = (x: Tensor, { batch, heads, size }: Case, count: number, parts: number) => {
  const headsOf = (part: Tensor) =>
    tf.transpose(tf.reshape(part, [batch, count, heads, size]), [0, 2, 1, 3]);
  // The stock gradient of a split into one part is an error.
  return parts === 1 ? [headsOf(x)] : tf.split(x, parts, 1).map(headsOf);
};

const together = (y: Tensor, { batch, queries, heads, size }: Case) =>
  tf.reshape(tf.transpose(y, [0, 2, 1, 3]), [batch * queries, heads * size]);

const lengthsOf = ({ lengths }: Case) => lengths && tf.tensor1d(lengths, 'int32');

/** A scalar that depends on every element differently, so that no gradient can hide in a sum. */
const weigh = (y: Tensor): Scalar =>
  tf.sum(tf.mul(y, tf.reshape(tf.sin(tf.range(1, y.size + 1)), y.shape)));

/** `attention` of a case where queries and keys are equally many, and the definition of the same. */
function selfAttention(given: Case) {
  const { batch, queries: time, heads, mask } = given;
  const [keyLengths, allowed] = [lengthsOf(given), allowedIn(given)];
  return {
    own: (qkv: Tensor): Tensor => attention(qkv, { batch, time, heads, mask, keyLengths }),
    written: (qkv: Tensor) => {
      const [q, k, v] = apart(qkv, given, time, 3);
      return together(definition(q, k, v, allowed), given);
    },
    qkv: normal('qkv', [batch * time, 3 * heads * given.size]),
  };
}

async function expectSame(own: (...xs: Tensor[]) => Tensor, written: typeof own, xs: Tensor[]) {
  await expectClose(own(...xs), written(...xs), 2e-6);
  const ours = tf.grads((...all: Tensor[]) => weigh(own(...all)))(xs);
  const theirs = tf.grads((...all: Tensor[]) => weigh(written(...all)))(xs);
  for (const [i, gradient] of ours.entries()) await expectClose(gradient, theirs[i], 5e-6);
}

const square = (batch: number, time: number, heads: number, size: number, mask: Mask): Case => ({
  batch,
  queries: time,
  keys: time,
  heads,
  size,
  mask,
});

describeOnLayouts('attention', (backend) => {
  it.each(masks)('equals its definition under the %s mask', async (_, mask) => {
    const shapes: [number, number, number, number][] = [
      [2, 19, 3, 4],
      [1, 35, 2, 8],
    ];
    for (const shape of shapes) {
      const { own, written, qkv } = selfAttention(square(...shape, mask));
      await expectSame(own, written, [qkv]);
    }
  });

  it.each([
    [1, 1, 1, 1],
    [3, 1, 2, 5],
    [2, 2, 1, 3],
    [1, 9, 2, 7],
    [2, 70, 1, 32],
    [1, 33, 1, 64],
    [1, 17, 1, 130],
    [1, 3, 2, 260],
  ])('equals its definition for %i × %i, %i heads of %i', async (...shape) => {
    const { own, written, qkv } = selfAttention(square(...shape, causalMask));
    await expectSame(own, written, [qkv]);
  });

  it.each(masks)('does not see padding under the %s mask', async (_, mask) => {
    const given = { ...square(4, 19, 2, 8, mask), lengths: [19, 7, 1, 0] };
    const { own, written, qkv } = selfAttention(given);
    await expectSame(own, written, [qkv]);
    const rows = await own(qkv).data();
    // The last sequence is all padding.
    expect(rows.slice(3 * 19 * 16).every((value) => value === 0)).toBe(true);
    const gradient = await tf
      .grad((x: Tensor) => weigh(own(x)))(qkv)
      .data();
    expect(gradient.slice(3 * 19 * 48).every((value) => value === 0)).toBe(true);
  });

  it('of few queries to many keys equals its definition, padded or not', async () => {
    for (const lengths of [undefined, [13, 5]])
      for (const mask of [fullMask, causalMask, oddMask]) {
        const given = { batch: 2, queries: 3, keys: 13, heads: 2, size: 6, mask, lengths };
        const [keyLengths, allowed] = [lengthsOf(given), allowedIn(given)];
        await expectSame(
          (q, kv) => crossAttention(q, kv, { ...given, keyLengths }),
          (q, kv) => {
            const [k, v] = apart(kv, given, 13, 2);
            return together(definition(apart(q, given, 3, 1)[0], k, v, allowed), given);
          },
          [normal('q', [6, 12]), normal('kv', [26, 24])],
        );
      }
  });

  it('has the slopes of finite differences', async () => {
    const { own, qkv } = selfAttention(square(2, 9, 2, 4, stripesMask(1, 3)));
    const f = (x: Tensor) => weigh(own(x));
    const gradient = await tf.grad(f)(qkv).data();
    for (const [i, slope] of await slopes(f, qkv, [0, 9, 20, 100, 215, 300, 431]))
      expect(Math.abs(gradient[i] - slope)).toBeLessThan(5e-3 * Math.max(1, Math.abs(slope)));
  });

  it('holds for scores too large to exponentiate', async () => {
    const { own, qkv } = selfAttention(square(1, 12, 1, 4, causalMask));
    const [width, large] = [4, tf.mul(qkv, 100)];
    const y = await own(large).data();
    // The first position sees itself alone.
    const values = await tf.slice(large, [0, 2 * width], [1, width]).data();
    expect(Array.from(y.slice(0, width))).toEqual(Array.from(values));
    expect(y.every(Number.isFinite)).toBe(true);
  });

  it('shows a NaN instead of hiding it', async () => {
    const { own, qkv } = selfAttention(square(1, 6, 1, 4, causalMask));
    const broken = Float32Array.from(await qkv.data());
    broken[12 * 3] = NaN;
    const y = await own(tf.tensor(broken, qkv.shape)).data();
    expect(Number.isNaN(y[4 * 3])).toBe(true);
  });

  it('gives the same bits twice', async () => {
    const { own, qkv } = selfAttention(square(2, 40, 2, 16, stripesMask(3, 4)));
    const gradient = () =>
      tf
        .grad((x: Tensor) => weigh(own(x)))(qkv)
        .data();
    expect(await gradient()).toEqual(await gradient());
    expect(await own(qkv).data()).toEqual(await own(qkv).data());
  });

  it('shows probes the weights that it mixes with', async () => {
    const given = { ...square(2, 7, 2, 4, causalMask), lengths: [7, 3] };
    const { own, qkv } = selfAttention(given);
    const shape = { batch: 2, time: 7, heads: 2, mask: causalMask, keyLengths: lengthsOf(given) };
    const { weights, v } = attentionParts(qkv, shape);
    await expectClose(own(qkv), together(tf.matMul(weights, v), given), 2e-6);
  });

  if (backend === 'webgpu')
    it('allocates nothing of time × time', () => {
      const time = 256;
      for (const mask of [causalMask, fullMask, bandMask(0, 16)]) {
        const { own, qkv } = selfAttention(square(1, time, 2, 4, mask));
        const gradient = () => tf.grad((x: Tensor) => tf.sum(own(x)))(qkv);
        expect(largestBuffer(gradient)).toBeLessThan(4 * time * time);
        // The weights for a probe are of that size, so the measure sees such buffers.
        const parts = () => attentionParts(qkv, { batch: 1, time, heads: 2, mask });
        expect(largestBuffer(parts)).toBeGreaterThanOrEqual(4 * time * time);
      }
    });
});

/** Bytes of the largest GPU buffer that an operation asks for. */
function largestBuffer(operation: () => unknown): number {
  const { bufferManager } = tf.backend() as WebGPUBackend;
  const asked = vi.spyOn(bufferManager, 'acquireBuffer');
  operation();
  const sizes = asked.mock.calls.map(([size]) => size);
  asked.mockRestore();
  return Math.max(...sizes);
}
