/** Pixels of a small picture: red, green, blue from 0 to 255, row by row. */
export type Pixels = ArrayLike<number>;

/** @param pixels [size, size, 3] @returns [size, size, 4], opaque, for `ImageData` */
export function withAlpha(pixels: Pixels): Uint8ClampedArray<ArrayBuffer> {
  const count = pixels.length / 3;
  const rgba = new Uint8ClampedArray(count * 4);
  for (let p = 0; p < count; p++) {
    for (let c = 0; c < 3; c++) rgba[p * 4 + c] = pixels[p * 3 + c]!;
    rgba[p * 4 + 3] = 255;
  }
  return rgba;
}

/**
 * An attachment that keeps a canvas painted with a picture, a pixel a pixel; CSS enlarges it.
 *
 * @param width of the picture; a square's by default
 */
export const showing =
  (pixels: Pixels, width = Math.round(Math.sqrt(pixels.length / 3))) =>
  (canvas: HTMLCanvasElement) => {
    if (width === 0) return;
    canvas.width = width;
    canvas.height = pixels.length / 3 / width;
    canvas.getContext('2d')?.putImageData(new ImageData(withAlpha(pixels), width), 0, 0);
  };

/** A picture as an address, for an `<image>` in a chart that can be saved. Empty on the server. */
export function asAddress(pixels: Pixels, width?: number): string {
  if (typeof document === 'undefined') return '';
  const canvas = document.createElement('canvas');
  showing(pixels, width)(canvas);
  return canvas.toDataURL();
}

/** Pictures end to end, [count, size, size, 3], as one row: [size, count · size, 3]. */
export function inRow(pixels: Pixels, size: number): Uint8Array<ArrayBuffer> {
  const count = pixels.length / (size * size * 3);
  const row = new Uint8Array(pixels.length);
  const line = size * 3;
  for (let i = 0; i < count; i++)
    for (let y = 0; y < size; y++)
      for (let x = 0; x < line; x++)
        row[(y * count + i) * line + x] = pixels[(i * size + y) * line + x]!;
  return row;
}
