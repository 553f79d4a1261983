import { describe, expect, it } from 'vitest';
import type { ProbeResult } from '#training/client';
import { headRow } from './head-row';

type HeadResult = ProbeResult<'gpt', 'head'>;

const [time, size] = [3, 2];
const q = Float32Array.from([1, 0, 0.5, -1, 2, 1]);
const k = Float32Array.from([0.3, 1, -1, 2, 0.25, -0.5]);
const v = Float32Array.from([1, 2, 3, 4, 5, 6]);

/** A head computed here by the definition. */
function headOf(causal: boolean): HeadResult {
  const each = (f: (t: number, s: number) => number) =>
    Float32Array.from({ length: time * time }, (_, at) => f(Math.floor(at / time), at % time));
  const products = each((t, s) => q[2 * t]! * k[2 * s]! + q[2 * t + 1]! * k[2 * s + 1]!);
  const scores = products.map((x) => x / Math.sqrt(size));
  const raised = each((t, s) => (causal && s > t ? 0 : Math.exp(scores[t * time + s]!)));
  const rowSum = (t: number) => raised.slice(t * time, (t + 1) * time).reduce((a, b) => a + b, 0);
  const weights = each((t, s) => raised[t * time + s]! / rowSum(t));
  const mixed = new Float32Array(time * size).map((_, at) =>
    [0, 1, 2].reduce((all, s) => {
      const t = Math.floor(at / size);
      return all + weights[t * time + s]! * v[s * size + (at % size)]!;
    }, 0),
  );
  return { tokens: ['a', 'b', 'c'], size, q, k, v, products, scores, weights, mixed, causal };
}

describe('one query of a head, step by step', () => {
  it.each([true, false])('leads from products to weights (causal: %s)', (causal) => {
    for (let query = 0; query < time; query++) {
      const { terms, sum } = headRow(headOf(causal), query);
      for (const term of terms) {
        expect(term.scaled).toBeCloseTo(term.product / Math.sqrt(2), 6);
        expect(term.exponential / sum).toBeCloseTo(term.weight, 6);
      }
      expect(terms.reduce((all, { weight }) => all + weight, 0)).toBeCloseTo(1, 6);
    }
  });

  it('lets the first position see itself alone', () => {
    const { terms, mixed } = headRow(headOf(true), 0);
    expect(terms.map(({ weight }) => weight)).toEqual([1, 0, 0]);
    expect(terms.map(({ allowed }) => allowed)).toEqual([true, false, false]);
    expect([...mixed]).toEqual([1, 2]);
  });

  it('mixes the values by the weights', () => {
    const { terms, mixed } = headRow(headOf(true), 2);
    const first = terms.reduce((all, { weight, v: value }) => all + weight * value[0]!, 0);
    expect(mixed[0]).toBeCloseTo(first, 6);
  });
});
