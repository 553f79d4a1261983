/** Where a shape is: coordinates from its centre, radius 1, y downwards. */
type Inside = (x: number, y: number) => boolean;

/** In the order of `SHAPES`. All but the cross cover about the same area. */
const inside: readonly Inside[] = [
  (x, y) => x * x + y * y <= 1,
  (x, y) => Math.abs(x) <= 0.85 && Math.abs(y) <= 0.85,
  (x, y) => y <= 0.85 && y >= -1 + 1.85 * Math.abs(x),
  (x, y) => (Math.abs(x) <= 0.32 && Math.abs(y) <= 1) || (Math.abs(y) <= 0.32 && Math.abs(x) <= 1),
];

/** Samples a side of a pixel: edges are as soft as a camera makes them. */
const SAMPLES = 4;

/**
 * How much of each pixel of a cell a shape covers.
 *
 * @param side of the cell, in pixels
 * @param centre in pixels from the cell's upper left corner
 * @param radius in pixels
 * @returns [side, side], from 0 to 1
 */
export function coverage(
  shape: number,
  side: number,
  centre: { x: number; y: number },
  radius: number,
): Float32Array<ArrayBuffer> {
  const covers = inside[shape];
  const mask = new Float32Array(side * side);
  for (let row = 0; row < side; row++)
    for (let column = 0; column < side; column++) {
      let hits = 0;
      for (let i = 0; i < SAMPLES; i++)
        for (let j = 0; j < SAMPLES; j++) {
          const y = (row + (i + 0.5) / SAMPLES - centre.y) / radius;
          const x = (column + (j + 0.5) / SAMPLES - centre.x) / radius;
          if (covers(x, y)) hits++;
        }
      mask[row * side + column] = hits / SAMPLES ** 2;
    }
  return mask;
}
