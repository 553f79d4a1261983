import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** Filter types of PNG that are tried: none, and the difference to the left, above, both, or the nearest. */
const FILTERS = [0, 1, 2, 3, 4] as const;

/**
 * A picture as a PNG, lossless.
 *
 * @param pixels [height, width, 3], from 0 to 255
 * @throws RangeError if there are not so many pixels
 */
export function png(pixels: Uint8Array, width: number, height: number): Uint8Array<ArrayBuffer> {
  if (pixels.length !== width * height * 3)
    throw new RangeError(
      `${width} × ${height} pixels need ${width * height * 3} bytes, not ${pixels.length}.`,
    );
  const header = new DataView(new ArrayBuffer(13));
  header.setUint32(0, width);
  header.setUint32(4, height);
  // Eight bits a channel, red, green and blue; the other three have one value each.
  header.setUint16(8, 0x0802);
  const data = deflateSync(filtered(pixels, width * 3, height), { level: 9 });
  const chunks = [
    chunk('IHDR', new Uint8Array(header.buffer)),
    chunk('IDAT', data),
    chunk('IEND', new Uint8Array()),
  ];
  const size = chunks.reduce((sum, { length }) => sum + length, SIGNATURE.length);
  const out = new Uint8Array(size);
  out.set(SIGNATURE);
  let at = SIGNATURE.length;
  for (const part of chunks) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const out = new Uint8Array(12 + data.length);
  const view = new DataView(out.buffer);
  view.setUint32(0, data.length);
  out.set(new TextEncoder().encode(type), 4);
  out.set(data, 8);
  view.setUint32(8 + data.length, crc32(out.subarray(4, 8 + data.length)));
  return out;
}

/** Each row by the filter whose differences are smallest in sum, as the standard advises (§12.8). */
function filtered(pixels: Uint8Array, stride: number, height: number): Uint8Array {
  const out = new Uint8Array((stride + 1) * height);
  const blank = new Uint8Array(stride);
  for (let y = 0; y < height; y++) {
    const row = pixels.subarray(y * stride, (y + 1) * stride);
    const above = y > 0 ? pixels.subarray((y - 1) * stride, y * stride) : blank;
    const tried = FILTERS.map((filter) => differences(filter, row, above));
    const costs = tried.map((bytes) =>
      bytes.reduce((sum, value) => sum + Math.min(value, 256 - value), 0),
    );
    const best = costs.indexOf(Math.min(...costs));
    out[y * (stride + 1)] = FILTERS[best];
    out.set(tried[best], y * (stride + 1) + 1);
  }
  return out;
}

function differences(filter: number, row: Uint8Array, above: Uint8Array): Uint8Array {
  return row.map((value, i) => {
    const [left, up, corner] = i < 3 ? [0, above[i], 0] : [row[i - 3], above[i], above[i - 3]];
    switch (filter) {
      case 1:
        return value - left;
      case 2:
        return value - up;
      case 3:
        return value - ((left + up) >> 1);
      case 4:
        return value - nearest(left, up, corner);
      default:
        return value;
    }
  });
}

/** Paeth's predictor: whichever neighbour is nearest to left + up − corner. */
function nearest(left: number, up: number, corner: number): number {
  const [a, b, c] = [
    Math.abs(up - corner),
    Math.abs(left - corner),
    Math.abs(left + up - 2 * corner),
  ];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}
