import { createRandom } from '#engine/random';
import type { Examination, Split } from '#worlds/pictures';
import type { SceneOptions } from './options';
import { paintedScenes } from './paint';
import { requestedScenes } from './request';
import type { Scene } from './scene';
import { kindsOf, PLACES, type Thing } from './things';
import { colourWord, placeWord, say, shapeWord, wordingsOf } from './wordings';

const PICTURES: Record<Split, number> = { train: 256, heldOut: 128 };

/** What a model of this world is asked, always with the same pictures. */
export function examinationsOf(options: SceneOptions): Examination[] {
  const [seen, heldOut] = [ask(options, 'train'), ask(options, 'heldOut')];
  if (options.most > 1 || options.telling === 'mixed')
    return [retrieval('zeroShotSeen', seen), retrieval('zeroShotHeldOut', heldOut)];
  const { colours, telling, language } = options;
  const places = telling === 'places' ? PLACES.map((_, place) => place) : [0];
  const things = kindsOf(colours).flatMap((kind) => places.map((place) => ({ ...kind, place })));
  const caption = (thing: Thing) => wordings(options, thing)[0];
  const key = ({ colour, shape, place }: Thing) =>
    telling === 'places' ? `${colour} ${shape} ${place}` : `${colour} ${shape}`;
  const whole = (name: string, asked: Asked) =>
    classified(options, asked, things, { name, key, label: caption });
  const parts = [
    {
      name: 'colourHeldOut',
      key: (t: Thing) => t.colour,
      label: (t: Thing) => colourWord(language, t.colour),
    },
    {
      name: 'shapeHeldOut',
      key: (t: Thing) => t.shape,
      label: (t: Thing) => shapeWord(language, t.shape),
    },
    {
      name: 'placeHeldOut',
      key: (t: Thing) => t.place,
      label: (t: Thing) => placeWord(language, t.place),
    },
  ].filter(({ name }) => telling === 'places' || name !== 'placeHeldOut');
  return [
    whole('zeroShotSeen', seen),
    whole('zeroShotHeldOut', heldOut),
    ...parts.map((part) => classified(options, heldOut, things, part)),
  ];
}

interface Asked {
  split: Split;
  scenes: Scene[];
  pictures: Examination['pictures'];
}

function ask(options: SceneOptions, split: Split): Asked {
  const request = { random: createRandom('examiner of scenes'), step: 0, count: PICTURES[split] };
  const scenes = requestedScenes(options, { ...request, split });
  return { split, scenes, pictures: paintedScenes(scenes, options, request) };
}

/** Which of all things is it, or which of their colours, shapes, places? One class for each key. */
function classified(
  options: SceneOptions,
  { split, scenes, pictures }: Asked,
  things: readonly Thing[],
  by: { name: string; key: (t: Thing) => string | number; label: (t: Thing) => string },
): Examination {
  const keys = [...new Set(things.map(by.key))];
  return {
    name: by.name,
    split,
    pictures,
    classes: keys.map((key) => {
      const own = things.filter((thing) => by.key(thing) === key);
      // A part is told in every sentence that has it: the mean of their features is what they share.
      const prompts = own.flatMap((thing) => wordings(options, thing));
      return { name: by.label(own[0]), prompts };
    }),
    labels: Int32Array.from(scenes, ({ things: [thing] }) => keys.indexOf(by.key(thing))),
  };
}

function wordings({ language, telling }: SceneOptions, thing: Thing): string[] {
  const told = telling === 'places' ? 'places' : 'none';
  return wordingsOf(language, 1, told).map((pattern) =>
    say(language, pattern, [thing], [thing.place]),
  );
}

/** Which of the captions of all these pictures is it? */
function retrieval(name: string, { split, scenes, pictures }: Asked): Examination {
  const captions = new Map(scenes.map(({ meaning, caption }) => [meaning, caption]));
  const meanings = [...captions.keys()];
  return {
    name,
    split,
    pictures,
    classes: [...captions.values()].map((caption) => ({ name: caption, prompts: [caption] })),
    labels: Int32Array.from(scenes, ({ meaning }) => meanings.indexOf(meaning)),
  };
}
