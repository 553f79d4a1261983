export { bitsPerByte } from './bits-per-byte';
export { bytesTokenizer, tokenizerOfMerges, trainBpe } from './bytes';
export { charactersTokenizer } from './characters';
export { tokenizerFromJSON } from './from-json';
export { learnMerges, type LearnedMerge } from './learn-merges';
export { preTokenize } from './pre-tokenize';
export { tokenizerOfRanks } from './ranks';
export {
  TokenizerError,
  type EncodeOptions,
  type Tokenizer,
  type TokenizerErrorCode,
  type TokenizerKind,
} from './tokenizer';
export { tokenizerConfig } from './tokenizer-json';
export { byteLength } from './utf8';
export { wordsTokenizer } from './words';
