import { emojiWorld, readEmojiSheets } from '#worlds/emoji';
import type { PictureWorld } from '#worlds/pictures';
import { sceneDefaults, scenesWorld } from '#worlds/scenes';
import type { DataSource } from '../../protocol';
import type { Surroundings } from '../../recipe';
import { TrainingError } from '../../training-error';
import type { DalleControls } from './declaration';
import type { OracleSetting } from './grade';

type ReadFile = Surroundings['readFile'];
type Open = (size: number, values: DalleControls, readFile: ReadFile) => Promise<PictureWorld>;

/** Worlds by the id of a run's data. Captions are in English, whatever the page is in. */
const worlds: Record<string, Open> = {
  scenes: async (size, values) =>
    scenesWorld({
      size: size as 16 | 32,
      telling: 'places',
      fewest: 1,
      most: values.objects as 1 | 2,
      colours: sceneDefaults.colours,
    }),
  // In one style and by their names: in a few thousand steps a model of this size gets to know some 750
  // drawings, not three times as many. Moved by a pixel a drawing is other tokens. That is slower to learn,
  // but a model that always sees the same tokens goes on from the first of them and no longer reads.
  emoji: async (size, _values, readFile) =>
    emojiWorld(await readEmojiSheets(readFile), {
      language: 'en',
      size: size as 16 | 32,
      shift: 1,
      styles: ['twemoji'],
      telling: 'name',
    }),
};

export const worldIdOf = (data: DataSource): string =>
  data.kind === 'shipped' ? data.id : data.name;

/**
 * The pictures that a run is about.
 *
 * @param size of the pictures that the tokenizer reads
 * @throws TrainingError if there is no such world, or none of this size
 */
export async function worldOf(
  data: DataSource,
  size: number,
  values: DalleControls,
  readFile: ReadFile,
): Promise<PictureWorld> {
  const id = worldIdOf(data);
  if (!Object.hasOwn(worlds, id)) {
    const known = Object.keys(worlds).join(', ');
    throw new TrainingError('notFound', `There are no pictures "${id}". Choose one of: ${known}.`);
  }
  return worlds[id](size, values, readFile);
}

/** How the oracle reads this world's pictures; null where there is none. */
export const oracleOf = (data: DataSource, size: number): OracleSetting | null =>
  worldIdOf(data) === 'scenes' ? { size, colours: sceneDefaults.colours } : null;
