import { createRandom } from '#engine/random';
import { tokensOf } from '../picture-tokenizer';
import type { DrawingModel } from '../drawing-model';
import { captionRow } from '../captions';
import { decodeAll } from '../tokenized-pairs';
import { drawTokens } from '../draw-tokens';
import { gradePicture } from '../grade';
import { sceneOfCaption } from '../scene-of-caption';
import type { DrawArgs, DrawResult, FramesArgs, FramesResult } from './results';

/** Nobody looks at more. */
const MOST = 16;

/** Draws a caption several times, with all that led to each picture. */
export async function draw(model: DrawingModel, args: DrawArgs): Promise<DrawResult> {
  const { config, bpe, tokenizer, ranker, oracle, world } = model;
  const { caption, temperature, topK, seed } = args;
  const candidates = Math.max(1, Math.min(MOST, Math.round(args.candidates)));
  const { words, cut } = captionRow(config, bpe, caption);
  const stream = temperature > 0 ? createRandom(seed).stream('draw') : null;
  const { image, scores } = await drawTokens(model, Array<string>(candidates).fill(caption), {
    stream,
    topK,
    scores: true,
    temperature: temperature || 1,
  });
  const pixels = await decodeAll(tokenizer, image);
  const each = pixels.length / candidates;
  const wanted = sceneOfCaption(world, caption);
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
    oracle: oracle !== null,
    scores: ranker && [...(await ranker.scores(caption, pixels, size))],
    grades:
      oracle &&
      wanted &&
      Array.from({ length: candidates }, (_, i) =>
        gradePicture(
          pixels.subarray(i * each, (i + 1) * each),
          wanted.things,
          oracle,
          wanted.places,
        ),
      ),
  };
}

/** The picture after each of its tokens. */
export async function frames(
  { tokenizer }: DrawingModel,
  { tokens }: FramesArgs,
): Promise<FramesResult> {
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
