import { describe, expect, it } from 'vitest';
import { cutsOf, samplingBars } from './cuts';

const next = (chances: number[]) =>
  chances.map((chance, id) => ({ id, label: `${id}`, probability: 1 / chances.length, chance }));
const plain = { temperature: 1, topK: 0, topP: 1 };

describe('cutsOf', () => {
  it('draws no line where nothing is cut', () => {
    expect(cutsOf(next([0.5, 0.5]), plain)).toEqual([]);
    expect(cutsOf(next([0.5, 0.5]), { ...plain, topK: 9 })).toEqual([]);
  });

  it('names the stricter of top-k and top-p', () => {
    const bars = next([0.6, 0.4, 0, 0]);
    expect(cutsOf(bars, { ...plain, topK: 2 })).toEqual([{ kind: 'topK', after: 2 }]);
    expect(cutsOf(bars, { ...plain, topK: 3, topP: 0.5 })).toEqual([{ kind: 'topP', after: 2 }]);
    expect(cutsOf(bars, { ...plain, topK: 2, topP: 0.9 })).toEqual([{ kind: 'topK', after: 2 }]);
    expect(cutsOf(next([1, 0]), { ...plain, temperature: 0 })).toEqual([
      { kind: 'zero', after: 1 },
    ]);
  });
});

describe('samplingBars', () => {
  it('shows what is drawn by, with the model’s own probability beside it', () => {
    expect(samplingBars(next([1, 0]), 12)).toEqual([
      { id: 0, label: '0', value: 1, reference: 0.5, excluded: false },
      { id: 1, label: '1', value: 0, reference: 0.5, excluded: true },
    ]);
  });
});
