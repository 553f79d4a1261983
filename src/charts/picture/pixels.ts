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

/** An attachment that keeps a canvas painted with a picture, a pixel a pixel; CSS enlarges it. */
export const showing = (pixels: Pixels) => (canvas: HTMLCanvasElement) => {
  const size = Math.round(Math.sqrt(pixels.length / 3));
  if (size === 0) return;
  canvas.width = size;
  canvas.height = size;
  canvas.getContext('2d')?.putImageData(new ImageData(withAlpha(pixels), size, size), 0, 0);
};

/** A picture as an address, for an `<image>` in a chart that can be saved. Empty on the server. */
export function asAddress(pixels: Pixels): string {
  if (typeof document === 'undefined') return '';
  const canvas = document.createElement('canvas');
  showing(pixels)(canvas);
  return canvas.toDataURL();
}
