import { describe, expect, test } from 'vitest';
import { crc32 } from './crc32';
import { CheckpointError, type CheckpointErrorCode } from './error';
import { textFile } from './folder';
import { unzipFolder, zipFolder } from './zip';

const weights = { name: 'model.safetensors', bytes: new Uint8Array(1000).fill(7) };
const files = [textFile('config.json', '{"说明": "config"}'.repeat(50)), weights];

function refusal(zip: Uint8Array, limits?: { files: number; bytes: number }): CheckpointErrorCode {
  try {
    unzipFolder(zip, limits);
  } catch (error) {
    if (error instanceof CheckpointError) return error.code;
    throw error;
  }
  throw new Error('The archive was read.');
}

/** Overwrites the bytes at `offset` from the `index`th list entry (signature 0x02014b50). */
function tamper(zip: Uint8Array, offset: number, values: number[], index = 0): Uint8Array {
  const copy = zip.slice();
  let at = -1;
  for (let i = 0; i <= index; i++) at = Buffer.from(copy.buffer).indexOf('PK\x01\x02', at + 1);
  copy.set(values, at + offset);
  return copy;
}

test('the checksum of "123456789" is the check value of CRC-32, whole or in parts', () => {
  const bytes = new TextEncoder().encode('123456789');
  expect(crc32(bytes)).toBe(0xcbf43926);
  expect(crc32(bytes.subarray(4), crc32(bytes.subarray(0, 4)))).toBe(0xcbf43926);
});

describe('a zip', () => {
  const zip = zipFolder(files);

  test('unpacks to the files that were packed', () => {
    expect(unzipFolder(zip)).toEqual(files);
  });

  test('has the same bytes in another time zone', () => {
    const before = process.env.TZ;
    const inZone = (zone: string) => {
      // Node takes up an assignment at once; the offset shows that it did.
      process.env.TZ = zone;
      return { zip: zipFolder(files), offset: new Date(2026, 0).getTimezoneOffset() };
    };
    const east = inZone('Asia/Shanghai');
    const west = inZone('America/Los_Angeles');
    process.env.TZ = before;
    expect(east.offset).not.toBe(west.offset);
    expect(east.zip).toEqual(west.zip);
  });

  test('leaves out folders and hidden files', () => {
    const hidden = ['__MACOSX/config.json', '.DS_Store', 'gpt/._config.json'];
    const archive = zipFolder([...files, ...hidden.map((name) => textFile(name, 'x'))]);
    expect(unzipFolder(archive)).toEqual(files);
  });

  test('over the limits is refused before anything is unpacked', () => {
    expect(refusal(zip, { files: 1, bytes: 2 ** 20 })).toBe('tooLarge');
    expect(refusal(zip, { files: 9, bytes: 1500 })).toBe('tooLarge');
  });

  test('that declares more than deflate can hold is refused before anything is allocated', () => {
    expect(refusal(tamper(zip, 24, [0, 0, 0, 0x1f]))).toBe('badZip');
    const bomb = zipFolder([textFile('zeros', '\0'.repeat(2 ** 22))]);
    expect(bomb.length).toBeLessThan(2 ** 13);
    expect(refusal(bomb, { files: 1, bytes: 2 ** 20 })).toBe('tooLarge');
  });

  test('whose declared size is smaller than its content is refused', () => {
    expect(refusal(tamper(zip, 24, [10, 0, 0, 0]))).toBe('badZip');
  });

  test('that is encrypted, packed in another way, or names a file twice is refused', () => {
    expect(refusal(tamper(zip, 8, [1]))).toBe('badZip');
    expect(refusal(tamper(zip, 10, [14]))).toBe('badZip');
    const twice = zipFolder([textFile('a', 'x'), textFile('b', 'y')]);
    expect(refusal(tamper(twice, 46, [0x61], 1))).toBe('badZip');
  });

  test('with any one byte of its content changed is refused', () => {
    const archive = zipFolder([weights]);
    const start = 30 + weights.name.length;
    for (let at = start; at < start + 1000; at += 37) {
      const damaged = archive.slice();
      damaged[at] ^= 1;
      expect(refusal(damaged)).toBe('badZip');
    }
  });

  test('cut at any byte is refused', () => {
    for (let length = 0; length < zip.length; length++)
      expect(refusal(zip.subarray(0, length))).toBe('badZip');
  });

  test('that is no zip at all is refused', () => {
    expect(refusal(new TextEncoder().encode('{"model_type": "gpt2"}'.repeat(10)))).toBe('badZip');
  });
});
