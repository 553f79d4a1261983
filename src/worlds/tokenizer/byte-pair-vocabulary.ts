import type { Merge } from './merges';

/** A token that stands outside the merges, such as `<|endoftext|>`: found whole, before all else. */
export interface AddedToken {
  id: number;
  content: string;
  special: boolean;
}

/** A byte-level vocabulary: what each id stands for, and the merges in the order they apply. */
export interface BytePairVocabulary {
  /** The bytes of each id; each single byte must be among them. */
  tokens: readonly Uint8Array<ArrayBuffer>[];
  merges: readonly Merge[];
  added?: readonly AddedToken[];
}
