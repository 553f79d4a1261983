import type { PictureRequest } from '#worlds/pictures';
import type { SceneOptions } from './options';
import { drawScene, meaningOf, NUMBERS, sceneOf, type Scene } from './scene';
import { swappable, swapped } from './tuples';
import { say } from './wordings';

/** How many scenes are drawn at most for each that is wanted, where some are turned down. */
const TRIES = 12;

/** The scenes of a request. @throws RangeError if there are not so many different ones */
export function requestedScenes(options: SceneOptions, request: PictureRequest): Scene[] {
  const { random, step, count, split = 'train', pairing = 'independent' } = request;
  const draws = pairing === 'independent' ? count : count * TRIES;
  const numbers = random
    .stream('scenes')
    .at(step)
    .uniform(draws * NUMBERS);
  const scene = (i: number, draw = drawScene) => {
    let at = i * NUMBERS;
    return draw(options, split, () => numbers[at++]);
  };
  if (pairing === 'independent') return Array.from({ length: count }, (_, i) => scene(i));
  if (pairing === 'unique')
    return different(
      count,
      draws,
      (i) => scene(i),
      (s) => s.meaning,
    );
  if (pairing === 'withoutSwaps') return different(count, draws, (i) => scene(i), attributes);
  return different(Math.ceil(count / 2), draws, (i) => scene(i, drawSwappable), attributes)
    .flatMap((one) => [one, swappedScene(options, one)])
    .slice(0, count);
}

/** Scenes whose swap is one of training too, drawn one by one. */
export function swappableScenes(
  options: SceneOptions,
  { random, step, count }: PictureRequest,
): Scene[] {
  const numbers = random
    .stream('scenes')
    .at(step)
    .uniform(count * NUMBERS);
  return Array.from({ length: count }, (_, i) => {
    let at = i * NUMBERS;
    return drawSwappable(options, null, () => numbers[at++]);
  });
}

/** Takes what comes until there are `count` of different keys. */
function different(
  count: number,
  tries: number,
  sceneAt: (i: number) => Scene,
  keyOf: (scene: Scene) => string,
): Scene[] {
  const found = new Map<string, Scene>();
  for (let i = 0; i < tries && found.size < count; i++) {
    const scene = sceneAt(i);
    const key = keyOf(scene);
    if (!found.has(key)) found.set(key, scene);
  }
  if (found.size < count)
    throw new RangeError(
      `Only ${found.size} different scenes turned up where ${count} are wanted. Choose a smaller batch, more colours, or let them repeat.`,
    );
  return [...found.values()];
}

function drawSwappable(options: SceneOptions, _: unknown, next: () => number): Scene {
  const pairs = swappable(options.colours);
  const kinds = pairs[Math.floor(next() * pairs.length)];
  return sceneOf(options, kinds, options.telling === 'places' ? 'places' : 'none', next);
}

/** The colours and the shapes of a scene, whichever belong together. */
const attributes = ({ things }: Scene): string =>
  [things.map(({ colour }) => colour).sort(), things.map(({ shape }) => shape).sort()].join(' ');

/** The same scene with its two colours exchanged, told in the same wording. */
export function swappedScene({ language }: SceneOptions, scene: Scene): Scene {
  const { things, told, pattern } = scene;
  const exchanged = swapped(things).map((kind, i) => ({ ...kind, place: things[i].place }));
  const places = exchanged.map(({ place }) => place);
  return {
    things: exchanged,
    told,
    pattern,
    caption: say(language, pattern, exchanged, places),
    meaning: meaningOf(exchanged, told),
  };
}
