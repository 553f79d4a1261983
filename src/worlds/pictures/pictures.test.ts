import { describe, expect, it } from 'vitest';
import { createRandom } from '#engine/random';
import {
  captionTokenizer,
  collectionWorld,
  diagonalCeiling,
  duplicateFloor,
  wordsOfCaptions,
  type Item,
} from '.';

describe('the floor that duplicate captions set', () => {
  // Research notes, “Verification vectors”: E[ln m] by (captions, batch).
  it.each([
    [16, 64, 1.511],
    [56, 64, 0.633],
    [64, 64, 0.567],
    [144, 64, 0.278],
    [256, 64, 0.162],
    [1024, 64, 0.042],
  ])('of %i captions in a batch of %i is %f', (count, n, floor) => {
    expect(duplicateFloor([{ p: 1 / count, count }], n)).toBeCloseTo(floor, 2.5);
  });

  it('leaves 0.599 of the diagonal to a perfect model with 56 captions and 64 pairs', () => {
    expect(diagonalCeiling([{ p: 1 / 56, count: 56 }], 64)).toBeCloseTo(0.599, 3);
  });

  it('is ln n if all say the same', () => {
    expect(duplicateFloor([{ p: 1, count: 1 }], 32)).toBeCloseTo(Math.log(32), 12);
  });
});

describe('the caption tokenizer', () => {
  it('cuts Chinese by its longest words and everything else by blanks', () => {
    const tokenizer = captionTokenizer(['红色', '的', '圆形', '一个', 'emoji'], 6);
    const { unknown, ids, end } = tokenizer.encode('一个红色的圆形，Emoji');
    expect(unknown).toEqual([]);
    expect(Array.from(ids, (id) => tokenizer.vocabulary[id]).join(' ')).toBe(
      '<sot> 一个 红色 的 圆形 emoji <eot> <pad>',
    );
    expect(end).toBe(6);
    expect(Math.max(...ids)).toBe(tokenizer.end);
  });

  it('names the words that it does not know or that do not fit', () => {
    const { unknown, cut, end } = captionTokenizer(['a', 'dog'], 2).encode('A hot dog, a dog');
    expect({ unknown, cut, end }).toEqual({ unknown: ['hot'], cut: ['a', 'dog'], end: 3 });
  });

  it('finds the ends of several texts', () => {
    const { ids, ends } = captionTokenizer(['a', 'dog'], 3).rows(['dog', 'a dog', '']);
    expect(ids.length).toBe(15);
    expect(Array.from(ends)).toEqual([2, 8, 11]);
  });

  it('learns words from captions, Chinese ones character by character', () => {
    expect(wordsOfCaptions(['a dog', 'a 笑脸', 'A cat, a cat'])).toEqual(
      'a cat dog 笑 脸'.split(' '),
    );
  });
});

describe('a collection of pictures', () => {
  const item = (meaning: string, split: Item['split'] = 'train'): Item => ({
    meaning,
    split,
    captions: [meaning, `the ${meaning}`],
    pixels: new Uint8Array(12).fill(7),
  });
  const world = collectionWorld({
    id: 'own',
    size: 2,
    language: 'en',
    identity: 'three animals',
    tokenizer: captionTokenizer(['the', 'dog', 'cat', 'owl'], 2),
    items: [item('dog'), item('dog'), item('cat'), item('owl', 'heldOut')],
  });
  const request = { random: createRandom(1), step: 0, count: 200 };

  it('draws every picture of the split and every caption of a picture', () => {
    const { captions, pixels } = world.batch(request);
    expect(new Set(captions)).toEqual(new Set(['dog', 'the dog', 'cat', 'the cat']));
    expect(pixels.length).toBe(200 * 12);
    expect(world.batch({ ...request, split: 'heldOut' }).meanings).toContain('owl');
  });

  it('knows how often a meaning comes', () => {
    expect(world.meanings().map(({ p }) => p)).toEqual([2 / 3, 1 / 3]);
  });

  it('keeps a batch without repetition to different meanings', () => {
    const { meanings } = world.batch({ ...request, count: 2, pairing: 'unique' });
    expect(meanings.sort()).toEqual(['cat', 'dog']);
    expect(() => world.batch({ ...request, count: 3, pairing: 'unique' })).toThrow(/at most 2/);
  });
});
