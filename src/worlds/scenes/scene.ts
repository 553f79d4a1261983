import type { Split } from '#worlds/pictures';
import { familiesOf, type Family } from './grammar';
import type { SceneOptions } from './options';
import { PLACES, type Kind, type Thing } from './things';
import { tuplesOf } from './tuples';
import { say, wordingsOf, type Told } from './wordings';

/** A scene and what is said of it. */
export interface Scene {
  things: Thing[];
  told: Told;
  /** The wording, for `say`. */
  pattern: string;
  caption: string;
  /** Scenes of one meaning have captions that say the same. */
  meaning: string;
}

/** Uniform numbers that one scene needs: its family, objects, wording and places. */
export const NUMBERS = 6;

/** Draws a scene. @param next uniform numbers in [0, 1) */
export function drawScene(options: SceneOptions, split: Split, next: () => number): Scene {
  const family = pickFamily(familiesOf(options), next());
  const tuples = tuplesOf(options.colours, family.objects, split);
  const kinds = tuples[Math.floor(next() * tuples.length)];
  return sceneOf(options, kinds, family.told, next);
}

/** A scene of these objects, in their order. */
export function sceneOf(
  { language }: SceneOptions,
  kinds: readonly Kind[],
  told: Told,
  next: () => number,
): Scene {
  const patterns = wordingsOf(language, kinds.length, told);
  const pattern = patterns[Math.floor(next() * patterns.length)];
  const places = placesFor(kinds.length, told, next);
  const things = kinds.map((kind, i) => ({ ...kind, place: places[i] }));
  return {
    things,
    told,
    pattern,
    caption: say(language, pattern, kinds, places),
    meaning: meaningOf(things, told),
  };
}

/** What a caption says, whatever its words. */
export function meaningOf(things: readonly Thing[], told: Told): string {
  const names = things.map(({ colour, shape, place }) =>
    told === 'places' ? `${colour}/${shape}@${place}` : `${colour}/${shape}`,
  );
  if (told === 'left' || told === 'above') return names.join(` ${told} `);
  return names.sort().join(' + ');
}

function pickFamily(families: readonly Family[], u: number): Family {
  let left = u;
  // The last takes what rounding leaves over.
  return families.find(({ p }) => (left -= p) < 0) ?? families[families.length - 1];
}

/** Pairs of places of which the first is left of the second, or above it. */
const RELATIONS: Record<'left' | 'above', readonly (readonly number[])[]> = {
  left: [
    [0, 1],
    [0, 3],
    [2, 1],
    [2, 3],
  ],
  above: [
    [0, 2],
    [0, 3],
    [1, 2],
    [1, 3],
  ],
};

/** Different places for so many objects, all that fit equally likely. */
function placesFor(objects: number, told: Told, next: () => number): readonly number[] {
  if (told === 'left' || told === 'above') {
    const pairs = RELATIONS[told];
    return pairs[Math.floor(next() * pairs.length)];
  }
  const free = PLACES.map((_, place) => place);
  return Array.from({ length: objects }, () => free.splice(Math.floor(next() * free.length), 1)[0]);
}
