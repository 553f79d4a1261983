/** The parts of a `tokenizer.json`, read as from a stranger. */
import type { AddedToken } from './byte-pair-vocabulary';
import { MAXIMUM_VOCABULARY, type Merge } from './merges';
import { TokenizerError } from './tokenizer';
import { wellFormed } from './utf8';

export function bad(field: string, problem: string): TokenizerError {
  return new TokenizerError(
    'badFile',
    field,
    `This tokenizer.json cannot be read: ${field} ${problem}. Use a file of this lab, or of GPT-2's kind.`,
  );
}

export function asRecord(value: unknown, field: string): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Record<string, unknown>;
  throw bad(field, 'is not an object');
}

export function asArray(value: unknown, field: string): unknown[] {
  if (Array.isArray(value)) return value;
  throw bad(field, 'is not a list');
}

/** Refuses values that change how a text is encoded; a missing field has its default, the first. */
export function checkFlags(
  record: Record<string, unknown>,
  field: string,
  allowed: Record<string, readonly unknown[]>,
): void {
  for (const [name, values] of Object.entries(allowed)) {
    const value = record[name];
    if (value !== undefined && !values.includes(value))
      throw bad(`${field}.${name}`, `is ${JSON.stringify(value)}, which is not supported`);
  }
}

export function readAddedTokens(value: unknown): AddedToken[] {
  return asArray(value ?? [], 'added_tokens').map((item, i) => {
    const field = `added_tokens[${i}]`;
    const token = asRecord(item, field);
    checkFlags(token, field, { single_word: [false], lstrip: [false], rstrip: [false] });
    const { id, content } = token;
    if (!isId(id)) throw bad(`${field}.id`, 'is not a whole number in range');
    if (typeof content !== 'string' || content === '' || wellFormed(content) !== content)
      throw bad(`${field}.content`, 'is not a text');
    return { id, content, special: token.special === true };
  });
}

/** @returns the name of each id; ids must be 0 … V−1, each once (added tokens may lie beyond) */
export function readVocabulary(value: unknown, added: readonly AddedToken[]): string[] {
  const entries: [string, unknown][] = Object.entries(asRecord(value, 'model.vocab'));
  const known = new Set(entries.map(([name]) => name));
  for (const { id, content } of added) if (!known.has(content)) entries.push([content, id]);
  if (entries.length === 0 || entries.length > MAXIMUM_VOCABULARY)
    throw bad(
      'model.vocab',
      `has ${entries.length} tokens; 1 to ${MAXIMUM_VOCABULARY} are allowed`,
    );
  const names = new Array<string | undefined>(entries.length).fill(undefined);
  for (const [name, id] of entries) {
    if (!isId(id) || id >= names.length || names[id] !== undefined)
      throw bad(
        'model.vocab',
        `gives ${JSON.stringify(name)} the id ${JSON.stringify(id)}; ids must be 0 to ${names.length - 1}, each once`,
      );
    names[id] = name;
  }
  for (const { id, content } of added)
    if (names[id] !== content)
      throw bad(
        'added_tokens',
        `gives the id ${id} to ${JSON.stringify(content)}, the vocabulary not`,
      );
  return names as string[];
}

/** Merges as `"a b"` or as `["a", "b"]`, both of which the library has written. */
export function readMerges(value: unknown, names: readonly string[]): Merge[] {
  const idOf = new Map(names.map((name, id) => [name, id]));
  const seen = new Set<string>();
  return asArray(value, 'model.merges').map((item, i) => {
    const field = `model.merges[${i}]`;
    const pair: unknown[] = typeof item === 'string' ? item.split(' ') : asArray(item, field);
    const [a, b] = pair;
    if (pair.length !== 2 || typeof a !== 'string' || typeof b !== 'string')
      throw bad(field, 'is not a pair of tokens');
    const left = idOf.get(a);
    const right = idOf.get(b);
    const merged = idOf.get(a + b);
    if (left === undefined || right === undefined || merged === undefined)
      throw bad(
        field,
        `joins ${JSON.stringify(a)} and ${JSON.stringify(b)}, not all in the vocabulary`,
      );
    const key = `${left} ${right}`;
    if (seen.has(key)) throw bad(field, 'occurs a second time');
    seen.add(key);
    return { left, right, merged };
  });
}

function isId(value: unknown): value is number {
  return (
    Number.isInteger(value) && (value as number) >= 0 && (value as number) < MAXIMUM_VOCABULARY
  );
}
