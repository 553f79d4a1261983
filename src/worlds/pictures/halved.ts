/**
 * The same picture at a half of its size: each pixel the mean of four.
 *
 * @param pixels [size, size, 3]
 * @returns [size / 2, size / 2, 3]
 */
export function halved(pixels: Uint8Array, size: number): Uint8Array<ArrayBuffer> {
  const small = size / 2;
  const out = new Uint8Array(small * small * 3);
  for (let y = 0; y < small; y++)
    for (let x = 0; x < small; x++)
      for (let c = 0; c < 3; c++) {
        const at = (dy: number, dx: number) => pixels[((2 * y + dy) * size + 2 * x + dx) * 3 + c];
        out[(y * small + x) * 3 + c] = Math.round((at(0, 0) + at(0, 1) + at(1, 0) + at(1, 1)) / 4);
      }
  return out;
}
