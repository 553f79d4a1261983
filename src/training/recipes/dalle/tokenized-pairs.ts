import type { Random } from '#engine/random';
import type { DalleConfig } from '#models/dalle';
import type { PictureBatch, PictureWorld, Split } from '#worlds/pictures';
import type { Tokenizer } from '#worlds/tokenizer';
import { captionRow } from './captions';
import type { PictureTokenizer } from '../dvae';
import { bytesOf } from './picture-tokenizer';

/** Pictures with their captions, written in tokens once and for all. */
export interface TokenizedPairs<Batch extends PictureBatch = PictureBatch> {
  count: number;
  /** [count · textLength] */
  text: Int32Array;
  /** [count · rows · columns] */
  image: Int32Array;
  batch: Batch;
}

/** Pictures given to the tokenizer at once. */
const AT_ONCE = 64;

export async function tokenizePairs<World extends PictureWorld>(
  world: World,
  config: DalleConfig,
  { bpe, tokenizer }: { bpe: Tokenizer; tokenizer: PictureTokenizer },
  request: { random: Random; step: number; count: number; split?: Split },
): Promise<TokenizedPairs<ReturnType<World['batch']>>> {
  const batch = world.batch(request) as ReturnType<World['batch']>;
  const { count } = request;
  const text = new Int32Array(count * config.textLength);
  batch.captions.forEach((caption, i) =>
    text.set(captionRow(config, bpe, caption).row, i * config.textLength),
  );
  return { count, text, image: await encodeAll(tokenizer, batch.pixels), batch };
}

/** The tokens of any number of pictures. */
export async function encodeAll(
  tokenizer: PictureTokenizer,
  pixels: Uint8Array,
): Promise<Int32Array> {
  const [bytes, tokens] = [bytesOf(tokenizer), tokenizer.rows * tokenizer.columns];
  const count = pixels.length / bytes;
  const out = new Int32Array(count * tokens);
  for (let at = 0; at < count; at += AT_ONCE) {
    const some = pixels.subarray(at * bytes, Math.min(count, at + AT_ONCE) * bytes);
    out.set(await tokenizer.encode(some), at * tokens);
  }
  return out;
}

/** The pictures of any number of grids. */
export async function decodeAll(
  tokenizer: PictureTokenizer,
  tokens: Int32Array,
): Promise<Uint8Array<ArrayBuffer>> {
  const [bytes, each] = [bytesOf(tokenizer), tokenizer.rows * tokenizer.columns];
  const count = tokens.length / each;
  const out = new Uint8Array(count * bytes);
  for (let at = 0; at < count; at += AT_ONCE) {
    const some = tokens.subarray(at * each, Math.min(count, at + AT_ONCE) * each);
    out.set(await tokenizer.decode(some), at * bytes);
  }
  return out;
}
