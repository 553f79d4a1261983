/** Sines, cosines and inverse hyperbolic functions, see `corrections/webgpu/elementwise.ts`. */
import { replaceElementwise } from '../../corrections/webgpu/elementwise';

/**
 * sin(x + turns · π/2). The built-in functions need only be right to 2⁻¹¹, and some adapters use the allowance.
 * x is brought to [−π/4, π/4] by π/2 in three parts (Cody and Waite 1980); the polynomials are those of
 * Moshier's Cephes library for single precision.
 */
const wave = `
  fn wave(x: f32, turns: i32, nan: f32, infinity: f32) -> f32 {
    if (abs(x) == infinity) { return nan; }
    if (abs(x) > 8192.0) { return select(sin(x), cos(x), turns == 1); }
    let k = round(x * 0.636619772);
    let r = ((x - k * 1.5703125) - k * 4.837512969970703e-4) - k * 7.549789954891882e-8;
    let r2 = r * r;
    let sine = r + r * r2 * (-1.6666654611e-1 + r2 * (8.3321608736e-3 - r2 * 1.9515295891e-4));
    let cosine = 1.0 - 0.5 * r2 +
      r2 * r2 * (4.166664568298827e-2 + r2 * (-1.388731625493765e-3 + r2 * 2.443315711809948e-5));
    let quarter = (i32(k) + turns) & 3;
    let value = select(sine, cosine, (quarter & 1) == 1);
    return select(value, -value, quarter > 1);
  }`;

const bodies: Record<string, string> = {
  Sin: 'return wave(x, 0, nan, infinity);',
  Cos: 'return wave(x, 1, nan, infinity);',
  Acosh: 'if (x < 1.0) { return nan; } return acosh(x);',
  Asinh: 'return asinh(x);',
  Atanh: `
    if (abs(x) > 1.0) { return nan; }
    if (abs(x) == 1.0) { return x * infinity; }
    return atanh(x);`,
};

export function registerElementwise(): void {
  for (const [name, body] of Object.entries(bodies)) replaceElementwise(name, body, wave);
}
