import type { PictureWorld } from '#worlds/pictures';
import { emojiWorld, readEmojiSheets } from '#worlds/emoji';
import { scenesWorld } from '#worlds/scenes';
import type { ControlValues } from '../../declaration';
import type { DataSource } from '../../protocol';
import { TrainingError, type Surroundings } from '../../recipe';

type Open = (
  values: ControlValues,
  surroundings: Pick<Surroundings, 'readFile'>,
) => Promise<PictureWorld>;

const languageOf = ({ language }: ControlValues) => (language === 'zh' ? 'zh' : 'en');

/** The worlds that ship with the lab, by the id of a run's data. */
const worlds: Record<string, Open> = {
  async scenes(values) {
    const objects = Number(values.objects) as 1 | 2;
    return scenesWorld({
      language: languageOf(values),
      size: Number(values.size) as 16 | 32,
      colours: Number(values.colours) as 4 | 8,
      fewest: objects,
      most: objects,
      // Two objects are told without their places: what belongs to what is then all there is to learn.
      telling: objects === 1 ? 'places' : 'objects',
    });
  },
  async emoji(values, { readFile }) {
    const size = Number(values.size) as 16 | 32;
    return emojiWorld(await readEmojiSheets(readFile), { language: languageOf(values), size });
  },
};

/** The pictures that a run learns from. @throws TrainingError if there are none by this name */
export async function worldOf(
  data: DataSource,
  values: ControlValues,
  surroundings: Pick<Surroundings, 'readFile'>,
): Promise<PictureWorld> {
  const open = data.kind === 'shipped' && Object.hasOwn(worlds, data.id) && worlds[data.id];
  if (!open) {
    const known = Object.keys(worlds).join(', ');
    throw new TrainingError('notFound', `There are no pictures "${nameOf(data)}". Choose one of: ${known}.`); // prettier-ignore
  }
  try {
    return await open(values, surroundings);
  } catch (error) {
    if (error instanceof RangeError) throw new TrainingError('badControls', error.message);
    throw error;
  }
}

const nameOf = (data: DataSource) => (data.kind === 'own' ? data.name : data.id);
