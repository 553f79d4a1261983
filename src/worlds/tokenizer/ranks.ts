import { bytePairTokenizer } from './byte-pair';
import { writeBytes } from './byte-alphabet';
import { type Merge } from './merges';
import { TokenizerError, type Tokenizer } from './tokenizer';

/**
 * A BPE tokenizer from ranks, the form in which OpenAI publishes GPT-2's vocabulary (`r50k_base`):
 * tokens in the order in which they were learned, id = rank. The merge that made a token is found
 * by splitting it with the merges before it, which must leave two parts.
 * @throws TokenizerError `badVocabulary` if a token cannot have been made by one merge
 */
export function tokenizerOfRanks(tokens: readonly Uint8Array<ArrayBuffer>[]): Tokenizer {
  const idOf = new Map(tokens.map((bytes, id) => [writeBytes(bytes), id]));
  const merges: Merge[] = [];
  tokens.forEach((bytes, merged) => {
    if (bytes.length > 1) merges.push(mergeOf(bytes, merged, idOf));
  });
  return bytePairTokenizer({ tokens, merges });
}

function mergeOf(bytes: Uint8Array, merged: number, idOf: ReadonlyMap<string, number>): Merge {
  const text = writeBytes(bytes);
  const parts = splitBefore(text, merged, idOf);
  if (parts.length === 2) return { left: parts[0], right: parts[1], merged };
  throw new TokenizerError(
    'badVocabulary',
    text,
    `The token ${merged} ("${text}") is not a merge of two tokens before it. Give the tokens in the order of their ranks.`,
  );
}

/** Tokens of a byte string under the ranks below `limit`; tokens are short, so a plain scan does. */
function splitBefore(text: string, limit: number, idOf: ReadonlyMap<string, number>): number[] {
  const parts = [...text];
  for (;;) {
    let best = limit;
    let at = -1;
    for (let i = 0; i + 1 < parts.length; i++) {
      const rank = idOf.get(parts[i] + parts[i + 1]) ?? Infinity;
      if (rank < best) {
        best = rank;
        at = i;
      }
    }
    if (at < 0) return parts.map((part) => idOf.get(part) ?? -1);
    parts.splice(at, 2, parts[at] + parts[at + 1]);
  }
}
