/** Layer norm and its gradient; the formulas stand with the composed twin. */
import { F4 } from './f4';

/** @param stats receives two floats a row: the mean and the inverse deviation */
export function layerNorm(
  x: usize,
  gain: usize,
  bias: usize,
  y: usize,
  stats: usize,
  rows: usize,
  width: usize,
  epsilon: f32,
): void {
  for (let r: usize = 0; r < rows; r++, stats += 8) {
    let sum = f32x4.splat(0);
    for (let c: usize = 0; c < width; c += 4)
      sum = f32x4.add(sum, F4.load(x + 4 * c, width - c, 0));
    const mean = F4.sum(sum) / <f32>width;
    const means = f32x4.splat(mean);
    let squares = f32x4.splat(0);
    for (let c: usize = 0; c < width; c += 4) {
      // Lanes past the end hold the mean, so that they add nothing.
      const centred = f32x4.sub(F4.load(x + 4 * c, width - c, mean), means);
      squares = F4.madd(centred, centred, squares);
    }
    const inverse: f32 = 1 / sqrt<f32>(F4.sum(squares) / <f32>width + epsilon);
    const inverses = f32x4.splat(inverse);
    for (let c: usize = 0; c < width; c += 4) {
      const at = 4 * c;
      const left = width - c;
      const normal = f32x4.mul(f32x4.sub(F4.load(x + at, left, 0), means), inverses);
      const scaled = F4.madd(normal, F4.load(gain + at, left, 0), F4.load(bias + at, left, 0));
      F4.store(y + at, scaled, left);
    }
    store<f32>(stats, mean);
    store<f32>(stats, inverse, 4);
    x += 4 * width;
    y += 4 * width;
  }
}

export function layerNormGrad(
  dy: usize,
  x: usize,
  gain: usize,
  stats: usize,
  dx: usize,
  dgain: usize,
  dbias: usize,
  rows: usize,
  width: usize,
): void {
  memory.fill(dgain, 0, 4 * width);
  memory.fill(dbias, 0, 4 * width);
  for (let r: usize = 0; r < rows; r++, stats += 8) {
    const mean = v128.load_splat<f32>(stats);
    const inverse = v128.load_splat<f32>(stats, 4);
    let sum = f32x4.splat(0);
    let inner = f32x4.splat(0);
    for (let c: usize = 0; c < width; c += 4) {
      const at = 4 * c;
      const left = width - c;
      const d = F4.load(dy + at, left, 0);
      const z = f32x4.mul(f32x4.sub(F4.load(x + at, left, 0), mean), inverse);
      const dz = f32x4.mul(d, F4.load(gain + at, left, 0));
      sum = f32x4.add(sum, dz);
      inner = F4.madd(dz, z, inner);
      F4.store(dgain + at, F4.madd(d, z, F4.load(dgain + at, left, 0)), left);
      F4.store(dbias + at, f32x4.add(d, F4.load(dbias + at, left, 0)), left);
    }
    const meanOfSlope = f32x4.splat(F4.sum(sum) / <f32>width);
    const meanAlong = f32x4.splat(F4.sum(inner) / <f32>width);
    for (let c: usize = 0; c < width; c += 4) {
      const at = 4 * c;
      const left = width - c;
      const z = f32x4.mul(f32x4.sub(F4.load(x + at, left, 0), mean), inverse);
      const dz = f32x4.mul(F4.load(dy + at, left, 0), F4.load(gain + at, left, 0));
      const across = f32x4.sub(f32x4.sub(dz, meanOfSlope), f32x4.mul(z, meanAlong));
      F4.store(dx + at, f32x4.mul(across, inverse), left);
    }
    x += 4 * width;
    dy += 4 * width;
    dx += 4 * width;
  }
}
