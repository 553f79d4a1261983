/** What the probe of the bandit takes and gives. */

/** A policy over eight answers as it is, and what its next iteration sees. */
export interface PolicyResult {
  step: number;
  /** π of each answer. */
  policy: number[];
  /** How often the next iteration draws each answer. */
  drawn: number[];
  /** r − β·log(π / π_ref) less its mean over what was drawn. */
  advantages: number[];
  /** The gradient of the objective in each logit: as those draws estimate it, and exactly. */
  estimate: number[];
  exact: number[];
}

export interface BanditProbes {
  /** The iteration that comes next. */
  policy: { args: { step: number }; result: PolicyResult };
}
