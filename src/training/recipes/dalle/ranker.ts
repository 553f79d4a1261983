import { CheckpointError } from '#engine/checkpoint';
import { disposeParameters } from '#engine/nn';
import type { ModelFile } from '../../protocol';
import { openClip } from '../clip/folder';
import { ClipEncoders } from '../clip/encoders';
import type { Ranker } from './drawing-model';

/**
 * CLIP from its folder, to choose among pictures: the cosine of a picture's and a caption's features.
 *
 * @throws CheckpointError, TrainingError if it is no CLIP
 */
export function openRanker(files: readonly ModelFile[]): Ranker {
  const { config, parameters, tokenizer } = openClip(files);
  const encoders = new ClipEncoders(() => parameters, config, tokenizer);
  return {
    async scores(caption, pixels, size) {
      const text = await encoders.texts([caption]);
      const pictures = await encoders.pictures(shrunk(pixels, size, encoders.size));
      return Float32Array.from({ length: pictures.length / text.length }, (_, i) =>
        text.reduce((sum, value, k) => sum + value * pictures[i * text.length + k], 0),
      );
    },
    dispose: () => disposeParameters(parameters),
  };
}

/**
 * Pictures as small as CLIP reads them: each pixel the mean of a square.
 *
 * @param pixels [n, from, from, 3], from 0 to 255
 * @returns [n, to, to, 3]
 * @throws CheckpointError if the one is no multiple of the other
 */
export function shrunk(pixels: Uint8Array, from: number, to: number): Uint8Array {
  if (from === to) return pixels;
  const side = from / to;
  if (!Number.isInteger(side))
    throw new CheckpointError(
      'badConfig',
      `This CLIP reads pictures of ${to} pixels and the discrete VAE makes them of ${from}.`,
      'Choose two that were trained on pictures of one size.',
    );
  const out = new Uint8Array(pixels.length / side ** 2);
  for (let i = 0; i < out.length; i++) {
    const [pixel, channel] = [Math.floor(i / 3), i % 3];
    const [picture, place] = [Math.floor(pixel / to ** 2), pixel % to ** 2];
    const [y, x] = [Math.floor(place / to) * side, (place % to) * side];
    let sum = 0;
    for (let dy = 0; dy < side; dy++)
      for (let dx = 0; dx < side; dx++)
        sum += pixels[((picture * from + y + dy) * from + x + dx) * 3 + channel];
    out[i] = Math.round(sum / side ** 2);
  }
  return out;
}
