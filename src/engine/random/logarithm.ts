const LN2 = 0.6931471805599453;

/** 1/3, 1/5, …, 1/23: the series of 2·artanh(s) after its first term. */
const ODD_RECIPROCALS = Array.from({ length: 11 }, (_, i) => 1 / (2 * i + 3));

/**
 * Natural logarithm from exactly rounded operations alone (+ − × ÷), so that every JavaScript engine
 * returns the same bits; `Math.log` may differ in its last digit between engines.
 * ln x = e·ln 2 + 2·artanh((m − 1)/(m + 1)) with x = m·2^e and m near 1; error below 4·10⁻¹⁶ relative
 * to e·ln 2.
 * @param x a positive, finite, normal number
 */
export function naturalLogarithm(x: number): number {
  let exponent = 0;
  let mantissa = x;
  while (mantissa > Math.SQRT2) {
    mantissa /= 2;
    exponent++;
  }
  while (mantissa < Math.SQRT1_2) {
    mantissa *= 2;
    exponent--;
  }
  const s = (mantissa - 1) / (mantissa + 1);
  const s2 = s * s;
  let series = 0;
  for (let i = ODD_RECIPROCALS.length - 1; i >= 0; i--) series = (series + ODD_RECIPROCALS[i]) * s2;
  return exponent * LN2 + (2 * s + 2 * s * series);
}
