/**
 * Half a cosine from one value to another, as DALL·E's dVAE lets τ and β go (appendix A.2).
 *
 * @param step counted from 0
 * @param length steps of the way; 0 is there at once
 */
export function cosineRamp(from: number, to: number, step: number, length: number): number {
  if (step >= length) return to;
  return to + ((from - to) * (1 + Math.cos((Math.PI * Math.max(0, step)) / length))) / 2;
}
