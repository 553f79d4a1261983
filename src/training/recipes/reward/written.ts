import { tf } from '#engine';
import { crc32 } from '#engine/checkpoint';
import { createRandom } from '#engine/random';
import type { ModelFile } from '../../protocol';
import { answered, type Answered } from './comparisons';

/** So many sets of answers are remembered; one of 1,024 prompts takes 0.4 MB. */
const REMEMBERED = 16;
const remembered = new Map<string, Promise<Answered[]>>();

/**
 * What `answered` gives, remembered: to let a model write thousands of answers takes longer than to train
 * on them, and a broken variant, another seed's head or one more ranking asks for the very same ones.
 *
 * @param files of the model that writes, by which its answers are known again
 * @param seed of the random numbers; a name where they belong to no run
 */
export function writtenBy(
  files: readonly ModelFile[],
  model: Parameters<typeof answered>[0],
  seed: number | string,
  size: { prompts: number; count: number },
): Promise<Answered[]> {
  const key = JSON.stringify([tf.getBackend(), files.map(({ bytes }) => crc32(bytes)), seed, size]);
  const found = remembered.get(key);
  if (found) return found;
  const made = answered(model, createRandom(seed), 'answers', size);
  // What failed (a device that is gone) is tried anew.
  made.catch(() => remembered.delete(key));
  remembered.set(key, made);
  const [oldest] = remembered.keys();
  if (remembered.size > REMEMBERED) remembered.delete(oldest);
  return made;
}
