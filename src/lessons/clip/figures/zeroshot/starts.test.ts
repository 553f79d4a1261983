import { expect, it } from 'vitest';
import { writeAlbum } from '#worlds/own-pictures';
import { scenesWorld } from '#worlds/scenes';
import { linesOf, startOf, templatesOf } from './starts';

it.each(['en', 'zh'] as const)('asks scenes in words that they have: %s', (language) => {
  const { tokenizer } = scenesWorld({ language });
  const { classes, templates } = startOf({ kind: 'shipped', id: 'scenes' }, language);
  for (const template of templates)
    for (const name of classes) {
      const { unknown, cut } = tokenizer.encode(template.replace('{}', name));
      expect([...unknown, ...cut]).toEqual([]);
    }
});

it('asks own pictures by their captions', () => {
  const pixels = new Uint8Array(32 * 32 * 3);
  const text = writeAlbum(
    ['a', 'b', 'c', 'd', 'a'].map((caption) => ({ name: caption, caption, pixels })),
  );
  expect(startOf({ kind: 'own', name: 'mine', text }, 'en').classes).toEqual(['a', 'b', 'c', 'd']);
});

it('takes lines as they come, without empty and double ones', () => {
  expect(linesOf(' a \n\nb\na')).toEqual(['a', 'b']);
  expect(templatesOf('a {} here\nthere is')).toEqual(['a {} here', 'there is {}']);
});
