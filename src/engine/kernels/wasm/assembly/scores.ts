/** What happens to a block of attention scores, [rows, keys], between the products. */
import { maximum } from './cross-entropy';
import { F4, logarithm } from './f4';

/** A score at or below this is masked: no real one comes near. */
const MASKED: f32 = -5e8;

/** x ← x / √size + bias */
export function scaleAndMask(
  x: usize,
  bias: usize,
  biasRow: usize,
  rows: usize,
  keys: usize,
  size: usize,
): void {
  const scale = f32x4.splat(1 / sqrt<f32>(<f32>size));
  for (let r: usize = 0; r < rows; r++, x += 4 * keys, bias += biasRow)
    for (let c: usize = 0; c < keys; c += 4) {
      const at = 4 * c;
      const left = keys - c;
      F4.store(x + at, F4.madd(F4.load(x + at, left, 0), scale, F4.load(bias + at, left, 0)), left);
    }
}

/**
 * Scores to weights. A row in which nothing is seen becomes zeros.
 *
 * @param reach int32 [rows]: what lies from here on in a row is masked
 */
export function softmaxRows(
  x: usize,
  normalisers: usize,
  reach: usize,
  rows: usize,
  keys: usize,
): void {
  for (let r: usize = 0; r < rows; r++, x += 4 * keys, normalisers += 4, reach += 4) {
    const seen = min<usize>(keys, load<u32>(reach));
    const highest = maximum(x, seen);
    if (highest <= MASKED) {
      memory.fill(x, 0, 4 * keys);
      store<f32>(normalisers, Infinity);
      continue;
    }
    const sum = expRow(x, highest, seen, keys);
    const share = f32x4.splat(1 / sum);
    for (let c: usize = 0; c < seen; c += 4)
      F4.store(x + 4 * c, f32x4.mul(F4.load(x + 4 * c, seen - c, 0), share), seen - c);
    store<f32>(normalisers, highest + logarithm(sum));
  }
}

/** Scores to weights, where the normalisers are known. */
export function expRows(
  x: usize,
  normalisers: usize,
  reach: usize,
  rows: usize,
  keys: usize,
): void {
  for (let r: usize = 0; r < rows; r++, x += 4 * keys, normalisers += 4, reach += 4)
    expRow(x, load<f32>(normalisers), min<usize>(keys, load<u32>(reach)), keys);
}

/** x ← e^(x − shift) up to `seen`, 0 from there; returns the sum. */
function expRow(x: usize, shift: f32, seen: usize, keys: usize): f32 {
  const shifts = f32x4.splat(shift);
  let sum = f32x4.splat(0);
  for (let c: usize = 0; c < seen; c += 4) {
    const at = x + 4 * c;
    const e = F4.exp(f32x4.sub(F4.load(at, seen - c, -Infinity), shifts));
    sum = f32x4.add(sum, e);
    F4.store(at, e, seen - c);
  }
  memory.fill(x + 4 * seen, 0, 4 * (keys - seen));
  return F4.sum(sum);
}

/** p ← p ∘ (dp − Σ dy ∘ y) / √size: Σ_k dP ∘ P of a row equals Σ dy ∘ y, since y = P·V. */
export function softmaxGrad(
  p: usize,
  dp: usize,
  dy: usize,
  y: usize,
  yRow: usize,
  reach: usize,
  rows: usize,
  keys: usize,
  size: usize,
): void {
  const scale = f32x4.splat(1 / sqrt<f32>(<f32>size));
  for (let r: usize = 0; r < rows; r++, p += 4 * keys, dp += 4 * keys, reach += 4) {
    let sum = f32x4.splat(0);
    for (let c: usize = 0; c < size; c += 4) {
      const at = 4 * c;
      sum = F4.madd(F4.load(dy + at, size - c, 0), F4.load(y + at, size - c, 0), sum);
    }
    const inner = f32x4.splat(F4.sum(sum));
    const seen = min<usize>(keys, load<u32>(reach));
    for (let c: usize = 0; c < seen; c += 4) {
      const at = 4 * c;
      const left = seen - c;
      const slope = f32x4.mul(f32x4.sub(F4.load(dp + at, left, 0), inner), scale);
      F4.store(p + at, f32x4.mul(F4.load(p + at, left, 0), slope), left);
    }
    dy += yRow;
    y += yRow;
  }
}
