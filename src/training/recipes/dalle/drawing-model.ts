import type { Parameters } from '#engine/nn';
import type { DalleConfig } from '#models/dalle';
import type { PictureWorld } from '#worlds/pictures';
import type { Tokenizer } from '#worlds/tokenizer';
import type { OracleSetting } from './grade';
import type { PictureTokenizer } from '../dvae';

/** Says how well pictures fit a caption, as CLIP does. */
export interface Ranker {
  /**
   * @param pixels [n, size, size, 3], from 0 to 255
   * @returns [n] cosines
   */
  scores(caption: string, pixels: Uint8Array, size: number): Promise<Float32Array>;
  dispose(): void;
}

/** All that it takes to draw a picture for a caption, whether the model is still being trained or not. */
export interface DrawingModel {
  config: DalleConfig;
  parameters(): Parameters;
  bpe: Tokenizer;
  tokenizer: PictureTokenizer;
  /** Of the tokenizer's weights (`weightsHash`): with any other, the same tokens are other pictures. */
  tokenizerHash: string;
  /** Null where there is no CLIP for this world. */
  ranker: Ranker | null;
  world: PictureWorld;
  /** How the oracle reads pictures; null where a world has none. */
  oracle: OracleSetting | null;
}
