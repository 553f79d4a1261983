/** Gumbel-softmax on a handful of numbers, as the page shows it. The training's own is a kernel of the engine. */

export function softmax(logits: readonly number[]): number[] {
  const most = Math.max(...logits);
  const parts = logits.map((logit) => Math.exp(logit - most));
  const sum = parts.reduce((a, b) => a + b, 0);
  return parts.map((part) => part / sum);
}

/** y = softmax((ℓ + g) / τ) */
export const relaxed = (logits: readonly number[], noise: readonly number[], tau: number) =>
  softmax(logits.map((logit, k) => (logit + noise[k]!) / tau));

/** Index of the largest. */
export const argMax = (values: readonly number[]): number => values.indexOf(Math.max(...values));

/** ∂y / ∂ℓ = (diag y − y yᵀ) / τ; row i is how yᵢ answers to each logit. */
export const slopes = (y: readonly number[], tau: number): number[][] =>
  y.map((yi, i) => y.map((yj, j) => (yi * (Number(i === j) - yj)) / tau));

/** Numbers in (0, 1) that are the same for a seed every time (a Weyl sequence, scrambled). */
export function uniforms(seed: number, count: number): number[] {
  let state = (seed * 0x9e3779b9) >>> 0;
  return Array.from({ length: count }, () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let x = state;
    x = Math.imul(x ^ (x >>> 15), x | 1);
    x ^= x + Math.imul(x ^ (x >>> 7), x | 61);
    return (((x ^ (x >>> 14)) >>> 0) + 0.5) / 2 ** 32;
  });
}

/** Standard Gumbel numbers: −ln(−ln u). */
export const gumbels = (seed: number, count: number): number[] =>
  uniforms(seed, count).map((u) => -Math.log(-Math.log(u)));

/** What many draws come to: how often each code wins, and the mean of the relaxed vector. */
export function averages(logits: readonly number[], tau: number, draws: number) {
  const width = logits.length;
  const noise = gumbels(7, draws * width);
  const wins = Array<number>(width).fill(0);
  const mean = Array<number>(width).fill(0);
  for (let d = 0; d < draws; d++) {
    const y = relaxed(logits, noise.slice(d * width, (d + 1) * width), tau);
    wins[argMax(y)]! += 1 / draws;
    y.forEach((value, k) => (mean[k]! += value / draws));
  }
  return { wins, mean };
}
