import { describe, expect, test } from 'vitest';
import { createRandom, drawOfSlot } from './random';

const N = 100_000;
const random = createRandom(1234);

describe('a draw', () => {
  test('depends on seed, stream, step and index alone', () => {
    const again = createRandom(1234).stream('data').at(7).bits(9);
    random.stream('other').at(7).bits(3);
    expect(random.stream('data').at(7).bits(9)).toEqual(again);
    expect(random.stream('data').at(7).bits(4)).toEqual(again.slice(0, 4));
  });

  test('has these values for ever', () => {
    const draw = createRandom(42).stream('golden').at(3);
    expect([...draw.bits(3)]).toEqual(GOLDEN.bits);
    expect([...draw.uniform(3)]).toEqual(GOLDEN.uniform);
    expect([...draw.integers(6, 10)]).toEqual(GOLDEN.integers);
    expect([...draw.normal(3)]).toEqual(GOLDEN.normal);
    expect(createRandom('bonsai').stream('每').key).toEqual(GOLDEN.textKey);
  });

  test('is the same from a slot, whatever the sign of its words as int32', () => {
    for (const step of [0, 7, 2 ** 32 - 1]) {
      const stream = random.stream('slot');
      expect(drawOfSlot(stream.slot(step)).bits(5)).toEqual(stream.at(step).bits(5));
    }
    expect(() => random.stream('slot').slot(-1)).toThrow(/whole number from 0/);
  });

  test('refuses a step, bound or seed that it cannot honour, and says what to use', () => {
    expect(() => random.stream('x').at(-1)).toThrow(/whole number from 0/);
    expect(() => random.stream('x').at(1.5)).toThrow(/whole number from 0/);
    expect(() => random.stream('x').at(0).integers(1, 0)).toThrow(/from 1 to/);
    expect(() => createRandom(-1)).toThrow(/whole number from 0/);
    expect(() => createRandom(0.5)).toThrow(/or a text/);
  });
});

describe('the distribution', () => {
  test('of uniform is flat: mean, variance and Kolmogorov–Smirnov distance', () => {
    const x = random.stream('uniform').at(0).uniform(N);
    expect(Math.min(...x)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...x)).toBeLessThan(1);
    expect(Math.abs(mean(x) - 1 / 2)).toBeLessThan(5 * Math.sqrt(1 / 12 / N));
    expect(Math.abs(variance(x) - 1 / 12)).toBeLessThan(5 * Math.sqrt(1 / 180 / N));
    expect(kolmogorovSmirnov(x, (v) => v)).toBeLessThan(KS_LIMIT);
  });

  test('of normal is Gaussian: four moments and Kolmogorov–Smirnov distance', () => {
    const x = random.stream('normal').at(0).normal(N);
    const moment = (k: number) => mean(x.map((v) => v ** k));
    expect(Math.abs(moment(1))).toBeLessThan(5 / Math.sqrt(N));
    expect(Math.abs(moment(2) - 1)).toBeLessThan(5 * Math.sqrt(2 / N));
    expect(Math.abs(moment(3))).toBeLessThan(5 * Math.sqrt(15 / N));
    expect(Math.abs(moment(4) - 3)).toBeLessThan(5 * Math.sqrt(96 / N));
    expect(kolmogorovSmirnov(x, normalDistribution)).toBeLessThan(KS_LIMIT);
  });

  test('of gumbel has its mean, variance and Kolmogorov–Smirnov distance', () => {
    const x = random.stream('gumbel').at(0).gumbel(N);
    // Euler's constant, and π²/6; the fourth central moment is 27/5 + 3 times the variance's square.
    expect(Math.abs(mean(x) - 0.5772156649)).toBeLessThan(5 * Math.sqrt(Math.PI ** 2 / 6 / N));
    const spread = Math.PI ** 2 / 6;
    expect(Math.abs(variance(x) - spread)).toBeLessThan(5 * spread * Math.sqrt(7.4 / N));
    expect(kolmogorovSmirnov(x, (v) => Math.exp(-Math.exp(-v)))).toBeLessThan(KS_LIMIT);
  });

  test('of integers is even, stays under the bound and is exact at the largest bound', () => {
    const counts = new Array<number>(10).fill(0);
    for (const i of random.stream('integers').at(0).integers(N, 10)) counts[i]++;
    const expected = N / 10;
    const chiSquare = counts.reduce((sum, c) => sum + (c - expected) ** 2 / expected, 0);
    // 9 degrees of freedom: 27.9 is exceeded once in a thousand.
    expect(chiSquare).toBeLessThan(27.9);

    const bound = 2 ** 31 - 1;
    const draw = random.stream('large').at(0);
    const exact = [...draw.bits(1000)].map((w) => Number((BigInt(w) * BigInt(bound)) >> 32n));
    expect([...draw.integers(1000, bound)]).toEqual(exact);
  });
});

