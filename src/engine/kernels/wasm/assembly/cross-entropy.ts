/** Softmax cross-entropy by row; the formulas stand with the composed twin. */
import { F4, logarithm } from './f4';

/**
 * @param losses receives one float a row: −ln softmax(logits)[target]
 * @param slopes receives softmax(logits) − one-hot(target), [rows, vocabulary]
 */
export function crossEntropy(
  logits: usize,
  targets: usize,
  losses: usize,
  slopes: usize,
  rows: usize,
  vocabulary: usize,
): void {
  const bytes = 4 * vocabulary;
  for (let r: usize = 0; r < rows; r++, logits += bytes, slopes += bytes) {
    const highest = maximum(logits, vocabulary);
    const highests = f32x4.splat(highest);
    let sums = f32x4.splat(0);
    for (let c: usize = 0; c < vocabulary; c += 4) {
      const at = 4 * c;
      const left = vocabulary - c;
      // Lanes past the end are e^−∞ = 0.
      const e = F4.exp(f32x4.sub(F4.load(logits + at, left, -Infinity), highests));
      sums = f32x4.add(sums, e);
      F4.store(slopes + at, e, left);
    }
    const sum = F4.sum(sums);
    const share = f32x4.splat(1 / sum);
    for (let c: usize = 0; c < vocabulary; c += 4) {
      const at = slopes + 4 * c;
      F4.store(at, f32x4.mul(F4.load(at, vocabulary - c, 0), share), vocabulary - c);
    }
    const target = load<u32>(targets + 4 * r);
    // A target outside the vocabulary is a row of zeros, as everywhere: never memory of others.
    let loss: f32 = 0;
    if (target < vocabulary) {
      const at = 4 * target;
      store<f32>(slopes + at, load<f32>(slopes + at) - 1);
      loss = logarithm(sum) + (highest - load<f32>(logits + at));
    }
    store<f32>(losses + 4 * r, loss);
  }
}

/** The largest of `count` floats; NaN if one of them is. */
export function maximum(x: usize, count: usize): f32 {
  let highest = f32x4.splat(-Infinity);
  for (let c: usize = 0; c < count; c += 4)
    highest = f32x4.max(highest, F4.load(x + 4 * c, count - c, -Infinity));
  return F4.max(highest);
}
