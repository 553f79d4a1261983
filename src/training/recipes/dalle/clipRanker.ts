import type { ModelFile } from '../../protocol';
import type { Ranker } from './artist';

/** CLIP from its folder, to choose among pictures. */
export async function openRanker(_files: readonly ModelFile[]): Promise<Ranker | null> {
  return null;
}
