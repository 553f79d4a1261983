import type { PictureWorld } from '#worlds/pictures';
import { pairwise } from '../cosines';
import type { ClipEncoders } from '../encoders';
import type { ShiftArgs, ShiftResult } from './results';
import { worldBatch, worldOfSubject, type Subject } from './subject';

/** How far a feature moves if its picture does. */
export const shift = (subject: Subject, args: ShiftArgs): Promise<ShiftResult> =>
  shiftOf(subject.encoders, worldOfSubject(subject), args);

export async function shiftOf(
  encoders: ClipEncoders,
  world: PictureWorld,
  { count, pixels: by = 1 }: ShiftArgs,
): Promise<ShiftResult> {
  const { pixels } = worldBatch(world, { split: 'train', count });
  const values = world.size ** 2 * 3;
  const features = await encoders.pictures(pixels);
  const moved = await encoders.pictures(shifted(pixels, world.size, by));
  // The next picture, of something else for the most part.
  const next = await encoders.pictures(roll(pixels, values));
  const distance = (other: Float32Array<ArrayBuffer>) =>
    pairwise(features, other, encoders.width).reduce(
      // |a − b|² = 2 − 2·cos of unit vectors.
      (sum, cosine) => sum + Math.sqrt(Math.max(0, 2 - 2 * cosine)) / count,
      0,
    );
  return { distance: distance(moved), between: distance(next) };
}

/** Every picture moved to the right; its left edge is repeated. */
function shifted(pixels: Uint8Array, size: number, by: number): Uint8Array<ArrayBuffer> {
  const moved = new Uint8Array(pixels.length);
  for (let pixel = 0; pixel < pixels.length / 3; pixel++) {
    const column = pixel % size;
    const from = pixel - column + Math.max(0, column - by);
    for (let c = 0; c < 3; c++) moved[pixel * 3 + c] = pixels[from * 3 + c];
  }
  return moved;
}

function roll(pixels: Uint8Array, values: number): Uint8Array<ArrayBuffer> {
  const rolled = new Uint8Array(pixels.length);
  rolled.set(pixels.subarray(values));
  rolled.set(pixels.subarray(0, values), pixels.length - values);
  return rolled;
}
