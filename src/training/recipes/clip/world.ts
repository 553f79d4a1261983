import type { PictureWorld } from '#worlds/pictures';
import { emojiWorld, readEmojiSheets } from '#worlds/emoji';
import { ownPicturesWorld, readAlbum, type Album } from '#worlds/own-pictures';
import { scenesWorld } from '#worlds/scenes';
import type { DataSource } from '../../protocol';
import type { Surroundings } from '../../recipe';
import { TrainingError } from '../../training-error';
import type { ClipControls } from './controls';

type Open = (
  values: ClipControls,
  surroundings: Pick<Surroundings, 'readFile'>,
) => Promise<PictureWorld>;

/** The worlds that ship with the lab, by the id of a run's data. */
const worlds: Record<string, Open> = {
  async scenes(values) {
    const objects = values.objects as 1 | 2;
    return scenesWorld({
      language: values.language,
      size: values.size as 16 | 32,
      colours: values.colours as 4 | 8,
      fewest: objects,
      most: objects,
      // Two objects are described without their places: what belongs to what is then all there is to learn.
      telling: objects === 1 ? 'places' : 'objects',
    });
  },
  async emoji(values, { readFile }) {
    const size = values.size as 16 | 32;
    return emojiWorld(await readEmojiSheets(readFile), { language: values.language, size });
  },
};

/** The pictures that a run learns from. @throws TrainingError if there are none by this name */
export async function worldOf(
  data: DataSource,
  values: ClipControls,
  surroundings: Pick<Surroundings, 'readFile'>,
): Promise<PictureWorld> {
  if (data.kind === 'own') return ownWorld(data.name, data.text, values);
  const open = Object.hasOwn(worlds, data.id) ? worlds[data.id] : undefined;
  if (!open) {
    const known = Object.keys(worlds).join(', ');
    throw new TrainingError(
      'notFound',
      `There are no pictures "${data.id}". Choose one of: ${known}.`,
    );
  }
  try {
    return await open(values, surroundings);
  } catch (error) {
    if (error instanceof RangeError) throw new TrainingError('badControls', error.message);
    throw error;
  }
}

function ownWorld(name: string, text: string, values: ClipControls): PictureWorld {
  const album = readAlbum(text);
  if (album.ok) return ownPicturesWorld(album.pictures, values.size as 16 | 32);
  throw new TrainingError('badText', `${name}: ${albumProblem(album)}`);
}

/** What is wrong with an album, for the command line and the curious; the page has its own sentences. */
function albumProblem(album: Extract<Album, { ok: false }>): string {
  switch (album.code) {
    case 'unreadable':
      return 'this is no album of pictures. Collect pictures in the lesson on CLIP.';
    case 'tooFew':
      return `there are ${album.captions} different captions; at least ${album.minimum} are needed.`;
    case 'tooMany':
      return `there are ${album.pictures} pictures; at most ${album.maximum} can be trained on.`;
  }
}
