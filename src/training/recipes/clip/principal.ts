type Rows = Float32Array<ArrayBuffer>;

/** Rounds of the power method; what is left of other directions after them cannot be seen. */
const ROUNDS = 200;

/**
 * The plane in which rows spread most (principal components), by the power method on their covariance.
 *
 * @param rows [count, width]
 * @returns coordinates [count, 2] around the mean, and the share of all variance along each axis. Each
 *   axis points to where its largest entry is positive, so that pictures of one run do not flip
 */
export function principalPlane(
  rows: Rows,
  width: number,
): { coordinates: Rows; explained: [number, number] } {
  const count = rows.length / width;
  const centred = centre(rows, width);
  const covariance = new Float64Array(width * width);
  for (let r = 0; r < count; r++)
    for (let i = 0; i < width; i++)
      for (let j = 0; j < width; j++)
        covariance[i * width + j] +=
          (centred[r * width + i] * centred[r * width + j]) / Math.max(1, count);
  let total = 0;
  for (let i = 0; i < width; i++) total += covariance[i * width + i];
  const coordinates = new Float32Array(2 * count);
  const explained: [number, number] = [0, 0];
  for (const axis of [0, 1] as const) {
    const { direction, variance } = leading(covariance, width);
    explained[axis] = total > 0 ? variance / total : 0;
    for (let r = 0; r < count; r++)
      for (let i = 0; i < width; i++)
        coordinates[2 * r + axis] += centred[r * width + i] * direction[i];
    // What is left is at a right angle to it.
    for (let i = 0; i < width; i++)
      for (let j = 0; j < width; j++)
        covariance[i * width + j] -= variance * direction[i] * direction[j];
  }
  return { coordinates, explained };
}

function centre(rows: Rows, width: number): Float64Array {
  const count = rows.length / width;
  const mean = new Float64Array(width);
  rows.forEach((value, at) => (mean[at % width] += value / count));
  return Float64Array.from(rows, (value, at) => value - mean[at % width]);
}

/** The direction of most variance of a covariance, and how much there is. */
function leading(covariance: Float64Array, width: number) {
  let direction = Float64Array.from({ length: width }, (_, i) => 1 + Math.sin(i + 1));
  let variance = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const next = new Float64Array(width);
    for (let i = 0; i < width; i++)
      for (let j = 0; j < width; j++) next[i] += covariance[i * width + j] * direction[j];
    variance = Math.hypot(...next);
    if (variance === 0) break;
    direction = next.map((value) => value / variance);
  }
  const largest = direction.reduce((a, b) => (Math.abs(b) > Math.abs(a) ? b : a), 0);
  return { direction: largest < 0 ? direction.map((value) => -value) : direction, variance };
}
