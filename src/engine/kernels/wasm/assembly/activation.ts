/**
 * GELU in its tanh form and QuickGELU, both x·σ(u) with u = slope · x · (1 + cubic · x²): see `gelu.ts`
 * beside the composed twin for the two constants of each.
 */
import { F4 } from './f4';

class Gate {
  /** σ(slope · x · (1 + cubic · x²)) */
  @inline
  static at(x: v128, square: v128, slope: v128, cubic: v128): v128 {
    const one = f32x4.splat(1);
    const u = f32x4.mul(f32x4.mul(x, slope), F4.madd(square, cubic, one));
    return f32x4.div(one, f32x4.add(one, F4.exp(f32x4.neg(u))));
  }
}

/** y = x·σ(u) over `size` floats. */
export function activate(x: usize, y: usize, size: usize, slope: f32, cubic: f32): void {
  const s = f32x4.splat(slope);
  const c = f32x4.splat(cubic);
  for (let i: usize = 0; i < size; i += 4, x += 16, y += 16) {
    const v = F4.load(x, size - i, 0);
    F4.store(y, f32x4.mul(v, Gate.at(v, f32x4.mul(v, v), s, c)), size - i);
  }
}

/** dx = dy · d/dx x·σ(u) = dy · (σ + x·σ·(1 − σ)·u′), with u′ = slope · (1 + 3 · cubic · x²). */
export function activateGrad(
  dy: usize,
  x: usize,
  dx: usize,
  size: usize,
  slope: f32,
  cubic: f32,
): void {
  const s = f32x4.splat(slope);
  const c = f32x4.splat(cubic);
  const c3 = f32x4.splat(3 * cubic);
  const one = f32x4.splat(1);
  for (let i: usize = 0; i < size; i += 4, x += 16, dy += 16, dx += 16) {
    const v = F4.load(x, size - i, 0);
    const square = f32x4.mul(v, v);
    const gate = Gate.at(v, square, s, c);
    const ramp = f32x4.mul(
      f32x4.mul(v, f32x4.sub(one, gate)),
      f32x4.mul(s, F4.madd(square, c3, one)),
    );
    const derivative = f32x4.mul(gate, f32x4.add(one, ramp));
    F4.store(dx, f32x4.mul(F4.load(dy, size - i, 0), derivative), size - i);
  }
}
