import { describe, expect, it } from 'vitest';
import { published } from '../paper';
import { blockParameters, embeddingParameters, trainingFlop, type ScaleRow } from './scale';

const named = published.map((row) => [row.name, row] as const);
const relativeError = (value: number, truth: number) => Math.abs(value - truth) / truth;

/** Every weight, bias and norm of a pre-norm GPT with a tied head. */
const everyParameter = (row: ScaleRow) =>
  embeddingParameters(row) + blockParameters(row) + 13 * row.layers * row.width + 2 * row.width;

describe('the published sizes', () => {
  it('holds GPT-1, four sizes of GPT-2 and eight of GPT-3, each with its own id', () => {
    const count = (family: ScaleRow['family']) =>
      published.filter((row) => row.family === family).length;
    expect([count('GPT-1'), count('GPT-2'), count('GPT-3')]).toEqual([1, 4, 8]);
    expect(new Set(published.map((row) => row.id)).size).toBe(13);
  });

  it.each(named)('%s: 12·L·d² is what remains of the parameters without embeddings', (_, row) => {
    const remaining = row.parameters - embeddingParameters(row);
    expect(relativeError(blockParameters(row), remaining)).toBeLessThan(0.02);
  });

  it.each(named.filter(([, row]) => row.family === 'GPT-2'))(
    '%s: the released count is exact to the last parameter',
    (_, row) => {
      expect(everyParameter(row)).toBe(row.parameters);
    },
  );

  it('GPT-1 differs from that count only by the final norm, which it lacks', () => {
    const gpt1 = published[0]!;
    expect(everyParameter(gpt1) - 2 * gpt1.width).toBe(gpt1.parameters);
  });

  it.each(named.filter(([, row]) => row.trainingTokens !== null && row.compute !== null))(
    '%s: the stated compute is 6·N·D to the printed digits',
    (_, row) => {
      const computed = trainingFlop(row.parameters, row.trainingTokens!);
      expect(relativeError(computed, row.compute!.flop)).toBeLessThan(0.005);
    },
  );

  it('the heads divide the width, except in the two rows whose note says otherwise', () => {
    const odd = published.filter((row) => row.width % row.heads !== 0).map((row) => row.id);
    expect(odd).toEqual(['gpt-3-xl', 'gpt-3-13b']);
    for (const row of published.filter(({ id }) => odd.includes(id))) {
      expect(row.note?.en).toContain('Table 2.1');
      expect(row.note?.zh).toContain('表 2.1');
    }
  });

  it('the width of 5,120 fits GPT-3 13B better than the printed one', () => {
    const row = published.find(({ id }) => id === 'gpt-3-13b')!;
    const error = (width: number) =>
      relativeError(everyParameter({ ...row, width }), row.parameters);
    expect(error(5120)).toBeLessThan(0.001);
    expect(error(row.width)).toBeGreaterThan(0.005);
  });
});

describe('compute of a small run', () => {
  it('counts six operations for every parameter and token', () => {
    expect(trainingFlop(800_000, 1_536_000)).toBe(7.3728e12);
  });
});
