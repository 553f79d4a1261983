import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { writeAlbum } from '#worlds/own-pictures';
import { withDefaults } from '../shared/controls';
import { clipDeclaration } from './declaration';
import { worldOf } from './world';

const surroundings = {
  readFile: async (path: string) => new Uint8Array(await readFile(`static/${path}`)),
};
const values = withDefaults(clipDeclaration, { size: 16 });
const album = (captions: string[]) =>
  writeAlbum(
    captions.map((caption, i) => ({
      name: `${i}`,
      caption,
      pixels: new Uint8Array(32 * 32 * 3).fill(i),
    })),
  );

it('opens the shipped worlds at the size that is asked for', async () => {
  for (const id of ['scenes', 'emoji']) {
    const world = await worldOf({ kind: 'shipped', id }, values, surroundings);
    expect(world.size).toBe(16);
    // Emoji are drawn in three styles; 748 of them are trained on.
    expect(world.pictures).toBe(id === 'emoji' ? 748 * 3 : null);
  }
});

it('opens pictures of one’s own', async () => {
  const text = album(['a', 'b', 'c', 'd', 'd']);
  const world = await worldOf({ kind: 'own', name: 'mine', text }, values, surroundings);
  expect([world.id, world.size]).toEqual(['own', 16]);
  expect(world.differing('train')).toBe(4);
});

it('says what is wrong with pictures that it cannot open', async () => {
  const open = (text: string) => worldOf({ kind: 'own', name: 'mine', text }, values, surroundings);
  await expect(open(album(['a', 'b']))).rejects.toMatchObject({
    code: 'badText',
    message: 'mine: there are 2 different captions; at least 4 are needed.',
  });
  await expect(open('Call me Ishmael.')).rejects.toThrow('this is no album');
  const missing = worldOf({ kind: 'shipped', id: 'constructor' }, values, surroundings);
  await expect(missing).rejects.toThrow('Choose one of: scenes, emoji.');
});
