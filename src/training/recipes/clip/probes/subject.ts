import type { Tensor } from '#engine';
import { createRandom } from '#engine/random';
import type { PictureBatch, PictureWorld } from '#worlds/pictures';
import { numbered } from '../pairs';
import type { ClipEncoders } from '../encoders';
import type { CaptionedPictures, FromWorld, PictureSource } from './results';

/** The training that a model is in, as probes look at it. */
export interface ClipTraining {
  world: PictureWorld;
  encoders: ClipEncoders;
  batch(step: number): PictureBatch;
  logits(batch: PictureBatch): Tensor;
}

/** What probes look at: a model, the world it knows, and the training it is in, where there are any. */
export interface Subject {
  encoders: ClipEncoders;
  world: PictureWorld | null;
  training: ClipTraining | null;
}

export function worldOfSubject({ world }: Subject): PictureWorld {
  if (world) return world;
  throw new Error(
    'The pictures that this model learned from are not here. Bring pictures of your own.',
  );
}

/** Pictures of the world, apart from those of any training. */
export function worldBatch(
  world: PictureWorld,
  { split, count, seed = 0, different = false }: FromWorld,
): PictureBatch {
  const most = different ? Math.min(count, world.differing(split)) : count;
  const random = createRandom('pictures to look at');
  const pairing = different ? 'unique' : 'independent';
  return world.batch({ random, step: seed, count: most, split, pairing });
}

export const captioned = (
  { pixels, captions, meanings }: PictureBatch,
  size: number,
): CaptionedPictures => ({
  pixels,
  captions,
  size,
  count: captions.length,
  meanings: numbered(meanings),
});

/** The pictures that a probe was asked about. @throws if they have another size than the model's */
export function picturesOf(subject: Subject, source: PictureSource): CaptionedPictures {
  const { size } = subject.encoders;
  if ('split' in source) return captioned(worldBatch(worldOfSubject(subject), source), size);
  if (source.size !== size)
    throw new Error(`The model reads pictures of ${size} pixels a side, and not ${source.size}.`);
  const { count } = source;
  return {
    ...source,
    captions: Array<string>(count).fill(''),
    meanings: Int32Array.from({ length: count }, (_, i) => i),
  };
}

/** One picture of several. */
export const pictureAt = ({ pixels, size }: CaptionedPictures, index: number) =>
  pixels.subarray(index * size * size * 3, (index + 1) * size * size * 3);
