import type { Language } from '#worlds/pictures';

/** What the captions tell. */
export type Telling =
  /** Every object with its place. */
  | 'places'
  /** The objects alone. */
  | 'objects'
  /** Sometimes with places, sometimes without, sometimes how two objects lie to each other. */
  | 'mixed';

export interface SceneOptions {
  /** Side of a picture, in pixels. */
  size: 16 | 32;
  /** Of how many colours; the first of `COLOURS`. */
  colours: 4 | 8;
  /** Objects in a scene, each number equally likely. Never two of one colour or of one shape. */
  fewest: 1 | 2 | 3;
  most: 1 | 2 | 3;
  telling: Telling;
  language: Language;
  /** On one dark colour and without noise: what a likelihood of pixels makes infinitely much of. */
  flat?: true;
}

export const sceneDefaults: SceneOptions = {
  size: 16,
  colours: 4,
  fewest: 1,
  most: 1,
  telling: 'places',
  language: 'en',
};

/** @returns what is wrong with these options, or null */
export function sceneProblem({ size, colours, fewest, most }: SceneOptions): string | null {
  if (size !== 16 && size !== 32) return `A scene of ${size} pixels is not drawn; choose 16 or 32`;
  if (colours !== 4 && colours !== 8) return `There are 4 or 8 colours, not ${colours}`;
  if (!(fewest >= 1 && fewest <= most && most <= 3))
    return `A scene has 1 to 3 objects, and not ${fewest} to ${most}`;
  return null;
}
