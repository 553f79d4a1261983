import type { ModelFile } from '../../protocol';
import type { PictureTokenizer } from './pictureTokenizer';

/** A discrete VAE from its folder. */
export async function openTokenizer(_files: readonly ModelFile[]): Promise<PictureTokenizer> {
  throw new Error('not yet');
}
