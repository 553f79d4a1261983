import { createRandom } from '#engine/random';
import type { DrawingModel } from '../drawing-model';
import { decodeAll } from '../tokenized-pairs';
import { drawTokens } from '../draw-tokens';
import { ceilingOn, thingsOf } from '../evaluate';
import { gradePicture } from '../grade';
import type { ExamineArgs, ExamineResult } from './results';

const examiner = createRandom('examiner of dalle');

/**
 * Draws every caption several times and lets CLIP choose; null where a world has no oracle. The oracle sees
 * the pictures after the choice is made.
 */
export async function examine(
  model: DrawingModel,
  args: ExamineArgs,
): Promise<ExamineResult | null> {
  const { world, oracle, ranker, tokenizer } = model;
  const { captions: count, candidates, temperature, topK } = args;
  const batch = world.batch({ random: examiner, step: 99, count });
  const things = thingsOf(batch);
  if (!things || !oracle) return null;
  const all = batch.captions.flatMap((caption) => Array<string>(candidates).fill(caption));
  const stream = examiner.stream('candidates');
  const { image } = await drawTokens(model, all, { stream, temperature, topK });
  const pixels = await decodeAll(tokenizer, image);
  const each = pixels.length / all.length;
  const picture = (i: number) => pixels.subarray(i * each, (i + 1) * each);
  const right = all.map((_, i) =>
    Number(gradePicture(picture(i), things[Math.floor(i / candidates)], oracle).all),
  );
  const sums = { one: 0, ranked: 0, some: 0 };
  for (let c = 0; c < count; c++) {
    const own = right.slice(c * candidates, (c + 1) * candidates);
    sums.one += own.reduce((sum, one) => sum + one, 0) / candidates;
    sums.some += Math.max(...own);
    if (!ranker) continue;
    const some = pixels.subarray(c * candidates * each, (c + 1) * candidates * each);
    const scores = await ranker.scores(batch.captions[c], some, tokenizer.size);
    sums.ranked += own[scores.indexOf(Math.max(...scores))];
  }
  const ceiling = (await ceilingOn(model, batch))!.all;
  return {
    captions: count,
    candidates,
    ceiling,
    one: sums.one / count,
    ranked: ranker ? sums.ranked / count : null,
    some: sums.some / count,
  };
}
