import { writeBytes } from './byte-alphabet';
import { byteLabel } from './label';
import type { AddedToken, BytePairVocabulary } from './byte-pair-vocabulary';
import { Merger } from './merges';
import { preTokenize } from './pre-tokenize';
import { TokenizerError, unknownId, type Tokenizer } from './tokenizer';
import { bytePairJSON } from './tokenizer-json';
import { fromUtf8, toUtf8 } from './utf8';

/** Pieces whose tokens are remembered: words recur. */
const CACHED_PIECES = 2 ** 15;
const CACHED_LENGTH = 64;

/**
 * A tokenizer over UTF-8 bytes with GPT-2's pre-token pattern: `bytes` where nothing merges,
 * `bpe` otherwise. It knows every text, so `unknown` of `encode` never matters.
 * @throws TokenizerError `badVocabulary` if a byte has no token
 */
export function bytePairTokenizer(vocabulary: BytePairVocabulary): Tokenizer {
  const { tokens, merges, added = [] } = vocabulary;
  const byteIds = idsOfBytes(tokens, added);
  const merger = new Merger(merges);
  const cache = new Map<string, readonly number[]>();

  function encodePiece(piece: string): readonly number[] {
    const known = cache.get(piece);
    if (known) return known;
    const ids = merger.apply(Array.from(toUtf8(piece), (byte) => byteIds[byte]));
    if (piece.length <= CACHED_LENGTH && cache.size < CACHED_PIECES) cache.set(piece, ids);
    return ids;
  }

  function encodePlain(text: string): number[] {
    // Without merges the pieces do not matter.
    if (merges.length === 0) return Array.from(toUtf8(text), (byte) => byteIds[byte]);
    const ids: number[] = [];
    for (const piece of preTokenize(text)) for (const id of encodePiece(piece)) ids.push(id);
    return ids;
  }

  function bytes(id: number): Uint8Array<ArrayBuffer> {
    const found = tokens[id];
    if (found === undefined) throw unknownId(id, tokens.length);
    return found;
  }

  const parts = splitAt(added);
  return {
    kind: merges.length === 0 && added.length === 0 ? 'bytes' : 'bpe',
    vocabularySize: tokens.length,
    encode: (text) =>
      Int32Array.from(
        parts(text).flatMap((part) => (typeof part === 'string' ? encodePlain(part) : [part.id])),
      ),
    decode(ids) {
      const parts = Array.from(ids, bytes);
      const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
      let at = 0;
      for (const part of parts) {
        joined.set(part, at);
        at += part.length;
      }
      return fromUtf8(joined);
    },
    token: (id) => byteLabel(bytes(id)),
    bytes: (id) => bytes(id).slice(),
    toJSON: () => bytePairJSON({ tokens, merges, added }),
  };
}

function idsOfBytes(
  tokens: readonly Uint8Array[],
  added: readonly AddedToken[],
): readonly number[] {
  const outside = new Set(added.map(({ id }) => id));
  const ids = new Array<number>(256).fill(-1);
  tokens.forEach((bytes, id) => {
    if (bytes.length === 1 && !outside.has(id)) ids[bytes[0]] = id;
  });
  const missing = ids.indexOf(-1);
  if (missing < 0) return ids;
  throw new TokenizerError(
    'badVocabulary',
    writeBytes([missing]),
    `The vocabulary has no token for the byte ${missing} ("${writeBytes([missing])}"). A byte-level vocabulary needs all 256.`,
  );
}

/** Cuts a text at its added tokens, the leftmost first and of those the longest. */
function splitAt(added: readonly AddedToken[]): (text: string) => (string | AddedToken)[] {
  if (added.length === 0) return (text) => [text];
  const byContent = new Map(added.map((token) => [token.content, token]));
  const contents = [...byContent.keys()]
    .sort((a, b) => b.length - a.length)
    .map((content) => content.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'));
  const pattern = new RegExp(`(${contents.join('|')})`, 'u');
  return (text) => text.split(pattern).map((part) => byContent.get(part) ?? part);
}
