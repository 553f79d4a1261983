export { bitsPerByte } from './bitsPerByte';
export { bytesTokenizer, tokenizerOfMerges, trainBpe } from './bytes';
export { charactersTokenizer } from './characters';
export { tokenizerFromJSON } from './fromJSON';
export { learnMerges, type LearnedMerge } from './learnMerges';
export { preTokenize } from './preTokenize';
export { tokenizerOfRanks } from './ranks';
export {
  TokenizerError,
  type EncodeOptions,
  type Tokenizer,
  type TokenizerErrorCode,
  type TokenizerKind,
} from './tokenizer';
export { tokenizerConfig } from './tokenizerJSON';
export { byteLength } from './utf8';
export { wordsTokenizer } from './words';
