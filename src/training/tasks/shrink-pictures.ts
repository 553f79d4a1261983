import { ALBUM_SIZE } from '#worlds/own-pictures';
import { breathe } from '../run/pace';
import type { Surroundings } from '../recipe';

export interface ShrinkPicturesArgs {
  /** As the page got them; their bytes are read here. */
  files: readonly File[];
}

/** Why a file is left out. */
export type PictureProblem =
  | 'empty'
  /** Over 20 MB, or over 40 million pixels. */
  | 'tooBig'
  /** Not a picture, a broken one, or of a kind that this browser does not know. */
  | 'notAPicture'
  /** This browser cannot decode pictures in a worker. */
  | 'unsupported';

export type ShrunkPicture =
  | { name: string; ok: true; pixels: Uint8Array<ArrayBuffer> } // [32, 32, 3]
  | { name: string; ok: false; problem: PictureProblem };

const MOST_BYTES = 20 * 2 ** 20;
const MOST_PIXELS = 40e6;

/** Reads files as pictures and shrinks them. A bad one is named and left out; the rest go on. */
export async function shrinkPicturesTask(
  { files }: ShrinkPicturesArgs,
  _: Surroundings,
  onNews: (done: number) => void,
): Promise<ShrunkPicture[]> {
  const pictures: ShrunkPicture[] = [];
  for (const file of files) {
    pictures.push(await shrunk(file));
    onNews(pictures.length);
    await breathe();
  }
  return pictures;
}

/** A file as a picture of 32 × 32 pixels: all of it, in its proportions, on white. */
export async function shrunk(file: File): Promise<ShrunkPicture> {
  const refuse = (problem: PictureProblem) => ({ name: file.name, ok: false as const, problem });
  if (file.size === 0) return refuse('empty');
  if (file.size > MOST_BYTES) return refuse('tooBig');
  if (typeof createImageBitmap !== 'function' || typeof OffscreenCanvas !== 'function')
    return refuse('unsupported');
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(file);
  } catch {
    return refuse('notAPicture');
  }
  try {
    if (bitmap.width * bitmap.height > MOST_PIXELS) return refuse('tooBig');
    return { name: file.name, ok: true, pixels: drawnSmall(bitmap) };
  } finally {
    bitmap.close();
  }
}

function drawnSmall(bitmap: ImageBitmap): Uint8Array<ArrayBuffer> {
  const size = ALBUM_SIZE;
  const scale = size / Math.max(bitmap.width, bitmap.height);
  const [width, height] = [bitmap.width * scale, bitmap.height * scale];
  const context = new OffscreenCanvas(size, size).getContext('2d')!;
  context.fillStyle = 'white';
  context.fillRect(0, 0, size, size);
  // What is drawn larger is a drawing: its pixels stay sharp.
  context.imageSmoothingEnabled = scale < 1;
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, (size - width) / 2, (size - height) / 2, width, height);
  const { data } = context.getImageData(0, 0, size, size);
  const pixels = new Uint8Array(size * size * 3);
  for (let p = 0; p < size * size; p++) pixels.set(data.subarray(p * 4, p * 4 + 3), p * 3);
  return pixels;
}
