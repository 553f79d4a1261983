import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { shippedTexts, textOf } from '#worlds/text';
import { sentencesFor } from './sentences';

it.each(shippedTexts.map((world) => [world.id, world] as const))(
  'the sentences that go with a text use only its characters: %s',
  async (id, world) => {
    const text = await textOf(world, async (path) => readFileSync(`static/${path}`));
    const known = new Set(text);
    for (const sentence of Object.values(sentencesFor({ kind: 'shipped', id })))
      expect([...sentence].filter((character) => !known.has(character))).toEqual([]);
  },
);

it('follows the script of a text of the reader’s own', () => {
  const own = (text: string) => sentencesFor({ kind: 'own', name: '', text });
  expect(own('從前有一座山。\n山上有廟').plain).toBe('從前有一座山。');
  expect(own('從前有一座山。').nonsense).toMatch(/\p{Script=Han}/u);
  expect(own('Once upon a time').nonsense).toMatch(/^[a-z ]+$/);
});
