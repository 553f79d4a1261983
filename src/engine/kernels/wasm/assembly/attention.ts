/**
 * Multi-head attention by blocks of queries, so that no matrix of time × time is ever kept: the
 * gradient computes a block's weights again from the logarithm of each row's normaliser (Dao et al.
 * 2022, https://arxiv.org/abs/2205.14135). The formulas stand with the composed twin.
 */
import { maximum } from './crossEntropy';
import { F4, logarithm } from './f4';
import { gemm, GEMM_WORK } from './gemm';

/** Queries in a block. */
const BLOCK: usize = 64;

/** Bytes of work space: that of the products, and two blocks of scores. */
export function attentionWork(time: usize): usize {
  return GEMM_WORK + 2 * 4 * BLOCK * time;
}

/**
 * @param qkv [batch · time, 3 · width]
 * @param bias [time, time], added to the scores
 * @param reach int32 [time]: keys from here on are masked for this query
 * @param y receives [batch · time, width]
 * @param normalisers receives ln Σ e^score: [batch, heads, time]
 */
export function attention(
  qkv: usize,
  bias: usize,
  reach: usize,
  y: usize,
  normalisers: usize,
  batch: usize,
  time: usize,
  heads: usize,
  size: usize,
  work: usize,
): void {
  const out = 4 * heads * size;
  const row = 3 * out;
  const scores = work + GEMM_WORK;
  memory.fill(y, 0, out * batch * time);
  for (let b: usize = 0; b < batch; b++, qkv += row * time, y += out * time)
    for (let h: usize = 0; h < heads; h++, normalisers += 4 * time) {
      const q = qkv + 4 * h * size;
      for (let i: usize = 0; i < time; i += BLOCK) {
        const rows = min(BLOCK, time - i);
        const keys = furthest(reach, i, rows);
        const queries = q + i * row;
        scoresOf(queries, q + out, row, bias, scores, i, rows, keys, time, size, work);
        softmaxRows(scores, normalisers + 4 * i, rows, keys);
        const to = y + i * out + 4 * h * size;
        const s = 4 * keys;
        gemm(rows, size, keys, scores, s, 4, q + 2 * out, row, 4, to, out, work);
      }
    }
}

/** @param dqkv receives the gradient of qkv; the other arguments are as in `attention` */
export function attentionGrad(
  dy: usize,
  qkv: usize,
  y: usize,
  normalisers: usize,
  bias: usize,
  reach: usize,
  dqkv: usize,
  batch: usize,
  time: usize,
  heads: usize,
  size: usize,
  work: usize,
): void {
  const out = 4 * heads * size;
  const row = 3 * out;
  const p = work + GEMM_WORK;
  const dp = p + 4 * BLOCK * time;
  memory.fill(dqkv, 0, row * batch * time);
  for (let b: usize = 0; b < batch; b++) {
    for (let h: usize = 0; h < heads; h++, normalisers += 4 * time) {
      const head = 4 * h * size;
      const q = qkv + head;
      const dq = dqkv + head;
      for (let i: usize = 0; i < time; i += BLOCK) {
        const rows = min(BLOCK, time - i);
        const keys = furthest(reach, i, rows);
        const s = 4 * keys;
        const queries = q + i * row;
        const slopes = dy + head + i * out;
        scoresOf(queries, q + out, row, bias, p, i, rows, keys, time, size, work);
        expRows(p, normalisers + 4 * i, rows, keys);
        gemm(keys, size, rows, p, 4, s, slopes, out, 4, dq + 2 * out, row, work);
        memory.fill(dp, 0, s * rows);
        gemm(rows, keys, size, slopes, out, 4, q + 2 * out, 4, row, dp, s, work);
        softmaxGrad(p, dp, slopes, y + head + i * out, out, rows, keys, size);
        gemm(rows, size, keys, p, s, 4, q + out, row, 4, dq + i * row, row, work);
        gemm(keys, size, rows, p, 4, s, queries, row, 4, dq + out, row, work);
      }
    }
    dy += out * time;
    y += out * time;
    qkv += row * time;
    dqkv += row * time;
  }
}

