import { describe, expect, it } from 'vitest';
import type { RunView } from '#training/client';
import { measuredOf } from './measured.svelte';
import { hugeVocabulary } from './vocabulary-size';

const view = (controls: Record<string, unknown>, curve: RunView['curve']) =>
  ({
    spec: { controls, seed: 1, steps: 100, data: { kind: 'shipped', id: 'tang' } },
    facts: { text: { vocabulary: 512, bytesPerToken: 2.5 }, dataHash: 'h' },
    curve,
  }) as unknown as RunView;
const curve: RunView['curve'] = [
  { step: 50, values: { valLoss: 4, bitsPerByte: 2.3 } },
  { step: 60, values: { trainLoss: 3.9 } },
];

describe('measuredOf', () => {
  it('takes the newest step at which both units were measured', () => {
    expect(measuredOf(view({ tokenizer: 'bpe', causal: true }, curve))).toMatchObject({
      step: 50,
      natsPerToken: 4,
      bitsPerByte: 2.3,
      vocabulary: 512,
      data: 'tang',
    });
  });

  it('leaves out a model that is untrained, or that reads the answer', () => {
    expect(measuredOf(view({ causal: false }, curve))).toBeNull();
    expect(measuredOf(view({}, [{ step: 0, values: curve[0]!.values }]))).toBeNull();
  });
});

describe('hugeVocabulary', () => {
  it('warns of Chinese characters and not of an alphabet', () => {
    expect(hugeVocabulary(81, { layers: 2, width: 64 })).toBeNull();
    expect(hugeVocabulary(3170, { layers: 2, width: 64 })).toMatchObject({
      table: 202_880,
      blocks: 98_304,
    });
  });
});
