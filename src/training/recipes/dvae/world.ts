import { emojiWorld, readEmojiSheets } from '#worlds/emoji';
import type { PictureWorld } from '#worlds/pictures';
import { scenesWorld } from '#worlds/scenes';
import type { DataSource } from '../../protocol';
import type { Surroundings } from '../../recipe';
import { TrainingError } from '../../training-error';
import type { DvaeControls } from './controls';

type ReadFile = Surroundings['readFile'];
type Open = (values: DvaeControls, readFile: ReadFile) => Promise<PictureWorld>;

const sizeOf = ({ size }: DvaeControls) => size as 16 | 32;

/** The worlds that ship with the lab, by the id of a run's data. What is said of a picture is left unread. */
const worlds: Record<string, Open> = {
  scenes: async (values) =>
    scenesWorld({
      size: sizeOf(values),
      fewest: 1,
      most: 3,
      telling: 'objects',
      ...(values.ground === 'flat' ? { flat: true } : {}),
    }),
  emoji: async (values, readFile) =>
    emojiWorld(await readEmojiSheets(readFile), { language: 'en', size: sizeOf(values) }),
};

/** The pictures that a run learns from. @throws TrainingError if there are none by this name */
export async function picturesOf(
  data: DataSource,
  values: DvaeControls,
  readFile: ReadFile,
): Promise<PictureWorld> {
  const id = data.kind === 'shipped' ? data.id : data.name;
  const open = data.kind === 'shipped' && Object.hasOwn(worlds, id) && worlds[id];
  if (open) return open(values, readFile);
  throw new TrainingError(
    'notFound',
    `There are no pictures "${id}". Choose one of: ${Object.keys(worlds).join(', ')}.`,
  );
}
