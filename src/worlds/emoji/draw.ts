/**
 * A drawing on a plain ground.
 *
 * @param rgba [size, size, 4]
 * @param ground a channel of it, 0 to 255: white is 255
 * @returns [size, size, 3]
 */
export function onGround(rgba: Uint8Array, ground = 255): Uint8Array<ArrayBuffer> {
  const pixels = new Uint8Array((rgba.length / 4) * 3);
  for (let p = 0; p < rgba.length / 4; p++) {
    const alpha = rgba[p * 4 + 3] / 255;
    for (let c = 0; c < 3; c++)
      pixels[p * 3 + c] = Math.round(rgba[p * 4 + c] * alpha + ground * (1 - alpha));
  }
  return pixels;
}

/**
 * A picture moved over its ground, which fills what comes free.
 *
 * @param pixels [size, size, 3]
 * @param dy down, in pixels
 * @param dx to the right
 */
export function moved(
  pixels: Uint8Array,
  size: number,
  dy: number,
  dx: number,
  ground = 255,
): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(pixels.length).fill(ground);
  for (let y = Math.max(0, dy); y < Math.min(size, size + dy); y++) {
    const [from, to] = [Math.max(0, dx), Math.min(size, size + dx)];
    const row = (y - dy) * size - dx;
    out.set(pixels.subarray((row + from) * 3, (row + to) * 3), (y * size + from) * 3);
  }
  return out;
}
