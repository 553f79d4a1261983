import type { PictureWorld, Split } from '#worlds/pictures';
import { products } from '../cosines';
import type { WindowsArgs, WindowsResult } from './results';
import { pictureAt, captioned, worldBatch, worldOfSubject, type Subject } from './subject';

interface Large {
  pixels: Uint8Array<ArrayBuffer>;
  width: number;
  height: number;
  captions: string[];
}

/** Zero-shot detection: how well a text goes with every window of a larger picture. */
export async function windows(subject: Subject, args: WindowsArgs): Promise<WindowsResult> {
  const { encoders } = subject;
  const window = encoders.size;
  const { picture, text, stride = Math.max(1, window / 4) } = args;
  const large =
    'mosaic' in picture
      ? mosaic(worldOfSubject(subject), picture.mosaic, picture.split, picture.seed)
      : { ...picture, captions: [] };
  if (large.width < window || large.height < window)
    throw new Error(`A window is ${window} pixels wide. Choose a larger picture.`);
  const steps = (length: number) => Math.floor((length - window) / stride) + 1;
  const [rows, columns] = [steps(large.height), steps(large.width)];
  const cut = new Uint8Array(rows * columns * window * window * 3);
  for (let i = 0; i < rows * columns; i++) {
    const [top, left] = [Math.floor(i / columns) * stride, (i % columns) * stride];
    cut.set(cutOut(large, top, left, window), i * window * window * 3);
  }
  const features = await encoders.pictures(cut);
  return {
    ...large,
    window,
    stride,
    rows,
    columns,
    cosines: products(await encoders.texts([text]), features, encoders.width),
    unknown: encoders.unknown([text]),
  };
}

function cutOut({ pixels, width }: Large, top: number, left: number, window: number) {
  const out = new Uint8Array(window * window * 3);
  for (let row = 0; row < window; row++) {
    const from = ((top + row) * width + left) * 3;
    out.set(pixels.subarray(from, from + window * 3), row * window * 3);
  }
  return out;
}

/** Pictures of the world side by side as one. */
function mosaic(world: PictureWorld, side: number, split: Split, seed: number): Large {
  const request = { split, seed, count: side * side, different: true };
  const parts = captioned(worldBatch(world, request), world.size);
  const { size } = world;
  const width = side * size;
  const pixels = new Uint8Array(width * width * 3);
  for (let i = 0; i < parts.count; i++) {
    const [top, left] = [Math.floor(i / side) * size, (i % side) * size];
    const part = pictureAt(parts, i);
    for (let row = 0; row < size; row++)
      pixels.set(
        part.subarray(row * size * 3, (row + 1) * size * 3),
        ((top + row) * width + left) * 3,
      );
  }
  return { pixels, width, height: width, captions: parts.captions };
}
