import { createRandom } from '#engine/random';
import { tokensOf } from '../picture-tokenizer';
import type { Artist } from '../artist';
import { captionRow } from '../captions';
import { decodeAll } from '../corpus';
import { drawTokens } from '../drawing';
import { gradePicture } from '../grade';
import { askedFor } from '../asked';
import type { DrawArgs, DrawResult, FramesArgs, FramesResult } from './results';

/** More would not be looked at. */
const MOST = 16;

/** Draws a caption several times, and tells all that led to each picture. */
export async function draw(artist: Artist, args: DrawArgs): Promise<DrawResult> {
  const { config, bpe, tokenizer, ranker, reading, world } = artist;
  const { caption, temperature, topK, seed } = args;
  const candidates = Math.max(1, Math.min(MOST, Math.round(args.candidates)));
  const { words, cut } = captionRow(config, bpe, caption);
  const stream = temperature > 0 ? createRandom(seed).stream('draw') : null;
  const { image, scores } = await drawTokens(artist, Array<string>(candidates).fill(caption), {
    stream,
    topK,
    scores: true,
    temperature: temperature || 1,
  });
  const pixels = await decodeAll(tokenizer, image);
  const each = pixels.length / candidates;
  const wanted = askedFor(world, caption);
  const { size, rows, columns, codes } = tokenizer;
  return {
    size,
    rows,
    columns,
    codes,
    cut,
    pixels,
    tokens: image,
    text: Array.from(words, (id) => bpe.token(id)),
    unknown: [...new Set(world.tokenizer.encode(caption).unknown)],
    probabilities: drawnFrom(scores, codes, temperature, topK),
    oracle: reading !== null,
    scores: ranker && [...(await ranker.scores(caption, pixels, size))],
    grades:
      reading &&
      wanted &&
      Array.from({ length: candidates }, (_, i) =>
        gradePicture(
          pixels.subarray(i * each, (i + 1) * each),
          wanted.things,
          reading,
          wanted.places,
        ),
      ),
  };
}

/** The picture after each of its tokens. */
export async function frames({ tokenizer }: Artist, { tokens }: FramesArgs): Promise<FramesResult> {
  const count = tokensOf(tokenizer);
  const all = new Int32Array(count * count);
  for (let shown = 1; shown <= count; shown++)
    for (let i = 0; i < count; i++) all[(shown - 1) * count + i] = tokens[Math.min(i, shown - 1)];
  return decodeAll(tokenizer, all);
}

/** Scores to the probabilities that a token is drawn with. [rows, codes] */
export function drawnFrom(
  scores: Float32Array,
  codes: number,
  temperature: number,
  topK: number,
): Float32Array {
  const out = new Float32Array(scores.length);
  for (let at = 0; at < scores.length; at += codes) {
    const row = scores.subarray(at, at + codes);
    const sorted = Float32Array.from(row).sort().reverse();
    const least = topK > 0 && topK < codes ? sorted[topK - 1] : -Infinity;
    // Temperature 0 takes the most probable one.
    const shares = Array.from(row, (score) =>
      temperature === 0
        ? Number(score === sorted[0])
        : score < least
          ? 0
          : Math.exp((score - sorted[0]) / temperature),
    );
    const sum = shares.reduce((total, share) => total + share, 0);
    out.set(
      shares.map((share) => share / sum),
      at,
    );
  }
  return out;
}
