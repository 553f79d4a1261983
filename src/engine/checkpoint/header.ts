/**
 * The JSON header of a safetensors file, as text from a stranger. `JSON.parse` builds it; this module
 * refuses what `JSON.parse` would let through: duplicate keys, numbers that are not plain digits,
 * anything but the fields of the format.
 */
import { CheckpointError, quote } from './error';

/** What a header says of one tensor, not yet believed. */
export interface HeaderEntry {
  name: string;
  dtype: unknown;
  shape: unknown;
  offsets: unknown;
}

export interface Header {
  entries: HeaderEntry[];
  metadata: Record<string, string>;
}

/** Names that mean something to every JavaScript object. */
const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);

const MAX_NAME_LENGTH = 512;

/** Header, tensor, list of sizes. */
const MAX_DEPTH = 3;

const DIGIT_COMMA_OR_BLANK = new Set('0123456789, \t\n\r');

/**
 * @param bytes the header alone, without its length
 * @throws CheckpointError badHeader, badName or badMetadata
 */
export function parseHeader(bytes: Uint8Array): Header {
  const text = decode(bytes);
  const keys = scanKeys(text);
  const json = parseObject(text);
  const metadata = readMetadata(json.__metadata__);
  const entries: HeaderEntry[] = [];
  let expectedKeys = Object.keys(json).length + Object.keys(metadata).length;
  for (const [name, value] of Object.entries(json)) {
    if (name === '__metadata__') continue;
    entries.push(readEntry(name, value));
    expectedKeys += 3;
  }
  // JSON.parse keeps the last of two equal keys, so the text then holds more keys than the object.
  if (keys !== expectedKeys) throw badHeader('The header names the same thing twice.');
  return { entries, metadata };
}

/** Refuses a name that is empty, overlong or reserved. */
export function checkName(name: string): void {
  if (name !== '' && name.length <= MAX_NAME_LENGTH && !RESERVED.has(name)) return;
  throw new CheckpointError(
    'badName',
    `The name ${quote(name)} is empty, too long or reserved.`,
    'Rename it where the file was made and save again.',
  );
}

export function badHeader(problem: string): CheckpointError {
  return new CheckpointError(
    'badHeader',
    problem,
    'This is not a sound safetensors file: download or export it again.',
  );
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] !== 0x7b) throw badHeader('The header does not start with "{".');
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw badHeader('The header is not valid UTF-8.');
  }
}

/** Counts the keys, and refuses deep nesting and anything but punctuation, blanks and digits outside texts. */
function scanKeys(text: string): number {
  let keys = 0;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '"') at = endOfText(text, at + 1);
    else if (character === ':') keys++;
    else if (character === '{' || character === '[') depth++;
    else if (character === '}' || character === ']') depth--;
    else if (!DIGIT_COMMA_OR_BLANK.has(character))
      throw badHeader('The header holds a number that is not plain digits, or something stranger.');
    if (depth > MAX_DEPTH) throw badHeader('The header is nested too deep.');
  }
  return keys;
}

/** The position of the closing quote of the text that starts at `at`. */
function endOfText(text: string, at: number): number {
  for (let i = at; i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === '"') return i;
  }
  throw badHeader('The header ends within a text.');
}

function parseObject(text: string): Record<string, unknown> {
  try {
    // The first character is known to be "{", so what parses is an object.
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    throw badHeader('The header is not valid JSON.');
  }
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readEntry(name: string, value: unknown): HeaderEntry {
  checkName(name);
  const fields = isPlainObject(value) ? Object.keys(value).sort().join() : '';
  if (fields !== 'data_offsets,dtype,shape' || !isPlainObject(value))
    throw badHeader(`Tensor ${quote(name)} needs dtype, shape and data_offsets, and nothing else.`);
  return { name, dtype: value.dtype, shape: value.shape, offsets: value.data_offsets };
}

function readMetadata(value: unknown): Record<string, string> {
  const metadata: Record<string, string> = {};
  if (value === undefined) return metadata;
  if (!isPlainObject(value)) throw badMetadata();
  for (const [key, text] of Object.entries(value)) {
    if (typeof text !== 'string') throw badMetadata();
    checkName(key);
    metadata[key] = text;
  }
  return metadata;
}

function badMetadata(): CheckpointError {
  return new CheckpointError(
    'badMetadata',
    'The metadata of the file is not a list of texts.',
    'Save it again with metadata={"format": "pt"}.',
  );
}
