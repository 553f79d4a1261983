/** Mean and deviation that pixels from 0 to 1 are normalised by, as CLIP does with those of its own data. */
export const PIXELS = { mean: 0.5, deviation: 0.5 };

/**
 * Bytes as CLIP reads them, from −1 to 1.
 *
 * @param count of values, if more than there are: the rest is zero
 */
export function modelPixels(pixels: Uint8Array, count = pixels.length): Float32Array<ArrayBuffer> {
  const values = new Float32Array(count);
  for (let i = 0; i < pixels.length; i++)
    values[i] = (pixels[i] / 255 - PIXELS.mean) / PIXELS.deviation;
  return values;
}
