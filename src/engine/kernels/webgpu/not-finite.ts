/** Exponent all ones: infinite, or not a number. Compared as bits, since a shader may assume neither. */
export const NOT_FINITE =
  'fn notFinite(x: f32) -> bool { return (bitcast<u32>(x) & 0x7f800000u) == 0x7f800000u; }';
