/** Folders as zip archives, for download and upload. */
import { inflateSync, zipSync, type Zippable } from 'fflate';
import { crc32 } from './crc32';
import { CheckpointError, quote } from './error';
import type { FolderFile } from './folder';
import { badZip, readZipDirectory, type ZipEntry } from './zip-directory';

export interface ZipLimits {
  files: number;
  /** Of all unpacked files together. */
  bytes: number;
}

const LIMITS: ZipLimits = { files: 100, bytes: 2 ** 29 };

/** Deflate cannot shrink more than this: a match of 258 bytes takes two bits. */
const MAX_RATIO = 1032;

const STORED = 0;
const DEFLATED = 8;

/** Zips files under their names. The same files give the same bytes, on any day and in any time zone. */
export function zipFolder(files: readonly FolderFile[]): Uint8Array<ArrayBuffer> {
  // Zip stores local time, so the date is made of local parts.
  const mtime = new Date(1980, 0, 1);
  const entries: Zippable = {};
  for (const { name, bytes } of files) {
    // Weights hardly shrink; storing them is quicker to write and to read.
    const level = name.endsWith('.safetensors') ? 0 : 6;
    entries[name] = [bytes, { mtime, level }];
  }
  return zipSync(entries);
}

/**
 * Unpacks a zip after checking what it declares: number of files, sizes, and a ratio that deflate can
 * reach. Folders and the hidden files of operating systems are left out; checksums are verified.
 * @throws CheckpointError badZip or tooLarge
 */
export function unzipFolder(bytes: Uint8Array, limits: ZipLimits = LIMITS): FolderFile[] {
  const entries = readZipDirectory(bytes).filter(({ name }) => !isHidden(name));
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (entries.length > limits.files || total > limits.bytes)
    throw new CheckpointError(
      'tooLarge',
      `The archive declares ${entries.length} files of ${total} bytes in all.`,
      `Choose one of at most ${limits.files} files and ${limits.bytes} bytes.`,
    );
  if (new Set(entries.map(({ name }) => name)).size < entries.length)
    throw badZip('Two files of the archive have the same name.');
  return entries.map((entry) => ({ name: entry.name, bytes: unpack(entry) }));
}

function isHidden(name: string): boolean {
  return name.endsWith('/') || name.split('/').some((part) => /^(\.|__MACOSX$)/.test(part));
}

function unpack({ name, method, crc, size, packed }: ZipEntry): Uint8Array<ArrayBuffer> {
  if (size > packed.length * MAX_RATIO)
    throw badZip(`${quote(name)} declares a size that it cannot have.`);
  const bytes = method === STORED ? packed.slice() : inflate(name, method, size, packed);
  if (bytes.length !== size || crc32(bytes) !== crc) throw badZip(`${quote(name)} is damaged.`);
  return bytes;
}

function inflate(
  name: string,
  method: number,
  size: number,
  packed: Uint8Array,
): Uint8Array<ArrayBuffer> {
  if (method !== DEFLATED) throw badZip(`${quote(name)} is packed in a way that is not read here.`);
  try {
    return inflateSync(packed, { out: new Uint8Array(size) });
  } catch {
    throw badZip(`${quote(name)} is damaged.`);
  }
}
