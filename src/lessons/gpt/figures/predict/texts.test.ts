import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { shippedTexts, textOf } from '#worlds/text';
import { beginningOf, countText, firstLines, promptFor, sizeOfShipped } from './texts';

describe('the shipped texts', () => {
  it.each(shippedTexts.map((world) => [world.id, world] as const))(
    'have the sizes that the page says: %s',
    async (id, world) => {
      const text = await textOf(world, async (path) => readFileSync(`static/${path}`));
      expect(sizeOfShipped(id)).toEqual(countText(text));
      // A prompt holds no character that the model of this text cannot read.
      expect([...promptFor({ kind: 'shipped', id })].filter((c) => !text.includes(c))).toEqual([]);
    },
  );

  it('show a beginning that the grammar itself writes', async () => {
    const whole = await textOf(
      shippedTexts.find(({ id }) => id === 'grammar')!,
      () => {
        throw new Error('no file is needed');
      },
    );
    const beginning = await beginningOf({ kind: 'shipped', id: 'grammar' }, '');
    expect(whole.startsWith(beginning)).toBe(true);
  });
});

describe('firstLines', () => {
  it('keeps whole lines, and cuts a long one at a word', () => {
    expect(firstLines('\none\ntwo\nthree', 2, 100)).toBe('one\ntwo');
    expect(firstLines('a whale of a tale', 1, 12)).toBe('a whale of…');
  });
});
