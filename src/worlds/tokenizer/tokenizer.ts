export type TokenizerKind = 'characters' | 'bytes' | 'bpe' | 'words';

export interface EncodeOptions {
  /**
   * What to do with a character or a word that the vocabulary lacks (bytes lack none):
   * `throw` a TokenizerError, or `skip` it, as suits a prompt that is typed live.
   * @default 'throw'
   */
  unknown?: 'throw' | 'skip';
}

/** Text to whole numbers in [0, vocabularySize) and back. */
export interface Tokenizer {
  readonly kind: TokenizerKind;
  readonly vocabularySize: number;
  /** A lone surrogate counts as U+FFFD, as everywhere that text becomes UTF-8. */
  encode(text: string, options?: EncodeOptions): Int32Array<ArrayBuffer>;
  /** Bytes that are not valid UTF-8 (half a character) come out as U+FFFD, as GPT-2's decoder does. */
  decode(ids: ArrayLike<number>): string;
  /** One token as a label: white space made visible, half a character in hexadecimal. */
  token(id: number): string;
  /** The UTF-8 bytes that a token stands for. */
  bytes(id: number): Uint8Array<ArrayBuffer>;
  /** A Hugging Face `tokenizer.json`, which `PreTrainedTokenizerFast(tokenizer_file=…)` loads. */
  toJSON(): object;
}

export type TokenizerErrorCode =
  | 'unknownCharacter' // encode met a character that the vocabulary lacks
  | 'unknownWord' // encode met a word that the vocabulary lacks
  | 'unknownId' // decode met a number outside the vocabulary
  | 'badFile' // a tokenizer.json that cannot be read
  | 'badVocabulary'; // a size or text from which no vocabulary can be made

/** What went wrong with a tokenizer; `detail` names the character, id or field. */
export class TokenizerError extends Error {
  override readonly name = 'TokenizerError';
  constructor(
    readonly code: TokenizerErrorCode,
    readonly detail: string,
    message: string,
  ) {
    super(message);
  }
}

export function unknownId(id: number, vocabularySize: number): TokenizerError {
  return new TokenizerError(
    'unknownId',
    String(id),
    `There is no token ${id}: this vocabulary has the tokens 0 to ${vocabularySize - 1}.`,
  );
}
