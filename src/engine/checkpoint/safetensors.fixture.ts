/** Makes files, sound and hostile, for the tests of the reader. */

/** A safetensors file of this header text and this many zero bytes of data (or these bytes). */
export function fileOf(header: string | Uint8Array, data: number | Uint8Array = 0): Uint8Array {
  const text = typeof header === 'string' ? new TextEncoder().encode(header) : header;
  const body = typeof data === 'number' ? new Uint8Array(data) : data;
  const file = new Uint8Array(8 + text.length + body.length);
  new DataView(file.buffer).setBigUint64(0, BigInt(text.length), true);
  file.set(text, 8);
  file.set(body, 8 + text.length);
  return file;
}

/** A file whose length field says `length`, whatever follows. */
export function fileClaiming(length: bigint, rest = '{}'): Uint8Array {
  const file = fileOf(rest);
  new DataView(file.buffer).setBigUint64(0, length, true);
  return file;
}

/** The header text of one tensor; `shape` and `offsets` are JSON source, so they may be anything. */
export function entry(name: string, dtype: string, shape: string, offsets: string): string {
  return `"${name}":{"dtype":"${dtype}","shape":${shape},"data_offsets":${offsets}}`;
}
