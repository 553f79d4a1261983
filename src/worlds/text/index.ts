export { evaluationBatches, sampleBatch, splitText, type Ids, type TextBatch } from './batches';
export { decodeText, type DecodedText, type TextEncoding } from './decode-text';
export { chineseGrammar, englishGrammar } from './grammars';
export type { Grammar } from './grammar-world';
export {
  MAXIMUM_BYTES,
  MINIMUM_CHARACTERS,
  readOwnText,
  type OwnText,
  type TextNote,
} from './own-text';
export { sha256 } from './sha256';
export {
  SORT_CONTEXT,
  SORT_LENGTH,
  SORT_SYMBOLS,
  sortBatch,
  type SortBatch,
  type SortSplit,
} from './sort';
export { GRAMMAR_CHARACTERS, shippedText, shippedTexts, textOf, type TextWorld } from './worlds';
