import type { Draw } from '#engine/random';

/** Passes over the points; after these the error hardly moves. */
const PASSES = 12;

/**
 * Cuts pictures into the patches that a token stands for.
 *
 * @param pixels [n, size, size, channels], any scale
 * @param side of a patch
 * @returns [n · tokens, side · side · channels]
 */
export function patchesOf(
  pixels: ArrayLike<number>,
  { size, channels }: { size: number; channels: number },
  side: number,
): Float32Array<ArrayBuffer> {
  const patches = new Float32Array(pixels.length);
  const line = side * channels;
  let to = 0;
  for (let top = 0; top * size * channels < pixels.length; top += side)
    for (let left = 0; left < size; left += side)
      for (let y = 0; y < side; y++) {
        const from = ((top + y) * size + left) * channels;
        for (let i = 0; i < line; i++) patches[to++] = pixels[from + i];
      }
  return patches;
}

/**
 * K patches that stand for all others best, as Lloyd's algorithm finds them from a start that spreads
 * (k-means++, Arthur & Vassilvitskii 2007): what a codebook can do if each token is a fixed patch.
 *
 * @param points [count, width]
 * @returns [K, width]
 */
export function kMeans(points: Float32Array, width: number, k: number, draw: Draw): Float32Array {
  const count = points.length / width;
  const centres = spreadStart(points, width, k, draw);
  for (let pass = 0; pass < PASSES; pass++) {
    const sums = new Float64Array(k * width);
    const sizes = new Float64Array(k);
    for (let i = 0; i < count; i++) {
      const { index } = nearest(points, i, centres, width);
      sizes[index]++;
      for (let j = 0; j < width; j++) sums[index * width + j] += points[i * width + j];
    }
    for (let c = 0; c < k; c++)
      // A centre that nothing is near stays where it is.
      if (sizes[c] > 0)
        for (let j = 0; j < width; j++) centres[c * width + j] = sums[c * width + j] / sizes[c];
  }
  return centres;
}

/** Mean squared distance of a value to that of the nearest centre. */
export function quantisationError(
  points: Float32Array,
  centres: Float32Array,
  width: number,
): number {
  let sum = 0;
  for (let i = 0; i < points.length / width; i++)
    sum += nearest(points, i, centres, width).distance;
  return sum / points.length;
}

function spreadStart(points: Float32Array, width: number, k: number, draw: Draw): Float32Array {
  const count = points.length / width;
  const centres = new Float32Array(k * width);
  const u = draw.uniform(k);
  const left = new Float64Array(count).fill(Infinity);
  for (let c = 0; c < k; c++) {
    const total = c === 0 ? 0 : left.reduce((a, b) => a + b, 0);
    let chosen = Math.floor(u[c] * count);
    if (total > 0) {
      let rest = u[c] * total;
      for (chosen = 0; chosen < count - 1 && rest >= left[chosen]; chosen++) rest -= left[chosen];
    }
    centres.set(points.subarray(chosen * width, (chosen + 1) * width), c * width);
    for (let i = 0; i < count; i++)
      left[i] = Math.min(left[i], distance(points, i, centres, c, width, left[i]));
  }
  return centres;
}

function nearest(points: Float32Array, i: number, centres: Float32Array, width: number) {
  let found = { index: 0, distance: Infinity };
  for (let c = 0; c < centres.length / width; c++) {
    const d = distance(points, i, centres, c, width, found.distance);
    if (d < found.distance) found = { index: c, distance: d };
  }
  return found;
}

/** Squared, and given up where it passes `enough`. */
function distance(
  a: Float32Array,
  i: number,
  b: Float32Array,
  c: number,
  width: number,
  enough: number,
): number {
  let sum = 0;
  for (let j = 0; j < width; j++) {
    sum += (a[i * width + j] - b[c * width + j]) ** 2;
    if (sum > enough) return sum;
  }
  return sum;
}
