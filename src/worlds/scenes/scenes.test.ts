import { describe, expect, it } from 'vitest';
import { createRandom } from '#engine/random';
import { duplicateFloor } from '#worlds/pictures';
import {
  captionEntropy,
  isHeldOut,
  readScene,
  scenesWorld,
  type SceneBatch,
  type SceneOptions,
} from '.';
import { requestedScenes } from './request';

const random = createRandom('scenes test');
const all: SceneOptions[] = (['en', 'zh'] as const).flatMap((language) =>
  ([4, 8] as const).flatMap((colours) =>
    (['places', 'objects', 'mixed'] as const).flatMap((telling) =>
      ([1, 2, 3] as const).map((most): SceneOptions => ({
        size: 16,
        language,
        colours,
        telling,
        fewest: 1,
        most,
      })),
    ),
  ),
);

/** Share of pictures of which the oracle reads colour, shape and place of every object. */
function readRight({ pixels, scenes }: SceneBatch, size: number, colours: number): number {
  const values = size * size * 3;
  const key = (t: { colour: number; shape: number; place: number }) =>
    `${t.place} ${t.colour} ${t.shape}`;
  const right = scenes.filter(({ things }, i) => {
    const found = readScene(pixels.subarray(i * values, (i + 1) * values), size, colours);
    return found.map(key).join() === things.map(key).sort().join();
  });
  return right.length / scenes.length;
}

describe('scenes', () => {
  it('are the same for the same request, and others for another step or seed', () => {
    const world = scenesWorld();
    const one = world.batch({ random, step: 3, count: 8 });
    expect(world.batch({ random, step: 3, count: 8 })).toEqual(one);
    expect(world.batch({ random, step: 4, count: 8 }).pixels).not.toEqual(one.pixels);
    const other = createRandom('another');
    expect(world.batch({ random: other, step: 3, count: 8 }).pixels).not.toEqual(one.pixels);
  });

  it('never show a held-out combination in training, and always one in the other split', () => {
    for (const options of all) {
      const world = scenesWorld(options);
      const request = { random, step: 0, count: 60 };
      for (const { things } of world.batch(request).scenes)
        expect(things.some(isHeldOut)).toBe(false);
      for (const { things } of world.batch({ ...request, split: 'heldOut' }).scenes)
        expect(things.some(isHeldOut)).toBe(true);
    }
  });

  it('have captions of known words that fit their context, the longest exactly', () => {
    for (const options of all) {
      const { tokenizer, batch } = scenesWorld(options);
      const { captions } = batch({ random, step: 1, count: 400 });
      const lengths = captions.map((caption) => {
        const { unknown, cut, end } = tokenizer.encode(caption);
        expect({ caption, unknown, cut }).toEqual({ caption, unknown: [], cut: [] });
        return end + 1;
      });
      expect(Math.max(...lengths)).toBe(tokenizer.context);
    }
  });
});

describe('the oracle', () => {
  it.each([
    { size: 16, colours: 4 },
    { size: 16, colours: 8 },
    { size: 32, colours: 4 },
    { size: 32, colours: 8 },
  ] as const)('reads all of at least 99 % of the pictures, $size pixels, $colours colours', (o) => {
    const world = scenesWorld({ ...o, most: 3 });
    const batch = world.batch({ random, step: 0, count: 300 });
    expect(readRight(batch, o.size, o.colours)).toBeGreaterThanOrEqual(0.99);
  });
});

describe('the entropy of the captions', () => {
  it('is what their frequencies say', () => {
    for (const options of all.filter((o) => o.language === 'en' && o.colours === 4 && o.most < 3)) {
      const counts = new Map<string, number>();
      const drawn = 60_000;
      for (const { caption } of requestedScenes(options, { random, step: 0, count: drawn }))
        counts.set(caption, (counts.get(caption) ?? 0) + 1);
      // Miller and Madow: counts spread by chance, which takes (K − 1) / 2N from what they tell.
      const told = [...counts.values()].reduce(
        (sum, n) => sum - (n / drawn) * Math.log(n / drawn),
        (counts.size - 1) / 2 / drawn,
      );
      expect(captionEntropy(options)).toBeCloseTo(told, 1.7);
    }
  });

  it('is the logarithm of their number where all are equally likely', () => {
    // 14 combinations, 4 places, 3 wordings.
    expect(captionEntropy(all[0])).toBeCloseTo(Math.log(14 * 4 * 3), 12);
  });
});

describe('swaps', () => {
  const pairs: SceneOptions = { ...all[1], colours: 8, fewest: 2, most: 2, telling: 'objects' };

  it('exchange colours and nothing else, in the same words', () => {
    const { pictures, swapped } = scenesWorld(pairs).swapTest!(40);
    pictures.captions.forEach((caption, i) => {
      expect(swapped.captions[i]).not.toBe(caption);
      expect(swapped.captions[i].split(' ').sort()).toEqual(caption.split(' ').sort());
    });
  });

  it('are all in a batch with them, and none in a batch without', () => {
    const { batch } = scenesWorld(pairs);
    const bags = (pairing: 'withSwaps' | 'withoutSwaps') =>
      batch({ random, step: 0, count: 32, pairing }).scenes.map(({ things }) =>
        [things.map((t) => t.colour).sort(), things.map((t) => t.shape).sort()].join(),
      );
    expect(new Set(bags('withSwaps')).size).toBe(16);
    expect(new Set(bags('withoutSwaps')).size).toBe(32);
  });

  it('say what to do if there are not so many different scenes', () => {
    const few = scenesWorld({ ...pairs, colours: 4 });
    expect(() => few.batch({ random, step: 0, count: 64, pairing: 'withoutSwaps' })).toThrow(
      /smaller batch/,
    );
  });
});

describe('meanings', () => {
  it('have probabilities that add up to 1', () => {
    for (const options of all) {
      const sum = scenesWorld(options)
        .meanings()
        .reduce((total, { p, count }) => total + p * count, 0);
      expect(sum).toBeCloseTo(1, 12);
    }
  });

  it('come as often in a batch as the floor of the loss takes them to', () => {
    for (const options of all.filter(({ telling }) => telling !== 'mixed')) {
      const world = scenesWorld(options);
      let [sum, count] = [0, 0];
      for (let step = 0; step < 40; step++) {
        const scenes = requestedScenes(options, { random, step, count: 64 });
        const meanings = scenes.map(({ meaning }) => meaning);
        for (const one of meanings)
          sum += Math.log(meanings.filter((other) => other === one).length);
        count += 64;
      }
      expect(sum / count).toBeCloseTo(duplicateFloor(world.meanings(), 64), 1);
    }
  });
});
