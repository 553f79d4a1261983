import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '#engine/random';
import type { Language } from '#worlds/pictures';
import {
  captionsOf,
  emojiCaptionIn,
  emojiWorld,
  moved,
  readEmojiSheets,
  vocabularyOf,
  type EmojiSheets,
} from '.';
import { namesOf } from './sheet';

let sheets: EmojiSheets;
beforeAll(async () => {
  sheets = await readEmojiSheets((path) => readFile(`static/${path}`));
});

const languages: Language[] = ['en', 'zh'];
const request = { random: createRandom(7), step: 3, count: 64 };

describe('the sheets', () => {
  it('hold every emoji in every style, each drawn', () => {
    const bytes = sheets.size ** 2 * 4;
    for (const style of sheets.styles)
      sheets.emoji.forEach(({ en }, at) => {
        const drawing = sheets.drawings[style].subarray(at * bytes, (at + 1) * bytes);
        const opaque = drawing.filter((value, i) => i % 4 === 3 && value > 127).length;
        expect(opaque, `${en[0]} in ${style}`).toBeGreaterThan(40);
      });
  });

  it('name every emoji once in English, and all of them in Chinese', () => {
    expect(new Set(sheets.emoji.map(({ en }) => en[0])).size).toBe(sheets.emoji.length);
    for (const { zh } of sheets.emoji) expect(zh[0]).toMatch(/\p{Script=Han}|^[A-Z]+$/u);
  });

  it('leave out weapons, tobacco, flags and clock faces', () => {
    const names = sheets.emoji.map(({ en }) => en[0]);
    const banned = /dagger|bomb|sword|cigarette|flag:|o’clock|keycap|skin tone/;
    expect(names.filter((name) => banned.test(name))).toEqual([]);
  });

  it('say what to do when a file is cut short', async () => {
    const cut = async (path: string) =>
      path.endsWith('.json')
        ? new TextEncoder().encode(JSON.stringify({ ...sheets, drawings: undefined, size: 33 }))
        : readFile(`static/${path}`);
    await expect(readEmojiSheets(cut)).rejects.toThrow('scripts/emoji/main.mjs');
  });
});

describe.each(languages)('the world of emoji in %s', (language) => {
  it('holds out emoji in all styles, and never draws one of them in training', () => {
    const world = emojiWorld(sheets, { language });
    const heldOut = new Set(sheets.emoji.filter((one) => one.heldOut).map(({ emoji }) => emoji));
    expect(heldOut.size).toBe(94);
    for (let step = 0; step < 40; step++)
      for (const meaning of world.batch({ ...request, step }).meanings)
        expect(heldOut.has(meaning)).toBe(false);
    for (const meaning of world.batch({ ...request, split: 'heldOut' }).meanings)
      expect(heldOut.has(meaning)).toBe(true);
  });

  it('describes what is held out by words that were read in training', () => {
    const known = new Set(vocabularyOf(sheets, language));
    const { tokenizer } = emojiWorld(sheets, { language });
    const world = emojiWorld(sheets, { language });
    for (const caption of world.batch({ ...request, split: 'heldOut' }).captions) {
      const words = tokenizer.words(caption).filter((word) => known.has(word));
      expect(words.length, caption).toBeGreaterThanOrEqual(3);
    }
  });

  it('gives the same batch for the same request, and moves its pictures', () => {
    const world = emojiWorld(sheets, { language });
    const still = emojiWorld(sheets, { language, shift: 0 });
    expect(world.batch(request)).toEqual(world.batch(request));
    expect(world.batch(request).captions).toEqual(still.batch(request).captions);
    expect(world.batch(request).pixels).not.toEqual(still.batch(request).pixels);
  });

  it('can be of one style and told by names alone', () => {
    const named = emojiWorld(sheets, { language, shift: 0, styles: ['noto'], telling: 'name' });
    const { captions, meanings, pixels } = named.batch({ ...request, count: 300 });
    const names = new Map(sheets.emoji.map((one) => [one.emoji, namesOf(one, language)[0]]));
    captions.forEach((caption, i) => expect(caption).toBe(names.get(meanings[i])));
    const bytes = pixels.length / meanings.length;
    const drawings = meanings.map((_, i) => pixels.subarray(i * bytes, (i + 1) * bytes).join());
    expect(new Set(drawings).size).toBe(new Set(meanings).size);
    expect(named.identity).not.toBe(emojiWorld(sheets, { language, shift: 0 }).identity);
  });

  it('asks for emoji that are held out among each other, and for their kinds', () => {
    const asked = emojiWorld(sheets, { language, size: 16 }).examinations();
    const by = new Map(asked.map((one) => [one.name, one]));
    expect(by.get('zeroShotHeldOut')?.classes.length).toBe(94);
    expect(by.get('zeroShotSeen')?.classes.length).toBe(94);
    expect(by.get('zeroShotHeldOut')?.labels.length).toBe(94 * sheets.styles.length);
    for (const { labels, pictures, classes } of asked) {
      expect(pictures.pixels.length).toBe(labels.length * 16 * 16 * 3);
      expect(Math.min(...labels)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...labels)).toBeLessThan(classes.length);
    }
  });

  it('asks for kinds by words that its captions use', () => {
    const { tokenizer, examinations } = emojiWorld(sheets, { language });
    const kinds = examinations().find(({ name }) => name === 'kindHeldOut')!;
    for (const { prompts } of kinds.classes)
      expect(tokenizer.encode(prompts[0]).unknown).toEqual([]);
  });
});

describe('a caption in the other language', () => {
  it('says the same of name, keywords and style', () => {
    const at = sheets.emoji.findIndex(({ en, zh }) => en.length > 2 && zh.length > 2);
    const { emoji, zh } = sheets.emoji[at];
    const [english, chinese] = languages.map((language) =>
      captionsOf(sheets.emoji[at], 'noto', language),
    );
    english.forEach((caption, i) =>
      expect(emojiCaptionIn(sheets, emoji, caption, 'zh')).toBe(chinese[i]),
    );
    expect(emojiCaptionIn(sheets, emoji, 'something else', 'zh')).toBe(zh.join('，'));
  });
});

describe('moving a picture', () => {
  it('fills with the ground what comes free', () => {
    const pixels = Uint8Array.from([1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4]);
    expect([...moved(pixels, 2, 0, 1)]).toEqual([255, 255, 255, 1, 1, 1, 255, 255, 255, 3, 3, 3]);
    expect([...moved(pixels, 2, -1, 0)]).toEqual([3, 3, 3, 4, 4, 4, ...Array(6).fill(255)]);
  });
});
