/**
 * Copies four lanes of a matrix (four rows of A, or four columns of B) side by side: for each step
 * along the depth, four floats in a row. After it the product no longer cares which way a matrix lay.
 *
 * @param to receives `depth` groups of four floats, `toStep` bytes apart
 * @param lane bytes between two lanes
 * @param step bytes between two steps along the depth; one of `lane` and `step` is 4
 * @param lanes how many lanes there are, at most four; those missing become zeros
 */
export function pack(
  to: usize,
  toStep: usize,
  from: usize,
  lane: usize,
  step: usize,
  lanes: usize,
  depth: usize,
): void {
  let p: usize = 0;
  if (lanes >= 4 && lane === 4) {
    for (; p < depth; p++, to += toStep, from += step) v128.store(to, v128.load(from));
    return;
  }
  if (lanes >= 4 && step === 4) {
    for (; p + 4 <= depth; p += 4, to += 4 * toStep, from += 16) {
      const r0 = v128.load(from);
      const r1 = v128.load(from + lane);
      const r2 = v128.load(from + 2 * lane);
      const r3 = v128.load(from + 3 * lane);
      const low01 = i32x4.shuffle(r0, r1, 0, 4, 1, 5);
      const low23 = i32x4.shuffle(r2, r3, 0, 4, 1, 5);
      const high01 = i32x4.shuffle(r0, r1, 2, 6, 3, 7);
      const high23 = i32x4.shuffle(r2, r3, 2, 6, 3, 7);
      v128.store(to, i64x2.shuffle(low01, low23, 0, 2));
      v128.store(to + toStep, i64x2.shuffle(low01, low23, 1, 3));
      v128.store(to + 2 * toStep, i64x2.shuffle(high01, high23, 0, 2));
      v128.store(to + 3 * toStep, i64x2.shuffle(high01, high23, 1, 3));
    }
  }
  for (; p < depth; p++, to += toStep, from += step)
    for (let i: usize = 0; i < 4; i++)
      store<f32>(to + 4 * i, i < lanes ? load<f32>(from + i * lane) : 0);
}
