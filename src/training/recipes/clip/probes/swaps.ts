import { pairwise } from '../cosines';
import { scoreSwaps } from '../examine';
import type { SwapsArgs, SwapsResult } from './results';
import { captioned, worldOfSubject, type Subject } from './subject';

/** Does the model know what belongs to what, or only what there is? */
export async function swaps(subject: Subject, { count }: SwapsArgs): Promise<SwapsResult> {
  const { encoders } = subject;
  const world = worldOfSubject(subject);
  if (!world.swapTest)
    throw new Error('In these pictures nothing can be swapped. Train on scenes of two objects.');
  const test = world.swapTest(count);
  const features = await encoders.pictures(test.pictures.pixels);
  const mean = (other: Float32Array<ArrayBuffer>) =>
    pairwise(features, other, encoders.width).reduce((sum, cosine) => sum + cosine / count, 0);
  return {
    ...captioned(test.pictures, world.size),
    ...(await scoreSwaps(encoders, test)),
    swappedCaptions: test.swapped.captions,
    cosineSwapped: mean(await encoders.pictures(test.swapped.pixels)),
    cosineSame: mean(await encoders.pictures(test.again.pixels)),
  };
}
