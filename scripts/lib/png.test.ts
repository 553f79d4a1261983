import { inflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { png } from './png';

/** What a decoder makes of it: the reverse of the five filters, by the standard (§9). */
function decoded(file: Uint8Array): { width: number; height: number; pixels: number[] } {
  const view = new DataView(file.buffer);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const length = view.getUint32(33);
  expect(new TextDecoder().decode(file.subarray(37, 41))).toBe('IDAT');
  const data = inflateSync(file.subarray(41, 41 + length));
  const stride = width * 3;
  const out = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++)
    for (let i = 0; i < stride; i++) {
      const at = y * stride + i;
      const left = i < 3 ? 0 : out[at - 3];
      const up = y === 0 ? 0 : out[at - stride];
      const corner = i < 3 || y === 0 ? 0 : out[at - stride - 3];
      const order = [left, up, corner];
      const guess = left + up - corner;
      const distances = order.map((value) => Math.abs(guess - value));
      const paeth = order[distances.indexOf(Math.min(...distances))];
      const predicted = [0, left, up, (left + up) >> 1, paeth][data[y * (stride + 1)]];
      out[at] = data[y * (stride + 1) + 1 + i] + predicted;
    }
  return { width, height, pixels: [...out] };
}

it('keeps every pixel', () => {
  const [width, height] = [13, 7];
  const noise = (i: number) => (Math.imul(i + 1, 2654435761) >>> 24) & 255;
  for (const value of [
    noise,
    (i: number) => i % 256,
    (i: number) => (i % (width * 3)) * 5,
    () => 255,
  ]) {
    const pixels = Uint8Array.from({ length: width * height * 3 }, (_, i) => value(i));
    expect(decoded(png(pixels, width, height))).toEqual({ width, height, pixels: [...pixels] });
  }
});

it('has the checksums that a reader asks for', () => {
  const file = png(Uint8Array.of(0, 0, 0), 1, 1);
  // The end of every PNG is the same twelve bytes.
  expect(Buffer.from(file.subarray(-12)).toString('hex')).toBe('0000000049454e44ae426082');
});

it('refuses what is no picture of this size', () => {
  expect(() => png(new Uint8Array(5), 1, 2)).toThrow(/1 × 2 pixels need 6 bytes, not 5/);
});
