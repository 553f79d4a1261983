import type { Split } from '#worlds/pictures';
import type { SceneOptions } from './options';
import { tuplesOf } from './tuples';
import { wordingsOf, type Told } from './wordings';

/** What is drawn before the objects: how many there are and what is told of them. */
export interface Family {
  objects: number;
  told: Told;
  p: number;
}

const MIXED: Record<number, Partial<Record<Told, number>>> = {
  1: { places: 0.7, none: 0.3 },
  2: { places: 0.4, none: 0.3, left: 0.15, above: 0.15 },
  3: { places: 0.5, none: 0.5 },
};

/** Every family of captions with its probability. */
export function familiesOf({ fewest, most, telling }: SceneOptions): Family[] {
  const counts = Array.from({ length: most - fewest + 1 }, (_, i) => fewest + i);
  return counts.flatMap((objects) => {
    const told: Partial<Record<Told, number>> =
      telling === 'mixed' ? MIXED[objects] : { [telling === 'places' ? 'places' : 'none']: 1 };
    return Object.entries(told).map(([name, p]) => ({
      objects,
      told: name as Told,
      p: p / counts.length,
    }));
  });
}

/** How many places, in order, a caption of this family can name. */
function toldPlaces({ objects, told }: Family): number {
  if (told !== 'places') return 1;
  return Array.from({ length: objects }, (_, i) => 4 - i).reduce((product, n) => product * n, 1);
}

const orders = (objects: number) => [1, 1, 2, 6][objects];

/**
 * The exact entropy of the captions, in nats a caption. Each is written in one way alone: its family, its
 * wording, its objects in order, the places that it names; all but the family equally likely.
 */
export function captionEntropy(options: SceneOptions, split: Split = 'train'): number {
  return familiesOf(options).reduce((sum, family) => {
    const { p, objects, told } = family;
    const ways =
      wordingsOf(options.language, objects, told).length *
      tuplesOf(options.colours, objects, split).length *
      toldPlaces(family);
    return sum + p * (Math.log(ways) - Math.log(p));
  }, 0);
}

/**
 * How probable each meaning is. The order in which objects are named does not matter, except where it
 * says how they lie. With `mixed` captions equal meanings are not all that can be confused (one caption may
 * also say less of the same scene), so that what follows from it is then a lower bound.
 */
export function meaningsOf(
  options: SceneOptions,
  split: Split = 'train',
): { p: number; count: number }[] {
  return familiesOf(options).map((family) => {
    const { p, objects, told } = family;
    const ordered = tuplesOf(options.colours, objects, split).length * toldPlaces(family);
    const count = told === 'left' || told === 'above' ? ordered : ordered / orders(objects);
    return { p: p / count, count };
  });
}
