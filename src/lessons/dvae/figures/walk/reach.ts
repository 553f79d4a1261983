/** The least that the plane shows to either side: two deviations of N(0, 1), and a little more. */
const LEAST = 3;

/** How far from its middle the plane must reach, so that nearly all points are on it. */
export function reachOf(points: readonly { x: number; y: number }[]): number {
  const far = points.map(({ x, y }) => Math.max(Math.abs(x), Math.abs(y))).sort((a, b) => a - b);
  return Math.max(LEAST, 1.05 * (far[Math.floor(0.98 * (far.length - 1))] ?? 0));
}

export const within = (value: number, reach: number): number =>
  Math.min(reach, Math.max(-reach, value));
