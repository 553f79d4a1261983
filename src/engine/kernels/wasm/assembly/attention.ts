/**
 * Multi-head attention by blocks of queries, so that no matrix of queries × keys is ever kept: the
 * gradient computes a block's weights again from the logarithm of each row's normaliser (Dao et al.
 * 2022, https://arxiv.org/abs/2205.14135). The formulas stand with the composed twin.
 */
import { gemm, GEMM_WORK } from './gemm';
import { expRows, scaleAndMask, softmaxGrad, softmaxRows } from './scores';

/** Queries in a block. */
const BLOCK: usize = 32;

/** Bytes of work space: that of the products, and two blocks of scores. */
export function attentionWork(keys: usize): usize {
  return GEMM_WORK + 2 * 4 * BLOCK * keys;
}

/**
 * @param q [batch · queries] rows, `qRow` bytes apart, the heads side by side in each
 * @param k [batch · keys] rows, `kvRow` bytes apart; v alike
 * @param bias [queries, keys], added to the scores: 0, or −10⁹ where masked
 * @param reach int32 [queries]: keys from here on are masked for this query
 * @param lengths int32 [batch]: keys from here on are padding; 0: none are
 * @param y [batch · queries, heads · size], must be zeros
 * @param normalisers receives ln Σ e^score, [batch, heads, queries]; +∞ where a query sees no key
 * @param work `attentionWork(keys)` bytes
 */
export function attention(
  q: usize,
  qRow: usize,
  k: usize,
  v: usize,
  kvRow: usize,
  bias: usize,
  reach: usize,
  lengths: usize,
  y: usize,
  normalisers: usize,
  batch: usize,
  queries: usize,
  keys: usize,
  heads: usize,
  size: usize,
  work: usize,
): void {
  const yRow = 4 * heads * size;
  const scores = work + GEMM_WORK;
  for (let b: usize = 0; b < batch; b++)
    for (let h: usize = 0; h < heads; h++, normalisers += 4 * queries) {
      const kHead = k + b * keys * kvRow + 4 * h * size;
      const vHead = kHead + (v - k);
      const present: usize = lengths ? load<u32>(lengths + 4 * b) : keys;
      for (let i: usize = 0; i < queries; i += BLOCK) {
        const rows = min(BLOCK, queries - i);
        const seen = furthest(reach + 4 * i, rows, present);
        const s = 4 * seen;
        const at = b * queries + i;
        memory.fill(scores, 0, s * rows);
        gemm(
          rows,
          seen,
          size,
          q + at * qRow + 4 * h * size,
          qRow,
          4,
          kHead,
          4,
          kvRow,
          scores,
          s,
          work,
        );
        scaleAndMask(scores, bias + 4 * i * keys, 4 * keys, rows, seen, size);
        softmaxRows(scores, normalisers + 4 * i, reach + 4 * i, rows, seen);
        gemm(
          rows,
          size,
          seen,
          scores,
          s,
          4,
          vHead,
          kvRow,
          4,
          y + at * yRow + 4 * h * size,
          yRow,
          work,
        );
      }
    }
}

/** @param dq receives the gradient of q, laid out like it, as do dk and dv; all must be zeros */
export function attentionGrad(
  dy: usize,
  q: usize,
  qRow: usize,
  k: usize,
  v: usize,
  kvRow: usize,
  bias: usize,
  reach: usize,
  lengths: usize,
  y: usize,
  normalisers: usize,
  dq: usize,
  dk: usize,
  dv: usize,
  batch: usize,
  queries: usize,
  keys: usize,
  heads: usize,
  size: usize,
  work: usize,
): void {
  const yRow = 4 * heads * size;
  const p = work + GEMM_WORK;
  const dp = p + 4 * BLOCK * keys;
  for (let b: usize = 0; b < batch; b++)
    for (let h: usize = 0; h < heads; h++, normalisers += 4 * queries) {
      const head = 4 * h * size;
      const kvHead = b * keys * kvRow + head;
      const present: usize = lengths ? load<u32>(lengths + 4 * b) : keys;
      for (let i: usize = 0; i < queries; i += BLOCK) {
        const rows = min(BLOCK, queries - i);
        const seen = furthest(reach + 4 * i, rows, present);
        const s = 4 * seen;
        const qAt = (b * queries + i) * qRow + head;
        const yAt = (b * queries + i) * yRow + head;
        memory.fill(p, 0, s * rows);
        gemm(rows, seen, size, q + qAt, qRow, 4, k + kvHead, 4, kvRow, p, s, work);
        scaleAndMask(p, bias + 4 * i * keys, 4 * keys, rows, seen, size);
        expRows(p, normalisers + 4 * i, reach + 4 * i, rows, seen);
        gemm(seen, size, rows, p, 4, s, dy + yAt, yRow, 4, dv + kvHead, kvRow, work);
        memory.fill(dp, 0, s * rows);
        gemm(rows, seen, size, dy + yAt, yRow, 4, v + kvHead, 4, kvRow, dp, s, work);
        softmaxGrad(p, dp, dy + yAt, y + yAt, yRow, reach + 4 * i, rows, seen, size);
        gemm(rows, size, seen, p, s, 4, k + kvHead, kvRow, 4, dq + qAt, qRow, work);
        gemm(seen, size, rows, p, 4, s, q + qAt, qRow, 4, dk + kvHead, kvRow, work);
      }
    }
}

/** How many keys some query of a block may look at. */
function furthest(reach: usize, rows: usize, present: usize): usize {
  let seen: usize = 0;
  for (let r: usize = 0; r < rows; r++) seen = max<usize>(seen, load<u32>(reach + 4 * r));
  return min(seen, present);
}
