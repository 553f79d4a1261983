/**
 * The loop that attention and its gradients are made of (Dao et al. 2022, https://arxiv.org/abs/2205.14135):
 * a thread holds some rows (queries, or keys in the gradient of keys and values) and streams columns
 * past them, so that no score is ever written to memory.
 */
import type { AttentionLayout } from './layout';
import type { Part } from './parts';

/** What one pass computes, as pieces of WGSL. */
export interface Pass {
  name: string;
  /** The side that threads hold. */
  rows: 'queries' | 'keys';
  /** What is kept of each row. The first, scaled, makes `score` with the first streamed; the second `slope`. */
  held: Part[];
  /** What is read of each column. */
  streamed: [Part, Part];
  /** Defines what else row `i` needs; its position is `there<i>`. */
  open: (i: number) => string;
  /** Defines what else columns give; `expression` makes `Scores` of an expression in a column's position. */
  columns?: (expression: (ofColumn: (column: string) => string) => string) => string;
  /**
   * Defines the weights of columns for row `i`, as `Scores` (a number for each column taken together), from
   * the `Scores` `score<i>` and `slope<i>` and the `Flags` `seen<i>`.
   */
  weigh: (i: number) => string;
  sums: Sum[];
  /** Variables of a row that threads with the same row bring together, and the statements that do. */
  state?: { pack: string; merge: string };
  /** Stores what else row `i` gives. */
  close?: (i: number) => string;
}

/** A sum over the columns: `<weight><row>` · streamed part number `of`. */
export interface Sum {
  part: Part;
  of: 0 | 1;
  weight: string;
  /** `<fade><row>` multiplies what is summed so far before columns are added. */
  fade?: string;
  /** Multiplies the whole sum when it is stored. */
  factor: (i: number) => string;
}

/** What a pass is compiled for. */
export interface PassVariant {
  /** Numbers of a head. */
  size: number;
  /** Whether buffers are read as vec4<f32>. */
  vectors: boolean;
  layout: AttentionLayout;
  mask: 'causal' | 'full' | 'list';
  /** Whether there are key lengths. */
  padded: boolean;
}

export const range = (count: number) => [...Array(count).keys()];
