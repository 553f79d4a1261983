/**
 * The table of contents of a zip archive, read before anything is unpacked.
 * Layout: PKWARE APPNOTE.TXT 6.3, sections 4.3.7, 4.3.12 and 4.3.16.
 */
import { CheckpointError } from './error';

export interface ZipEntry {
  name: string;
  /** 0 stored, 8 deflated. */
  method: number;
  /** CRC-32 of the unpacked bytes. */
  crc: number;
  /** Unpacked size as the archive declares it. */
  size: number;
  /** The bytes as they lie in the archive. */
  packed: Uint8Array;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const MAX_COMMENT_BYTES = 0xffff;

/** @throws CheckpointError badZip */
export function readZipDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const end = findEnd(view);
    const entries: ZipEntry[] = [];
    let at = view.getUint32(end + 16, true);
    for (let left = view.getUint16(end + 10, true); left > 0; left--) {
      entries.push(readEntry(bytes, view, at));
      const lengths = [28, 30, 32].map((field) => view.getUint16(at + field, true));
      at = lengths.reduce((sum, length) => sum + length, at + 46);
    }
    return entries;
  } catch (error) {
    // A DataView throws a RangeError where a position lies outside of the file.
    throw error instanceof CheckpointError ? error : badZip('The archive is cut short or damaged.');
  }
}

export function badZip(problem: string): CheckpointError {
  return new CheckpointError(
    'badZip',
    problem,
    'Export or download the zip again, or choose the files themselves.',
  );
}

/** The record at the end, before a comment of unknown length. */
function findEnd(view: DataView): number {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT_BYTES); at--)
    if (view.getUint32(at, true) === END) return at;
  throw badZip('This is not a zip archive.');
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  if (view.getUint32(at, true) !== ENTRY) throw badZip('The list of files is damaged.');
  const encrypted = (view.getUint16(at + 8, true) & 1) === 1;
  const packedSize = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const local = view.getUint32(at + 42, true);
  if (encrypted || [packedSize, size, local].includes(0xffffffff))
    throw badZip('The archive is encrypted or larger than 4 GiB.');
  if (view.getUint32(local, true) !== LOCAL) throw badZip('A file does not start where it should.');
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packedSize > bytes.length) throw badZip('A file lies outside of the archive.');
  return {
    name: new TextDecoder().decode(
      bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)),
    ),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    size,
    packed: bytes.subarray(start, start + packedSize),
  };
}
