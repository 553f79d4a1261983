import { describe, expect, it } from 'vitest';
import { createRandom } from '#engine/random';
import {
  captionOfName,
  ownPicturesWorld,
  readAlbum,
  readCaptionTable,
  readPictures,
  writeAlbum,
  type OwnPicture,
} from '.';

const picture = (caption: string, value: number): OwnPicture => ({
  name: `${caption}.png`,
  caption,
  pixels: new Uint8Array(32 * 32 * 3).fill(value),
});
const four = [
  picture('a red cat', 10),
  picture('a blue dog', 20),
  picture('红苹果', 30),
  picture('A tree, "old"', 40),
];

describe('an album', () => {
  it('reads back what was written', () => {
    expect(readAlbum(writeAlbum(four))).toEqual({ ok: true, pictures: four });
  });

  it('is refused with three captions, and says how many it needs', () => {
    const few = [...four.slice(0, 3), picture('A RED CAT', 50)];
    expect(readAlbum(writeAlbum(few))).toEqual({
      ok: false,
      code: 'tooFew',
      captions: 3,
      minimum: 4,
    });
    expect(readPictures(writeAlbum(few))?.length).toBe(4);
  });

  it('is refused with more pictures than a device should keep', () => {
    const many = Array.from({ length: 301 }, (_, i) => picture(`number ${i}`, i % 256));
    expect(readAlbum(writeAlbum(many))).toMatchObject({ code: 'tooMany', maximum: 300 });
  });

  it.each([
    'Call me Ishmael.',
    '{}',
    '{"pictures":[["a","b"]]}',
    '{"pictures":[["a","b","!!"]]}',
    '{"pictures":[["a","b","AAAA"]]}',
    '{"pictures":[["a","","AAAA"]]}',
  ])('is no album: %s', (text) => {
    expect(readAlbum(text)).toEqual({ ok: false, code: 'unreadable' });
  });
});

describe('captions', () => {
  it.each([
    ['photos/red_apple-2.png', 'red apple'],
    ['C:\\art\\Blue dog (3).JPG', 'Blue dog'],
    ['红苹果.webp', '红苹果'],
    ['no-ending', 'no ending'],
  ])('of the name %s are %s', (name, caption) => expect(captionOfName(name)).toBe(caption));

  it('come from a table with a heading, quotes and folders', () => {
    const table = '\ufefffile,caption\r\npics/a.png,"a cat, asleep"\r\nB.JPG,the ""old"" dog\n\n';
    expect([...readCaptionTable(table)]).toEqual([
      ['a.png', 'a cat, asleep'],
      ['b.jpg', 'the ""old"" dog'],
    ]);
    expect(readCaptionTable('a.png;"die ""alte"" Katze"').get('a.png')).toBe('die "alte" Katze');
    expect(readCaptionTable('a.png\t红苹果').get('a.png')).toBe('红苹果');
  });
});

describe('the world of own pictures', () => {
  it('draws pairs with the captions that they were given', () => {
    const world = ownPicturesWorld(four);
    const request = { random: createRandom(1), step: 0, count: 4, pairing: 'unique' as const };
    const batch = world.batch(request);
    expect([...batch.captions].sort()).toEqual(four.map(({ caption }) => caption).sort());
    batch.captions.forEach((caption, i) => {
      const { pixels } = four.find((one) => one.caption === caption)!;
      expect(batch.pixels[i * pixels.length]).toBe(pixels[0]);
    });
    expect(() => world.batch({ ...request, count: 5 })).toThrow('at most 4');
  });

  it('halves its pictures for a model that reads 16 pixels', () => {
    const { size, batch } = ownPicturesWorld(four, 16);
    const { pixels } = batch({ random: createRandom(1), step: 0, count: 2 });
    expect([size, pixels.length]).toEqual([16, 2 * 16 * 16 * 3]);
  });

  it('knows every word of its captions', () => {
    const { tokenizer } = ownPicturesWorld(four);
    for (const { caption } of four) {
      const { unknown, cut } = tokenizer.encode(caption);
      expect([...unknown, ...cut]).toEqual([]);
    }
  });

  it('asks which caption it is', () => {
    const [asked] = ownPicturesWorld([...four, picture('a red cat', 11)]).examinations();
    expect(asked.classes.length).toBe(4);
    expect([...asked.labels]).toEqual([0, 1, 2, 3, 0]);
  });
});