/** How many keys some query of a block may look at. */
function furthest(reach: usize, first: usize, rows: usize): usize {
  let keys: usize = 1;
  for (let r = first; r < first + rows; r++) keys = max<usize>(keys, load<u32>(reach + 4 * r));
  return keys;
}

/** scores = Q·Kᵀ / √size + bias: [rows, keys] for the queries from `first` on. */
function scoresOf(
  q: usize,
  k: usize,
  row: usize,
  bias: usize,
  scores: usize,
  first: usize,
  rows: usize,
  keys: usize,
  time: usize,
  size: usize,
  work: usize,
): void {
  const s = 4 * keys;
  memory.fill(scores, 0, s * rows);
  gemm(rows, keys, size, q, row, 4, k, 4, row, scores, s, work);
  const scale = f32x4.splat(1 / sqrt<f32>(<f32>size));
  for (let r: usize = 0; r < rows; r++, scores += s) {
    const added = bias + 4 * (first + r) * time;
    for (let c: usize = 0; c < keys; c += 4) {
      const at = 4 * c;
      const left = keys - c;
      const x = F4.madd(F4.load(scores + at, left, 0), scale, F4.load(added + at, left, 0));
      F4.store(scores + at, x, left);
    }
  }
}

function softmaxRows(scores: usize, normalisers: usize, rows: usize, keys: usize): void {
  for (let r: usize = 0; r < rows; r++, scores += 4 * keys) {
    const highest = maximum(scores, keys);
    const sum = expRow(scores, highest, keys);
    const share = f32x4.splat(1 / sum);
    for (let c: usize = 0; c < keys; c += 4) {
      const at = scores + 4 * c;
      F4.store(at, f32x4.mul(F4.load(at, keys - c, 0), share), keys - c);
    }
    store<f32>(normalisers + 4 * r, highest + logarithm(sum));
  }
}

/** Scores to weights, where the normalisers are known. */
function expRows(scores: usize, normalisers: usize, rows: usize, keys: usize): void {
  for (let r: usize = 0; r < rows; r++, scores += 4 * keys)
    expRow(scores, load<f32>(normalisers + 4 * r), keys);
}

/** x ← e^(x − shift); returns the sum. */
function expRow(x: usize, shift: f32, count: usize): f32 {
  const shifts = f32x4.splat(shift);
  let sum = f32x4.splat(0);
  for (let c: usize = 0; c < count; c += 4) {
    const at = x + 4 * c;
    const e = F4.exp(f32x4.sub(F4.load(at, count - c, -Infinity), shifts));
    sum = f32x4.add(sum, e);
    F4.store(at, e, count - c);
  }
  return F4.sum(sum);
}

/** p ← p ∘ (dp − Σ dy ∘ y) / √size: Σ_k dP ∘ P of a row equals Σ dy ∘ y, since y = P·V. */
function softmaxGrad(
  p: usize,
  dp: usize,
  dy: usize,
  y: usize,
  row: usize,
  rows: usize,
  keys: usize,
  size: usize,
): void {
  const scale = f32x4.splat(1 / sqrt<f32>(<f32>size));
  const s = 4 * keys;
  for (let r: usize = 0; r < rows; r++, p += s, dp += s, dy += row, y += row) {
    let sum = f32x4.splat(0);
    for (let c: usize = 0; c < size; c += 4) {
      const at = 4 * c;
      sum = F4.madd(F4.load(dy + at, size - c, 0), F4.load(y + at, size - c, 0), sum);
    }
    const inner = f32x4.splat(F4.sum(sum));
    for (let c: usize = 0; c < keys; c += 4) {
      const at = 4 * c;
      const left = keys - c;
      const slope = f32x4.mul(f32x4.sub(F4.load(dp + at, left, 0), inner), scale);
      F4.store(p + at, f32x4.mul(F4.load(p + at, left, 0), slope), left);
    }
  }
}
