/** A label beside the point that it names, before and after it was moved out of its neighbours' way. */
export interface Placed<Label> {
  label: Label;
  /** Where it should stand. */
  wanted: number;
  /** Where it stands. */
  at: number;
}

/**
 * Spreads labels along one axis so that no two are nearer than `gap`, each as close to its point as
 * that allows (least squares, by pooling neighbours), inside `[low, high]` if they fit there.
 */
export function spread<Label>(
  labels: readonly { label: Label; wanted: number }[],
  gap: number,
  low: number,
  high: number,
): Placed<Label>[] {
  const sorted = [...labels].sort((a, b) => a.wanted - b.wanted);
  // In coordinates less `gap` per rank, "apart by gap" becomes "not falling": isotonic regression.
  const pools: { mean: number; size: number }[] = [];
  for (const [rank, { wanted }] of sorted.entries()) {
    let pool = { mean: wanted - rank * gap, size: 1 };
    for (let last = pools.at(-1); last && last.mean > pool.mean; last = pools.at(-1)) {
      const size = last.size + pool.size;
      pool = { mean: (last.mean * last.size + pool.mean * pool.size) / size, size };
      pools.pop();
    }
    pools.push(pool);
  }
  const room = Math.max(low, high - (sorted.length - 1) * gap);
  const means = pools.flatMap(({ mean, size }) => Array<number>(size).fill(mean));
  return sorted.map(({ label, wanted }, rank) => ({
    label,
    wanted,
    at: Math.min(room, Math.max(low, means[rank]!)) + rank * gap,
  }));
}

/** As `textWidth`, for the monospaced face: 0.6 em a character. */
export function monoWidth(text: string, fontSize: number): number {
  const ems = [...text].reduce((sum, c) => sum + (c.codePointAt(0)! >= 0x2e80 ? 1 : 0.6), 0);
  return ems * fontSize;
}

/** Width of a text in pixels, estimated: charts are laid out before fonts are there to measure. */
export function textWidth(text: string, fontSize: number): number {
  let ems = 0;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    if (code >= 0x2e80) ems += 1;
    else if ("ijlI.,:;|! '()".includes(character)) ems += 0.32;
    else if ('mwMW'.includes(character)) ems += 0.88;
    else ems += 0.58;
  }
  return ems * fontSize;
}
