/** AdamW over one parameter, in place; the formula stands with the twin on the host. */
import { F4 } from './f4';

/** Σ x² in double precision. */
export function sumSquares(x: usize, size: usize): f64 {
  let sum = f64x2.splat(0);
  for (let i: usize = 0; i < size; i += 4, x += 16) {
    const v = F4.load(x, size - i, 0);
    const low = f64x2.promote_low_f32x4(v);
    const high = f64x2.promote_low_f32x4(i64x2.shuffle(v, v, 1, 1));
    sum = f64x2.add(sum, f64x2.add(f64x2.mul(low, low), f64x2.mul(high, high)));
  }
  return f64x2.extract_lane(sum, 0) + f64x2.extract_lane(sum, 1);
}

/** How many of `size` floats are infinite or not a number. */
export function countNonFinite(x: usize, size: usize): i32 {
  let counts = i32x4.splat(0);
  for (let i: usize = 0; i < size; i += 4, x += 16) {
    const v = F4.load(x, size - i, 0);
    // x − x is 0 for a number, else NaN, which alone differs from itself.
    const difference = f32x4.sub(v, v);
    counts = i32x4.sub(counts, f32x4.ne(difference, difference));
  }
  const pairs = i32x4.add(counts, i32x4.shuffle(counts, counts, 2, 3, 0, 1));
  return i32x4.extract_lane(pairs, 0) + i32x4.extract_lane(pairs, 1);
}

/**
 * θ ← θ − rate · (m̂ / (√v̂ + ε) + decay · θ).
 *
 * @param scale what clipping leaves of the gradient
 * @param rest1 1 − β₁, rounded once: taken from a rounded β₂ it would be off by 10⁻⁵; and so `rest2`
 * @param correction1 1/(1 − β₁ᵗ), and so `correction2`
 */
export function adamW(
  theta: usize,
  g: usize,
  m: usize,
  v: usize,
  size: usize,
  scale: f32,
  beta1: f32,
  beta2: f32,
  rest1: f32,
  rest2: f32,
  epsilon: f32,
  rate: f32,
  correction1: f32,
  correction2: f32,
  decay: f32,
): void {
  for (let i: usize = 0; i < size; i += 4, theta += 16, g += 16, m += 16, v += 16) {
    const left = size - i;
    const slope = f32x4.mul(F4.load(g, left, 0), f32x4.splat(scale));
    const first = F4.madd(
      F4.load(m, left, 0),
      f32x4.splat(beta1),
      f32x4.mul(slope, f32x4.splat(rest1)),
    );
    const second = F4.madd(
      F4.load(v, left, 0),
      f32x4.splat(beta2),
      f32x4.mul(f32x4.mul(slope, slope), f32x4.splat(rest2)),
    );
    F4.store(m, first, left);
    F4.store(v, second, left);
    const deviation = f32x4.sqrt(f32x4.mul(second, f32x4.splat(correction2)));
    const direction = f32x4.div(
      f32x4.mul(first, f32x4.splat(correction1)),
      f32x4.add(deviation, f32x4.splat(epsilon)),
    );
    const x = F4.load(theta, left, 0);
    const change = F4.madd(x, f32x4.splat(decay), direction);
    F4.store(theta, f32x4.sub(x, f32x4.mul(change, f32x4.splat(rate))), left);
  }
}
