/**
 * One source for both ways to work through a row: by one thread alone (a software adapter), or by
 * the threads of a workgroup together, which then add up what each has found.
 */
import { strategy } from './strategy';

export interface RowPlan {
  threads: number;
  workgroup: [number, number, number];
  groups: number;
  /** The functions `rowSum` and `rowMax`, for `declarations`. */
  declarations: string;
  /** Statements that open `main`: defines `row`, `first` and `stride`, and turns surplus threads away. */
  open: string;
}

/**
 * Plans work over rows. In the code, `for (var i = first; i < width; i += stride)` visits this thread's
 * share of the row, and `rowSum(x)` or `rowMax(x)` joins the shares: call them in uniform control flow.
 *
 * @param rows their number, also given to the shader as `sizes.rows`
 */
export function planRows(rows: number): RowPlan {
  const threads = strategy().rowThreads;
  if (threads === 1)
    return {
      threads,
      workgroup: [64, 1, 1],
      groups: Math.ceil(rows / 64),
      declarations: `
        fn rowSum(x: f32, lane: u32) -> f32 { return x; }
        fn rowMax(x: f32, lane: u32) -> f32 { return x; }`,
      open: 'let row = id; if (row >= sizes.rows) { return; } let first = 0u; let stride = 1u;',
    };
  return {
    threads,
    workgroup: [threads, 1, 1],
    groups: rows,
    declarations: `
      var<workgroup> shares: array<f32, ${threads}>;
      ${joined('rowSum', 'shares[lane] + shares[lane + half]', threads)}
      ${joined('rowMax', 'max(shares[lane], shares[lane + half])', threads)}`,
    open: `let row = groupIndex; let first = lane; let stride = ${threads}u;`,
  };
}

/** A tree in workgroup memory. The last barrier keeps the next call from writing over the result. */
function joined(name: string, pair: string, threads: number): string {
  return `
    fn ${name}(x: f32, lane: u32) -> f32 {
      shares[lane] = x;
      workgroupBarrier();
      for (var half = ${threads / 2}u; half > 0u; half >>= 1u) {
        if (lane < half) { shares[lane] = ${pair}; }
        workgroupBarrier();
      }
      let all = shares[0];
      workgroupBarrier();
      return all;
    }`;
}
