import type {
  BaseModelsBy,
  ControlsBy,
  IdBy,
  ProbeArgs,
  ProbeName,
  ProbeResult,
} from '../by-recipe';
import type {
  Failure,
  CurvePoint,
  Progress,
  RunFacts,
  RunSpec,
  RunStatus,
  Sample,
} from '../protocol';

/** A run's spec whose recipe is known, and so its controls and base models. */
export interface RunSpecOf<R extends string = string> extends Omit<
  RunSpec,
  'recipe' | 'controls' | 'baseModels'
> {
  recipe: IdBy[R];
  controls: ControlsBy[R];
  baseModels?: BaseModelsBy[R];
}

/**
 * A model that answers probes: a run's as it stands, or a stored one. Which probes there are depends on the
 * recipe, so one of an unknown recipe has none until `ofRecipe` has found out.
 */
export interface Probeable<R extends string = string> {
  /**
   * Runs a probe of the recipe on the weights as they are now.
   * @returns the probe's result; rejects with a `LabError` that says why
   */
  probe<P extends ProbeName<R>>(name: P, args: ProbeArgs<R, P>): Promise<ProbeResult<R, P>>;
}

/** What the page knows of a run. Replaced whole at every change, so it can be compared by identity. */
export interface RunView<R extends string = string> {
  spec: RunSpecOf<R>;
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
export interface RunHandle<R extends string = string> extends Probeable<R> {
  readonly key: string;
  readonly view: RunView<R>;
  subscribe(listener: (view: RunView<R>) => void): () => void;
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
