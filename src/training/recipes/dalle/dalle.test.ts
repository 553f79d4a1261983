import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '#engine/random';
import { dalleDefaults } from '#models/dalle';
import { emojiWorld, readEmojiSheets } from '#worlds/emoji';
import type { PictureWorld } from '#worlds/pictures';
import { scenesWorld } from '#worlds/scenes';
import { captionRow, learnCaptions } from './captions';
import { gradeAll, gradePicture } from './grade';
import { drawnFrom } from './probes/draw';

const random = createRandom('dalle recipe');

describe('captions', () => {
  const world = scenesWorld({ size: 32, most: 2 });
  const captions = learnCaptions(world);
  const config = {
    ...dalleDefaults,
    rows: 8,
    columns: 8,
    imageVocabulary: 8,
    layers: 1,
    heads: 1,
    width: 8,
    textVocabulary: captions.bpe.vocabularySize,
    textLength: captions.textLength,
  };

  it('are written with one token for each word that recurs, and back', () => {
    for (const caption of world.batch({ random, step: 0, count: 50 }).captions) {
      const { words, cut } = captionRow(config, captions.bpe, caption);
      expect(cut).toBe(false);
      expect(words).toHaveLength(caption.split(' ').length);
      expect(captions.bpe.decode(words)).toBe(caption);
    }
  });

  it('say whether their end no longer fitted', () => {
    const long = Array(40).fill('circle').join(' ');
    const { words, cut } = captionRow(config, captions.bpe, long);
    expect(cut).toBe(true);
    expect(words).toHaveLength(config.textLength - 1);
  });
});

describe('captions of emoji', () => {
  let world: PictureWorld;
  beforeAll(async () => {
    const sheets = await readEmojiSheets((path) => readFile(`static/${path}`));
    world = emojiWorld(sheets, { language: 'en' });
  });

  it('fit, all but a few of them, into a vocabulary that a small model can hold', () => {
    const { bpe, textLength } = learnCaptions(world);
    expect(bpe.vocabularySize).toBeLessThanOrEqual(1024);
    expect(textLength).toBeLessThanOrEqual(32);
    const { captions } = world.batch({ random, step: 0, count: 500 });
    const lengths = captions.map((caption) => bpe.encode(caption).length);
    expect(lengths.filter((length) => length >= textLength).length).toBeLessThan(10);
    for (const style of ['fluent', 'noto', 'twemoji'])
      expect(bpe.encode(` ${style}`), style).toHaveLength(1);
  });

  it('of held-out emoji are read by nobody before they are asked', () => {
    const asked: (string | undefined)[] = [];
    const batch = (request: Parameters<PictureWorld['batch']>[0]) => {
      asked.push(request.split);
      return world.batch(request);
    };
    learnCaptions({ ...world, batch });
    expect(asked).toEqual(['train', 'train']);
  });
});

describe('a grade', () => {
  const world = scenesWorld({ size: 32, most: 2 });
  const { pixels, scenes } = world.batch({ random, step: 1, count: 60 });
  const oracle = { size: 32, colours: 4 };
  const things = scenes.map(({ things }) => things);

  it('is perfect for the pictures that the captions were written for', () => {
    const { colour, all } = gradeAll(pixels, things, oracle);
    expect(colour).toBeGreaterThanOrEqual(0.99);
    expect(all).toBeGreaterThanOrEqual(0.98);
  });

  it('is poor for the pictures of other captions', () => {
    const { all } = gradeAll(pixels, [...things.slice(1), things[0]], oracle);
    expect(all).toBeLessThan(0.1);
  });

  it('asks for a place only where one is told', () => {
    const one = scenes.findIndex(({ things }) => things.length === 1);
    const picture = pixels.subarray(one * 3072, (one + 1) * 3072);
    const [thing] = things[one];
    const elsewhere = [{ ...thing, place: (thing.place + 1) % 4 }];
    expect(gradePicture(picture, elsewhere, oracle)).toEqual({ colour: 0, all: false });
    expect(gradePicture(picture, elsewhere, oracle, false)).toEqual({ colour: 1, all: true });
  });
});

describe('what a token is drawn from', () => {
  const scores = Float32Array.of(2, 0, 1, -1);

  it('is the softmax at the temperature, among the most probable', () => {
    const p = drawnFrom(scores, 4, 2, 2);
    const share = 1 / (1 + Math.exp(-0.5));
    expect([p[1], p[3]]).toEqual([0, 0]);
    expect(p[0]).toBeCloseTo(share, 6);
    expect(p[2]).toBeCloseTo(1 - share, 6);
  });

  it('is the best alone at temperature 0', () => {
    expect([...drawnFrom(scores, 4, 0, 0)]).toEqual([1, 0, 0, 0]);
  });
});