describe('streams, steps and seeds', () => {
  test.each([
    ['two streams', random.stream('a').at(0), random.stream('b').at(0)],
    ['two steps', random.stream('a').at(0), random.stream('a').at(1)],
    ['two seeds', random.stream('a').at(0), createRandom(1235).stream('a').at(0)],
    [
      'seeds that differ above 32 bits',
      random.stream('a').at(0),
      createRandom(1234 + 2 ** 32)
        .stream('a')
        .at(0),
    ],
  ])('%s are not correlated', (_, first, second) => {
    const x = first.normal(N);
    const y = second.normal(N);
    const correlation = mean(x.map((v, i) => v * y[i]));
    expect(Math.abs(correlation)).toBeLessThan(5 / Math.sqrt(N));
  });

  test('give numbers that are not correlated with their successors', () => {
    const x = random
      .stream('serial')
      .at(0)
      .normal(N + 1);
    const correlation = mean(x.subarray(1).map((v, i) => v * x[i]));
    expect(Math.abs(correlation)).toBeLessThan(5 / Math.sqrt(N));
  });

  test('do not collide for names that share a prefix or are padded with zeros', () => {
    const names = ['', '\0', 'h.1', 'h.10', 'h.100', 'abcdefgh', 'abcdefgh\0', 'abcdefghi'];
    const keys = names.map((name) => random.stream(name).key.join());
    expect(new Set(keys).size).toBe(names.length);
  });
});

/** Exceeded by chance once in a thousand draws of N numbers. */
const KS_LIMIT = 1.95 / Math.sqrt(N);

function kolmogorovSmirnov(x: Float32Array, distribution: (v: number) => number): number {
  const sorted = x.slice().sort();
  let distance = 0;
  sorted.forEach((v, i) => {
    const p = distribution(v);
    distance = Math.max(distance, Math.abs(p - i / x.length), Math.abs(p - (i + 1) / x.length));
  });
  return distance;
}

/** Abramowitz and Stegun 7.1.26, error below 1.5·10⁻⁷. */
function normalDistribution(x: number): number {
  const t = 1 / (1 + 0.3275911 * (Math.abs(x) / Math.SQRT2));
  const poly = [1.061405429, -1.453152027, 1.421413741, -0.284496736, 0.254829592];
  const tail = poly.reduce((sum, c) => (sum + c) * t, 0) * Math.exp((-x * x) / 2);
  return x >= 0 ? 1 - tail / 2 : tail / 2;
}

function mean(x: Float32Array): number {
  return x.reduce((sum, v) => sum + v, 0) / x.length;
}

function variance(x: Float32Array): number {
  const m = mean(x);
  return x.reduce((sum, v) => sum + (v - m) ** 2, 0) / x.length;
}

/** Computed apart from this code, in Python with integers of any length and `statistics.NormalDist`. */
const GOLDEN = {
  bits: [95865093, 242914197, 3579534757],
  uniform: [0.022320330142974854, 0.05655783414840698, 0.8334253430366516],
  integers: [0, 0, 8, 2, 5, 7],
  normal: [-2.0080246925354004, -1.5843427181243896, 0.9677900671958923],
  textKey: [607804038, 3657278240],
};
