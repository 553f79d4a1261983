import { numbered, pairsOf } from '../pairs';
import type { ExamplesArgs, ExamplesResult, PairsArgs, PairsResult } from './results';
import { captioned, worldBatch, worldOfSubject, type Subject } from './subject';

/** Pictures of the world with their captions. */
export async function examples(subject: Subject, args: ExamplesArgs): Promise<ExamplesResult> {
  const world = worldOfSubject(subject);
  return captioned(worldBatch(world, args), world.size);
}

/** The batch of a step as the loss sees it, with the weights as they are now. */
export async function pairs({ training }: Subject, { step }: PairsArgs): Promise<PairsResult> {
  if (!training) throw new Error('Only a model in training has a batch. Ask a run.');
  const batch = training.batch(step);
  const tensor = training.logits(batch);
  const logits = ((await tensor.data()) as Float32Array<ArrayBuffer>).slice();
  tensor.dispose();
  return {
    step,
    ...captioned(batch, training.world.size),
    logits,
    ...pairsOf(logits, numbered(batch.meanings)),
    scale: await training.encoders.scale(),
    uniform: Math.log(batch.captions.length),
  };
}
