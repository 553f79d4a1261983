import { expect, it } from 'vitest';
import { createRandom } from '#engine/random';
import { readCaption, sceneCaptionIn, scenesWorld } from '.';

const random = createRandom('read captions');

it.each(['en', 'zh'] as const)('reads back what the grammar says in %s', (language) => {
  for (const telling of ['places', 'objects', 'mixed'] as const) {
    const { batch, options } = scenesWorld({ language, telling, colours: 8, most: 3 });
    for (const { caption, things, told } of batch({ random, step: 0, count: 80 }).scenes) {
      const read = readCaption(caption, options);
      const places = told === 'places';
      const said = things.map((thing) => (places ? thing : { ...thing, place: 0 }));
      expect({ caption, read }).toEqual({ caption, read: { things: said, places } });
    }
  }
});

it('forgives case and blanks, and nothing else', () => {
  const english = { language: 'en', colours: 4 } as const;
  expect(readCaption('  A red  circle at the TOP left ', english)).toEqual({
    things: [{ colour: 0, shape: 0, place: 0 }],
    places: true,
  });
  for (const caption of ['', 'red circle', 'a red dog at the top left', 'a cyan circle'])
    expect(readCaption(caption, english)).toBeNull();
});

it('turns an English caption into a Chinese one of the same things at the same places', () => {
  const world = scenesWorld({ size: 16, most: 2, telling: 'places' });
  const { captions } = world.batch({ random, step: 0, count: 40 });
  for (const caption of captions) {
    const chinese = sceneCaptionIn(caption, 'zh');
    expect(readCaption(chinese, { language: 'zh', colours: 4 })).toEqual(
      readCaption(caption, { language: 'en', colours: 4 }),
    );
  }
  expect(sceneCaptionIn('a dog', 'zh')).toBe('a dog');
});
