import type { ScaleKind } from '../axis/scale';

export interface Point {
  x: number;
  y: number;
}

/** One term of one run. */
export interface LineSeries {
  /** Unique in its chart. */
  id: string;
  run: string;
  /** `Term.name`: lines of one term light up together. */
  term: string;
  /** As shown at the line's end, in the language of the page: `val loss · no mask`. */
  label: string;
  /** A CSS colour, as `termColour` gives it. */
  colour: string;
  /** SVG dash pattern; by default the run's place in the order of first appearance decides. */
  dash?: string;
  /** Sorted by x. A value that is not finite interrupts the line. */
  points: readonly Point[];
  /** Their running mean, say: drawn in front, while the points themselves step back. */
  smooth?: readonly Point[];
  /** How far several runs spread around the points (seeds, say): a pale ground behind the line. */
  band?: readonly { x: number; low: number; high: number }[];
}

/** A level to compare with: ln V, the entropy of the data, chance. */
export interface Baseline {
  /** In the language of the page. */
  name: string;
  value: number;
  /** The term that it belongs to, if it is one term's. */
  term?: string;
}

export interface AxisSpec {
  /** What is measured, in the language of the page. */
  label: string;
  /** E.g. `nats/token`. */
  unit?: string;
  scale?: ScaleKind;
  /** Fixes the ends of the axis; by default they follow the data. */
  domain?: readonly [number, number];
  /** Labels whole numbers only, where something is counted. On x. */
  whole?: boolean;
}
