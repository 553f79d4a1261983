export { evaluationBatches, sampleBatch, splitText, type Ids, type TextBatch } from './batches';
export { decodeText, type DecodedText } from './decodeText';
export { chineseGrammar, englishGrammar } from './grammars';
export type { Grammar } from './grammarWorld';
export {
  MAXIMUM_BYTES,
  MINIMUM_CHARACTERS,
  readOwnText,
  type OwnText,
  type TextEncoding,
  type TextNote,
} from './ownText';
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
