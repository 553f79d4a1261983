import { createRandom } from '#engine/random';
import {
  captionTokenizer,
  type CaptionTokenizer,
  type Pairing,
  type PictureBatch,
  type PictureRequest,
  type PictureWorld,
} from '#worlds/pictures';
import { examinationsOf } from './examinations';
import { familiesOf, meaningsOf } from './grammar';
import { sceneDefaults, sceneProblem, type SceneOptions } from './options';
import { paintedScenes } from './paint';
import { requestedScenes, swappableScenes, swappedScene } from './request';
import type { Scene } from './scene';
import type { Kind } from './things';
import { captionWords, say, wordingsOf } from './wordings';

export interface SceneBatch extends PictureBatch {
  scenes: Scene[];
}

/** The world of coloured shapes at places: every picture new, every answer known. */
export interface SceneWorld extends PictureWorld {
  options: SceneOptions;
  batch(request: PictureRequest): SceneBatch;
}

/** Whether a world of pictures is this one, with its grammar and its oracle. */
export const isSceneWorld = (world: PictureWorld): world is SceneWorld => 'options' in world;

/** @throws RangeError if the options make no world */
export function scenesWorld(chosen: Partial<SceneOptions> = {}): SceneWorld {
  const options = { ...sceneDefaults, ...chosen };
  const problem = sceneProblem(options);
  if (problem) throw new RangeError(`${problem}.`);
  const { language, most, fewest, size } = options;
  const swaps = fewest === 2 && most === 2;
  const pairings: Pairing[] = [
    ...(['independent', 'unique'] as const),
    ...(swaps ? (['withoutSwaps', 'withSwaps'] as const) : []),
  ];
  const world: SceneWorld = {
    id: 'scenes',
    size,
    language,
    options,
    pairings,
    endless: true,
    pictures: null,
    tokenizer: tokenizerOf(options),
    identity: `scenes 1 ${JSON.stringify(options)}`,
    differing: (split) => meaningsOf(options, split).reduce((sum, { count }) => sum + count, 0),
    batch(request) {
      const scenes = requestedScenes(options, request);
      return { ...paintedScenes(scenes, options, request), scenes };
    },
    meanings: () => meaningsOf(options),
    examinations: () => examinationsOf(options),
  };
  if (!swaps) return world;
  return {
    ...world,
    swapTest(count) {
      const random = createRandom('swaps of scenes');
      const request = { random, step: 0, count };
      const own = swappableScenes(options, request);
      const other = own.map((scene) => swappedScene(options, scene));
      return {
        pictures: paintedScenes(own, options, request),
        swapped: paintedScenes(other, options, { ...request, step: 1 }),
        again: paintedScenes(own, options, { ...request, step: 2 }),
      };
    },
  };
}

/** Of all words of the language, for captions as long as these options make them. */
function tokenizerOf(options: SceneOptions): CaptionTokenizer {
  const { language } = options;
  const words = captionWords(language);
  const { words: cut } = captionTokenizer(words, 1);
  const things = Array<Kind>(3).fill({ colour: 0, shape: 0 });
  const lengths = familiesOf(options).flatMap(({ objects, told }) =>
    wordingsOf(language, objects, told).map(
      (pattern) => cut(say(language, pattern, things, [0, 0, 0])).length,
    ),
  );
  return captionTokenizer(words, Math.max(...lengths));
}
