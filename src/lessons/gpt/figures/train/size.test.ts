import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { countParameters as countTensors } from '#engine/nn';
import { gptDefaults, gptParameters } from '#models/gpt';
import { shippedTexts, textOf } from '#worlds/text';
import { bytesTokenizer, charactersTokenizer } from '#worlds/tokenizer';
import { countParameters, vocabularyOf } from './size';

describe('the size of a GPT as the settings tell it', () => {
  it.each([
    [{ layers: 4, width: 128, context: 64, positions: true }, 65],
    [{ layers: 1, width: 16, context: 8, positions: false }, 256],
    [{ layers: 12, width: 768, context: 1024, positions: true }, 50257],
  ])('is the size of the model that is trained: %o', (sizes, vocabulary) => {
    const model = gptParameters({ ...gptDefaults, ...sizes, heads: 1, vocabulary });
    expect(countParameters(sizes, vocabulary).total).toBe(countTensors(model));
  });

  it('is about 124 million for the small GPT-2', () => {
    const small = { layers: 12, width: 768, context: 1024, positions: true };
    expect(countParameters(small, 50257).total).toBe(124_439_808);
  });
});

describe('the vocabulary as the settings tell it', () => {
  const fromStatic = (path: string) =>
    readFile(new URL(`../../../../../static/${path}`, import.meta.url));

  it.each(shippedTexts.map((world) => [world.id, world] as const))(
    'is that of the text: %s',
    async (id, world) => {
      const counted = charactersTokenizer(await textOf(world, fromStatic)).vocabularySize;
      expect(vocabularyOf({ tokenizer: 'characters' }, { kind: 'shipped', id })).toBe(counted);
    },
  );

  it('follows the tokenizer, and the reader’s own text', () => {
    const own = { kind: 'own', name: 'mine', text: 'abba 字字' } as const;
    expect(vocabularyOf({ tokenizer: 'characters' }, own)).toBe(4);
    expect(vocabularyOf({ tokenizer: 'bytes' }, own)).toBe(bytesTokenizer().vocabularySize);
    expect(vocabularyOf({ tokenizer: 'bpe', vocabulary: 512 }, own)).toBe(512);
    expect(
      vocabularyOf({ tokenizer: 'characters' }, { kind: 'shipped', id: 'nowhere' }),
    ).toBeNull();
  });
});
