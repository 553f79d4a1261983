import type {
  Failure,
  CurvePoint,
  Progress,
  RunFacts,
  RunSpec,
  RunStatus,
  Sample,
} from '../protocol';

/** Anything whose insides can be looked at: a run in motion, or a stored model. */
export interface Probeable {
  /**
   * Runs a probe of the recipe on the weights as they are now.
   * @param name one of the declaration's `probes`
   * @returns the probe's result; rejects with a `LabError` that says why
   */
  probe<Result>(name: string, args: unknown): Promise<Result>;
}

/** What the page knows of a run. Replaced whole at every change, so it can be compared by identity. */
export interface RunView {
  spec: RunSpec;
  status: RunStatus;
  failure: Failure | null;
  facts: RunFacts | null;
  progress: Progress;
  curve: readonly CurvePoint[];
  samples: readonly Sample[];
  /** Step of the newest checkpoint and where it is kept; null before the first. */
  saved: { step: number; where: 'device' | 'memory'; problem: string | null } | null;
  /** The step this run resumed from after a reload or a crash, 0 if it started fresh. */
  resumedAt: number;
  /** True while another tab, or the page before a reload, has this run and may yet let it go. */
  waiting: boolean;
  /** False if another tab holds this run: it then lives in memory only. */
  owner: boolean;
}

/**
 * A run as the page holds it. Follows Svelte's store contract (`subscribe` calls at once with the
 * present view), so a component may write `$run`.
 */
export interface RunHandle extends Probeable {
  readonly key: string;
  readonly view: RunView;
  subscribe(listener: (view: RunView) => void): () => void;
  play(): void;
  pause(): void;
  /** One step, then paused. */
  step(): void;
  /** Back to step 0 with the same spec; forgets the checkpoint. */
  reset(): void;
  /** null: as fast as it goes. */
  setSpeed(stepsPerSecond: number | null): void;
  close(): void;
}
