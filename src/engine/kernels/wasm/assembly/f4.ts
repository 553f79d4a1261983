/** Four floats at a time: what the kernels say of a SIMD register beyond the plain instructions. */
export class F4 {
  /** a·b + c; with one rounding instead of two in the build for relaxed SIMD. */
  @inline
  static madd(a: v128, b: v128, c: v128): v128 {
    if (ASC_FEATURE_RELAXED_SIMD) return f32x4.relaxed_madd(a, b, c);
    return f32x4.add(f32x4.mul(a, b), c);
  }

  /** The next `left` floats at `at`, at most four; lanes beyond them hold `rest`. */
  @inline
  static load(at: usize, left: usize, rest: f32): v128 {
    return left >= 4 ? v128.load(at) : loadSome(at, left, rest);
  }

  /** Writes `left` lanes, at most four. */
  @inline
  static store(at: usize, x: v128, left: usize): void {
    if (left >= 4) v128.store(at, x);
    else storeSome(at, x, left);
  }

  @inline
  static sum(x: v128): f32 {
    const pairs = f32x4.add(x, i32x4.shuffle(x, x, 2, 3, 0, 1));
    return f32x4.extract_lane(pairs, 0) + f32x4.extract_lane(pairs, 1);
  }

  @inline
  static max(x: v128): f32 {
    const pairs = f32x4.max(x, i32x4.shuffle(x, x, 2, 3, 0, 1));
    return max(f32x4.extract_lane(pairs, 0), f32x4.extract_lane(pairs, 1));
  }

  /**
   * eˣ to about 1 in 10⁷: x = n·ln 2 + r, and a polynomial for eʳ with the coefficients of Cephes' `expf`
   * (https://www.netlib.org/cephes/). Exactly 0 below −87.3; stops growing at 88; lets NaN through.
   */
  @inline
  static exp(x: v128): v128 {
    const lowest = f32x4.splat(-87.3);
    // pmin and pmax return their first operand if that is NaN, and are one instruction.
    const clamped = f32x4.pmax(f32x4.pmin(x, f32x4.splat(88)), lowest);
    const n = f32x4.nearest(f32x4.mul(clamped, f32x4.splat(1.44269504)));
    // ln 2 in two parts, the first with few bits, so that n times it is exact.
    let r = f32x4.sub(clamped, f32x4.mul(n, f32x4.splat(0.693359375)));
    r = F4.madd(n, f32x4.splat(2.1219444e-4), r);
    let p = F4.madd(f32x4.splat(1.98756915e-4), r, f32x4.splat(1.3981999507e-3));
    p = F4.madd(p, r, f32x4.splat(8.3334519073e-3));
    p = F4.madd(p, r, f32x4.splat(4.1665795894e-2));
    p = F4.madd(p, r, f32x4.splat(1.6666665459e-1));
    p = F4.madd(p, r, f32x4.splat(5.0000001201e-1));
    p = F4.madd(p, f32x4.mul(r, r), f32x4.add(r, f32x4.splat(1)));
    const power = i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(n), i32x4.splat(127)), 23);
    return v128.andnot(f32x4.mul(p, power), f32x4.lt(x, lowest));
  }
}

function loadSome(at: usize, left: usize, rest: f32): v128 {
  let x = f32x4.splat(rest);
  if (left > 0) x = f32x4.replace_lane(x, 0, load<f32>(at));
  if (left > 1) x = f32x4.replace_lane(x, 1, load<f32>(at, 4));
  if (left > 2) x = f32x4.replace_lane(x, 2, load<f32>(at, 8));
  return x;
}

function storeSome(at: usize, x: v128, left: usize): void {
  if (left > 0) store<f32>(at, f32x4.extract_lane(x, 0));
  if (left > 1) store<f32>(at, f32x4.extract_lane(x, 1), 4);
  if (left > 2) store<f32>(at, f32x4.extract_lane(x, 2), 8);
}

/** ln x for a normal x > 0, to the last bit of a float: x = 2ᵉ·m, and ln m by the series of artanh. */
export function logarithm(x: f32): f32 {
  const bits = reinterpret<i32>(x);
  // m in [√½, √2): subtracting √½'s bits moves the border of the exponent there.
  const e = (bits - 0x3f3504f3) >> 23;
  const m = <f64>reinterpret<f32>(bits - (e << 23));
  const s = (m - 1) / (m + 1);
  const q = s * s;
  const series = 1 + q * (1 / 3.0 + q * (1 / 5.0 + q * (1 / 7.0 + q * (1 / 9.0 + q / 11.0))));
  return <f32>(<f64>e * 0.6931471805599453 + 2 * s * series);
}
