import type { Random } from '#engine/random';
import type { CaptionTokenizer } from './caption-tokenizer';

export type Language = 'en' | 'zh';

/** `heldOut` is never trained on: new combinations, new emoji, pictures put aside. */
export type Split = 'train' | 'heldOut';

/** Pictures with what is said of them. */
export interface PictureBatch {
  /** [count, size, size, 3], red, green and blue from 0 to 255. */
  pixels: Uint8Array<ArrayBuffer>;
  captions: string[];
  /**
   * What each pair is about. Pairs of one meaning are interchangeable: equal captions, other words for
   * the same, other drawings of the same emoji. No model can tell their captions apart.
   */
  meanings: string[];
}

/** Which pairs may meet in a batch. */
export type Pairing =
  /** Drawn one by one, so that a meaning may come twice. */
  | 'independent'
  /** No meaning twice. */
  | 'unique'
  /** Where a world knows swaps: no two pairs with the same attributes, differently bound. */
  | 'withoutSwaps'
  /** Where a world knows swaps: after each pair the one with its attributes swapped. */
  | 'withSwaps';

/** What is asked for; the same request is always answered by the same pictures. */
export interface PictureRequest {
  random: Random;
  /** Of the run, or any number that tells one request from another. */
  step: number;
  count: number;
  /** @default 'train' */
  split?: Split;
  /** @default 'independent' */
  pairing?: Pairing;
}

/** A question with a right answer: which of these texts is it? */
export interface Examination {
  /** camelCase, e.g. `zeroShotSeen`. */
  name: string;
  split: Split;
  /** Each class in one or several wordings. */
  classes: readonly { name: string; prompts: readonly string[] }[];
  pictures: PictureBatch;
  /** The class of each picture. */
  labels: Int32Array;
}

/** Pictures beside their caption and the same words otherwise bound. */
export interface SwapTest {
  pictures: PictureBatch;
  /** Of the same scenes with their attributes exchanged. */
  swapped: PictureBatch;
  /** Other pictures of the same scenes. */
  again: PictureBatch;
}

/** What any world of pictures offers to a training: generated scenes, emoji, the student's own. */
export interface PictureWorld {
  id: string;
  /** Side of a picture, in pixels. */
  size: number;
  language: Language;
  /** Of all words that its captions may use. */
  tokenizer: CaptionTokenizer;
  /** Which pairings `batch` knows. */
  pairings: readonly Pairing[];
  /** True if every picture is made anew: what training shows is then never shown twice. */
  endless: boolean;
  /** How many different pictures training shows; null if they are made anew. */
  pictures: number | null;
  /** Says the same for the same pictures, and for no others: what a run's data hash is made from. */
  identity: string;
  /** How many different meanings a split has. */
  differing(split: Split): number;
  /** Pairs for a step of training, or to be looked at. @throws RangeError if there are not so many */
  batch(request: PictureRequest): PictureBatch;
  /**
   * How probable each meaning is in the training split: groups of `count` meanings of probability `p`.
   * From it follows the least loss, see `duplicateFloor`.
   */
  meanings(): readonly { p: number; count: number }[];
  /** What a model of this world is asked, with fresh pictures that are the same at every call. */
  examinations(): readonly Examination[];
  /** Where attributes can be swapped between objects. */
  swapTest?(count: number): SwapTest;
}

/**
 * Where pictures are that no training has seen. An endless world shows none twice; a collection has none but
 * what it holds out, which is of other things than those trained on.
 */
export const newSplit = ({ endless }: Pick<PictureWorld, 'endless'>): Split =>
  endless ? 'train' : 'heldOut';

/** Pixels as a model sees them: 0 to 1. */
export function unitPixels(pixels: Uint8Array): Float32Array<ArrayBuffer> {
  const values = new Float32Array(pixels.length);
  for (let i = 0; i < pixels.length; i++) values[i] = pixels[i] / 255;
  return values;
}
