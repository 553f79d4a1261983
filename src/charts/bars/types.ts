/** One bar of a distribution. */
export interface Bar {
  /** Unique among its bars. */
  id: string | number;
  /** As shown: a token with its white space visible. */
  label: string;
  /** Probability, 0…1. */
  value: number;
  /** Cut off by top-k or top-p: drawn faint. */
  excluded?: boolean;
  /** A probability to compare with, marked across the bar. */
  reference?: number;
}

/** A line across the bars: what lies below it is not sampled. */
export interface CutOff {
  /** How many bars lie above it. */
  after: number;
  /** `top-k = 5`. */
  label: string;
}
