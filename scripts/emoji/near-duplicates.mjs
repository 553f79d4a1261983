/** Emoji that the pictures themselves cannot tell apart. */

/** Root mean square difference, of 1, below which two pictures count as one. */
const NEAR = 0.075;

/**
 * Pairs whose pictures are nearly the same in at least half of the styles: a locked and an open padlock, say.
 *
 * @param {Uint8Array[]} styles [emoji, size, size, RGBA] each
 * @param {number} count
 * @returns {[kept: number, left: number][]} the later one of each pair is the one to leave out
 */
export function nearDuplicates(styles, count) {
  const pictures = styles.map((bytes) => onGrey(bytes, count));
  const left = new Set();
  const pairs = [];
  for (let a = 0; a < count; a++)
    for (let b = a + 1; b < count && !left.has(a); b++) {
      if (left.has(b)) continue;
      const apart = pictures
        .map((style) => rootMeanSquare(style[a], style[b]))
        .sort((x, y) => x - y);
      if (apart[Math.floor(apart.length / 2)] >= NEAR) continue;
      left.add(b);
      pairs.push([a, b]);
    }
  return pairs;
}

/** White things on white and black things on black would all look alike. */
function onGrey(bytes, count) {
  const pixels = bytes.length / count / 4;
  return Array.from({ length: count }, (_, at) => {
    const values = new Float32Array(pixels * 3);
    for (let p = 0; p < pixels; p++) {
      const from = (at * pixels + p) * 4;
      const alpha = bytes[from + 3] / 255;
      for (let c = 0; c < 3; c++)
        values[p * 3 + c] = (bytes[from + c] / 255) * alpha + 0.5 * (1 - alpha);
    }
    return values;
  });
}

function rootMeanSquare(a, b) {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] - b[i]) ** 2;
  return Math.sqrt(sum / a.length);
}
